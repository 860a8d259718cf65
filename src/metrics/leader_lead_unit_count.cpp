// SPDX-License-Identifier: Apache-2.0
/// Named units that lead at least one task of a leader.
///
///     |{ units i : i leads a task of the leader }|
///
/// Reads: bodies that report to the leader. Range: whole numbers from 0. Always defined.
/// Cost: O(ties of the leader's tasks).
/// Source: counting.
#include "metrics/detail/leaders.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

bool counts(const AnalysisContext&, const detail::LeaderUnit& entry) {
    return entry.led > 0;
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::count_leader_units(context, subject, counts);
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_leader_units(context, row, counts, explanation);
}

constexpr MetricInfo info{
    .id = "lead-unit-count",
    .title = "Lead unit count",
    .title_zh = "牵头单位数",
    .formula = "number of named units that lead a task of the leader",
    .reads = "bodies that report to the leader",
    .range = "0 … named units",
    .undefined_when = "never",
    .citation = "counting",
    .cost = "O(ties of the leader's tasks)",
    .whole_number = true,
};

} // namespace

extern const Metric leader_lead_unit_count;
constinit const Metric leader_lead_unit_count{
    .info = info, .subjects = detail::of_leader, .compute = compute, .explain = explain};

} // namespace zeren::metric
