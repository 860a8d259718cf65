// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/detail/document_builder.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// Whether the text has any mark of a ruled table: `|`, box drawing, a TAB, a run of blanks within
/// a line. Text without one (most of what is read) needs no second look.
bool has_table_marks(std::string_view paragraph);

/// Turns what is a table by its marks into grids and leaves every other paragraph as it is. Looks
/// at paragraphs with marks only; a table may have empty lines between its rows.
std::vector<Block> find_ruled_tables(std::span<const Paragraph> paragraphs,
                                     std::span<const std::string> header_words);

} // namespace zeren::detail
