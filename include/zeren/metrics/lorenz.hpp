// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/analysis_context.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace zeren {

/// How much of a total the units with least of it hold: points of the Lorenz curve from (0, 0) to
/// (1, 1), and what random assignment would give at the same places.
struct LorenzCurve {
    std::vector<double> units;    ///< part of the units, those with least first
    std::vector<double> observed; ///< part of the total that they hold
    std::vector<double> low;      ///< 2.5 % of the draws lie below; empty without draws
    std::vector<double> high;     ///< 2.5 % of the draws lie above; empty without draws
    std::size_t draws = 0;
};

/// Parts of the total that the first 0, 1, … n of the ascending values hold; empty when the total
/// is zero. Source: Lorenz (1905), Publications of the American Statistical Association 9(70).
std::vector<double> lorenz_shares(std::span<const double> ascending);

/// The curve of lead_count, support_count or task_count of the named units, at most 101 points of
/// it, with the band of the model random-units (see concentration_under_chance), seeded by
/// AnalysisOptions::seed. Without points when the total is zero. Cost: draws × O(ties + n log n).
LorenzCurve lorenz_curve(const AnalysisContext& context, NetworkRow row, std::size_t draws);

} // namespace zeren
