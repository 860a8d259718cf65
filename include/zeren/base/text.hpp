// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// UTF-8 text: decoding, trimming, folding, width, and safe display. Every other layer leans on it.
namespace zeren::text {

/// Offset of the first byte that is not valid UTF-8 (overlong forms and surrogates are not), if
/// any.
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

/// Decodes one code point at `position` of valid UTF-8 and moves past it.
inline char32_t next_code_point(std::string_view utf8, std::size_t& position) {
    const auto byte = [&](std::size_t at) {
        return at < utf8.size() ? static_cast<unsigned char>(utf8[at]) : 0U;
    };
    const char32_t first = byte(position);
    if (first < 0xC0) { // ASCII; a lone continuation byte, which valid text has none of, is itself
        ++position;
        return first;
    }
    const std::size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t c = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i)
        c = (c << 6U) | (byte(position + i) & 0x3FU);
    position = position + length < utf8.size() ? position + length : utf8.size();
    return c;
}
void append_code_point(std::string& out, char32_t code_point);
std::size_t code_point_count(std::string_view utf8);

/// Without leading and trailing blanks: ASCII white space, U+00A0, U+3000, U+FEFF, U+200B.
std::string_view trim(std::string_view utf8);
bool is_blank(std::string_view utf8);

/// The text with simplified characters for traditional ones, of the same length byte for byte;
/// nothing when it holds no traditional character. Cost: linear, about a nanosecond a character.
std::optional<std::string> simplified(std::string_view utf8);

/// Matching key: NFKC, then all white space removed, ASCII letters lowered, traditional characters
/// made simplified.
/// Names and header words are compared by it and printed as written. Cost: linear.
std::string match_key(std::string_view utf8);

/// Columns that the text takes on a terminal: wide East Asian characters count 2, marks 0.
std::size_t display_width(std::string_view utf8);

/// Control characters (C0, C1, bidirectional controls) shown as `\x1B` or `\u202E`, so that no name
/// can steer a terminal; bytes that are no UTF-8, as a file name may hold them, as `\xFF`. Newlines
/// and tabs become blanks.
std::string visible(std::string_view utf8);

/// First `width` display columns, with "…" in place of what is cut.
std::string shorten(std::string_view utf8, std::size_t width);

/// Shortest decimal form that reads back to the same double; never depends on the locale; -0 prints
/// as 0.
std::string format_number(double value);

/// The half-width twin of a full-width form (U+FF01…U+FF5E, U+3000) and of what is typed for a
/// colon (U+2236, U+FE30, U+FE55); any other code point is itself.
constexpr char32_t narrow(char32_t code_point) {
    if (code_point >= 0x4E00 && code_point < 0xF900)
        return code_point; // Han characters: the usual case
    if (code_point == 0x2236 || code_point == 0xFE30 || code_point == 0xFE55)
        return U':';
    if (code_point >= 0xFF01 && code_point <= 0xFF5E)
        return code_point - 0xFEE0;
    return code_point == 0x3000 ? U' ' : code_point;
}

bool is_han(char32_t code_point);
/// Does a character of the Han blocks begin with this byte? It has three, and is no mark of any
/// kind: whoever looks for marks may step over it.
constexpr bool is_han_lead(char byte) {
    return static_cast<unsigned char>(byte) >= 0xE4 && static_cast<unsigned char>(byte) <= 0xE9;
}

/// Offset of the first `word` at or behind `from`, or npos, as std::string_view::find gives it. Han
/// characters share a handful of lead bytes, on which a search by the first byte stops at every
/// character; the third byte tells them apart.
inline std::size_t find(std::string_view text, std::string_view word, std::size_t from = 0) {
    if (word.size() < 3 || static_cast<unsigned char>(word[0]) < 0xE0)
        return text.find(word, from);
    while (from + word.size() <= text.size()) {
        const void* hit =
            std::memchr(text.data() + from + 2, word[2], text.size() - word.size() - from + 1);
        if (hit == nullptr)
            break;
        from = static_cast<std::size_t>(static_cast<const char*>(hit) - text.data()) - 2;
        const char* at = text.data() + from; // most hits are told by two bytes: no call for them
        if (at[0] == word[0] && at[1] == word[1] && std::memcmp(at, word.data(), word.size()) == 0)
            return from;
        ++from;
    }
    return std::string_view::npos;
}
inline bool contains(std::string_view text, std::string_view word) {
    return find(text, word) != std::string_view::npos;
}
bool starts_with_any(std::string_view utf8, const std::vector<std::string>& prefixes);
std::string replace_all(std::string text, std::string_view from, std::string_view to);

/// Number of code-point edits (insert, delete, replace, swap neighbours) between two texts.
std::size_t edit_distance(std::string_view left, std::string_view right);

} // namespace zeren::text
