// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/source_document.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// What marks a line of plain text bears.
enum class LineKind : std::uint8_t {
    plain,
    box,      ///< starts with a box-drawing character, or is a rule `+---+`
    pipes,    ///< fields between `|`
    cell_end, ///< one cell: its only `|` ends the line
    fields    ///< three or more fields between TABs or runs of blanks
};

struct RuledLine {
    std::string_view text;
    std::uint32_t number = 0;
    std::uint32_t blank_before = 0;
    LineKind kind = LineKind::plain;
};

/// A table found at the start of some lines, and how many of them it takes.
struct RuledTable {
    Grid grid;
    std::size_t lines = 0;
    /// Instead of the grid: its cells, where their number does not tell the rows; an empty cell is
    /// a blank line more.
    std::vector<Paragraph> cells{};
};

using RuledLines = std::span<const RuledLine>;

/// Header words beyond the shapes that are known here, as match keys, sorted.
using HeaderWords = std::span<const std::string>;

/// Each tries to read a table that starts at the first line; nothing when the lines are no such
/// table. Cost: linear in the lines looked at.
std::optional<RuledTable> read_box_table(RuledLines lines, std::uint32_t table);
std::optional<RuledTable> read_pipe_table(RuledLines lines, std::uint32_t table, HeaderWords words);
std::optional<RuledTable> read_cell_lines(RuledLines lines, std::uint32_t table, HeaderWords words);
std::optional<RuledTable> read_spaced_table(RuledLines lines, std::uint32_t table,
                                            HeaderWords words);
std::optional<RuledTable> read_numbered_lines(RuledLines lines, std::uint32_t table,
                                              HeaderWords words);

/// Whether the line goes on with the box that the line before it belongs to.
bool continues_box(const RuledLine& line);

/// How many columns of a character grid the text takes; characters of ambiguous width (box drawing,
/// quotation marks) take `ambiguous` columns.
std::size_t text_columns(std::string_view utf8, std::size_t ambiguous);

/// Joins a line of a cell to the line that its words were wrapped onto: without a blank next to
/// Chinese text, with one between words.
void join_wrapped(std::string& above, std::string_view below);

/// 第 2 页 共 3 页, - 2 -: a line of the page and not of the document.
bool is_page_line(std::string_view text);

/// Whether a line can stand between two rows of one table: a heading, a note, a line of the page.
bool can_stand_between_rows(std::string_view text);

/// How many such lines stand at the front, with a line of `kind` right below them; 0 = none.
std::size_t lines_between_rows(RuledLines lines, LineKind kind);

/// The number that the text consists of (12, 12., (12), 12、); nothing when there is more than
/// that.
std::optional<std::uint32_t> plain_number(std::string_view text);

/// Whether the text can stand in a table's header: short, and no sentence.
bool is_header_like(std::string_view text);

/// 序号 and its like.
bool is_number_word(std::string_view text);

/// 完成时限 and its like.
bool is_date_word(std::string_view text);

/// Whether a short text is a day, a month or a stretch of time: 6月底, 2024年, 全年.
bool is_date_like(std::string_view text);

/// Whether the text has the shape of a header word (…单位, …任务, …时限) or is one of `words`;
/// which role the word has is not asked here.
bool is_header_word(std::string_view text, HeaderWords words);

} // namespace zeren::detail
