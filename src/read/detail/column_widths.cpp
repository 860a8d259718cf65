// SPDX-License-Identifier: Apache-2.0
#include "read/detail/column_widths.hpp"

#include "read/detail/ruled_line.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

/// A list that goes on below: its break says nothing of the width.
bool ends_open(std::string_view line) {
    return line.ends_with("、") || line.ends_with(",") || line.ends_with("\uFF0C");
}

/// Display columns of what cannot be parted: a Chinese character, a word with its blank.
std::size_t first_word(std::string_view line, std::size_t ambiguous) {
    constexpr std::size_t han_and_stop = 4; // a stop may not begin a line
    std::size_t position = 0;
    return text::is_han(text::next_code_point(line, position))
               ? han_and_stop
               : 1 + text_columns(line.substr(0, line.find(' ')), ambiguous);
}

} // namespace

void ColumnWidths::note(std::size_t column, std::string_view line) {
    widest_[column] = std::max(widest_[column], text_columns(line, ambiguous_));
}

bool ColumnWidths::leaves_room(std::size_t column, std::string_view above,
                               std::string_view below) const {
    return !above.empty() && !below.empty() && !ends_open(above) &&
           text_columns(above, ambiguous_) + first_word(below, ambiguous_) <= widest_[column];
}

} // namespace zeren::detail
