// SPDX-License-Identifier: Apache-2.0
// Analyses made without a reader or a measure, for tests of what comes after them.
#pragma once

#include <zeren/model/analysis.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace zeren::sample {

/// One row of a table: units are named, those in `collectives` stand for many.
struct TaskRow {
    std::string number, text, leader_title, leader;
    std::vector<std::string> lead, support;
    std::vector<std::string> deadlines;
};

/// The analysis of these rows: reading, graph, and the columns that views use, each counted here
/// afresh from the definitions. A name that holds 各, 有关 or 成员单位 is a collective.
Analysis analysis_of(const std::vector<TaskRow>& rows);

/// 12 units, 25 tasks, 4 leaders, Chinese names; some collectives, some deadlines.
Analysis small();

/// Rows like those of a real document: 87 units, 18 collectives, 198 tasks, 9 leaders, task texts
/// from the lines of data/examples/yinzhou-2024.txt.
Analysis seed_sized();

/// Any size; the same for the same arguments.
Analysis generated(std::size_t units, std::size_t tasks, std::uint32_t seed);

} // namespace zeren::sample
