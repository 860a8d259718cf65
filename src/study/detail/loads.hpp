// SPDX-License-Identifier: Apache-2.0
// What units carry in each of two tables, and how evenly.
#pragma once

#include <zeren/model/analysis.hpp>
#include <zeren/model/study_result.hpp>

#include <vector>

namespace zeren::detail {

struct Load {
    double lead = 0, support = 0;
    double share = 0; ///< sum over its tasks of 1/units on the task
};
/// What these units carry together.
Load load_of(const Analysis& table, const std::vector<UnitId>& units);

/// Measures of concentration before and now.
StudyTable concentration_table(const Analysis& older, const Analysis& newer);

} // namespace zeren::detail
