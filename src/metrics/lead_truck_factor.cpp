// SPDX-License-Identifier: Apache-2.0
/// Lead truck factor: how many units must go until more than half of the tasks have no lead.
///
///     smallest c such that some c units can be removed and more than half of the tasks that had a
///     lead have none
///
/// Exact when every task has one lead; else greedy as truck-factor.
/// Reads: small = leading hangs on few. Range: whole numbers from 1. Undefined when no task has a
/// lead.
/// Cost: O(c · ties).
/// Source: Avelino et al. (2016), IEEE ICPC, 1-10; applied to leads by us.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/removals.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/removal.hpp>
#include <zeren/metrics/metric.hpp>

#include <utility>
#include <vector>

namespace zeren::metric {
namespace {

/// The graph of lead ties alone.
BipartiteGraph leads_only(const BipartiteGraph& graph) {
    std::vector<TieInput> ties;
    for (std::size_t unit = 0; unit < graph.unit_count(); ++unit)
        for (std::size_t place = 0; place < graph.degree(UnitId(unit)); ++place)
            if (graph.roles_of(UnitId(unit))[place] == Role::lead)
                ties.push_back({UnitId(unit), graph.tasks_of(UnitId(unit))[place], Role::lead, 0});
    return {std::vector<UnitVertex>(graph.units().begin(), graph.units().end()), graph.task_count(),
            std::move(ties)};
}

MetricColumn compute(const AnalysisContext& context, Subject) {
    const std::vector<Removal> gone = removals_until_half_unstaffed(leads_only(context.graph()));
    return detail::whole_network(gone.empty() ? Measured::undefined("no task has a lead")
                                              : Measured::of(detail::number(gone.size())));
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    detail::explain_removals(removals_until_half_unstaffed(leads_only(context.graph())),
                             explanation);
}

constexpr MetricInfo info{
    .id = "lead-truck-factor",
    .title = "Lead truck factor",
    .title_zh = "牵头卡车系数",
    .formula =
        "fewest units, taken greedily, without whom more than half of the tasks have no lead",
    .reads = "small: leading hangs on few",
    .range = "1 … n",
    .lowest = 1,
    .undefined_when = "no task has a lead",
    .citation = "Avelino et al. (2016), IEEE ICPC",
    .cost = "O(c · ties)",
    .whole_number = true,
};

} // namespace

extern const Metric lead_truck_factor;
constinit const Metric lead_truck_factor{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
