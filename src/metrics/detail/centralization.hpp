// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "metrics/detail/explaining.hpp"

/// Freeman's centralization of one side: how far the vertices stay behind the most central one,
/// over the same sum on the graph of that size where it is largest. Both sides use one body.
namespace zeren::detail {

/// What a side must have to differ at all: its reason when it has not.
inline constexpr std::string_view side_too_small = "a side is too small";

Fraction degree_centralization(const AnalysisContext& context, Side side);
Fraction betweenness_centralization(const AnalysisContext& context, Side side);
Fraction closeness_centralization(const AnalysisContext& context, Side side);
Fraction harmonic_centralization(const AnalysisContext& context, Side side);

} // namespace zeren::detail
