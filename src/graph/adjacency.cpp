// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/adjacency.hpp>

namespace zeren {

Adjacency::Adjacency(const BipartiteGraph& graph) : unit_count_(graph.unit_count()), offsets_{0} {
    offsets_.reserve(graph.unit_count() + graph.task_count() + 1);
    neighbours_.reserve(2 * graph.tie_count());
    const auto task_shift = static_cast<std::uint32_t>(unit_count_);
    for (std::size_t unit = 0; unit < graph.unit_count(); ++unit) {
        for (const TaskId task : graph.tasks_of(UnitId(unit)))
            neighbours_.push_back(task_shift + task.value);
        offsets_.push_back(neighbours_.size());
    }
    for (std::size_t task = 0; task < graph.task_count(); ++task) {
        for (const UnitId unit : graph.units_of(TaskId(task)))
            neighbours_.push_back(unit.value);
        offsets_.push_back(neighbours_.size());
    }
}

SideRange Adjacency::range(Side side) const {
    const std::size_t tasks = vertex_count() - unit_count_;
    return side == Side::unit
               ? SideRange{.first = 0, .count = unit_count_, .other_count = tasks}
               : SideRange{.first = unit_count_, .count = tasks, .other_count = unit_count_};
}

} // namespace zeren
