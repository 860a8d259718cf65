// SPDX-License-Identifier: Apache-2.0
/// Truck factor: how many units must go until more than half of the tasks have nobody.
///
///     smallest c such that some c vertices of the unit side can be removed and more than half of
///     the tasks that had someone have nobody
///
/// Found greedily, so an upper bound: at each step the vertex goes that leaves most tasks with
/// nobody, then the one on whose tasks fewest others are left, then the first by name. Kept
/// collectives are vertices like others.
/// Reads: small = the table hangs on few. Range: whole numbers from 1. Undefined when no task has
/// anyone.
/// Cost: O(c · ties).
/// Source: Avelino et al. (2016), IEEE ICPC, 1-10.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/removals.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/removal.hpp>
#include <zeren/metrics/metric.hpp>

#include <vector>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject) {
    const std::vector<Removal> gone = removals_until_half_unstaffed(context.graph());
    return detail::whole_network(gone.empty() ? Measured::undefined("no task has anyone")
                                              : Measured::of(detail::number(gone.size())));
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    detail::explain_removals(removals_until_half_unstaffed(context.graph()), explanation);
}

constexpr MetricInfo info{
    .id = "truck-factor",
    .title = "Truck factor",
    .title_zh = "卡车系数",
    .formula = "fewest units, taken greedily, without whom more than half of the tasks have nobody",
    .reads = "small: the table hangs on few",
    .range = "1 … n",
    .lowest = 1,
    .undefined_when = "no task has anyone",
    .citation = "Avelino et al. (2016), IEEE ICPC",
    .cost = "O(c · ties)",
    .whole_number = true,
};

} // namespace

extern const Metric truck_factor;
constinit const Metric truck_factor{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
