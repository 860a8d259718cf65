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

RandomUnits::RandomUnits(const BipartiteGraph& graph)
    : wanted_(graph.task_count()), leads_(graph.named_unit_count()),
      supports_(graph.named_unit_count()), tasks_(graph.named_unit_count()),
      taken_by_(graph.named_unit_count()) {
    for (std::size_t task = 0; task < graph.task_count(); ++task)
        for (std::size_t place = 0; place < graph.degree(TaskId(task)); ++place)
            if (!graph.unit(graph.units_of(TaskId(task))[place]).collective)
                ++(graph.roles_of(TaskId(task))[place] == Role::lead ? wanted_[task].leads
                                                                     : wanted_[task].supports);
}

void RandomUnits::draw(SeededRandom& random) {
    for (std::vector<double>* counts : {&leads_, &supports_, &tasks_})
        std::fill(counts->begin(), counts->end(), 0.0);
    std::fill(taken_by_.begin(), taken_by_.end(), wanted_.size());
    for (std::size_t task = 0; task < wanted_.size(); ++task) {
        const Places places = wanted_[task];
        for (std::uint32_t place = 0; place < places.leads + places.supports; ++place) {
            std::size_t unit = 0;
            do
                unit = random.below(taken_by_.size());
            while (taken_by_[unit] == task);
            taken_by_[unit] = task;
            ++(place < places.leads ? leads_ : supports_)[unit];
            ++tasks_[unit];
        }
    }
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
