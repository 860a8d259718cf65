// SPDX-License-Identifier: Apache-2.0
/// Resource allocation: what reaches one unit when the other spreads a resource over its tasks.
///
///     RA(a,b) = sum over shared tasks j of  1 / d(j)        d(j) = units on j
///
/// Zhou, Lü and Zhang's index of two vertices, taken over what they share; divided by k(b) it is the
/// directed weight of the two-step spreading of Zhou, Ren, Medo and Zhang (2007).
/// Reads: shared tasks, small ones counting more; mass may stay with its owner, unlike in
/// newman-weight. Range (0, shared tasks / 2]. Always defined.
/// Cost: the projection onto units, then O(k_a + k_b) a pair.
/// Source: Zhou, Lü and Zhang (2009), European Physical Journal B 71, 623-630.
#include "metrics/detail/shared_tasks.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

/// What one shared task adds.
double term(const detail::PairTask& shared) {
    return 1.0 / shared.size;
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::sum_over_shared_tasks(context, subject, term);
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_shared_tasks(context, row, explanation, term);
}

constexpr MetricInfo info{
    .id = "resource-allocation",
    .title = "Resource allocation",
    .title_zh = "资源分配指数",
    .formula = "sum over shared tasks j of 1 / d_j",
    .reads = "shared tasks, small ones counting more",
    .range = "(0, shared tasks / 2]",
    .undefined_when = "never",
    .citation = "Zhou, Lü and Zhang (2009), European Physical Journal B 71",
    .cost = "projection, then O(k_a + k_b) a pair",
};

} // namespace

extern const Metric resource_allocation;
constinit const Metric resource_allocation{
    .info = info, .subjects = detail::of_pair, .compute = compute, .explain = explain};

} // namespace zeren::metric
