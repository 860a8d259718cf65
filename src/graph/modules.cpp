// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/modules.hpp>
#include <zeren/graph/random_graphs.hpp>

#include <algorithm>
#include <map>
#include <numeric>

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
        while (merge_mutual_best())
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

    /// Joins modules that are more modular together than apart: every two of which each is the
    /// other's best, as such pairs do not meddle with one another. False when there are none.
    bool merge_mutual_best() {
        sort_by_module();
        const auto labels = static_cast<std::uint32_t>(graph_.vertex_count());
        best_.assign(labels, no_module);
        for (std::uint32_t label = 0; label < labels; ++label)
            best_[label] = best_partner(label);
        bool merged = false;
        for (std::uint32_t label = 0; label < labels; ++label) {
            const std::uint32_t other = best_[label];
            if (other == no_module || other < label || best_[other] != label)
                continue;
            for (std::size_t place = begins_[other]; place < begins_[other + 1]; ++place)
                labels_[members_[place]] = label;
            merged = true;
        }
        return merged;
    }

    /// Lists the vertices of every module, and sums their degrees.
    void sort_by_module() {
        const SideRange units = graph_.range(Side::unit);
        begins_.assign(graph_.vertex_count() + 2, 0);
        unit_sums_.assign(graph_.vertex_count(), 0);
        task_sums_.assign(graph_.vertex_count(), 0);
        for (std::size_t vertex = 0; vertex < graph_.vertex_count(); ++vertex) {
            const std::uint32_t label = labels_[vertex];
            if (label == no_module)
                continue;
            ++begins_[label + 2];
            (units.holds(vertex) ? unit_sums_ : task_sums_)[label] +=
                static_cast<Whole>(graph_.degree(vertex));
        }
        std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
        members_.resize(graph_.vertex_count());
        for (std::uint32_t vertex = 0; vertex < graph_.vertex_count(); ++vertex)
            if (labels_[vertex] != no_module)
                members_[begins_[labels_[vertex] + 1]++] = vertex;
    }

    /// The module that adds most when joined with this one, of equals the first; none when no such
    /// adds anything.
    std::uint32_t best_partner(std::uint32_t label) {
        met_.clear();
        for (std::size_t place = begins_[label]; place < begins_[label + 1]; ++place)
            for (const std::uint32_t neighbour : graph_.neighbours(members_[place])) {
                const std::uint32_t other = labels_[neighbour];
                if (other != label && ties_[other]++ == 0)
                    met_.push_back(other);
            }
        Whole most = 0;
        std::uint32_t best = no_module;
        for (const std::uint32_t other : met_) {
            const Whole gain = ties_[other] * edges_ - unit_sums_[label] * task_sums_[other] -
                               unit_sums_[other] * task_sums_[label];
            ties_[other] = 0;
            if (gain > most || (gain == most && gain > 0 && other < best)) {
                most = gain;
                best = other;
            }
        }
        return best;
    }

    const Adjacency& graph_;
    Whole edges_;
    SeededRandom random_;
    Partition labels_;
    std::vector<Whole> ties_; ///< by module: scratch space, zero between moves
    // scratch space too: made once, as thousands of searches are made for one study
    std::vector<Whole> degrees_;               ///< of the side that does not move, by module
    std::vector<Whole> unit_sums_, task_sums_; ///< degrees by module
    std::vector<std::size_t> begins_;          ///< by module, into `members_`
    std::vector<std::uint32_t> members_;       ///< vertices, module by module
    std::vector<std::uint32_t> best_;          ///< by module, the one it is best joined with
    std::vector<std::uint32_t> met_;           ///< modules with ties to the one looked at
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
