// SPDX-License-Identifier: Apache-2.0
// Random tables with the degrees of the observed one, for whoever compares with them.
#pragma once

#include <zeren/base/parallel.hpp>
#include <zeren/study/study.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace zeren::detail {

/// Into how many chains of trades the draws are split. The number does not depend on the threads,
/// so that the tables do not either.
inline std::size_t null_chains(std::size_t draws) {
    constexpr std::size_t most = 8;
    return std::clamp<std::size_t>(draws / 25, 1, most);
}

/// Calls take(chain, draw, table) for every draw; those of a chain follow each other on one thread,
/// chains run side by side. Seeded by AnalysisOptions::seed.
template <class Take>
void draw_null_tables(const AnalysisContext& context, const StudyOptions& options,
                      TradedRoles roles, const Take& take) {
    const std::size_t chains = null_chains(options.draws);
    for_ranges(chains, options.jobs, 1, [&](std::size_t first, std::size_t last) {
        for (std::size_t chain = first; chain < last; ++chain) {
            TradeChain table(context.graph(), roles, options.cannot,
                             context.options().seed + 0x9E3779B97F4A7C15U * (chain + 1));
            const std::size_t begin = range_begin(options.draws, chains, chain);
            const std::size_t end = range_begin(options.draws, chains, chain + 1);
            for (std::size_t draw = begin; draw < end; ++draw) {
                table.mix(draw == begin ? TradeChain::first_rounds : TradeChain::next_rounds);
                take(chain, draw, table);
            }
        }
    });
}

/// An observed figure beside those of random tables.
struct AgainstChance {
    double mean = 0, deviation = 0;
    double low = 0, high = 0;        ///< 2.5 % of the draws lie below, 2.5 % above
    Measured z;                      ///< (observed - mean) / deviation
    double p_above = 1, p_below = 1; ///< (b + 1)/(T + 1): draws at or beyond the observed
    std::size_t draws = 0;           ///< in which the figure is defined
};
/// `drawn` holds the figures of the draws that have one, in the order of the draws.
AgainstChance against_chance(double observed, std::vector<double> drawn);

} // namespace zeren::detail
