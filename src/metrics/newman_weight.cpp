// SPDX-License-Identifier: Apache-2.0
/// Newman's collaboration weight: a shared task counts less the more units are on it.
///
///     sum over shared tasks j of  1 / (d(j) - 1)        d(j) = units on j
///
/// Reads: as if each unit split its time on a task equally among its partners there. Range (0,
/// shared tasks]. Always defined: a shared task has at least two units.
/// Cost: the projection onto units, then O(k_a + k_b) a pair.
/// Source: Newman (2001), Physical Review E 64, 016132.
#include "metrics/detail/shared_tasks.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

/// What one shared task adds.
double term(const detail::PairTask& shared) {
    return 1.0 / (shared.size - 1.0);
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::sum_over_shared_tasks(context, subject, term);
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_shared_tasks(context, row, explanation, term);
}

constexpr MetricInfo info{
    .id = "newman-weight",
    .title = "Newman weight",
    .title_zh = "协作权重",
    .formula = "sum over shared tasks j of 1 / (d_j - 1)",
    .reads = "shared tasks, small ones counting more",
    .range = "(0, shared tasks]",
    .undefined_when = "never",
    .citation = "Newman (2001), Physical Review E 64, 016132",
    .cost = "projection, then O(k_a + k_b) a pair",
};

} // namespace

extern const Metric newman_weight;
constinit const Metric newman_weight{
    .info = info, .subjects = detail::of_pair, .compute = compute, .explain = explain};

} // namespace zeren::metric
