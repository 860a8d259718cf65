// SPDX-License-Identifier: Apache-2.0
/// Two-mode eigenvector centrality: the entry of the leading singular vector of the biadjacency
/// matrix.
///
///     σ u = A w,   σ w = Aᵀ u        σ = largest singular value; u for units, w for tasks
///
/// Solved component by component. On each component the units' entries have unit 2-norm and so
/// have the tasks', so entries of different components must not be compared: see the measures
/// component and singular-value. Peers that take the projection with a zero diagonal get other
/// figures.
/// Reads: high = on tasks with units that are themselves on central tasks. Range [0, 1].
/// Undefined for an isolated vertex, and when the leading value is not simple to working
/// precision, or not found in the steps of --max-iterations.
/// Cost: O(k³) a component, k = its smaller side up to 200; Lanczos beyond.
/// Source: Bonacich (1991), Social Networks 13(2), 155-168; Faust (1997), Social Networks 19(2).
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/iterations.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/components.hpp>
#include <zeren/graph/singular_vectors.hpp>
#include <zeren/graph/sum.hpp>
#include <zeren/metrics/metric.hpp>

#include <algorithm>
#include <array>
#include <numbers>
#include <optional>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const SideRange own = detail::range_of(context, subject);
    const SingularVectors& vectors = context.singular_vectors();
    return detail::per_row(context, subject, [&](std::size_t row) {
        const std::size_t component = context.components().of_vertex[own.first + row];
        const std::string_view reason = vectors.spectra[component].undefined;
        return reason.empty() ? Measured::of(vectors.of_vertex[own.first + row])
                              : Measured::undefined(reason);
    });
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    const std::size_t vertex = detail::range_of(context, subject).first + row;
    const std::size_t component = context.components().of_vertex[vertex];
    const ComponentSpectrum& spectrum = context.singular_vectors().spectra[component];
    explanation.additive = true;
    explanation.quantities = {{"component", detail::number(component + 1)},
                              {"singular value", spectrum.value},
                              {"second singular value", spectrum.second_value}};
    for (const std::uint32_t neighbour : context.adjacency().neighbours(vertex)) {
        const double entry = context.singular_vectors().of_vertex[neighbour];
        explanation.terms.push_back(detail::term_of_vertex(context, neighbour));
        explanation.terms.back().quantities = {{"entry", entry}};
        explanation.terms.back().contribution = entry / spectrum.value;
    }
}

/// The component that holds the leading vector, unless two share the leading value.
std::optional<std::size_t> leading_component(const AnalysisContext& context) {
    const auto& spectra = context.singular_vectors().spectra;
    std::size_t best = 0;
    double first = 0;
    double second = 0;
    for (std::size_t component = 0; component < spectra.size(); ++component)
        for (const double value : {spectra[component].value, spectra[component].second_value}) {
            second = std::max(second, std::min(first, value));
            if (value > first)
                best = component;
            first = std::max(first, value);
        }
    if (first - second <= 1e-9 * first)
        return std::nullopt;
    return best;
}

MetricColumn as_networkx(const AnalysisContext& context, Subject subject) {
    const SideRange own = detail::range_of(context, subject);
    const std::optional<std::size_t> leading = leading_component(context);
    const bool converged = context.singular_vectors().converged;
    return detail::per_row(context, subject, [&](std::size_t row) {
        const std::size_t vertex = own.first + row;
        if (!converged)
            return Measured::undefined(detail::eigensolver_failed);
        if (!leading)
            return Measured::undefined("the leading eigenvector is not unique");
        const bool inside = context.components().of_vertex[vertex] == *leading;
        return Measured::of(
            inside ? context.singular_vectors().of_vertex[vertex] / std::numbers::sqrt2 : 0);
    });
}

constexpr std::array conventions{
    MetricConvention{.peer = Convention::networkx,
                     .differs = "is one vector of 2-norm 1 over both sides and all components, 0 "
                                "outside the leading component",
                     .differs_zh = "为覆盖两侧与全部分量的单位向量（2-范数），主分量之外为 0",
                     .compute = as_networkx}};

constexpr MetricInfo info{
    .id = "eigenvector-centrality",
    .title = "Eigenvector centrality",
    .title_zh = "特征向量中心性",
    .formula = "entry of the leading singular vector of the component, unit 2-norm a side",
    .reads = "high: shares tasks with central units; compare within one component only",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when =
        "the vertex is isolated, the leading singular value is not simple, or the steps "
        "of --max-iterations are too few",
    .citation = "Bonacich (1991), Social Networks 13(2); Faust (1997), Social Networks 19(2)",
    .cost = "O(k³) a component, k = smaller side up to 200; Lanczos beyond",
};

} // namespace

extern const Metric eigenvector_centrality;
constinit const Metric eigenvector_centrality{.info = info,
                                              .subjects = detail::of_unit_and_task,
                                              .compute = compute,
                                              .explain = explain,
                                              .conventions = conventions,
                                              .iteration = detail::iteration_of_vectors};

} // namespace zeren::metric
