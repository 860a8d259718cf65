// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <iosfwd>

namespace zeren {

/// Shape of a synthetic table.
struct GenerateOptions {
    std::uint32_t units = 40;
    std::uint32_t tasks = 200;
    std::uint32_t leaders = 8; ///< sections, one a leader
    double supports = 3;       ///< named supporting units a task, on average
    double collectives = 0.5;  ///< part of the tasks that name a collective too
    std::uint64_t seed = 42;
};

/// Writes a notice that nobody issued, laid out as the pasted notices are: cells separated by blank
/// lines. A few units carry much of the work (popularity falls as 1/rank), as in real tables. The
/// same options give the same bytes on every machine. Cost: O(tasks * supports * log units).
/// Throws UsageError for a shape that cannot be (no unit, more supporters than units, …).
void generate_notice(const GenerateOptions& options, std::ostream& out);

} // namespace zeren
