// SPDX-License-Identifier: Apache-2.0
/// Jaccard similarity of two units' task sets.
///
///               |N(a) & N(b)|
///     J(a,b) = ---------------        N = tasks of a unit
///               |N(a) | N(b)|
///
/// Reads: 1 = exactly the same tasks. Range (0, 1]. Always defined: both units have tasks.
/// Cost: the projection onto units, then O(k_a + k_b) a pair.
/// Source: Jaccard (1901), Bull. Soc. Vaud. Sci. Nat. 37.
#include "metrics/detail/shared_tasks.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

double divisor(const detail::PairTask& shared) {
    return shared.first_tasks + shared.second_tasks - shared.shared_tasks;
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::sum_over_shared_tasks(context, subject, detail::one, divisor);
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_shared_tasks(context, row, explanation, detail::one, divisor);
}

constexpr MetricInfo info{
    .id = "jaccard",
    .title = "Jaccard similarity",
    .title_zh = "杰卡德相似度",
    .formula = "shared / (k_a + k_b - shared)",
    .reads = "1: exactly the same tasks",
    .range = "(0, 1]",
    .highest = 1,
    .undefined_when = "never",
    .citation = "Jaccard (1901), Bull. Soc. Vaud. Sci. Nat. 37",
    .cost = "projection, then O(k_a + k_b) a pair",
};

} // namespace

extern const Metric jaccard;
constinit const Metric jaccard{
    .info = info, .subjects = detail::of_pair, .compute = compute, .explain = explain};

} // namespace zeren::metric
