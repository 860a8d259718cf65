// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/pasted_matrix.hpp"

#include "resolve/detail/matrix_marks.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace zeren::detail {
namespace {

constexpr std::size_t longest_code = 12; // bytes: Responsible is none here, A / R is
constexpr std::size_t fewest_units = 2, fewest_rows = 2;
constexpr std::size_t longest_name = 40; // code points of a header's cell

class PastedMatrixFinder {
  public:
    PastedMatrixFinder(const std::vector<Block>& blocks, const Vocabulary& vocabulary)
        : blocks_(blocks), marks_(vocabulary), codes_(blocks.size(), false) {
        for (std::size_t index = 0; index < blocks.size(); ++index)
            if (const auto* paragraph = std::get_if<Paragraph>(&blocks[index]))
                codes_[index] = is_code(paragraph->text);
    }

    /// The first matrix that begins at `from` or behind it: its blocks and its grid.
    struct Found {
        std::size_t first = 0, last = 0;
        Grid grid;
    };
    [[nodiscard]] std::optional<Found> next(std::size_t from) const {
        for (std::size_t code = from + 1; code < codes_.size(); ++code) {
            if (!codes_[code] || codes_[code - 1])
                continue;
            std::size_t end = code;
            while (end < codes_.size() && codes_[end])
                ++end;
            if (auto found = matrix_at(code - 1, end - code, from))
                return found;
            code = end;
        }
        return std::nullopt;
    }

  private:
    using Row = std::vector<const Paragraph*>; ///< null = an empty cell

    [[nodiscard]] bool is_code(std::string_view text) const {
        text = text::trim(text);
        const bool letter = !text.empty() && text.size() <= longest_code;
        return letter && marks_.read(text).has_value();
    }

    [[nodiscard]] const Paragraph* paragraph(std::size_t index) const {
        return index < blocks_.size() ? std::get_if<Paragraph>(&blocks_[index]) : nullptr;
    }

    /// The matrix whose first task stands at `task`, with as many units as codes stand behind it.
    [[nodiscard]] std::optional<Found> matrix_at(std::size_t task, std::size_t units,
                                                 std::size_t floor) const {
        const std::size_t width = units + 1;
        if (units < fewest_units || task < floor + width)
            return std::nullopt;
        std::vector<Row> rows{header(task - width, width)};
        std::size_t at = task;
        while (!rows.front().empty()) {
            const std::size_t before = at;
            Row row = row_at(at, width);
            if (row.empty()) {
                at = before;
                break;
            }
            rows.push_back(std::move(row));
        }
        if (rows.size() < 1 + fewest_rows)
            return std::nullopt;
        return Found{task - width, at, grid_of(rows, width)};
    }

    /// Names of units, none of them a code or a sentence; empty when they are none.
    [[nodiscard]] Row header(std::size_t first, std::size_t width) const {
        Row names;
        for (std::size_t index = first; index < first + width; ++index) {
            const Paragraph* name = paragraph(index);
            if (name == nullptr || codes_[index] || text::contains(name->text, "\n") ||
                text::code_point_count(name->text) > longest_name ||
                text::contains(name->text, "。"))
                return {};
            names.push_back(name);
        }
        return names;
    }

    /// A text and its codes; empty when they do not fit. `at` moves behind them.
    [[nodiscard]] Row row_at(std::size_t& at, std::size_t width) const {
        if (paragraph(at) == nullptr || codes_[at])
            return {};
        Row row{paragraph(at++)};
        for (const Paragraph* cell = paragraph(at); cell != nullptr && row.size() <= width;
             cell = paragraph(++at)) {
            for (std::uint32_t blank = 1; blank < cell->blank_lines && row.size() < width; ++blank)
                row.push_back(nullptr);
            if (!codes_[at] || row.size() == width)
                break;
            row.push_back(cell);
        }
        return row.size() == width ? row : Row();
    }

    [[nodiscard]] static Grid grid_of(const std::vector<Row>& rows, std::size_t width) {
        Grid grid;
        grid.rows = static_cast<std::uint32_t>(rows.size());
        grid.columns = static_cast<std::uint32_t>(width);
        grid.line = rows.front().front()->line;
        grid.merges_told = true;
        for (std::uint32_t row = 0; row < grid.rows; ++row)
            for (std::uint32_t column = 0; column < grid.columns; ++column)
                if (const Paragraph* cell = rows[row][column]) {
                    const CellLocation where{cell->line, 0, 0, row + 1};
                    grid.cells.push_back({std::string(text::trim(cell->text)), where, row, column});
                }
        return grid;
    }

    const std::vector<Block>& blocks_;
    MatrixMarks marks_;
    std::vector<bool> codes_; ///< by block: a paragraph that is a code
};

} // namespace

void lay_out_pasted_matrices(SourceDocument& document, const Vocabulary& vocabulary) {
    const auto may_be_code = [](const Block& block) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        return paragraph != nullptr && paragraph->text.size() <= longest_code;
    };
    const auto candidates = static_cast<std::size_t>(
        std::count_if(document.blocks.begin(), document.blocks.end(), may_be_code));
    if (candidates < fewest_units * fewest_rows)
        return;
    const PastedMatrixFinder finder(document.blocks, vocabulary);
    std::vector<Block> blocks;
    std::size_t taken = 0;
    while (auto found = finder.next(taken)) {
        for (; taken < found->first; ++taken)
            blocks.push_back(document.blocks[taken]);
        blocks.emplace_back(std::move(found->grid));
        taken = found->last;
    }
    if (taken == 0)
        return;
    for (; taken < document.blocks.size(); ++taken)
        blocks.push_back(document.blocks[taken]);
    document.blocks = std::move(blocks);
}

} // namespace zeren::detail
