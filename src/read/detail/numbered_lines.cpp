// SPDX-License-Identifier: Apache-2.0
/// Rows whose cells are set apart by single blanks: 1 新增就业1000万人 人力资源社会保障部. Only a
/// header that begins with 序号, and lines that begin with their number, tell such a table from
/// text.
#include "read/detail/grid_builder.hpp"
#include "read/detail/ruled_line.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

constexpr std::size_t fewest_columns = 3, fewest_rows = 2;

/// Words between blanks of any length.
std::vector<std::string> words_of(std::string_view line) {
    std::vector<std::string> words;
    bool open = false;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t start = at;
        const char32_t c = text::narrow(text::next_code_point(line, at));
        if (c == U' ' || c == U'\t') {
            open = false;
            continue;
        }
        if (!open)
            words.emplace_back();
        open = true;
        words.back() += line.substr(start, at - start);
    }
    return words;
}

/// 工 作 任 务 is one word.
std::vector<std::string> join_characters(const std::vector<std::string>& words) {
    std::vector<std::string> joined;
    bool spaced = false;
    for (const std::string& word : words) {
        const bool character = text::code_point_count(word) == 1 && !is_number_word(word);
        if (character && spaced)
            joined.back() += word;
        else
            joined.push_back(word);
        spaced = character;
    }
    return joined;
}

/// The header's words; empty when the line is none.
std::vector<std::string> header_of(const RuledLine& line, HeaderWords known) {
    std::vector<std::string> header = words_of(line.text);
    if (header.size() < fewest_columns || !is_number_word(header.front()))
        return {};
    header = join_characters(header);
    const bool all = std::all_of(header.begin() + 1, header.end(), [&](const std::string& word) {
        return is_header_word(word, known);
    });
    return all && header.size() >= fewest_columns ? header : std::vector<std::string>();
}

/// 1、修路 is a number and a task.
void part_number(std::vector<std::string>& cells) {
    const std::string first = cells.front();
    const std::size_t digits = first.find_first_not_of("0123456789");
    if (digits == 0 || digits == std::string::npos)
        return;
    for (const std::string_view stop : {"、", "\uFF0E", "."}) {
        const std::size_t end = digits + stop.size();
        const bool more = end < first.size() && (first[end] < '0' || first[end] > '9');
        if (!first.substr(digits).starts_with(stop) || !more)
            continue;
        cells.front() = first.substr(0, end);
        cells.insert(cells.begin() + 1, first.substr(end));
        return;
    }
}

/// The cells of a row; empty when the line is none. What is more than the header has belongs to the
/// column behind the number: a task may hold blanks, the name of a unit does not.
std::vector<std::string> cells_of(const RuledLine& line, std::size_t columns) {
    std::vector<std::string> cells = words_of(line.text);
    if (!cells.empty())
        part_number(cells);
    if (cells.size() < columns || !plain_number(cells.front()))
        return {};
    const std::size_t more = cells.size() - columns;
    for (std::size_t i = 0; i < more; ++i)
        cells[1] += " " + cells[2 + i];
    cells.erase(cells.begin() + 2, cells.begin() + 2 + static_cast<std::ptrdiff_t>(more));
    return cells;
}

} // namespace

std::optional<RuledTable> read_numbered_lines(RuledLines lines, std::uint32_t table,
                                              HeaderWords words) {
    const std::vector<std::string> header = header_of(lines.front(), words);
    if (header.empty())
        return std::nullopt;
    GridBuilder grid(table, lines.front().number);
    const auto add_row = [&](const std::vector<std::string>& cells, std::uint32_t line) {
        grid.begin_row();
        for (const std::string& cell : cells)
            grid.add_cell(cell, line, 0);
    };
    add_row(header, lines.front().number);
    std::size_t taken = 1, rows = 0;
    while (taken < lines.size() && lines[taken].blank_before <= 1) {
        if (const auto cells = cells_of(lines[taken], header.size()); !cells.empty()) {
            add_row(cells, lines[taken++].number);
            ++rows;
            continue;
        }
        // a heading stands between two rows
        if (taken + 1 >= lines.size() || !can_stand_between_rows(lines[taken].text) ||
            cells_of(lines[taken + 1], header.size()).empty())
            break;
        grid.begin_row();
        grid.add_cell(std::string(text::trim(lines[taken].text)), lines[taken].number, 0, 1,
                      static_cast<std::uint32_t>(header.size()));
        ++taken;
    }
    if (rows < fewest_rows)
        return std::nullopt;
    return RuledTable{grid.finish(), taken};
}

} // namespace zeren::detail
