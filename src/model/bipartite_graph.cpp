// SPDX-License-Identifier: Apache-2.0
#include <zeren/base/large_pages.hpp>
#include <zeren/model/bipartite_graph.hpp>

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <tuple>

namespace zeren {
namespace {

/// In the order of `key`, below `count`; equal ones keep their order. Cost: linear.
template <class Key>
void sort_stably(std::vector<TieInput>& ties, std::size_t count, Key key) {
    if (std::is_sorted(ties.begin(), ties.end(),
                       [&](const TieInput& a, const TieInput& b) { return key(a) < key(b); }))
        return;
    std::vector<std::size_t> begins(count + 1, 0);
    for (const TieInput& tie : ties)
        ++begins[key(tie) + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    std::vector<TieInput> sorted;
    sorted.reserve(ties.size());
    use_large_pages(sorted);
    sorted.resize(ties.size());
    for (const TieInput& tie : ties)
        sorted[begins[key(tie)]++] = tie;
    ties = std::move(sorted);
}

/// Sorted by unit and task, one tie a pair: where it stands several times the stronger role wins,
/// then the earlier assignment.
void merge_duplicates(std::vector<TieInput>& ties) {
    std::size_t kept = 0;
    for (const TieInput& tie : ties) {
        TieInput* before = kept > 0 ? &ties[kept - 1] : nullptr;
        if (before == nullptr || before->unit != tie.unit || before->task != tie.task)
            ties[kept++] = tie;
        else if (std::tie(tie.role, tie.assignment) < std::tie(before->role, before->assignment))
            *before = tie;
    }
    ties.resize(kept);
}

} // namespace

BipartiteGraph::BipartiteGraph(std::vector<UnitVertex> units, std::size_t task_count,
                               std::vector<TieInput> ties)
    : units_(std::move(units)), task_count_(task_count) {
    for (const TieInput& tie : ties)
        if (tie.unit.index() >= units_.size() || tie.task.index() >= task_count_)
            throw std::out_of_range("a tie names a unit or task that the graph does not have");
    sort_stably(ties, task_count_, [](const TieInput& tie) { return tie.task.index(); });
    sort_stably(ties, units_.size(), [](const TieInput& tie) { return tie.unit.index(); });
    merge_duplicates(ties);
    named_unit_count_ = static_cast<std::size_t>(std::count_if(
        units_.begin(), units_.end(), [](const UnitVertex& u) { return !u.collective; }));

    unit_offsets_.assign(units_.size() + 1, 0);
    task_offsets_.assign(task_count_ + 1, 0);
    for (const TieInput& tie : ties) {
        ++unit_offsets_[tie.unit.index() + 1];
        ++task_offsets_[tie.task.index() + 1];
    }
    for (std::size_t i = 0; i < units_.size(); ++i)
        unit_offsets_[i + 1] += unit_offsets_[i];
    for (std::size_t i = 0; i < task_count_; ++i)
        task_offsets_[i + 1] += task_offsets_[i];

    unit_tasks_.reserve(ties.size());
    task_units_.reserve(ties.size());
    use_large_pages(unit_tasks_);
    use_large_pages(task_units_);
    task_units_.resize(ties.size());
    task_roles_.resize(ties.size());
    task_assignments_.resize(ties.size());
    std::vector<std::uint64_t> cursor(task_offsets_.begin(), task_offsets_.end() - 1);
    for (const TieInput& tie : ties) { // sorted by unit, so every task row comes out sorted by unit
        unit_tasks_.push_back(tie.task);
        unit_roles_.push_back(tie.role);
        unit_assignments_.push_back(tie.assignment);
        const std::size_t slot = cursor[tie.task.index()]++;
        task_units_[slot] = tie.unit;
        task_roles_[slot] = tie.role;
        task_assignments_[slot] = tie.assignment;
    }
}

} // namespace zeren
