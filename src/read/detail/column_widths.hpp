// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// How wide the columns of a table set apart by blanks are: a line of a cell that leaves room for
/// the first word of the line below it was not wrapped there.
class ColumnWidths {
  public:
    /// `ambiguous` as in text_columns.
    ColumnWidths(std::size_t columns, std::size_t ambiguous)
        : widest_(columns), ambiguous_(ambiguous) {}

    void note(std::size_t column, std::string_view line);
    [[nodiscard]] bool leaves_room(std::size_t column, std::string_view above,
                                   std::string_view below) const;

  private:
    std::vector<std::size_t> widest_; ///< display columns
    std::size_t ambiguous_;
};

} // namespace zeren::detail
