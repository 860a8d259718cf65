// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "metrics/detail/columns.hpp"

#include <zeren/graph/analysis_context.hpp>
#include <zeren/model/explanation.hpp>

#include <cstddef>
#include <string_view>
#include <utility>

/// What explanations are made of: terms that add up to the figure, or quantities that end in it.
namespace zeren::detail {

/// A term for a vertex of either side, as the kernels number them.
ExplanationTerm term_of_vertex(const AnalysisContext& context, std::size_t vertex);

/// One term a vertex of the side that adds something; `value` takes the vertex.
template <class Value>
void explain_by_vertex(const AnalysisContext& context, Side side, MetricExplanation& explanation,
                       Value value) {
    explanation.additive = true;
    const SideRange range = context.adjacency().range(side);
    for (std::size_t vertex = range.first; vertex < range.first + range.count; ++vertex) {
        const double contribution = value(vertex);
        if (contribution == 0)
            continue;
        explanation.terms.push_back(term_of_vertex(context, vertex));
        explanation.terms.back().contribution = contribution;
    }
}

/// The last step of arithmetic that is not a sum of terms.
void end_in(MetricExplanation& explanation, double result);

/// A division with the reason why it may not be possible: the same parts give the figure and its
/// explanation.
struct Fraction {
    Quantity numerator, denominator;
    std::string_view undefined; ///< the reason when the denominator is 0
};
void explain_fraction(const Fraction& fraction, MetricExplanation& explanation);

/// Figures of the whole network that are one division.
using FractionOf = Fraction (*)(const AnalysisContext& context);
MetricColumn network_fraction(const AnalysisContext& context, FractionOf fraction);

} // namespace zeren::detail
