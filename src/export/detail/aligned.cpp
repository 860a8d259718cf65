// SPDX-License-Identifier: Apache-2.0
// Tables for a terminal (columns lined up by display width) and for Markdown.
#include "printers.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <ostream>

namespace zeren::printer {
namespace {

/// Wider cells are cut in a terminal table; every other form holds the whole text.
constexpr std::size_t widest_cell = 60;

struct ShownCell {
    std::string text;
    std::size_t width = 0; ///< columns of the terminal
};
using Shown = std::vector<std::vector<ShownCell>>;

ShownCell shown_cell(std::string text) {
    const std::size_t width = text::display_width(text);
    return {std::move(text), width};
}

/// Bytes of a character that is shown as it is: 1 for ASCII, 3 for the usual Han characters, 0 for
/// any other, which asks for a closer look.
std::size_t plain_bytes(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t offset) {
        return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
    };
    if (byte(0) >= 0x20 && byte(0) < 0x7F)
        return 1;
    const bool han = byte(0) >= 0xE5 && byte(0) <= 0xE9 && (byte(1) & 0xC0U) == 0x80U &&
                     (byte(2) & 0xC0U) == 0x80U;
    return han ? 3 : 0;
}

/// A text cell cut to the widest that is shown. One look at each character, and none behind the
/// cut: a table may have a hundred thousand long cells.
ShownCell shown_text(const std::string& text) {
    std::size_t used = 0, cut = 0, width_at_cut = 0;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t bytes = plain_bytes(text, position);
        if (bytes == 0)
            return shown_cell(text::shorten(text::visible(text), widest_cell));
        position += bytes;
        used += bytes == 1 ? 1 : 2;
        if (used > widest_cell)
            return {text.substr(0, cut) + "…", width_at_cut + 1};
        if (used + 1 <= widest_cell) {
            cut = position;
            width_at_cut = used;
        }
    }
    return {text, used};
}

Shown shown_cells(const DataTable& table) {
    Shown cells;
    cells.reserve(table.rows.size());
    for (const auto& row : table.rows) {
        auto& line = cells.emplace_back();
        line.reserve(row.size());
        for (const DataCell& cell : row)
            if (const auto* text = std::get_if<std::string>(&cell))
                line.push_back(shown_text(*text));
            else
                line.push_back(shown_cell(text::shorten(shown(cell), widest_cell)));
    }
    return cells;
}

/// A column of numbers stands to the right, also where some of them are undefined or left empty.
std::vector<bool> number_columns(const DataTable& table) {
    std::vector<bool> numbers(table.columns.size(), false);
    for (std::size_t column = 0; column < numbers.size(); ++column) {
        bool any = false;
        const auto fits = [column, &any](const auto& row) {
            const bool number =
                is_number(row[column]) || std::holds_alternative<NotAvailable>(row[column]);
            any |= number;
            return number || row[column] == DataCell(std::string());
        };
        numbers[column] = std::all_of(table.rows.begin(), table.rows.end(), fits) && any;
    }
    return numbers;
}

std::string padding(std::size_t count) {
    return std::string(count, ' ');
}

void print_line(const std::vector<ShownCell>& cells, const std::vector<std::size_t>& widths,
                const std::vector<bool>& right, std::ostream& out) {
    std::string line; // put together first: a stream is asked once a line
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const auto& [text, width] = cells[column];
        const std::size_t pad = widths[column] - width;
        const bool last = column + 1 == cells.size();
        if (right[column])
            line.append(pad, ' ').append(text);
        else
            line.append(text).append(last ? 0 : pad, ' ');
        line += last ? "\n" : "  ";
    }
    out << line;
}

void print_rows(const DataTable& table, std::ostream& out) {
    const Shown cells = shown_cells(table);
    std::vector<ShownCell> headings;
    std::vector<std::size_t> widths;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        headings.push_back(shown_cell(text::visible(table.columns[column].title)));
        std::size_t width = headings.back().width;
        for (const auto& row : cells)
            width = std::max(width, row[column].width);
        widths.push_back(width);
    }
    const std::vector<bool> right = number_columns(table);
    print_line(headings, widths, right, out);
    for (const auto& row : cells)
        print_line(row, widths, right, out);
}

/// The first cell as a heading, the others below it, one a line.
void print_blocks(const DataTable& table, std::ostream& out) {
    std::size_t width = 0;
    for (const DataColumn& column : table.columns)
        width = std::max(width, text::display_width(column.title));
    const char* between = "";
    for (const auto& row : table.rows) {
        out << between << shown(row.front()) << '\n';
        for (std::size_t column = 1; column < row.size(); ++column) {
            const std::string& title = table.columns[column].title;
            const std::string value = shown(row[column]);
            if (!value.empty())
                out << "  " << title << padding(width - text::display_width(title) + 2) << value
                    << '\n';
        }
        between = "\n";
    }
}

/// Lines, and an empty line on the side where something else stands.
void print_lines(const std::vector<std::string>& lines, const char* before, const char* after,
                 std::ostream& out) {
    if (!lines.empty())
        out << before;
    for (const std::string& line : lines)
        out << text::visible(line) << '\n';
    if (!lines.empty())
        out << after;
}

std::string markdown_text(const std::string& cell) {
    std::string escaped;
    for (const char c : cell) {
        if (c == '|' || c == '\\' || c == '*' || c == '_' || c == '`' || c == '<')
            escaped.push_back('\\');
        escaped.push_back(c);
    }
    return escaped;
}

void print_markdown_line(const std::vector<std::string>& cells, std::ostream& out) {
    out << '|';
    for (const std::string& cell : cells)
        out << ' ' << cell << " |";
    out << '\n';
}

} // namespace

void print_aligned(const DataTable& table, const TableContext& context, std::ostream& out) {
    print_lines(context_lines(context), "", "\n", out);
    if (context.as_blocks)
        print_blocks(table, out);
    else
        print_rows(table, out);
    print_lines(reason_lines(table, context), "\n", "", out);
}

void print_markdown(const DataTable& table, const TableContext& context, std::ostream& out) {
    for (const std::string& line : context_lines(context))
        out << markdown_text(line) << "\n\n";
    std::vector<std::string> headings, rule;
    const std::vector<bool> right = number_columns(table);
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        headings.push_back(markdown_text(text::visible(table.columns[column].title)));
        rule.emplace_back(right[column] ? "---:" : "---");
    }
    print_markdown_line(headings, out);
    print_markdown_line(rule, out);
    for (const auto& row : table.rows) {
        std::vector<std::string> cells;
        for (const DataCell& cell : row)
            cells.push_back(markdown_text(shown(cell)));
        print_markdown_line(cells, out);
    }
    const std::vector<std::string> reasons = reason_lines(table, context);
    if (!reasons.empty())
        out << '\n';
    for (const std::string& line : reasons)
        out << "- " << markdown_text(text::visible(line)) << '\n';
}

} // namespace zeren::printer
