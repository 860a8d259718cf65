// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "metrics/detail/explaining.hpp"

#include <zeren/graph/holes.hpp>

#include <vector>

namespace zeren::detail {

/// Whether a partner binds a unit through third ones too, as it does in the projection.
enum class HolePaths : bool { direct, indirect_too };

/// A constraint: one term a partner, the square of what goes to it.
inline void explain_constraint(const std::vector<HoleTerm>& holes, HolePaths paths,
                               MetricExplanation& explanation) {
    explanation.additive = true;
    for (const HoleTerm& hole : holes) {
        ExplanationTerm term;
        term.unit = hole.partner;
        term.quantities = {{"p_ij", hole.direct}};
        if (paths == HolePaths::indirect_too)
            term.quantities.push_back({"sum_q p_iq p_qj", hole.indirect});
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
