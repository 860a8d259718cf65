// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/projection.hpp>
#include <zeren/graph/shared_counts.hpp>

namespace zeren {
namespace {

/// Adds one task that `first` and `second` share.
void add_task(SharedWork& work, std::size_t size, Role first_role, Role second_role) {
    ++work.tasks;
    work.first_leads += first_role == Role::lead && second_role == Role::support;
    work.second_leads += second_role == Role::lead && first_role == Role::support;
    work.newman += 1.0 / static_cast<double>(size - 1);
    work.allocation += 1.0 / static_cast<double>(size);
}

/// Adds up what `first` shares with each later unit; `place` says where in `shared` that unit's is.
void gather(const BipartiteGraph& graph, UnitId first, const std::vector<std::uint64_t>& place,
            std::vector<SharedWork>& shared) {
    const auto tasks = graph.tasks_of(first);
    const auto roles = graph.roles_of(first);
    for (std::size_t task = 0; task < tasks.size(); ++task) {
        const auto units = graph.units_of(tasks[task]);
        const auto unit_roles = graph.roles_of(tasks[task]);
        for (std::size_t other = units.size(); other-- > 0 && units[other] > first;)
            add_task(shared[place[units[other].index()]], units.size(), roles[task],
                     unit_roles[other]);
    }
}

} // namespace

UnitProjection project_units(const BipartiteGraph& graph) {
    const SharedCounts counts = count_shared_tasks(graph); // its rows come sorted without a sort
    UnitProjection result;
    result.pairs.reserve(counts.pair_count());
    result.shared.resize(counts.pair_count());
    std::vector<std::uint64_t> place(graph.unit_count());
    for (std::size_t unit = 0; unit < graph.unit_count(); ++unit) {
        for (const std::uint32_t partner : counts.partners_of(unit)) {
            place[partner] = result.pairs.size();
            result.pairs.push_back({UnitId(unit), UnitId(partner)});
        }
        gather(graph, UnitId(unit), place, result.shared);
    }
    return result;
}

} // namespace zeren
