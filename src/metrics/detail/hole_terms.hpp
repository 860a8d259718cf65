// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "metrics/detail/explaining.hpp"

#include <zeren/graph/holes.hpp>

#include <vector>

namespace zeren::detail {

/// A constraint: one term a partner.
inline void explain_constraint(const std::vector<HoleTerm>& holes, MetricExplanation& explanation) {
    explanation.additive = true;
    for (const HoleTerm& hole : holes) {
        ExplanationTerm term;
        term.unit = hole.partner;
        term.contribution = hole.constraint;
        explanation.terms.push_back(std::move(term));
    }
}

/// An effective size: n - (met in all) / n for n partners.
inline void explain_effective_size(const std::vector<HoleTerm>& holes,
                                   MetricExplanation& explanation) {
    double met = 0;
    for (const HoleTerm& hole : holes) {
        ExplanationTerm term;
        term.unit = hole.partner;
        term.quantities = {{"partners met through it", hole.met}};
        met += hole.met;
        explanation.terms.push_back(std::move(term));
    }
    const double partners = number(holes.size());
    explanation.quantities = {{"n, partners", partners}, {"met, in all", met}};
    end_in(explanation, partners - met / partners);
}

} // namespace zeren::detail
