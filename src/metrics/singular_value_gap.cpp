// SPDX-License-Identifier: Apache-2.0
/// Relative gap between the two largest singular values of the whole biadjacency matrix.
///
///     (σ₁ - σ₂) / σ₁
///
/// 0 when two components tie: then the whole matrix has no leading vector of its own, and only
/// the figures of one component may be compared.
/// Reads: near 0 = eigenvector-centrality rests on little. Range [0, 1]. Undefined when there are
/// no ties.
/// Cost: shared with eigenvector-centrality.
/// Source: Golub and Van Loan, Matrix Computations, ch. 2.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/iterations.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/singular_vectors.hpp>
#include <zeren/metrics/metric.hpp>

#include <algorithm>

namespace zeren::metric {
namespace {

detail::Fraction fraction(const AnalysisContext& context) {
    double first = 0;
    double second = 0;
    for (const ComponentSpectrum& spectrum : context.singular_vectors().spectra)
        for (const double value : {spectrum.value, spectrum.second_value}) {
            second = std::max(second, std::min(first, value));
            first = std::max(first, value);
        }
    return {{"first less second singular value", first - second},
            {"first singular value", first},
            "there are no ties"};
}

MetricColumn compute(const AnalysisContext& context, Subject) {
    if (!context.singular_vectors().converged)
        return detail::whole_network(Measured::undefined(detail::eigensolver_failed));
    return detail::network_fraction(context, fraction);
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    detail::explain_fraction(fraction(context), explanation);
}

constexpr MetricInfo info{
    .id = "singular-value-gap",
    .title = "Singular value gap",
    .title_zh = "主奇异值间隔",
    .formula = "(σ₁ - σ₂) / σ₁",
    .reads = "near 0: eigenvector-centrality rests on little",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "there are no ties, or the steps of --max-iterations are too few",
    .citation = "Golub and Van Loan, Matrix Computations, ch. 2",
    .cost = "shared with eigenvector-centrality",
};

} // namespace

extern const Metric singular_value_gap;
constinit const Metric singular_value_gap{.info = info,
                                          .subjects = detail::of_network,
                                          .compute = compute,
                                          .explain = explain,
                                          .iteration = detail::iteration_of_vectors};

} // namespace zeren::metric
