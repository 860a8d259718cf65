// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/removal.hpp>
#include <zeren/model/explanation.hpp>

#include <vector>

namespace zeren::detail {

/// One term a unit that goes, in the order of going.
inline void explain_removals(const std::vector<Removal>& gone, MetricExplanation& explanation) {
    explanation.additive = true;
    for (const Removal& removal : gone) {
        ExplanationTerm term;
        term.unit = removal.unit;
        term.quantities = {{"tasks left with nobody", static_cast<double>(removal.unstaffed)}};
        term.contribution = 1;
        explanation.terms.push_back(std::move(term));
    }
}

} // namespace zeren::detail
