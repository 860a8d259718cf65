// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/random_graphs.hpp>

#include <algorithm>
#include <limits>
#include <vector>

namespace zeren {
namespace {

std::vector<UnitVertex> units_of(const BipartiteGraph& graph) {
    return {graph.units().begin(), graph.units().end()};
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

} // namespace zeren
