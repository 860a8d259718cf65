// SPDX-License-Identifier: Apache-2.0
/// Tasks that the second unit of the pair leads and the first supports: one direction of lead to
/// support.
///
///     |{ shared tasks j : second leads j, first supports j }|
///
/// Reads: how often the first works under the second. Range: whole numbers from 0. Always
/// defined.
/// Cost: the projection onto units, then O(k_a + k_b) a pair.
/// Source: ours.
#include "metrics/detail/shared_tasks.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

/// What one shared task adds.
double term(const detail::PairTask& shared) {
    return shared.second_role == Role::lead && shared.first_role == Role::support ? 1.0 : 0.0;
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::sum_over_shared_tasks(context, subject, term);
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_shared_tasks(context, row, explanation, term);
}

constexpr MetricInfo info{
    .id = "leads-for-second",
    .title = "Second leads, first supports",
    .title_zh = "后者牵头前者配合数",
    .formula = "number of shared tasks that the second leads and the first supports",
    .reads = "how often the first works under the second",
    .range = "0 … shared tasks",
    .undefined_when = "never",
    .citation = "ours",
    .cost = "projection, then O(k_a + k_b) a pair",
    .whole_number = true,
};

} // namespace

extern const Metric leads_for_second;
constinit const Metric leads_for_second{
    .info = info, .subjects = detail::of_pair, .compute = compute, .explain = explain};

} // namespace zeren::metric
