// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/projection.hpp>

#include <algorithm>

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

/// Gathers into `work` what `first` shares with each later unit; lists the units met, unsorted.
void gather(const BipartiteGraph& graph, UnitId first, std::vector<SharedWork>& work,
            std::vector<UnitId>& partners) {
    const auto tasks = graph.tasks_of(first);
    const auto roles = graph.roles_of(first);
    for (std::size_t place = 0; place < tasks.size(); ++place) {
        const auto units = graph.units_of(tasks[place]);
        const auto unit_roles = graph.roles_of(tasks[place]);
        for (std::size_t other = units.size(); other-- > 0 && units[other] > first;) {
            SharedWork& shared = work[units[other].index()];
            if (shared.tasks == 0)
                partners.push_back(units[other]);
            add_task(shared, units.size(), roles[place], unit_roles[other]);
        }
    }
}

} // namespace

UnitProjection project_units(const BipartiteGraph& graph) {
    UnitProjection result;
    std::vector<SharedWork> work(graph.unit_count());
    std::vector<UnitId> partners;
    for (std::size_t unit = 0; unit < graph.unit_count(); ++unit) {
        partners.clear();
        gather(graph, UnitId(unit), work, partners);
        std::sort(partners.begin(), partners.end());
        for (const UnitId partner : partners) {
            result.pairs.push_back({UnitId(unit), partner});
            result.shared.push_back(work[partner.index()]);
            work[partner.index()] = {};
        }
    }
    return result;
}

} // namespace zeren
