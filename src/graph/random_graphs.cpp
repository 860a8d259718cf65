// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/random_graphs.hpp>

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

namespace zeren {
namespace {

std::vector<UnitVertex> units_of(const BipartiteGraph& graph) {
    return {graph.units().begin(), graph.units().end()};
}

void shuffle(std::vector<UnitId>& units, SeededRandom& random) {
    for (std::size_t last = units.size(); last > 1; --last)
        std::swap(units[last - 1], units[random.below(last)]);
}

/// Two tasks pool the units that only one of them has and deal them out anew, sizes kept.
void trade(std::vector<UnitId>& first, std::vector<UnitId>& second, SeededRandom& random) {
    std::vector<UnitId> both, only_first, pool;
    std::set_intersection(first.begin(), first.end(), second.begin(), second.end(),
                          std::back_inserter(both));
    std::set_difference(first.begin(), first.end(), both.begin(), both.end(),
                        std::back_inserter(only_first));
    std::set_symmetric_difference(first.begin(), first.end(), second.begin(), second.end(),
                                  std::back_inserter(pool));
    shuffle(pool, random);
    const auto dealt = pool.begin() + static_cast<std::ptrdiff_t>(only_first.size());
    first = both;
    first.insert(first.end(), pool.begin(), dealt);
    second = both;
    second.insert(second.end(), dealt, pool.end());
    std::sort(first.begin(), first.end());
    std::sort(second.begin(), second.end());
}

} // namespace

std::size_t SeededRandom::below(std::size_t bound) {
    constexpr std::uint64_t largest = std::numeric_limits<std::uint64_t>::max();
    const std::uint64_t even = largest - largest % bound; // the last whole multiple of bound
    std::uint64_t drawn = engine_();
    while (drawn >= even)
        drawn = engine_();
    return static_cast<std::size_t>(drawn % bound);
}

BipartiteGraph redraw_units(const BipartiteGraph& graph, SeededRandom& random) {
    std::vector<UnitId> named;
    for (std::size_t unit = 0; unit < graph.unit_count(); ++unit)
        if (!graph.unit(UnitId(unit)).collective)
            named.emplace_back(unit);
    std::vector<TieInput> ties;
    std::vector<std::size_t> taken_by(graph.unit_count(), graph.task_count());
    for (std::size_t task = 0; task < graph.task_count(); ++task)
        for (std::size_t place = 0; place < graph.degree(TaskId(task)); ++place) {
            UnitId unit = graph.units_of(TaskId(task))[place];
            if (!graph.unit(unit).collective) {
                do
                    unit = named[random.below(named.size())];
                while (taken_by[unit.index()] == task);
                taken_by[unit.index()] = task;
            }
            ties.push_back({unit, TaskId(task), graph.roles_of(TaskId(task))[place], 0});
        }
    return {units_of(graph), graph.task_count(), std::move(ties)};
}

BipartiteGraph drop_tasks(const BipartiteGraph& graph, SeededRandom& random) {
    std::vector<bool> drawn(graph.task_count(), false);
    for (std::size_t draw = 0; draw < graph.task_count(); ++draw)
        drawn[random.below(graph.task_count())] = true;
    std::vector<TieInput> ties;
    for (std::size_t task = 0; task < graph.task_count(); ++task)
        for (std::size_t place = 0; drawn[task] && place < graph.degree(TaskId(task)); ++place)
            ties.push_back({graph.units_of(TaskId(task))[place], TaskId(task),
                            graph.roles_of(TaskId(task))[place],
                            graph.assignments_of(TaskId(task))[place]});
    return {units_of(graph), graph.task_count(), std::move(ties)};
}

BipartiteGraph trade_units(const BipartiteGraph& graph, std::size_t rounds, SeededRandom& random) {
    std::vector<std::vector<UnitId>> units(graph.task_count());
    for (std::size_t task = 0; task < units.size(); ++task)
        units[task].assign(graph.units_of(TaskId(task)).begin(),
                           graph.units_of(TaskId(task)).end());
    std::vector<std::size_t> order(units.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t round = 0; round < rounds; ++round) {
        for (std::size_t last = order.size(); last > 1; --last)
            std::swap(order[last - 1], order[random.below(last)]);
        for (std::size_t place = 0; place + 1 < order.size(); place += 2)
            trade(units[order[place]], units[order[place + 1]], random);
    }
    std::vector<TieInput> ties;
    for (std::size_t task = 0; task < units.size(); ++task)
        for (const UnitId unit : units[task])
            ties.push_back({unit, TaskId(task), Role::support, 0});
    return {units_of(graph), graph.task_count(), std::move(ties)};
}

} // namespace zeren
