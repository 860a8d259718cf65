// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/detail/html_row_scanner.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// Plain rows that follow one another. In the page that the parser gets, an empty row stands for
/// them.
struct PlainRun {
    std::size_t stand_in = 0;              ///< offset of that row in the shortened page
    std::size_t first_cell = 0, cells = 0; ///< in PlainRows::cells
    std::size_t rows = 0, bytes = 0;
    std::uint32_t end_line = 0;      ///< line that the run ends on
    std::ptrdiff_t column_shift = 0; ///< what the parser's columns lack behind it on that line
};

/// A large table's rows are nearly all plain: <tr>, cells that hold text and properly nested <br>,
/// <p>, <span> and the like, each closed, </tr>. Building a tree of them costs ten times their size
/// in memory and most of the time, so they are cut out before the parser runs and put back when the
/// walk comes by. Rows count as plain only behind a closed row; the caller must see that every
/// stand-in turned up as a row of a data table, else it reads the whole page (the rows may stand in
/// a comment or a script).
struct PlainRows {
    std::string shortened;
    std::vector<PlainRun> runs; ///< in document order
    std::vector<PlainCell> cells;

    /// The run whose stand-in is the row tag at this offset of the shortened page; null for none.
    [[nodiscard]] const PlainRun* run_at(std::size_t offset) const;
    /// The column in the page of what the parser saw in the shortened one.
    [[nodiscard]] std::uint32_t column(std::size_t offset, std::uint32_t line,
                                       std::uint32_t column) const;
};

/// Cuts out runs of at least `shortest_run` plain rows. Cost: linear.
PlainRows cut_plain_rows(std::string_view page, std::size_t shortest_run);

/// Lines and columns of growing offsets, counted as the parser does: from 1, in code points.
class PositionCounter {
  public:
    explicit PositionCounter(std::string_view page) : page_(page) {}
    void move_to(std::size_t offset);
    [[nodiscard]] std::uint32_t line() const { return line_; }
    [[nodiscard]] std::uint32_t column() const { return column_; }

  private:
    std::string_view page_;
    std::size_t at_ = 0;
    std::uint32_t line_ = 1, column_ = 1;
};

/// The text of a plain cell, as the tree's walk would give it.
std::string plain_cell_text(std::string_view inside);

} // namespace zeren::detail
