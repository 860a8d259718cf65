// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/condensed_graph.hpp"

#include "graph/detail/pendant_trees.hpp"
#include "graph/detail/twin_classes.hpp"

#include <algorithm>
#include <numeric>

namespace zeren::detail {
namespace {

/// Walks the classes breadth first and gives them their places.
class Numbering {
  public:
    Numbering(const Adjacency& graph, const TwinClasses& twins)
        : graph_(graph), twins_(twins), place_(twins.first.size(), no_class) {}

    std::vector<CondensedGraph::Part> run() {
        std::vector<CondensedGraph::Part> parts;
        for (std::uint32_t start = 0; start < twins_.first.size(); ++start)
            if (place_[start] == no_class)
                parts.push_back(number_component(start));
        return parts;
    }
    /// By class as the twins number it.
    [[nodiscard]] const std::vector<std::uint32_t>& place() const { return place_; }

  private:
    CondensedGraph::Part number_component(std::uint32_t start) {
        std::vector<std::uint32_t> queue{start}, tasks;
        CondensedGraph::Part part{.first = next_, .tasks = 0, .end = 0};
        place_[start] = 0; // seen; its place follows
        for (std::size_t head = 0; head < queue.size(); ++head) {
            const std::uint32_t vertex = twins_.first[queue[head]];
            if (graph_.side_of(vertex) == Side::unit)
                place_[queue[head]] = next_++;
            else
                tasks.push_back(queue[head]);
            for (const std::uint32_t neighbour : graph_.neighbours(vertex)) {
                const std::uint32_t next = twins_.of_vertex[neighbour];
                if (next == no_class || place_[next] != no_class)
                    continue;
                place_[next] = 0;
                queue.push_back(next);
            }
        }
        part.tasks = next_;
        for (const std::uint32_t task : tasks)
            place_[task] = next_++;
        part.end = next_;
        return part;
    }

    const Adjacency& graph_;
    const TwinClasses& twins_;
    std::vector<std::uint32_t> place_;
    std::uint32_t next_ = 0;
};

void fill_rows(CondensedGraph& result, const Adjacency& graph, const TwinClasses& twins,
               const std::vector<std::uint32_t>& place) {
    std::vector<std::uint32_t> first(place.size()); // by place
    for (std::size_t number = 0; number < place.size(); ++number)
        first[place[number]] = twins.first[number];
    std::vector<bool> taken(place.size(), false);
    for (const std::uint32_t vertex : first) {
        const auto begin = static_cast<std::ptrdiff_t>(result.neighbours.size());
        for (const std::uint32_t neighbour : graph.neighbours(vertex)) {
            const std::uint32_t number = twins.of_vertex[neighbour];
            if (number == no_class || taken[number])
                continue;
            taken[number] = true; // several members of one class are one neighbour
            result.neighbours.push_back(place[number]);
        }
        for (const std::uint32_t neighbour : graph.neighbours(vertex))
            if (twins.of_vertex[neighbour] != no_class)
                taken[twins.of_vertex[neighbour]] = false;
        std::sort(result.neighbours.begin() + begin, result.neighbours.end());
        result.offsets.push_back(result.neighbours.size());
    }
}

/// Pairs of members of one class are joined by their neighbours, which share them evenly.
void add_pairs_of_twins(CondensedGraph& result, const std::vector<double>& squares) {
    std::vector<double> of_class(result.class_count(), 0.0);
    for (std::uint32_t number = 0; number < result.class_count(); ++number) {
        const double pairs = (result.reach[number] * result.reach[number] - squares[number]) / 2;
        if (result.multiplicity[number] < 2)
            continue;
        double members = 0;
        for (const std::uint32_t neighbour : result.row(number))
            members += result.multiplicity[neighbour];
        for (const std::uint32_t neighbour : result.row(number))
            of_class[neighbour] += pairs / members;
    }
    for (std::size_t vertex = 0; vertex < result.class_of.size(); ++vertex)
        if (result.class_of[vertex] != no_class)
            result.closed_form[vertex] += of_class[result.class_of[vertex]];
}

CondensedGraph build(const Adjacency& graph, PendantTrees trees, const TwinClasses& twins) {
    Numbering numbering(graph, twins);
    CondensedGraph result;
    result.parts = numbering.run();
    fill_rows(result, graph, twins, numbering.place());
    result.closed_form = std::move(trees.betweenness);
    result.class_of.assign(graph.vertex_count(), no_class);
    result.multiplicity.assign(result.class_count(), 0.0);
    result.reach.assign(result.class_count(), 0.0);
    std::vector<double> squares(result.class_count(), 0.0);
    for (std::size_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
        if (twins.of_vertex[vertex] == no_class)
            continue;
        const std::uint32_t number = numbering.place()[twins.of_vertex[vertex]];
        result.class_of[vertex] = number;
        result.multiplicity[number] += 1;
        result.reach[number] += trees.reach[vertex];
        squares[number] += trees.reach[vertex] * trees.reach[vertex];
    }
    add_pairs_of_twins(result, squares);
    return result;
}

} // namespace

CondensedGraph condense(const Adjacency& graph) {
    PendantTrees trees = fold_pendant_trees(graph);
    const TwinClasses twins = find_twin_classes(graph, trees);
    return build(graph, std::move(trees), twins);
}

CondensedGraph leave_as_it_is(const Adjacency& graph) {
    const std::size_t count = graph.vertex_count();
    PendantTrees trees{.reach = std::vector<double>(count, 1.0),
                       .degree = std::vector<std::uint32_t>(count),
                       .betweenness = std::vector<double>(count, 0.0)};
    TwinClasses alone{.of_vertex = std::vector<std::uint32_t>(count), .first = {}};
    alone.first.resize(count);
    std::iota(alone.of_vertex.begin(), alone.of_vertex.end(), 0U);
    std::iota(alone.first.begin(), alone.first.end(), 0U);
    return build(graph, std::move(trees), alone);
}

} // namespace zeren::detail
