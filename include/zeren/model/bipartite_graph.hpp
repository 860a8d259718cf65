// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/identifiers.hpp>
#include <zeren/model/reading.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace zeren {

/// A vertex of the unit side: a named unit, or a collective kept as a vertex of its own kind.
struct UnitVertex {
    std::string name;
    UnitKind kind = UnitKind::other;
    bool collective = false;
    std::uint32_t origin = 0; ///< index into Reading::units or Reading::collectives
};

/// A tie before the graph is built. `assignment` is its index in Reading::assignments: provenance.
struct TieInput {
    UnitId unit;
    TaskId task;
    Role role = Role::lead;
    std::uint32_t assignment = 0;
};

/// Two-mode graph of units and tasks in compressed sparse rows, both ways. A tie can only join a
/// UnitId to a TaskId. Built once, then constant. Rows are sorted by the other side's number; a
/// unit and a task are joined at most once (lead wins over support).
class BipartiteGraph {
  public:
    BipartiteGraph() = default;
    /// Cost: O(units + tasks + ties). Duplicate (unit, task) pairs are merged.
    BipartiteGraph(std::vector<UnitVertex> units, std::size_t task_count,
                   std::vector<TieInput> ties);

    [[nodiscard]] std::size_t unit_count() const { return units_.size(); }
    [[nodiscard]] std::size_t task_count() const { return task_count_; }
    [[nodiscard]] std::size_t tie_count() const { return unit_tasks_.size(); }
    [[nodiscard]] std::size_t named_unit_count() const { return named_unit_count_; }
    [[nodiscard]] const UnitVertex& unit(UnitId id) const { return units_[id.index()]; }
    [[nodiscard]] std::span<const UnitVertex> units() const { return units_; }

    [[nodiscard]] std::size_t degree(UnitId id) const { return tasks_of(id).size(); }
    [[nodiscard]] std::size_t degree(TaskId id) const { return units_of(id).size(); }

    [[nodiscard]] std::span<const TaskId> tasks_of(UnitId id) const {
        return row(unit_offsets_, unit_tasks_, id.index());
    }
    [[nodiscard]] std::span<const Role> roles_of(UnitId id) const {
        return row(unit_offsets_, unit_roles_, id.index());
    }
    [[nodiscard]] std::span<const std::uint32_t> assignments_of(UnitId id) const {
        return row(unit_offsets_, unit_assignments_, id.index());
    }
    [[nodiscard]] std::span<const UnitId> units_of(TaskId id) const {
        return row(task_offsets_, task_units_, id.index());
    }
    [[nodiscard]] std::span<const Role> roles_of(TaskId id) const {
        return row(task_offsets_, task_roles_, id.index());
    }
    [[nodiscard]] std::span<const std::uint32_t> assignments_of(TaskId id) const {
        return row(task_offsets_, task_assignments_, id.index());
    }

  private:
    template <class T>
    static std::span<const T> row(const std::vector<std::uint64_t>& offsets,
                                  const std::vector<T>& values, std::size_t index) {
        return {values.data() + offsets[index], values.data() + offsets[index + 1]};
    }

    std::vector<UnitVertex> units_;
    std::size_t task_count_ = 0;
    std::size_t named_unit_count_ = 0;
    std::vector<std::uint64_t> unit_offsets_{0}, task_offsets_{0};
    std::vector<TaskId> unit_tasks_;
    std::vector<Role> unit_roles_;
    std::vector<std::uint32_t> unit_assignments_;
    std::vector<UnitId> task_units_;
    std::vector<Role> task_roles_;
    std::vector<std::uint32_t> task_assignments_;
};

/// keep: a vertex of its own kind, never ranked among units. expand: members of a dated roster take
/// the ties. drop: collectives take no part at all.
enum class CollectivePolicy : std::uint8_t { keep, expand, drop };
std::string_view to_string(CollectivePolicy policy);

} // namespace zeren
