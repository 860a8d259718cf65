// SPDX-License-Identifier: Apache-2.0
/// Largest singular value of the component that a vertex belongs to: the scale behind its
/// eigenvector-centrality.
///
///     σ = max |A w| over |w| = 1        A = biadjacency matrix of the component
///
/// Reads: vertices with different values are not comparable by eigenvector-centrality. Range [1,
/// sqrt(n m)]. Undefined for an isolated vertex.
/// Cost: shared with eigenvector-centrality.
/// Source: Golub and Van Loan, Matrix Computations, ch. 2.
#include "metrics/detail/singular_value.hpp"

#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/iterations.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/components.hpp>
#include <zeren/graph/singular_vectors.hpp>
#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const SideRange own = detail::range_of(context, subject);
    return detail::per_row(context, subject, [&](std::size_t row) {
        const std::size_t component = context.components().of_vertex[own.first + row];
        const ComponentSpectrum& spectrum = context.singular_vectors().spectra[component];
        return spectrum.value > 0 ? Measured::of(spectrum.value)
                                  : Measured::undefined(spectrum.undefined);
    });
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_singular_value(
        context, context.components().of_vertex[detail::range_of(context, subject).first + row],
        explanation);
}

constexpr MetricInfo info{
    .id = "singular-value",
    .title = "Singular value",
    .title_zh = "分量主奇异值",
    .formula = "largest singular value of the component's biadjacency matrix",
    .reads = "vertices with different values are not comparable by eigenvector-centrality",
    .range = "[1, sqrt(n m)]",
    .lowest = 1,
    .undefined_when = "the vertex is isolated, or the steps of --max-iterations are too few",
    .citation = "Golub and Van Loan, Matrix Computations, ch. 2",
    .cost = "shared with eigenvector-centrality",
};

} // namespace

extern const Metric singular_value;
constinit const Metric singular_value{.info = info,
                                      .subjects = detail::of_unit_and_task,
                                      .compute = compute,
                                      .explain = explain,
                                      .iteration = detail::iteration_of_vectors};

} // namespace zeren::metric
