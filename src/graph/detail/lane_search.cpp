// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/lane_search.hpp"

#include <algorithm>

namespace zeren::detail {
namespace {

constexpr std::uint64_t push_cost = 2; // a pushed row is read and written, a pulled one only read

} // namespace

LaneSearch::LaneSearch(const CondensedGraph& graph, const LaneSteps& steps)
    : graph_(graph), steps_(steps), paths_(graph.class_count()), back_(graph.class_count()),
      sum_(graph.class_count()), left_(graph.class_count()), touched_(graph.class_count()),
      entries_(new LevelEntry[lane_count * graph.class_count()]) {
    state_.offsets = graph.offsets.data();
    state_.neighbours = graph.neighbours.data();
    state_.multiplicity = graph.multiplicity.data();
    state_.reach = graph.reach.data();
    state_.paths = paths_.data();
    state_.back = back_.data();
    state_.sum = sum_.data();
    state_.left = left_.data();
    state_.touched = touched_.data();
    state_.entries = entries_.get();
}

void LaneSearch::start(const CondensedGraph::Part& part, std::span<const std::uint32_t> sources) {
    const auto fill = [&](auto& rows, const auto& value) {
        std::fill(rows.begin() + part.first, rows.begin() + part.end, value);
    };
    fill(paths_, LaneRow{});
    fill(back_, LaneRow{});
    fill(left_, (1U << sources.size()) - 1U);
    state_.weight = LaneRow{};
    state_.entry_count = 0;
    state_.largest_path = 0;
    for (std::size_t lane = 0; lane < sources.size(); ++lane) {
        const std::uint32_t source = sources[lane];
        paths_[source].lane[lane] = 1; // one member starts, whatever the multiplicity
        left_[source] &= ~(1U << lane);
        if (lane > 0 && sources[lane - 1] == source) // one entry a class and level
            state_.entries[state_.entry_count - 1].lanes |= 1U << lane;
        else
            state_.entries[state_.entry_count++] = {.vertex = source, .lanes = 1U << lane};
    }
    levels_ = {0, state_.entry_count};
    ties_.clear();
}

std::uint64_t LaneSearch::ties_of(std::size_t level) const {
    std::uint64_t ties = 0;
    for (std::size_t entry = levels_[level]; entry < levels_[level + 1]; ++entry)
        ties += graph_.degree(entries_[entry].vertex);
    return ties;
}

void LaneSearch::find_levels(const CondensedGraph::Part& part, bool from_units) {
    bool to_tasks = from_units;
    // Ties of the classes that some lane has not met, by side (tasks second).
    const std::uint64_t half = graph_.offsets[part.tasks] - graph_.offsets[part.first];
    std::uint64_t unmet[2] = {half, half};
    for (std::size_t level = 0; levels_[level] < levels_[level + 1]; ++level) {
        ties_.push_back(ties_of(level));
        for (std::size_t entry = levels_[level]; entry < levels_[level + 1]; ++entry)
            if (left_[entries_[entry].vertex] == 0) // complete since this level
                unmet[to_tasks ? 0 : 1] -= graph_.degree(entries_[entry].vertex);
        if (unmet[to_tasks ? 1 : 0] == 0)
            return;
        if (push_cost * ties_[level] < unmet[to_tasks ? 1 : 0])
            steps_.push_paths(state_, levels_[level], levels_[level + 1]);
        else if (to_tasks)
            steps_.pull_paths(state_, part.tasks, part.end);
        else
            steps_.pull_paths(state_, part.first, part.tasks);
        levels_.push_back(state_.entry_count);
        to_tasks = !to_tasks;
    }
    levels_.pop_back(); // an empty level ended it
}

void LaneSearch::come_back(DependencySums& sums) {
    state_.total = sums.total.data();
    state_.squares = sums.squares.empty() ? nullptr : sums.squares.data();
    const std::size_t last = levels_.size() - 2;
    for (std::size_t level = last; level > 0; --level) {
        const std::size_t from = levels_[level], to = levels_[level + 1];
        if (level == last) {
            steps_.finish_last(state_, from, to);
        } else if (push_cost * ties_[level + 1] < ties_[level]) {
            steps_.push_back(state_, to, levels_[level + 2]);
            steps_.finish_pushed(state_, from, to);
        } else {
            steps_.finish_pulled(state_, from, to);
        }
    }
}

bool LaneSearch::run(const CondensedGraph::Part& part, std::span<const std::uint32_t> sources,
                     DependencySums& sums) {
    start(part, sources);
    for (std::size_t lane = 0; lane < sources.size(); ++lane)
        state_.weight.lane[lane] = sums.by_reach ? graph_.reach[sources[lane]] : 1.0;
    find_levels(part, sources.front() < part.tasks);
    if (!(state_.largest_path < safe_paths))
        return false;
    come_back(sums);
    return true;
}

double LaneSearch::levels_of_a_class(const CondensedGraph::Part& part,
                                     std::span<const std::uint32_t> sources) {
    start(part, sources);
    find_levels(part, sources.front() < part.tasks);
    return static_cast<double>(state_.entry_count) / (part.end - part.first);
}

} // namespace zeren::detail
