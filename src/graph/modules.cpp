// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/modules.hpp>
#include <zeren/graph/random_graphs.hpp>

#include <algorithm>
#include <map>

namespace zeren {
namespace {

using Whole = std::int64_t;

/// Numbers by first appearance.
Partition in_order(const Partition& labels) {
    std::map<std::uint32_t, std::uint32_t> numbers;
    Partition result;
    for (const std::uint32_t label : labels) {
        if (label == no_module) {
            result.push_back(no_module);
            continue;
        }
        const auto next = static_cast<std::uint32_t>(numbers.size());
        result.push_back(numbers.try_emplace(label, next).first->second);
    }
    return result;
}

/// E² times the modularity, a whole number.
Whole scaled_modularity(const Adjacency& graph, const Partition& labels) {
    const SideRange units = graph.range(Side::unit);
    std::map<std::uint32_t, std::pair<Whole, Whole>> sums; // degrees of units and of tasks
    Whole within = 0;
    for (std::size_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
        if (labels[vertex] == no_module)
            continue;
        auto& [unit_sum, task_sum] = sums[labels[vertex]];
        (units.holds(vertex) ? unit_sum : task_sum) += static_cast<Whole>(graph.degree(vertex));
        if (units.holds(vertex))
            for (const std::uint32_t task : graph.neighbours(vertex))
                within += labels[task] == labels[vertex] ? 1 : 0;
    }
    Whole value = within * static_cast<Whole>(graph.edge_count());
    for (const auto& [label, sum] : sums)
        value -= sum.first * sum.second;
    return value;
}

class ModuleSearch {
  public:
    ModuleSearch(const Adjacency& graph, std::uint64_t seed)
        : graph_(graph), edges_(static_cast<Whole>(graph.edge_count())), random_(seed),
          labels_(graph.vertex_count(), no_module), ties_(graph.vertex_count()) {
        const SideRange tasks = graph.range(Side::task);
        const std::size_t most =
            std::max<std::size_t>(1, std::min(graph.range(Side::unit).count, tasks.count));
        // Every other search begins with each task alone: from few modules none can be parted.
        const bool alone = random_.below(2) == 0;
        const std::size_t modules = 1 + random_.below(most);
        for (std::size_t task = tasks.first; task < tasks.first + tasks.count; ++task)
            if (graph.degree(task) > 0)
                labels_[task] =
                    static_cast<std::uint32_t>(alone ? task - tasks.first : random_.below(modules));
    }

    Partition run() {
        take_turns();
        while (merge_best())
            take_turns();
        return labels_;
    }

  private:
    void take_turns() {
        for (bool moved = true; moved;) {
            moved = move_all(Side::unit);
            moved = move_all(Side::task) || moved;
        }
    }

    /// Vertices of one side do not see each other, so each moves where it adds most. A move must
    /// add something: then turns end.
    bool move_all(Side side) {
        degrees_.assign(graph_.vertex_count(), 0);
        const SideRange own = graph_.range(side);
        for (std::size_t vertex = 0; vertex < graph_.vertex_count(); ++vertex)
            if (!own.holds(vertex) && labels_[vertex] != no_module)
                degrees_[labels_[vertex]] += static_cast<Whole>(graph_.degree(vertex));
        bool moved = false;
        for (std::size_t vertex = own.first; vertex < own.first + own.count; ++vertex)
            moved = move(vertex) || moved;
        return moved;
    }

    bool move(std::size_t vertex) {
        const auto degree = static_cast<Whole>(graph_.degree(vertex));
        if (degree == 0)
            return false;
        for (const std::uint32_t other : graph_.neighbours(vertex))
            if (labels_[other] != no_module)
                ++ties_[labels_[other]];
        const auto gain = [&](std::uint32_t label) {
            return ties_[label] * edges_ - degree * degrees_[label];
        };
        std::uint32_t best = labels_[vertex];
        Whole most = best == no_module ? std::numeric_limits<Whole>::min() : gain(best);
        bool moved = false;
        std::size_t equals = 0; // of several that add as much, each is taken as often
        for (const std::uint32_t other : graph_.neighbours(vertex)) {
            const std::uint32_t label = labels_[other];
            if (label == no_module || gain(label) < most || (gain(label) == most && !moved))
                continue;
            equals = gain(label) == most ? equals + 1 : 1;
            if (random_.below(equals) == 0)
                best = label;
            most = gain(label);
            moved = true;
        }
        for (const std::uint32_t other : graph_.neighbours(vertex))
            if (labels_[other] != no_module)
                ties_[labels_[other]] = 0;
        labels_[vertex] = best;
        return moved;
    }

    /// Two modules that together are more modular than apart, the best such two; false when none.
    bool merge_best() {
        const SideRange units = graph_.range(Side::unit);
        unit_sums_.assign(graph_.vertex_count(), 0);
        task_sums_.assign(graph_.vertex_count(), 0);
        between_.clear();
        for (std::size_t vertex = 0; vertex < graph_.vertex_count(); ++vertex) {
            const std::uint32_t label = labels_[vertex];
            if (label == no_module)
                continue;
            (units.holds(vertex) ? unit_sums_ : task_sums_)[label] +=
                static_cast<Whole>(graph_.degree(vertex));
            if (units.holds(vertex))
                for (const std::uint32_t task : graph_.neighbours(vertex))
                    if (labels_[task] != label)
                        between_.emplace_back(std::minmax(label, labels_[task]));
        }
        std::sort(between_.begin(), between_.end()); // the ties of two modules stand together
        Whole most = 0;
        std::pair<std::uint32_t, std::uint32_t> best;
        for (auto begin = between_.begin(); begin != between_.end();) {
            const auto [first, second] = *begin;
            const auto end = std::find_if(begin, between_.end(),
                                          [pair = *begin](const auto& tie) { return tie != pair; });
            const Whole gain = (end - begin) * edges_ - unit_sums_[first] * task_sums_[second] -
                               unit_sums_[second] * task_sums_[first];
            if (gain > most) {
                most = gain;
                best = *begin;
            }
            begin = end;
        }
        if (most == 0)
            return false;
        std::replace(labels_.begin(), labels_.end(), best.second, best.first);
        return true;
    }

    const Adjacency& graph_;
    Whole edges_;
    SeededRandom random_;
    Partition labels_;
    std::vector<Whole> ties_; ///< by module: scratch space, zero between moves
    // scratch space too: made once, as thousands of searches are made for one study
    std::vector<Whole> degrees_;               ///< of the side that does not move, by module
    std::vector<Whole> unit_sums_, task_sums_; ///< degrees by module
    std::vector<std::pair<std::uint32_t, std::uint32_t>> between_; ///< modules that a tie joins
};

} // namespace

std::size_t module_count(std::span<const std::uint32_t> partition) {
    std::uint32_t count = 0;
    for (const std::uint32_t label : partition)
        count = label == no_module ? count : std::max(count, label + 1);
    return count;
}

double barber_modularity(const Adjacency& graph, std::span<const std::uint32_t> partition) {
    const auto edges = static_cast<double>(graph.edge_count());
    if (edges == 0)
        return 0;
    return static_cast<double>(
               scaled_modularity(graph, Partition(partition.begin(), partition.end()))) /
           (edges * edges);
}

Modules search_modules(const Adjacency& graph, std::uint64_t seed) {
    Modules result;
    result.of_vertex = in_order(ModuleSearch(graph, seed).run());
    result.modularity = barber_modularity(graph, result.of_vertex);
    return result;
}

} // namespace zeren
