// SPDX-License-Identifier: Apache-2.0
/// Tasks that two units share, whatever their roles.
///
///     |N(a) & N(b)|        N = tasks of a unit
///
/// Reads: how often they meet. Range: whole numbers from 1; pairs that share nothing have no row.
/// Always defined.
/// Cost: the projection onto units, then O(k_a + k_b) a pair.
/// Source: Breiger (1974), Social Forces 53(2), 181-190.
#include "metrics/detail/shared_tasks.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::sum_over_shared_tasks(context, subject, detail::one);
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_shared_tasks(context, row, explanation, detail::one);
}

constexpr MetricInfo info{
    .id = "shared-task-count",
    .title = "Shared tasks",
    .title_zh = "共同任务数",
    .formula = "|N(a) ∩ N(b)|",
    .reads = "tasks on which both stand",
    .range = "1, 2, …",
    .lowest = 1,
    .undefined_when = "never",
    .citation = "Breiger (1974), Social Forces 53(2)",
    .cost = "projection, then O(k_a + k_b) a pair",
    .whole_number = true,
};

} // namespace

extern const Metric shared_task_count;
constinit const Metric shared_task_count{
    .info = info, .subjects = detail::of_pair, .compute = compute, .explain = explain};

} // namespace zeren::metric
