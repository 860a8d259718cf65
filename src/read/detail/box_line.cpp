// SPDX-License-Identifier: Apache-2.0
#include "read/detail/box_line.hpp"

#include "read/detail/ruled_line.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

bool is_dash(char32_t c) {
    return c == '-' || c == '=' || c == 0x2500 || c == 0x2501 || c == 0x2550 ||
           (c >= 0x2504 && c <= 0x2505) || (c >= 0x2508 && c <= 0x2509) ||
           (c >= 0x254C && c <= 0x254D);
}

/// Box-drawing characters with a vertical stroke.
bool is_vertical(char32_t c) {
    return c == '|' || c == 0xFF5C || (c >= 0x2502 && c <= 0x257F && !is_dash(c));
}

/// A plus is a crossing only next to a dash: 招商+前期 is text.
bool is_crossing(std::string_view line, std::size_t at) {
    const auto dash = [&](std::size_t i) {
        return i < line.size() && (line[i] == '-' || line[i] == '=');
    };
    return line[at] == '+' && ((at > 0 && dash(at - 1)) || dash(at + 1));
}

bool is_rule(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (!is_dash(text::next_code_point(text, at)))
            return false;
    return !text.empty();
}

} // namespace

bool BoxLine::has_rule() const {
    return std::any_of(segments.begin(), segments.end(),
                       [](const BoxSegment& segment) { return segment.rule; });
}

bool BoxLine::all_rule() const {
    return !segments.empty() && std::all_of(segments.begin(), segments.end(),
                                            [](const BoxSegment& s) { return s.rule; });
}

BoxLine split_box_line(std::string_view line, std::size_t ambiguous) {
    BoxLine out;
    std::size_t column = 0, text_begin = 0, segment_column = 0;
    bool opened = false;
    const auto close = [&](std::size_t at) {
        const std::string_view piece = line.substr(text_begin, at - text_begin);
        if (opened || !text::is_blank(piece)) // what stands before the left border is indentation
            out.segments.push_back({piece, is_rule(piece), segment_column, column});
    };
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t start = at;
        const char32_t c = text::next_code_point(line, at);
        if (is_vertical(c) || (c == '+' && is_crossing(line, start))) {
            close(start);
            opened = true;
            text_begin = at;
            segment_column = column;
        }
        column += text_columns(line.substr(start, at - start), ambiguous);
    }
    if (!text::is_blank(line.substr(text_begin)))
        close(line.size());
    out.columns = column;
    return out;
}

} // namespace zeren::detail
