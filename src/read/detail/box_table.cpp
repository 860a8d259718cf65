// SPDX-License-Identifier: Apache-2.0
/// Tables drawn with box characters, or with + - and |. Rows end at horizontal rules; a cell with
/// no rule below it goes on in the next row. Words wrapped inside a cell are joined again.
#include "read/detail/box_line.hpp"
#include "read/detail/ruled_line.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

struct OpenCell {
    bool open = false;
    std::uint32_t row = 0;
    std::uint32_t line = 0;
    std::uint32_t width = 1;      ///< columns
    std::size_t room = 0;         ///< display columns for text
    std::size_t last_columns = 0; ///< display columns of the last line of its text
    std::string text;
    std::uint32_t closed_in_row = 0; ///< when closed: 1 + the row it was closed in
    std::size_t index = 0;           ///< when closed: which cell of the grid it became
};

/// Closing punctuation cannot begin a line, so a wrap takes the character before it along.
std::size_t first_unit_columns(std::string_view text, std::size_t ambiguous) {
    std::size_t at = 0;
    const char32_t first = text::next_code_point(text, at);
    if (first < 0x2E80)
        return text_columns(text.substr(0, text.find(' ')), 1);
    while (at < text.size()) {
        std::size_t next = at;
        const char32_t c = text::next_code_point(text, next);
        static constexpr std::u32string_view closing = U"，。、；：！？）》」』】〕”’,.;:)";
        if (closing.find(c) == std::u32string_view::npos)
            break;
        at = next;
    }
    return text_columns(text.substr(0, at), ambiguous);
}

class BoxReader {
  public:
    BoxReader(RuledLines lines, std::uint32_t table) : lines_(lines), table_(table) {}

    std::optional<RuledTable> read() {
        std::size_t count = 0;
        while (count < lines_.size() && (count == 0 || continues_box(lines_[count])))
            ++count;
        lines_ = lines_.first(count);
        cut_lines();
        if (!find_boundaries())
            return std::nullopt;
        one_line_rows_ = count_inner_rules() <= 1;
        cells_.resize(boundaries_.size() - 1);
        for (std::size_t i = 0; i < boxes_.size(); ++i)
            take_line(boxes_[i], lines_[i].number);
        for (std::size_t c = 0; c < cells_.size(); ++c)
            close_cell(c);
        if (grid_.cells.empty())
            return std::nullopt;
        std::sort(grid_.cells.begin(), grid_.cells.end(), [](const GridCell& a, const GridCell& b) {
            return std::pair(a.row, a.column) < std::pair(b.row, b.column);
        });
        grid_.columns = static_cast<std::uint32_t>(cells_.size());
        grid_.rows = row_ + (row_has_text_ ? 1 : 0);
        for (GridCell& cell : grid_.cells)
            cell.row_span = std::min(cell.row_span, grid_.rows - cell.row);
        grid_.line = lines_.front().number;
        grid_.merges_told = true;
        return RuledTable{std::move(grid_), count};
    }

  private:
    /// Box characters take one display column or two, depending on the font the table was made for:
    /// the right measure gives the text lines the width of the first rule.
    void cut_lines() {
        const bool ascii = lines_.front().text.find('+') != std::string_view::npos;
        std::size_t best = 0;
        for (const std::size_t ambiguous : {std::size_t{1}, std::size_t{2}}) {
            std::vector<BoxLine> cut;
            cut.reserve(lines_.size());
            for (const RuledLine& line : lines_)
                cut.push_back(split_box_line(line.text, ambiguous));
            const auto even = static_cast<std::size_t>(
                std::count_if(cut.begin(), cut.end(), [&](const BoxLine& line) {
                    return line.columns == cut.front().columns;
                }));
            if (even > best) {
                best = even;
                ambiguous_ = ambiguous;
                vertical_columns_ = ascii ? 1 : ambiguous;
                boxes_ = std::move(cut);
            }
        }
    }

    /// The verticals of the line with the most segments bound the columns.
    bool find_boundaries() {
        const auto widest =
            std::max_element(boxes_.begin(), boxes_.end(), [](const BoxLine& a, const BoxLine& b) {
                return a.segments.size() < b.segments.size();
            });
        const bool ruled = std::any_of(boxes_.begin(), boxes_.end(),
                                       [](const BoxLine& line) { return line.has_rule(); });
        if (widest == boxes_.end() || widest->segments.size() < 2 || !ruled)
            return false;
        boundaries_.push_back(widest->segments.front().begin);
        for (const BoxSegment& segment : widest->segments)
            boundaries_.push_back(segment.end);
        return true;
    }

    [[nodiscard]] std::size_t count_inner_rules() const {
        std::size_t rules = 0;
        for (std::size_t i = 1; i + 1 < boxes_.size(); ++i)
            rules += boxes_[i].has_rule() ? 1 : 0;
        return rules;
    }

    /// Index of the boundary nearest to a display column.
    [[nodiscard]] std::size_t nearest_boundary(std::size_t column) const {
        const auto after = std::lower_bound(boundaries_.begin(), boundaries_.end(), column);
        if (after == boundaries_.begin())
            return 0;
        if (after == boundaries_.end())
            return boundaries_.size() - 1;
        const auto before = after - 1;
        return static_cast<std::size_t>((*after - column < column - *before ? after : before) -
                                        boundaries_.begin());
    }

    void take_line(const BoxLine& line, std::uint32_t number) {
        if (line.has_rule()) {
            if (row_has_text_) {
                row_ends_ = true;
                ++rules_below_text_;
            }
        } else if (one_line_rows_ && rules_below_text_ > 0 && row_has_text_ && !row_ends_ &&
                   !line.segments.empty() && !text::is_blank(line.segments.front().text)) {
            end_row(); // a rule below the header only: each line that fills its first cell is a row
        }
        const bool direct = line.segments.size() == cells_.size();
        for (std::size_t s = 0; s < line.segments.size(); ++s) {
            const BoxSegment& segment = line.segments[s];
            const std::size_t begin =
                direct ? s : std::min(nearest_boundary(segment.begin), cells_.size() - 1);
            const std::size_t end =
                direct ? s + 1 : std::max(nearest_boundary(segment.end), begin + 1);
            if (segment.rule) {
                for (std::size_t c = begin; c < end; ++c)
                    close_cell(c);
            } else {
                add_text(segment, begin, end, number);
            }
        }
        if (row_ends_ && line.has_rule()) {
            ++row_;
            row_has_text_ = row_ends_ = false;
        }
    }

    void end_row() {
        for (std::size_t c = 0; c < cells_.size(); ++c)
            close_cell(c);
        ++row_;
        row_has_text_ = false;
    }

    void add_text(const BoxSegment& segment, std::size_t begin, std::size_t end,
                  std::uint32_t number) {
        OpenCell& cell = cells_[begin];
        row_has_text_ = true;
        const std::string_view words = text::trim(segment.text);
        if (!cell.open && cell.closed_in_row == row_ + 1) {
            grid_.cells[cell.index].text += words; // dashes in the text looked like a rule
            return;
        }
        if (!cell.open)
            cell = {true,
                    row_,
                    number,
                    static_cast<std::uint32_t>(end - begin),
                    segment.end - segment.begin,
                    0,
                    {},
                    0,
                    0};
        if (words.empty())
            return;
        const auto lead = static_cast<std::size_t>(words.data() - segment.text.data());
        // the vertical, and a blank at either side
        const std::size_t border = vertical_columns_ + (lead > 0 ? 2 : 0);
        const std::size_t room = cell.room > border ? cell.room - border : 0;
        if (cell.text.empty()) {
            cell.line = number;
            cell.text = words;
        } else if (cell.last_columns + first_unit_columns(words, ambiguous_) > room) {
            join_wrapped(cell.text, words);
        } else {
            cell.text += '\n'; // there was room left: the line was ended on purpose
            cell.text += words;
        }
        cell.last_columns = text_columns(words, ambiguous_);
    }

    void close_cell(std::size_t column) {
        OpenCell& cell = cells_[column];
        if (!cell.open)
            return;
        grid_.cells.push_back({std::move(cell.text),
                               {cell.line, 0, table_, cell.row + 1},
                               cell.row,
                               static_cast<std::uint32_t>(column),
                               row_ - cell.row + 1,
                               cell.width});
        cell = {};
        cell.closed_in_row = row_ + 1;
        cell.index = grid_.cells.size() - 1;
    }

    RuledLines lines_;
    std::uint32_t table_;
    std::vector<BoxLine> boxes_;
    std::size_t ambiguous_ = 1; ///< display columns of quotation marks and box characters
    std::size_t vertical_columns_ = 1;
    std::vector<std::size_t> boundaries_; ///< display columns of the verticals
    std::vector<OpenCell> cells_;         ///< by the column they start in
    Grid grid_;
    std::uint32_t row_ = 0;
    std::size_t rules_below_text_ = 0;
    bool row_has_text_ = false;
    bool row_ends_ = false;
    bool one_line_rows_ = false;
};

} // namespace

bool continues_box(const RuledLine& line) {
    return line.blank_before == 0 &&
           (line.kind == LineKind::box || text::trim(line.text).starts_with('|') ||
            text::trim(line.text).starts_with("+-")); // a merged cell may end the rule
}

std::optional<RuledTable> read_box_table(RuledLines lines, std::uint32_t table) {
    return BoxReader(lines, table).read();
}

} // namespace zeren::detail
