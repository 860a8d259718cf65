// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/analysis.hpp>
#include <zeren/model/study_result.hpp>
#include <zeren/model/table_difference.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace zeren {

/// One line of a succession file: what a unit of the older table became. Several lines with one
/// newer name are a merger, several with one older name a split.
struct Succession {
    std::string older, newer;
    std::uint32_t line = 0;
};

struct CompareOptions {
    std::vector<Succession> succession;
    std::string succession_file; ///< empty when none
    double match = 0.5;          ///< least score of two tasks that are one
    double review = 0.8;         ///< matches below it are for a person to look at
};

/// What became of a unit.
enum class UnitFate : std::uint8_t { kept, renamed, merged, split, reorganised, newcomer, gone };
std::string_view to_string(UnitFate fate);

/// One body of units over both tables: vertices of either unit side.
struct MatchedUnits {
    std::vector<UnitId> older, newer;
    UnitFate fate = UnitFate::kept;
};

/// Two tasks that are one, or one that has no counterpart.
struct MatchedTask {
    std::optional<TaskId> older, newer;
    double score = 0;     ///< of the texts, 0 … 1
    double runner_up = 0; ///< the best score of another candidate for either
};

struct Matching {
    std::vector<MatchedUnits> units; ///< older ones in their order, then the new ones
    std::vector<MatchedTask> tasks;  ///< newer order; those that are gone stand last
    std::vector<MatchedTask> near;   ///< pairs left apart whose score is just below the bound
};

/// Units by succession, name and alias; tasks by text: the Dice coefficient of the pairs of
/// neighbouring characters without blanks, marks and case, best scores first, of equal scores those
/// that share more units. Cost: O(tasks · pairs of characters · tasks that have them).
Matching match_tables(const Analysis& older, const Analysis& newer, const CompareOptions& options);

/// Similarity of two texts as above; 1 for texts that differ in blanks and marks alone.
double text_similarity(std::string_view first, std::string_view second);

/// What changed from one table to another: tasks new, gone, kept, reworded; leads changed, lead and
/// support flipped; loads and concentration; link turnover,
///
///     W = (b + c)/(2a + b + c)     a ties in both, b in the older alone, c in the newer alone
///
/// split into rewiring (unit and task exist in both) and turnover (either does not).
/// Source: Poisot et al. (2012), Ecology Letters 15, 1353-1361; common denominator after Fründ
/// (2021), Ecosphere 12, e03653; Kendall (1945), Biometrika 33.
StudyResult compare_tables(const Analysis& older, const Analysis& newer,
                           const CompareOptions& options);

/// Takes what changed for one unit of either table apart: every task that it has or had, its role
/// there, and the shares 1/units that add up to the change of its fractional load.
StudyResult explain_comparison(const Analysis& older, const Analysis& newer,
                               const CompareOptions& options, UnitId unit, bool in_newer);

/// The same as a network: every tie of either table and what became of it.
TableDifference difference_of(const Analysis& older, const Analysis& newer,
                              const CompareOptions& options);

} // namespace zeren
