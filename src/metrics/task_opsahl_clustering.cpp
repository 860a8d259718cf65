// SPDX-License-Identifier: Apache-2.0
/// Opsahl's global clustering of the tasks: four-paths between tasks whose ends meet elsewhere
/// too.
///
///     closed four-paths / all four-paths        summed over the tasks in the middle
///
/// See the measure opsahl-clustering of tasks for what closes a path.
/// Reads: 1 = those who meet a third separately also meet each other. Range [0, 1]. Undefined
/// without four-paths.
/// Cost: sum over tasks of (second neighbours)², shared.
/// Source: Opsahl (2013), Social Networks 35(2), 159-167.
#include "metrics/detail/opsahl.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

detail::Fraction fraction(const AnalysisContext& context) {
    return detail::opsahl_of_side(context, Side::task);
}

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::network_fraction(context, fraction);
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    detail::explain_fraction(fraction(context), explanation);
}

constexpr MetricInfo info{
    .id = "task-opsahl-clustering",
    .title = "Opsahl clustering of tasks",
    .title_zh = "奥普萨尔聚类系数（任务侧）",
    .formula = "closed four-paths / four-paths between tasks",
    .reads = "1: those who meet a third separately also meet each other",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "no path has four ties",
    .citation = "Opsahl (2013), Social Networks 35(2)",
    .cost = "sum of (second neighbours)², shared",
};

} // namespace

extern const Metric task_opsahl_clustering;
constinit const Metric task_opsahl_clustering{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
