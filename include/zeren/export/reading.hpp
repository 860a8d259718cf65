// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>
#include <zeren/model/data_table.hpp>
#include <zeren/model/reading.hpp>

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

namespace zeren {

/// The reading as JSON of the schema zeren/read/1: missing is null or [], never an empty string; a
/// unit that leads and supports a task stands in `lead` only; names stand as the document writes
/// them. `language` is that of the findings' messages. Cost: linear.
void write_reading_json(const Reading& reading, Language language, std::ostream& out);

/// One task a line, each as it stands in `tasks` of zeren/read/1.
void write_task_lines(const Reading& reading, std::ostream& out);

/// One row a tie: task, number, text, leader, role, unit, collective, deadline, file, line, place.
DataTable tie_table(const Reading& reading, Language language);
/// The rows of some of the ties, without headings: a large reading is printed stretch by stretch.
DataTable tie_rows(const Reading& reading, std::span<const Assignment> ties);

/// The table without its column of addresses, where no row has one.
DataTable without_empty_places(DataTable table);

/// One row a non-empty source line and what became of it: file, line, place, use, column, task,
/// text.
DataTable line_table(const Reading& reading, Language language);

/// The name of the unit or collective of a tie, as the document writes it there.
std::string_view written_name(const Reading& reading, const Assignment& assignment);

/// How many ties a reading holds; the figures of "counts" in zeren/read/1.
struct TieCounts {
    std::size_t lead = 0;       ///< of named units
    std::size_t support = 0;    ///< of named units
    std::size_t collective = 0; ///< of collectives, leading or supporting
};
TieCounts count_ties(const Reading& reading);

} // namespace zeren
