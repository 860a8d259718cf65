// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// The line below a table's header: `|---|:--:|`, with or without outer pipes.
bool is_table_rule(std::string_view line);

/// The cells of a table row, trimmed; `\|` is a pipe of the text. Outer pipes make no cells.
std::vector<std::string> split_table_row(std::string_view line);

/// The line without the # of a heading; the line itself when it is none.
std::string_view without_heading_mark(std::string_view line);

/// Text as it is shown: inline HTML tags, `**`, backticks and link targets go; <br> ends a line.
std::string plain_markdown(std::string_view line);

} // namespace zeren::detail
