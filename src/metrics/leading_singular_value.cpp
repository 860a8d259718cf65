// SPDX-License-Identifier: Apache-2.0
/// Largest singular value of the whole biadjacency matrix: the largest over its components.
///
///     σ₁ = max |A w| over |w| = 1
///
/// Reads: the scale of eigenvector-centrality. Range [1, sqrt(n m)]. Undefined when there are no
/// ties.
/// Cost: shared with eigenvector-centrality.
/// Source: Golub and Van Loan, Matrix Computations, ch. 2.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/iterations.hpp"
#include "metrics/detail/singular_value.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/singular_vectors.hpp>
#include <zeren/metrics/metric.hpp>

#include <algorithm>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject) {
    if (!context.singular_vectors().converged) // the largest may be one of those not found
        return detail::whole_network(Measured::undefined(detail::eigensolver_failed));
    double largest = 0;
    for (const ComponentSpectrum& spectrum : context.singular_vectors().spectra)
        largest = std::max(largest, spectrum.value);
    return detail::whole_network(largest == 0 ? Measured::undefined("there are no ties")
                                              : Measured::of(largest));
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    const auto& spectra = context.singular_vectors().spectra;
    const auto largest =
        std::max_element(spectra.begin(), spectra.end(),
                         [](const ComponentSpectrum& left, const ComponentSpectrum& right) {
                             return left.value < right.value;
                         });
    detail::explain_singular_value(context, static_cast<std::size_t>(largest - spectra.begin()),
                                   explanation);
}

constexpr MetricInfo info{
    .id = "leading-singular-value",
    .title = "Leading singular value",
    .title_zh = "主奇异值",
    .formula = "largest singular value of A",
    .reads = "the scale of eigenvector-centrality",
    .range = "[1, sqrt(n m)]",
    .lowest = 1,
    .undefined_when = "there are no ties, or the steps of --max-iterations are too few",
    .citation = "Golub and Van Loan, Matrix Computations, ch. 2",
    .cost = "shared with eigenvector-centrality",
};

} // namespace

extern const Metric leading_singular_value;
constinit const Metric leading_singular_value{.info = info,
                                              .subjects = detail::of_network,
                                              .compute = compute,
                                              .explain = explain,
                                              .iteration = detail::iteration_of_vectors};

} // namespace zeren::metric
