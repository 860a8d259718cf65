// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// A piece of a boxed line between two verticals.
struct BoxSegment {
    std::string_view text; ///< untrimmed
    bool rule = false;     ///< horizontal line, not text
    std::size_t begin = 0; ///< display column of the vertical before it
    std::size_t end = 0;   ///< display column of the vertical behind it
};

/// One line of a table drawn with ┌─┬┐│├┼┤└┴┘ or + - |, cut at its verticals.
struct BoxLine {
    std::vector<BoxSegment> segments;
    std::size_t columns = 0; ///< display width of the line
    [[nodiscard]] bool has_rule() const;
    [[nodiscard]] bool all_rule() const;
};

/// `ambiguous`: display columns of a box-drawing character, 1 or 2.
BoxLine split_box_line(std::string_view line, std::size_t ambiguous);

} // namespace zeren::detail
