// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/analysis_context.hpp>
#include <zeren/graph/singular_vectors.hpp>
#include <zeren/model/metric_table.hpp>

#include <optional>

namespace zeren::detail {

inline constexpr std::string_view eigensolver_failed = "the eigensolver did not converge";

/// Of the measures that rest on the leading singular vectors.
inline std::optional<Iteration> iteration_of_vectors(const AnalysisContext& context) {
    const SingularVectors& vectors = context.singular_vectors();
    return Iteration{.metric = {},
                     .steps = vectors.steps,
                     .residual = vectors.residual,
                     .converged = vectors.converged};
}

} // namespace zeren::detail
