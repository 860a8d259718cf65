// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/metrics/metric.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace zeren {

/// Ranks of figures, 1 = the highest; equal figures (to twelve digits) share the mean of their
/// ranks, figures without a value have no rank.
std::vector<Measured> ranks_of(std::span<const Measured> figures);

/// A rank, how far it moves when tasks are dropped, and whom it cannot be told apart from.
struct RankInterval {
    Measured rank, low, high; ///< 2.5 % of the draws lie below low, 2.5 % above high
    /// A band runs down the ranks from a row to the last one that this row does not beat in at
    /// least 97.5 % of the draws; 1 = the highest, bands within another are not counted. The row
    /// stands in the bands from `band` to `last_band`: any two that cannot be told apart share one.
    Measured band, last_band;
};

/// Rank intervals of these rows of the unit side from a task-drop bootstrap (see drop_tasks),
/// seeded by AnalysisOptions::seed; parallel to `rows`. Cost: draws × the measure.
/// Source: after Epskamp, Borsboom and Fried (2018), Behavior Research Methods 50, for dropping.
std::vector<RankInterval> rank_intervals(const AnalysisContext& context, const Metric& metric,
                                         std::span<const std::size_t> rows, std::size_t draws);

/// Ranks of role-load under several splits λ of a task between leads and supporters.
struct SplitRanks {
    double split = 0;
    std::vector<Measured> ranks; ///< parallel to the rows asked for
};
/// λ = 0, 0.1, … 1. Cost: 11 × role-load.
std::vector<SplitRanks> ranks_by_split(const AnalysisContext& context,
                                       std::span<const std::size_t> rows);

} // namespace zeren
