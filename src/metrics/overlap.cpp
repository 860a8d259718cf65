// SPDX-License-Identifier: Apache-2.0
/// Overlap coefficient: how much of the smaller task set lies in the larger.
///
///                 |N(a) & N(b)|
///     ov(a,b) = -----------------        N = tasks, k = number of tasks of a unit
///                min(k(a), k(b))
///
/// Reads: 1 = all tasks of the smaller are shared. Range (0, 1]. Always defined: both units have
/// tasks.
/// Cost: the projection onto units, then O(k_a + k_b) a pair.
/// Source: Szymkiewicz (1934); Simpson (1943), American Journal of Science 241.
#include "metrics/detail/shared_tasks.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

#include <algorithm>

namespace zeren::metric {
namespace {

double divisor(const detail::PairTask& shared) {
    return std::min(shared.first_tasks, shared.second_tasks);
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::sum_over_shared_tasks(context, subject, detail::one, divisor);
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_shared_tasks(context, row, explanation, detail::one, divisor);
}

constexpr MetricInfo info{
    .id = "overlap",
    .title = "Overlap coefficient",
    .title_zh = "重叠系数",
    .formula = "shared / min(k_a, k_b)",
    .reads = "1: all tasks of the smaller are shared",
    .range = "(0, 1]",
    .highest = 1,
    .undefined_when = "never",
    .citation = "Szymkiewicz (1934); Simpson (1943), American Journal of Science 241",
    .cost = "projection, then O(k_a + k_b) a pair",
};

} // namespace

extern const Metric overlap;
constinit const Metric overlap{
    .info = info, .subjects = detail::of_pair, .compute = compute, .explain = explain};

} // namespace zeren::metric
