// SPDX-License-Identifier: Apache-2.0
/// Rows whose columns are set apart by TABs or runs of blanks, below a header of as many words. A
/// line that fills only later columns goes on with the cells above it.
#include "read/detail/column_widths.hpp"
#include "read/detail/grid_builder.hpp"
#include "read/detail/ruled_line.hpp"
#include "read/detail/spaced_fields.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

constexpr std::size_t rows_to_decide = 12;

using Fields = std::vector<SpacedField>;

class SpacedReader {
  public:
    SpacedReader(RuledLines lines, std::uint32_t table, HeaderWords words)
        : lines_(lines), table_(table), words_(words), tabs_(has_tab(lines.front().text)) {}

    std::optional<RuledTable> read() {
        header_ = split_fields(lines_.front().text);
        if (tabs_ && !is_header(header_))
            header_ = without_empty(header_);
        if (!is_header(header_) && !is_matrix(1) && !is_matrix(2))
            return std::nullopt;
        bool table = aligned_ || decide();
        if (!tabs_ && !aligned_) { // “ ” and — are as wide as characters in a Chinese font
            ambiguous_ = 2;
            const bool wide = decide();
            table |= wide;
            ambiguous_ = aligned_ ? 2 : 1;
        }
        if (!table)
            return std::nullopt;
        add_row(header_, lines_.front().number);
        std::size_t taken = 1;
        while (taken < lines_.size()) {
            const std::size_t lines =
                take_line(lines_[taken]) ? 1 : take_between(lines_.subspan(taken));
            if (lines == 0)
                break;
            taken += lines;
        }
        return RuledTable{build(), taken};
    }

  private:
    struct Row {
        std::vector<std::string> cells;
        std::vector<std::string> last_line; ///< of each cell
        std::uint32_t line = 0;
        bool between = false; ///< a heading between two rows
    };

    /// Blanks part prose and lists of names too: a table has two header words at least.
    [[nodiscard]] bool is_header(const Fields& fields) const {
        const auto words =
            std::count_if(fields.begin(), fields.end(), [this](const SpacedField& f) {
                return is_header_word(f.text, words_) || is_number_word(f.text);
            });
        return fields.size() >= 3 && words >= (tabs_ ? 1 : 2) &&
               std::all_of(fields.begin(), fields.end(),
                           [](const SpacedField& f) { return is_header_like(f.text); });
    }

    /// A matrix has units for header words: all that stands below them are marks (A, ★, 牵头).
    bool is_matrix(std::size_t ambiguous) {
        constexpr std::size_t mark_columns = 6;
        ambiguous_ = ambiguous;
        if (tabs_ || header_.size() < 3 || !is_header_word(header_.front().text, words_))
            return false;
        std::size_t rows = 0;
        for (std::size_t i = 1; i < lines_.size() && rows < rows_to_decide; ++i, ++rows) {
            const Fields fields = fields_of(lines_[i]);
            if (lines_[i].blank_before > 0 || fields.size() < 2)
                break;
            if (!each_below_a_column(fields) ||
                std::any_of(fields.begin() + 1, fields.end(), [](const SpacedField& field) {
                    return text_columns(field.text, 1) > mark_columns;
                }))
                return false;
        }
        aligned_ = rows >= 2;
        return aligned_;
    }

    [[nodiscard]] Fields fields_of(const RuledLine& line) const {
        Fields fields = split_fields(line.text, ambiguous_);
        return tabs_ && collapse_ ? without_empty(fields) : fields;
    }

    /// Looks at the first rows only, so that text that is no table costs little: at least two must
    /// have the header's number of fields (one is enough for four columns), and most lines fit:
    /// they have that number, or fewer that all stand below a word of the header.
    bool decide() {
        std::size_t full = 0, full_collapsed = 0, looked_at = 0, aligned = 0, below = 0;
        const std::size_t heading = lines_between_rows(lines_.subspan(1), LineKind::fields);
        for (std::size_t i = 1 + heading; i < lines_.size() && looked_at < rows_to_decide; ++i) {
            if (lines_[i].blank_before > 1 || has_tab(lines_[i].text) != tabs_ ||
                (lines_[i].kind != LineKind::fields && lines_[i].kind != LineKind::plain))
                break;
            const Fields fields = split_fields(lines_[i].text, ambiguous_);
            const bool stands_below = fields.size() < header_.size() && each_below_a_column(fields);
            if (lines_[i].kind == LineKind::plain && !stands_below)
                break;
            ++looked_at;
            below += stands_below ? 1 : 0;
            full += fields.size() == header_.size() ? 1 : 0;
            full_collapsed += without_empty(fields).size() == header_.size() ? 1 : 0;
            aligned += fields.size() == header_.size() && starts_align(fields, header_) ? 1 : 0;
        }
        collapse_ = tabs_ && full_collapsed > full;
        full = std::max(full, tabs_ ? full_collapsed : full);
        aligned_ = !tabs_ && full > 0 && aligned * 10 >= full * 8;
        const std::size_t needed = header_.size() >= 4 || tabs_ ? 1 : 2;
        return full >= needed && (full + below) * 2 >= looked_at;
    }

    /// Column of the header that a field starts nearest to.
    [[nodiscard]] std::size_t nearest_column(std::size_t start) const {
        return nearest_field(header_, start);
    }

    /// False when the line no longer belongs to the table.
    bool take_line(const RuledLine& line) {
        if ((line.blank_before > 1 && !rows_.back().between) || line.kind == LineKind::box ||
            line.kind == LineKind::pipes)
            return false;
        const Fields fields = fields_of(line);
        if (fields.size() == header_.size() ||
            (line.kind == LineKind::fields && has_tab(line.text) == tabs_)) {
            if (aligned_ && fields.size() < header_.size() && continues_row(fields) &&
                !begins_below_merged(fields))
                continue_row(fields);
            else
                add_row(fields, line.number);
            return true;
        }
        if (line.blank_before > 0)
            return false;
        if (!aligned_ || fields.empty() || !stands_below_columns(fields))
            return false;
        if (continues_row(fields))
            continue_row(fields);
        else if (plain_number(fields.front().text) ||
                 (fields.size() > 1 && each_below_a_column(fields)))
            add_row(fields, line.number);
        else
            return false;
        return true;
    }

    /// Takes the lines between two rows of the table; how many, 0 = it ends here.
    std::size_t take_between(RuledLines lines) {
        const std::size_t count = lines_between_rows(lines, LineKind::fields);
        if (count == 0 || has_tab(lines[count].text) != tabs_)
            return 0;
        const Fields below = fields_of(lines[count]);
        if (below.size() != header_.size() || is_header(below))
            return 0;
        for (const RuledLine& line : lines.first(count))
            if (!is_page_line(text::trim(line.text)))
                rows_.push_back({{std::string(text::trim(line.text))}, {}, line.number, true});
        return count;
    }

    [[nodiscard]] bool stands_below_columns(const Fields& fields) const {
        return std::all_of(fields.begin(), fields.end(),
                           [&](const SpacedField& field) {
                               const std::size_t at = header_[nearest_column(field.column)].column;
                               return at <= field.column + 1 && field.column <= at + 1;
                           }) &&
               (fields.size() > 1 || fields.front().column > header_.front().column + 1);
    }

    /// A row of its own fills the first column, or has a number where the row above has one.
    [[nodiscard]] bool continues_row(const Fields& fields) const {
        if (rows_.size() < 2 || rows_.back().between || nearest_column(fields.front().column) == 0)
            return false;
        return std::none_of(fields.begin(), fields.end(), [&](const SpacedField& field) {
            const std::string& above = rows_.back().cells[nearest_column(field.column)];
            return plain_number(field.text) && plain_number(above);
        });
    }

    /// A row that lacks only its first cells, merged down from above, has all the others; and what
    /// stands above one of them left room in its column: it was not wrapped.
    [[nodiscard]] bool begins_below_merged(const Fields& fields) {
        const std::size_t lacking = header_.size() - fields.size();
        for (std::size_t f = 0; f < fields.size(); ++f)
            if (nearest_column(fields[f].column) != f + lacking)
                return false;
        if (fields.size() < 2 || is_number_word(header_.front().text))
            return false;
        measure_columns();
        return std::any_of(fields.begin(), fields.end(), [&](const SpacedField& field) {
            const std::size_t column = nearest_column(field.column);
            return widths_->leaves_room(column, rows_.back().last_line[column], field.text);
        });
    }

    void measure_columns() {
        if (widths_)
            return;
        widths_.emplace(header_.size(), ambiguous_);
        for (std::size_t i = 1; i < std::min(lines_.size(), 8 * rows_to_decide); ++i)
            if (lines_[i].kind == LineKind::fields || lines_[i].kind == LineKind::plain)
                for (const SpacedField& field : fields_of(lines_[i]))
                    widths_->note(nearest_column(field.column), field.text);
    }

    void continue_row(const Fields& fields) {
        for (const SpacedField& field : fields)
            rows_.back().last_line[nearest_column(field.column)] = field.text;
        for (const SpacedField& field : fields)
            join_wrapped(rows_.back().cells[nearest_column(field.column)], field.text);
    }

    /// Each field starts below the word of a column of its own.
    [[nodiscard]] bool each_below_a_column(const Fields& fields) const {
        std::size_t next = 0;
        for (const SpacedField& field : fields) {
            const std::size_t column = nearest_column(field.column);
            const std::size_t at = header_[column].column;
            if (column < next || at > field.column + 1 || field.column > at + 1)
                return false;
            next = column + 1;
        }
        return !tabs_;
    }

    /// The column of the `f`th field of a short row: a date stands in the next column for dates.
    [[nodiscard]] std::size_t column_of_date(std::string_view text, std::size_t f) const {
        if (!is_date_like(text))
            return f;
        for (std::size_t column = f; column < header_.size(); ++column)
            if (is_date_word(header_[column].text))
                return column;
        return f;
    }

    void add_row(const Fields& fields, std::uint32_t line) {
        Row row;
        row.line = line;
        row.cells.resize(std::max(header_.size(), fields.size()));
        const bool short_row = fields.size() < header_.size();
        const bool by_place = short_row && (aligned_ || each_below_a_column(fields));
        for (std::size_t f = 0; f < fields.size(); ++f) {
            const std::size_t column = by_place    ? nearest_column(fields[f].column)
                                       : short_row ? column_of_date(fields[f].text, f)
                                                   : f;
            std::string& cell = row.cells[column];
            if (cell.empty())
                cell = fields[f].text;
            else
                join_wrapped(cell, fields[f].text);
        }
        row.last_line = row.cells;
        rows_.push_back(std::move(row));
    }

    Grid build() {
        GridBuilder grid(table_, lines_.front().number);
        for (Row& row : rows_) {
            grid.begin_row();
            if (row.between)
                grid.add_cell(std::move(row.cells.front()), row.line, 0, 1,
                              static_cast<std::uint32_t>(header_.size()));
            else
                for (std::string& cell : row.cells)
                    grid.add_cell(std::move(cell), row.line, 0);
        }
        return grid.finish();
    }

    RuledLines lines_;
    std::uint32_t table_;
    HeaderWords words_;
    bool tabs_;
    bool collapse_ = false;     ///< runs of TABs part one field from the next
    std::size_t ambiguous_ = 1; ///< display columns of quotation marks and dashes
    bool aligned_ = false;      ///< fields start below the header's words
    Fields header_;
    std::optional<ColumnWidths> widths_; ///< of the first rows, once they are asked for
    std::vector<Row> rows_;
};

} // namespace

std::optional<RuledTable> read_spaced_table(RuledLines lines, std::uint32_t table,
                                            HeaderWords words) {
    return SpacedReader(lines, table, words).read();
}

} // namespace zeren::detail
