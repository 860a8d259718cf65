// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "metrics/detail/explaining.hpp"

#include <zeren/graph/components.hpp>
#include <zeren/graph/singular_vectors.hpp>
#include <zeren/graph/sum.hpp>

namespace zeren::detail {

/// A component's singular value as the product of its vectors over its ties: sum of x_i y_j. A
/// component whose leading value is not simple has no vectors; then the two values are all there is
/// to say.
inline void explain_singular_value(const AnalysisContext& context, std::size_t component,
                                   MetricExplanation& explanation) {
    const SingularVectors& vectors = context.singular_vectors();
    const ComponentSpectrum& spectrum = vectors.spectra[component];
    explanation.quantities = {{"component", number(component + 1)},
                              {"second singular value", spectrum.second_value}};
    if (!spectrum.undefined.empty()) {
        end_in(explanation, spectrum.value);
        return;
    }
    CompensatedSum product;
    const Adjacency& graph = context.adjacency();
    for (std::size_t unit = 0; unit < graph.range(Side::unit).count; ++unit)
        for (const std::uint32_t task : graph.neighbours(unit))
            if (context.components().of_vertex[unit] == component)
                product += vectors.of_vertex[unit] * vectors.of_vertex[task];
    end_in(explanation, product.value());
}

} // namespace zeren::detail
