// SPDX-License-Identifier: Apache-2.0
/// Removal area: how well tasks stay staffed while the busiest units go one by one.
///
///     area under the part of tasks that still have someone, over the part of units removed
///
/// Taken by the trapezoid rule. Vertices go by degree, equal degrees by name; the order of equals
/// can move the figure a little.
/// Reads: near 1 = robust; near 0 = the first to go take the tasks with them. Range [0, 1].
/// Undefined when no task has anyone.
/// Cost: O(ties + n log n).
/// Source: Burgos et al. (2007), Journal of Theoretical Biology 249, 307-313.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/removal.hpp>
#include <zeren/metrics/metric.hpp>

#include <vector>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject) {
    const std::vector<std::size_t> staffed =
        staffed_after_removals(context.graph(), busiest_first(context.graph()));
    if (staffed.front() == 0)
        return detail::whole_network(Measured::undefined("no task has anyone"));
    double doubled = 0; // twice the area in steps of one unit and one task: a whole number
    for (std::size_t gone = 1; gone < staffed.size(); ++gone)
        doubled += detail::number(staffed[gone - 1] + staffed[gone]);
    const double whole = detail::number(staffed.front() * (staffed.size() - 1));
    return detail::whole_network(Measured::of(doubled / (2 * whole)));
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    const std::vector<UnitId> order = busiest_first(context.graph());
    const std::vector<std::size_t> staffed = staffed_after_removals(context.graph(), order);
    const double whole = detail::number(staffed.front() * order.size());
    explanation.additive = true;
    for (std::size_t gone = 0; gone < order.size(); ++gone) {
        ExplanationTerm term;
        term.unit = order[gone];
        term.quantities = {{"staffed before", detail::number(staffed[gone])},
                           {"staffed after", detail::number(staffed[gone + 1])}};
        term.contribution = detail::number(staffed[gone] + staffed[gone + 1]) / 2 / whole;
        explanation.terms.push_back(std::move(term));
    }
}

constexpr MetricInfo info{
    .id = "removal-area",
    .title = "Removal area",
    .title_zh = "撤出曲线面积",
    .formula =
        "area under (tasks still staffed / tasks) over (units removed / units), busiest first",
    .reads = "near 1: robust; near 0: the first to go take the tasks with them",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "no task has anyone",
    .citation = "Burgos et al. (2007), Journal of Theoretical Biology 249",
    .cost = "O(ties + n log n)",
};

} // namespace

extern const Metric removal_area;
constinit const Metric removal_area{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
