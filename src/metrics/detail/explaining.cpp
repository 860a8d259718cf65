// SPDX-License-Identifier: Apache-2.0
#include "metrics/detail/explaining.hpp"

namespace zeren::detail {

ExplanationTerm term_of_vertex(const AnalysisContext& context, std::size_t vertex) {
    ExplanationTerm term;
    const std::size_t units = context.graph().unit_count();
    if (vertex < units)
        term.unit = UnitId(vertex);
    else
        term.task = TaskId(vertex - units);
    return term;
}

void end_in(MetricExplanation& explanation, double result) {
    explanation.quantities.push_back({"result", result});
}

void explain_fraction(const Fraction& fraction, MetricExplanation& explanation) {
    explanation.quantities.push_back(fraction.numerator);
    explanation.quantities.push_back(fraction.denominator);
    end_in(explanation, fraction.numerator.value / fraction.denominator.value);
}

MetricColumn network_fraction(const AnalysisContext& context, FractionOf fraction) {
    const Fraction parts = fraction(context);
    return whole_network(quotient(parts.numerator.value, parts.denominator.value, parts.undefined));
}

} // namespace zeren::detail
