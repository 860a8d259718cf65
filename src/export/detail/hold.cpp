// SPDX-License-Identifier: Apache-2.0
#include "hold.hpp"

#include <zeren/base/text.hpp>
#include <zeren/export/print_table.hpp>

namespace zeren::hold {
namespace {

constexpr std::size_t longest_dot_string = 16000;

bool is_xml_character(char32_t c) {
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) ||
           (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

/// C0, DEL and C1, and the two separators that some programs take for line ends.
bool ends_or_controls(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
}

template <class Map>
std::string mapped(std::string_view utf8, Map map) {
    std::string result;
    for (std::size_t position = 0; position < utf8.size();)
        text::append_code_point(result, map(text::next_code_point(utf8, position)));
    return result;
}

char32_t quotable(char32_t c) {
    if (c == U'"')
        return U'\u201D';
    if (c == U'\\')
        return U'\uFF3C';
    if (ends_or_controls(c))
        return U' ';
    return is_xml_character(c) ? c : U'\uFFFD';
}

char32_t wordly(char32_t c) {
    switch (c) {
    case U',':
    case U':':
    case U';':
    case U'=':
    case U'\'':
        return c + 0xFEE0; // the full-width twin
    case U' ':
    case U'\u00A0':
    case U'\u3000':
        return U'_';
    default:
        return c;
    }
}

} // namespace

std::string in_xml(std::string_view text) {
    return mapped(text, [](char32_t c) { return is_xml_character(c) ? c : U'\uFFFD'; });
}

std::string in_table(std::string_view text) {
    return (looks_like_formula(text) ? "'" : "") + in_xml(text);
}

std::string in_quotes(std::string_view text) {
    return mapped(text, quotable);
}

std::string as_word(std::string_view text) {
    return mapped(text, [](char32_t c) { return wordly(quotable(c)); });
}

std::string quoted_for_dot(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result += '\\';
        if (c == '&')
            result += "&amp;";
        else if (c == '\n')
            result += "\\n";
        else
            result += c;
    }
    return result + '"';
}

std::string in_dot(std::string_view text) {
    std::string held = mapped(text, [](char32_t c) {
        return c == U'\t' || c == U'\r' ? U' ' : is_xml_character(c) ? c : U'\uFFFD';
    });
    std::size_t end = 0;
    for (std::size_t position = 0, escaped = 0; position < held.size(); end = position) {
        const std::size_t begin = position;
        text::next_code_point(held, position);
        escaped += quoted_for_dot(held.substr(begin, position - begin)).size() - 2;
        if (escaped > longest_dot_string)
            return held.substr(0, end) + "…";
    }
    return held;
}

} // namespace zeren::hold
