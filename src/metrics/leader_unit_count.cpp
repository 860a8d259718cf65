// SPDX-License-Identifier: Apache-2.0
/// Named units on the tasks of a leader, in either role. Kept collectives are not counted.
///
///     |{ units i : i is on a task of the leader }|
///
/// Reads: how many bodies the leader works through. Range: whole numbers from 0. Always defined.
/// Cost: O(ties of the leader's tasks).
/// Source: counting.
#include "metrics/detail/leaders.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

bool counts(const AnalysisContext&, const detail::LeaderUnit& entry) {
    return entry.tasks > 0;
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::count_leader_units(context, subject, counts);
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_leader_units(context, row, counts, explanation);
}

constexpr MetricInfo info{
    .id = "unit-count",
    .title = "Unit count",
    .title_zh = "涉及单位数",
    .formula = "number of named units on the leader's tasks",
    .reads = "bodies that the leader works through",
    .range = "0 … named units",
    .undefined_when = "never",
    .citation = "counting",
    .cost = "O(ties of the leader's tasks)",
    .whole_number = true,
};

} // namespace

extern const Metric leader_unit_count;
constinit const Metric leader_unit_count{
    .info = info, .subjects = detail::of_leader, .compute = compute, .explain = explain};

} // namespace zeren::metric
