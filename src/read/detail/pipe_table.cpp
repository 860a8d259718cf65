// SPDX-License-Identifier: Apache-2.0
/// Rows of the form `a | b | c |`, with | or ｜ or │, with or without outer bars.
#include "read/detail/grid_builder.hpp"
#include "read/detail/ruled_line.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

struct PipeRow {
    std::vector<std::string> fields;
    std::uint32_t line = 0;
    bool first_bar = false;
    bool last_bar = false;
    bool between = false; ///< a line without bars between two rows: a heading
};

/// Length of the bar at `at`; 0 = none.
std::size_t bar_length(std::string_view text, std::size_t at) {
    if (text[at] == '|')
        return 1;
    return text.substr(at).starts_with("｜") || text.substr(at).starts_with("│") ? 3 : 0;
}

PipeRow split_row(const RuledLine& line) {
    const std::string_view text = text::trim(line.text);
    PipeRow row;
    row.line = line.number;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t bar = bar_length(text, at);
        if (bar == 0) {
            ++at;
            continue;
        }
        row.fields.emplace_back(text::trim(text.substr(begin, at - begin)));
        row.first_bar = row.first_bar || at == 0;
        at += bar;
        begin = at;
    }
    row.last_bar = begin == text.size();
    row.fields.emplace_back(text::trim(text.substr(begin)));
    return row;
}

bool is_rule_row(const PipeRow& row) {
    return std::all_of(row.fields.begin(), row.fields.end(),
                       [](const std::string& field) {
                           return field.find_first_not_of("-=:+ ") == std::string::npos;
                       }) &&
           std::any_of(row.fields.begin(), row.fields.end(),
                       [](const std::string& field) { return field.size() >= 2; });
}

/// Adds the fields of a line on which the row goes on: the first belongs to the row's last cell.
void continue_row(PipeRow& row, PipeRow more) {
    std::string& last = row.fields.back();
    last += last.empty() || more.fields.front().empty() ? "" : "\n";
    last += more.fields.front();
    row.fields.insert(row.fields.end(), std::make_move_iterator(more.fields.begin() + 1),
                      std::make_move_iterator(more.fields.end()));
    row.last_bar = more.last_bar;
}

bool names_columns(const PipeRow& row, HeaderWords words) {
    return std::count_if(row.fields.begin(), row.fields.end(), [&](const std::string& field) {
               return is_header_word(field, words) || is_number_word(field);
           }) >= 2;
}

/// Each field is a header word: whatever its rows look like, this begins a table.
bool is_perfect_header(const PipeRow& row, HeaderWords words) {
    return row.fields.size() >= 3 &&
           std::all_of(row.fields.begin(), row.fields.end(), [&](const std::string& field) {
               return is_header_word(field, words) || is_number_word(field);
           });
}

/// Takes the lines between two rows of one table: the row below them is built as the first one is
/// and is no header of its own. How many lines; 0 = the table ends here.
std::size_t take_between(RuledLines lines, std::vector<PipeRow>& rows, HeaderWords words) {
    const std::size_t count = lines_between_rows(lines, LineKind::pipes);
    if (count == 0 || !names_columns(rows.front(), words))
        return 0;
    const PipeRow below = split_row(lines[count]);
    const PipeRow& header = rows.front();
    if (below.fields.size() != header.fields.size() || below.first_bar != header.first_bar ||
        below.last_bar != header.last_bar || names_columns(below, words))
        return 0;
    for (const RuledLine& line : lines.first(count))
        if (!is_page_line(text::trim(line.text)))
            rows.push_back({{std::string(text::trim(line.text))}, line.number, true, true, true});
    return count;
}

/// Rows of the run. A header that ends in a bar promises that every row does: a row without it goes
/// on in the next line.
std::vector<PipeRow> collect_rows(RuledLines lines, std::size_t& taken, HeaderWords words) {
    std::vector<PipeRow> rows;
    for (taken = 0; taken < lines.size(); ++taken) {
        const RuledLine& line = lines[taken];
        const bool goes_on = !rows.empty() && rows.front().last_bar && !rows.back().last_bar &&
                             line.blank_before == 0 && line.kind != LineKind::box;
        if (goes_on)
            continue_row(rows.back(), split_row(line));
        else if (line.kind == LineKind::pipes &&
                 (rows.empty() || line.blank_before <= 1 || rows.back().between))
            rows.push_back(split_row(line));
        else if (const std::size_t between =
                     rows.empty() ? 0 : take_between(lines.subspan(taken), rows, words);
                 between > 0)
            taken += between - 1;
        else
            break;
        if (rows.front().first_bar && rows.front().last_bar && !rows.back().first_bar &&
            !rows.back().last_bar) {
            rows.pop_back(); // a table with outer bars has them in each row
            break;
        }
    }
    return rows;
}

void drop_outer_bars(std::vector<PipeRow>& rows) {
    const bool first_bars = rows.front().first_bar;
    const bool last_bars = rows.front().last_bar;
    for (PipeRow& row : rows) {
        if (row.between)
            continue;
        if (last_bars && row.last_bar)
            row.fields.pop_back();
        if (first_bars && row.first_bar && !row.fields.empty())
            row.fields.erase(row.fields.begin());
        while (row.fields.size() > rows.front().fields.size() && row.fields.back().empty())
            row.fields.pop_back(); // a bar too many holds nothing
    }
}

/// Rows without outer bars can be lines of links: to be a table they need a header word or a
/// number.
bool is_table(const std::vector<PipeRow>& rows, bool barred, HeaderWords words) {
    if (rows.size() < 2 || rows.front().fields.size() < 2)
        return false;
    const std::size_t columns = rows.front().fields.size();
    const auto fitting =
        static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](const PipeRow& row) {
            return row.fields.size() == columns;
        }));
    if (is_perfect_header(rows.front(), words))
        return true;
    if (barred)
        return fitting * 2 >= rows.size();
    return columns >= 3 && fitting * 10 >= rows.size() * 8 &&
           (plain_number(rows[1].fields.front()).has_value() ||
            std::any_of(rows.front().fields.begin(), rows.front().fields.end(),
                        [&](const std::string& field) { return is_header_word(field, words); }));
}

/// The column whose header says that it numbers the rows; npos = none.
std::size_t number_column(const std::vector<PipeRow>& rows) {
    const std::vector<std::string>& header = rows.front().fields;
    const auto found = std::find_if(header.begin(), header.end(), is_number_word);
    return found == header.end() ? std::string::npos
                                 : static_cast<std::size_t>(found - header.begin());
}

/// How many leading cells a row lacks because cells from above reach into it: their places stand
/// empty at the row's end, and its number stands as far left of the others'.
std::size_t missing_cells(const PipeRow& row, std::size_t numbers, std::size_t columns) {
    if (numbers == std::string::npos || numbers == 0 || row.fields.size() > columns ||
        (numbers < row.fields.size() && plain_number(row.fields[numbers])))
        return 0;
    std::size_t filled = row.fields.size();
    while (filled > 0 && row.fields[filled - 1].empty())
        --filled;
    const std::size_t empty = columns - filled;
    for (std::size_t missing = 1; missing <= std::min(numbers, empty); ++missing)
        if (plain_number(row.fields[numbers - missing]))
            return missing;
    return 0;
}

Grid build(std::vector<PipeRow>& rows, std::uint32_t table) {
    const std::size_t columns = rows.front().fields.size();
    const std::size_t numbers = number_column(rows);
    std::vector<std::size_t> missing;
    for (PipeRow& row : rows)
        missing.push_back(
            &row == &rows.front() || row.between ? 0 : missing_cells(row, numbers, columns));
    std::vector<std::uint32_t> reach(columns, 1); // how far down the cell of this row reaches
    std::vector<std::vector<std::uint32_t>> spans(rows.size());
    for (std::size_t r = rows.size(); r-- > 0;) {
        spans[r].assign(columns, 1);
        for (std::size_t c = 0; c < columns; ++c) {
            const bool covered = c < missing[r];
            spans[r][c] = covered ? 0 : reach[c];
            reach[c] = covered ? reach[c] + 1 : 1;
        }
    }
    GridBuilder grid(table, rows.front().line);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        grid.begin_row();
        std::vector<std::string>& fields = rows[r].fields;
        if (rows[r].between) {
            grid.add_cell(std::move(fields.front()), rows[r].line, 0, 1,
                          static_cast<std::uint32_t>(columns));
            continue;
        }
        fields.resize(std::min(fields.size(), std::max(fields.size(), columns) - missing[r]));
        for (std::size_t f = 0; f < fields.size(); ++f) {
            const std::size_t c = f + missing[r];
            grid.add_cell(std::move(fields[f]), rows[r].line, 0, c < columns ? spans[r][c] : 1);
        }
    }
    return grid.finish();
}

} // namespace

std::optional<RuledTable> read_pipe_table(RuledLines lines, std::uint32_t table,
                                          HeaderWords words) {
    std::size_t taken = 0;
    std::vector<PipeRow> rows = collect_rows(lines, taken, words);
    std::erase_if(rows, is_rule_row);
    if (rows.empty())
        return std::nullopt;
    const bool barred = rows.front().first_bar || rows.front().last_bar;
    drop_outer_bars(rows);
    if (!is_table(rows, barred, words))
        return std::nullopt;
    return RuledTable{build(rows, table), taken};
}

} // namespace zeren::detail
