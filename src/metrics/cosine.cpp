// SPDX-License-Identifier: Apache-2.0
/// Cosine similarity of two units' rows of the biadjacency matrix.
///
///                 |N(a) & N(b)|
///     cos(a,b) = ----------------        N = tasks, k = number of tasks of a unit
///                sqrt(k(a) k(b))
///
/// Reads: 1 = exactly the same tasks. Range (0, 1]. Always defined: both units have tasks.
/// Cost: the projection onto units, then O(k_a + k_b) a pair.
/// Source: Salton and McGill (1983), Introduction to Modern Information Retrieval.
#include "metrics/detail/shared_tasks.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

#include <cmath>

namespace zeren::metric {
namespace {

double divisor(const detail::PairTask& shared) {
    return std::sqrt(shared.first_tasks * shared.second_tasks);
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::sum_over_shared_tasks(context, subject, detail::one, divisor);
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_shared_tasks(context, row, explanation, detail::one, divisor);
}

constexpr MetricInfo info{
    .id = "cosine",
    .title = "Cosine similarity",
    .title_zh = "余弦相似度",
    .formula = "shared / sqrt(k_a k_b)",
    .reads = "1: exactly the same tasks",
    .range = "(0, 1]",
    .highest = 1,
    .undefined_when = "never",
    .citation = "Salton and McGill (1983), Introduction to Modern Information Retrieval",
    .cost = "projection, then O(k_a + k_b) a pair",
};

} // namespace

extern const Metric cosine;
constinit const Metric cosine{
    .info = info, .subjects = detail::of_pair, .compute = compute, .explain = explain};

} // namespace zeren::metric
