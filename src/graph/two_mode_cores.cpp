// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/random_graphs.hpp>
#include <zeren/graph/two_mode_cores.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace zeren {

TwoModeCore two_mode_core(const Adjacency& graph, std::size_t p, std::size_t q) {
    TwoModeCore core;
    core.within.assign(graph.vertex_count(), true);
    std::vector<std::size_t> degree(graph.vertex_count());
    std::vector<std::size_t> leaving;
    const auto wanted = [&](std::size_t vertex) {
        return graph.side_of(vertex) == Side::unit ? p : q;
    };
    for (std::size_t vertex = 0; vertex < degree.size(); ++vertex) {
        degree[vertex] = graph.degree(vertex);
        if (degree[vertex] < wanted(vertex)) {
            core.within[vertex] = false;
            leaving.push_back(vertex);
        }
    }
    while (!leaving.empty()) {
        const std::size_t vertex = leaving.back();
        leaving.pop_back();
        for (const std::uint32_t other : graph.neighbours(vertex))
            if (core.within[other] && --degree[other] < wanted(other)) {
                core.within[other] = false;
                leaving.push_back(other);
            }
    }
    for (std::size_t vertex = 0; vertex < degree.size(); ++vertex)
        if (core.within[vertex])
            ++(graph.side_of(vertex) == Side::unit ? core.units : core.tasks);
    return core;
}

namespace {

/// What the correlation depends on.
struct BlockCounts {
    double core_units = 0, core_tasks = 0, units = 0, tasks = 0;
    double core_ties = 0;  ///< between core units and core tasks
    double outer_ties = 0; ///< between peripheral ones

    /// Only ties count that lie in one of the two blocks.
    [[nodiscard]] std::optional<double> correlation() const {
        const double core_places = core_units * core_tasks;
        const double outer_places = (units - core_units) * (tasks - core_tasks);
        const double places = core_places + outer_places;
        if (core_places == 0 || outer_places == 0)
            return std::nullopt;
        const double tie = (core_ties + outer_ties) / places, ideal = core_places / places;
        const double spread = tie * (1 - tie) * ideal * (1 - ideal);
        if (spread <= 0)
            return std::nullopt;
        return (core_ties / places - tie * ideal) / std::sqrt(spread);
    }
};

double value_of(const BlockCounts& counts) {
    return counts.correlation().value_or(-2);
}

/// A division that single vertices can be moved in.
class Division {
  public:
    Division(const Adjacency& graph, std::vector<bool> core)
        : graph_(graph), core_(std::move(core)), to_core_(graph.vertex_count()) {
        counts_.units = static_cast<double>(graph.range(Side::unit).count);
        counts_.tasks = static_cast<double>(graph.range(Side::task).count);
        for (std::size_t vertex = 0; vertex < core_.size(); ++vertex)
            for (const std::uint32_t other : graph.neighbours(vertex))
                to_core_[vertex] += core_[other] ? 1 : 0;
        for (std::size_t vertex = 0; vertex < core_.size(); ++vertex) {
            const bool unit = graph.side_of(vertex) == Side::unit;
            if (core_[vertex])
                ++(unit ? counts_.core_units : counts_.core_tasks);
            if (unit)
                (core_[vertex] ? counts_.core_ties : counts_.outer_ties) +=
                    core_[vertex] ? to_core_[vertex] : outer_ties(vertex);
        }
    }

    /// Moves the vertex that gains most until none gains.
    void improve() {
        while (true) {
            double best = value_of(counts_) + 1e-12;
            std::size_t chosen = core_.size();
            for (std::size_t vertex = 0; vertex < core_.size(); ++vertex)
                if (const double value = value_of(after_move(vertex)); value > best) {
                    best = value;
                    chosen = vertex;
                }
            if (chosen == core_.size())
                return;
            counts_ = after_move(chosen);
            core_[chosen] = !core_[chosen];
            for (const std::uint32_t other : graph_.neighbours(chosen))
                to_core_[other] += core_[chosen] ? 1 : -1;
        }
    }

    [[nodiscard]] CorePeriphery result() const { return {core_, counts_.correlation()}; }

  private:
    [[nodiscard]] double outer_ties(std::size_t vertex) const {
        return static_cast<double>(graph_.degree(vertex)) - to_core_[vertex];
    }
    [[nodiscard]] BlockCounts after_move(std::size_t vertex) const {
        BlockCounts next = counts_;
        const double step = core_[vertex] ? -1 : 1;
        (graph_.side_of(vertex) == Side::unit ? next.core_units : next.core_tasks) += step;
        next.core_ties += step * to_core_[vertex];
        next.outer_ties -= step * outer_ties(vertex);
        return next;
    }

    const Adjacency& graph_;
    std::vector<bool> core_;
    std::vector<double> to_core_; ///< by vertex: neighbours in the core
    BlockCounts counts_;
};

std::vector<std::size_t> busiest_of(const Adjacency& graph, Side side) {
    std::vector<std::size_t> order(graph.range(side).count);
    std::iota(order.begin(), order.end(), graph.range(side).first);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return graph.degree(left) > graph.degree(right);
    });
    return order;
}

/// The best of the divisions in which the busiest a units and b tasks are the core, found row by
/// row: ties of the first a units to the first b tasks, for all b at once.
std::vector<bool> best_by_degree(const Adjacency& graph) {
    const auto units = busiest_of(graph, Side::unit), tasks = busiest_of(graph, Side::task);
    std::vector<std::size_t> rank(graph.vertex_count());
    for (std::size_t place = 0; place < tasks.size(); ++place)
        rank[tasks[place]] = place;
    std::vector<double> ties(tasks.size()), of_task(tasks.size() + 1); // by rank; of the first b
    for (std::size_t place = 0; place < tasks.size(); ++place)
        of_task[place + 1] = of_task[place] + static_cast<double>(graph.degree(tasks[place]));
    const auto all = static_cast<double>(graph.edge_count());
    double best = -3, of_units = 0;
    std::size_t best_units = 0, best_tasks = 0;
    for (std::size_t a = 1; a <= units.size(); ++a) {
        of_units += static_cast<double>(graph.degree(units[a - 1]));
        for (const std::uint32_t task : graph.neighbours(units[a - 1]))
            ++ties[rank[task]];
        BlockCounts counts{static_cast<double>(a),
                           0,
                           static_cast<double>(units.size()),
                           static_cast<double>(tasks.size()),
                           0,
                           0};
        for (std::size_t b = 1; b <= tasks.size(); ++b) {
            counts.core_tasks = static_cast<double>(b);
            counts.core_ties += ties[b - 1];
            counts.outer_ties = all - of_units - of_task[b] + counts.core_ties;
            if (const double value = value_of(counts); value > best) {
                best = value;
                best_units = a;
                best_tasks = b;
            }
        }
    }
    std::vector<bool> core(graph.vertex_count(), false);
    for (std::size_t place = 0; place < best_units; ++place)
        core[units[place]] = true;
    for (std::size_t place = 0; place < best_tasks; ++place)
        core[tasks[place]] = true;
    return core;
}

} // namespace

std::optional<double> core_correlation(const Adjacency& graph, const std::vector<bool>& core) {
    return Division(graph, core).result().correlation;
}

CorePeriphery core_periphery(const Adjacency& graph, std::size_t restarts, std::uint64_t seed) {
    Division first(graph, best_by_degree(graph));
    first.improve();
    CorePeriphery best = first.result();
    SeededRandom random(seed);
    for (std::size_t restart = 0; restart < restarts; ++restart) {
        std::vector<bool> core(graph.vertex_count());
        for (std::size_t vertex = 0; vertex < core.size(); ++vertex)
            core[vertex] = random.below(3) == 0;
        Division division(graph, std::move(core));
        division.improve();
        const CorePeriphery found = division.result();
        // The division turned inside out has the correlation -r: it is never taken.
        if (found.correlation.value_or(-2) > best.correlation.value_or(-2) + 1e-12)
            best = found;
    }
    return best;
}

} // namespace zeren
