// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace zeren::detail {

/// A bracket of a text: ( ) 〔 〕 [ ] 【 】, full-width or half-width.
struct Bracket {
    std::size_t begin = 0, inside = 0, inside_end = 0, end = 0;

    [[nodiscard]] std::string_view inside_of(std::string_view text) const {
        return text.substr(inside, inside_end - inside);
    }
};

bool opens_bracket(char32_t narrowed);
bool closes_bracket(char32_t narrowed);

/// The next bracket that closes with its own partner; brackets of other kinds inside it do not
/// count, and one over 4,000 bytes is none. Cost: linear in what it covers, and at most that much
/// beyond.
bool find_bracket(std::string_view text, std::size_t from, Bracket& found);

/// The outermost bracket that opens and never closes; it reaches to the end of the text. Cost:
/// linear.
bool find_open_bracket(std::string_view text, Bracket& found);

/// How many brackets more open than close.
int open_brackets(std::string_view text);

} // namespace zeren::detail
