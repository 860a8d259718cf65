// SPDX-License-Identifier: Apache-2.0
/// Tables with one cell a line, each ended by a bar. Only the header tells how many cells a row
/// has; an empty cell is a line with a bar alone.
#include "read/detail/grid_builder.hpp"
#include "read/detail/ruled_line.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

constexpr std::size_t most_columns = 16;

struct LineCell {
    std::string text;
    std::uint32_t line = 0;
    std::size_t lines_until = 0; ///< lines taken up to the end of this cell
};

std::string_view without_bar(std::string_view line) {
    line = text::trim(line);
    for (const std::string_view bar : {"|", "｜", "│"})
        if (line.ends_with(bar))
            return text::trim(line.substr(0, line.size() - bar.size()));
    return line;
}

/// The cell that starts at `at`, which moves behind it. Lines without a bar belong to the cell that
/// a later bar ends; nothing when an empty line or the end comes first.
std::optional<LineCell> next_cell(RuledLines lines, std::size_t& at) {
    LineCell cell;
    for (std::size_t i = at; i < lines.size(); ++i) {
        if (i > at && lines[i].blank_before > 0)
            return std::nullopt;
        if (lines[i].kind == LineKind::pipes || lines[i].kind == LineKind::box)
            return std::nullopt;
        if (cell.line == 0)
            cell.line = lines[i].number;
        cell.text += (cell.text.empty() ? "" : "\n") + std::string(without_bar(lines[i].text));
        if (lines[i].kind == LineKind::cell_end) {
            at = i + 1;
            cell.lines_until = at;
            return cell;
        }
    }
    return std::nullopt;
}

/// A row whose end is filled up with empty cells, where cells are merged: how many it has with
/// them; 0 when no two empty cells follow each other.
std::size_t padded_row(std::span<const LineCell> cells) {
    for (std::size_t at = 0; at + 1 < std::min(cells.size(), most_columns); ++at) {
        if (!cells[at].text.empty() || !cells[at + 1].text.empty())
            continue;
        while (at < cells.size() && cells[at].text.empty())
            ++at;
        return at;
    }
    return 0;
}

/// Cells of the header: those before the first number, less the ones that stand before 序号 in each
/// row; without a number column, the leading run of header words. 0 = no header.
std::size_t header_cells(std::span<const LineCell> cells, HeaderWords known) {
    std::size_t words = 0;
    while (words < cells.size() && is_header_word(cells[words].text, known))
        ++words;
    for (std::size_t k = 0; k < std::max<std::size_t>(words, 1) && k < cells.size(); ++k) {
        if (!is_number_word(cells[k].text))
            continue;
        for (std::size_t m = k + 2; m < cells.size(); ++m)
            if (plain_number(cells[m].text))
                return m - k;
    }
    if (words >= 1)
        if (const std::size_t whole = padded_row(cells); whole > words)
            return whole;
    return words >= 2 ? words : 0;
}

/// How far the next number of a running one stands behind `at`, in rows of `width` cells that may
/// lack up to `most_lacking`; 0 = there is none.
std::size_t step_to_next(std::span<const LineCell> cells, std::size_t at, std::size_t width,
                         std::size_t most_lacking) {
    const auto number = plain_number(cells[at].text);
    for (std::size_t step = width; number && step + most_lacking >= width; --step)
        if (at + step < cells.size() && plain_number(cells[at + step].text) == *number + 1)
            return step;
    return 0;
}

/// Numbers run down the rows although no header names them (below a wide header cell): how many
/// cells stand in front of the number in a full row; nothing when there are none.
std::optional<std::size_t> unnamed_numbers(std::span<const LineCell> cells, std::size_t words) {
    constexpr std::size_t most_before = 2, enough = 3;
    for (std::size_t before = 0; before <= std::min(most_before, words - 1); ++before) {
        std::size_t found = 1;
        for (std::size_t at = words + before; at < cells.size() && found < enough; ++found) {
            const std::size_t step = step_to_next(cells, at, words + 1, before);
            if (step == 0)
                break;
            at += step;
        }
        if (found == enough)
            return before;
    }
    return std::nullopt;
}

class CellLinesReader {
  public:
    CellLinesReader(RuledLines lines, std::uint32_t table, HeaderWords words)
        : lines_(lines), table_(table), words_(words) {}

    std::optional<RuledTable> read() {
        std::vector<LineCell> head;
        std::size_t at = 0;
        while (head.size() < 2 * most_columns) {
            auto cell = next_cell(lines_, at);
            if (!cell)
                break;
            head.push_back(*std::move(cell));
        }
        columns_ = header_cells(head, words_);
        if (columns_ < 2 || columns_ > most_columns || head.size() + headings_at(at) <= columns_)
            return std::nullopt;
        for (std::size_t c = 0; c < columns_; ++c)
            header_.push_back(text::match_key(head[c].text));
        while (numbers_ < columns_ && !is_number_word(head[numbers_].text))
            ++numbers_;
        if (const auto before = unnamed_numbers(head, columns_);
            before && numbers_ == columns_ && columns_ < most_columns) {
            numbers_ = *before;
            ++columns_;
            unnamed_ = true;
        }
        RuledTable table = read_rows();
        if (numbers_ == columns_ && !whole_)
            table.cells = as_paragraphs(table.lines);
        return table;
    }

  private:
    /// Merged cells are left out, and no number tells where a row begins: only what the cells say
    /// does.
    [[nodiscard]] std::vector<Paragraph> as_paragraphs(std::size_t end) const {
        std::vector<Paragraph> cells;
        std::uint32_t empty = 0;
        for (std::size_t at = 0; at < end; ++at) {
            std::size_t last = at;
            while (last + 1 < end && lines_[last].kind != LineKind::cell_end &&
                   lines_[last + 1].blank_before == 0)
                ++last;
            const std::string_view first_line = text::trim(lines_[at].text);
            const std::string_view last_line = without_bar(lines_[last].text);
            const std::string_view whole{
                first_line.data(),
                static_cast<std::size_t>(last_line.data() + last_line.size() - first_line.data())};
            if (text::is_blank(last_line) && at == last) {
                ++empty;
            } else {
                cells.push_back({whole, lines_[at].number, 1 + empty});
                empty = 0;
            }
            at = last;
        }
        return cells;
    }

    RuledTable read_rows() {
        GridBuilder grid(table_, lines_.front().number);
        std::size_t at = 0, taken = 0, column = columns_;
        std::uint32_t last_number = 0;
        for (;;) {
            auto cell = next_cell(lines_, at);
            if (!cell) {
                const std::size_t headings = headings_at(at);
                if (headings == 0)
                    break;
                for (const RuledLine& line : lines_.subspan(at, headings)) {
                    grid.begin_row();
                    grid.add_cell(std::string(text::trim(line.text)), line.number, 0, 1,
                                  static_cast<std::uint32_t>(columns_));
                }
                at += headings;
                whole_ &= column == columns_;
                column = columns_;
                continue;
            }
            if (column == columns_ && grid.rows() > 0 && starts_next_table(*cell))
                break;
            const auto number = plain_number(cell->text);
            // merged cells are left out of later rows, which then end early: the next number tells
            const bool next = grid.rows() > 0 && number && *number == last_number + 1;
            const bool early = next && column > numbers_ + 1;
            if (column == columns_ || early) {
                grid.begin_row();
                column = next ? numbers_ % columns_ : 0; // cells from above may stand before it
                grid.skip_columns(static_cast<std::uint32_t>(column));
            }
            if (column == numbers_ && unnamed_ && grid.rows() == 1) {
                grid.add_cell({}, cell->line, 0);
                ++column;
            }
            if (column == numbers_)
                last_number = number.value_or(last_number);
            grid.add_cell(std::move(cell->text), cell->line, 0);
            ++column;
            taken = cell->lines_until;
        }
        whole_ &= column == columns_;
        return RuledTable{grid.finish(), taken};
    }

    /// Lines without bars between two rows, in a paragraph of their own: headings.
    [[nodiscard]] std::size_t headings_at(std::size_t at) const {
        if (at >= lines_.size() || lines_[at].blank_before == 0)
            return 0;
        const std::size_t count = lines_between_rows(lines_.subspan(at), LineKind::cell_end);
        const bool parted = count > 0 && lines_[at + count].blank_before > 0;
        return parted && !is_header(at + count) ? count : 0;
    }

    /// Does the header stand there again? Then it begins a table of its own.
    [[nodiscard]] bool is_header(std::size_t at) const {
        const std::string_view first = without_bar(lines_[at].text);
        return is_number_word(first) || is_header_word(first, words_);
    }

    /// A heading without an empty line before it runs into the first cell of the next header.
    [[nodiscard]] bool starts_next_table(const LineCell& cell) const {
        const std::size_t end = cell.text.rfind('\n');
        return end != std::string::npos &&
               text::match_key(std::string_view(cell.text).substr(end + 1)) == header_.front();
    }

    RuledLines lines_;
    std::uint32_t table_;
    HeaderWords words_;
    std::size_t columns_ = 0;
    std::vector<std::string> header_;
    std::size_t numbers_ = 0; ///< column of the numbers; `columns_` = none
    bool unnamed_ = false;    ///< the header has no word for the numbers
    bool whole_ = true;       ///< every row has as many cells as the header
};

} // namespace

std::optional<RuledTable> read_cell_lines(RuledLines lines, std::uint32_t table,
                                          HeaderWords words) {
    return CellLinesReader(lines, table, words).read();
}

} // namespace zeren::detail
