// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/table_row.hpp"

#include <optional>
#include <string_view>

namespace zeren::detail {

/// —, 无, /: words and strokes that say "nobody" in a cell.
bool is_placeholder(std::string_view text);

/// 同上, 〃: the cell says what the cell above it says.
bool is_ditto(std::string_view text);

/// The row with the cells of the task above it in place of its dittos, as inherited cells; nothing
/// when it holds none. A ditto below an empty cell is empty too.
std::optional<TableRow> without_dittos(const TableRow& row, const Task& above);

} // namespace zeren::detail
