// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/export/print_table.hpp>
#include <zeren/model/analysis.hpp>

#include <string>
#include <vector>

namespace zeren {

/// What to explain: one of a unit (or collective), a pair of units, a task, a leader, or a row of
/// the network; and a measure, or
/// none for the ties themselves.
struct ExplainRequest {
    std::string unit;
    std::vector<std::string> pair; ///< two units
    std::string task;              ///< its id, or its number where only one task has it
    std::string leader;
    std::string network; ///< row of the network: network, lead-count, …
    std::string metric;
};

/// The rows behind a figure, and around them what they add up to.
struct ExplainReport {
    TableContext context;
    DataTable rows;
};

/// Lists the tasks, cells and lines behind a figure, and with a measure its arithmetic. Throws
/// UsageError with the nearest names for a unit, task or measure that is not there.
ExplainReport explain(const Analysis& analysis, const ExplainRequest& request, Language language);

} // namespace zeren
