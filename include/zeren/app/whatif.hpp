// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/analysis.hpp>
#include <zeren/model/study_result.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace zeren {

/// What `zeren whatif` is told, as words. Changes are made in this order: splits, mergers, moves,
/// leads, removals.
struct WhatIfRequest {
    std::vector<std::string> splits;   ///< A=B:T,T
    std::vector<std::string> mergers;  ///< A,B=C
    std::vector<std::string> moves;    ///< T:A:B
    std::vector<std::string> leads;    ///< T:U
    std::vector<std::string> removals; ///< U
    bool rebalance = false;
    std::vector<std::string> caps; ///< N, or U=N
    std::optional<double> gini;
    std::string of;              ///< lead or task: what a load is
    std::string cannot;          ///< CSV unit,task
    bool all = false;            ///< also the figures that stay as they are
    std::string explain;         ///< a unit whose change is taken apart; empty = none
    std::size_t limit_bytes = 0; ///< of the file
};

/// The figures before and after the changes, or after the moves that `rebalance` proposes. Throws
/// UsageError for changes that cannot be made and goals that make no sense, and why.
StudyResult what_if(const Analysis& analysis, const WhatIfRequest& request);

} // namespace zeren
