// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/analysis_context.hpp>
#include <zeren/model/chance.hpp>

#include <cstddef>
#include <vector>

namespace zeren {

inline constexpr std::size_t default_chance_draws = 1000;

/// Every measure of concentration (Metric::concentration) of every distribution against chance,
/// seeded by AnalysisOptions::seed.
///
/// random-units (lead-count, support-count, task-count): every task draws its leads and supporters
/// anew from all named units, no unit twice; with one lead a task the lead counts are multinomial.
/// degree-preserving (fractional-load): units keep their numbers of tasks and tasks their sizes,
/// see TradeChain; the other distributions are what this model keeps.
/// For measures that fall with concentration p counts draws at or below the observed.
/// Cost: draws × (O(ties) + the concentration measures). Source: Gotelli and Graves (1996), Null
/// Models in Ecology, for the scheme; North, Curtis and Sham (2002), Am. J. Hum. Genet. 71, for p.
std::vector<ChanceFigure> concentration_under_chance(const AnalysisContext& context,
                                                     std::size_t draws = default_chance_draws);

} // namespace zeren
