// SPDX-License-Identifier: Apache-2.0
/// Named units of a leader that also work on a task without that leader but with another one.
///
///     |{ units i of the leader : i is on a task of another leader }|
///
/// Reads: bodies over which leaders have to agree on priorities. Range: whole numbers from 0.
/// Always defined.
/// Cost: O(ties of the leader's tasks · leaders).
/// Source: ours.
#include "metrics/detail/leaders.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

bool counts(const AnalysisContext& context, const detail::LeaderUnit& entry) {
    return detail::leaders_over(context, entry.unit) > 1;
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::count_leader_units(context, subject, counts);
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_leader_units(context, row, counts, explanation);
}

constexpr MetricInfo info{
    .id = "shared-unit-count",
    .title = "Shared unit count",
    .title_zh = "共用单位数",
    .formula = "number of the leader's named units that are also on a task of another leader",
    .reads = "bodies over which leaders have to agree",
    .range = "0 … unit-count",
    .undefined_when = "never",
    .citation = "ours",
    .cost = "O(ties of the leader's units)",
    .whole_number = true,
};

} // namespace

extern const Metric leader_shared_unit_count;
constinit const Metric leader_shared_unit_count{
    .info = info, .subjects = detail::of_leader, .compute = compute, .explain = explain};

} // namespace zeren::metric
