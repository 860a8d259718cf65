// SPDX-License-Identifier: Apache-2.0
#include "documented_texts.hpp"

#include <zeren/base/text.hpp>

#include <unicode/uchar.h>

#include <algorithm>

namespace zeren::fuzz {
namespace {

constexpr char32_t replacement = 0xFFFD;

std::u32string code_points(std::string_view utf8) {
    std::u32string out;
    for (std::size_t position = 0; position < utf8.size();)
        out += text::next_code_point(utf8, position);
    return out;
}

std::string in_utf8(const std::u32string& characters) {
    std::string out;
    for (const char32_t c : characters)
        text::append_code_point(out, c);
    return out;
}

bool is_one_of(char32_t c, std::u32string_view list) {
    return list.find(c) != std::u32string_view::npos;
}

/// [2] Char ::= #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]
bool is_xml(char32_t c) {
    return c < 0x20 ? is_one_of(c, U"\t\n\r") : c != 0xFFFE && c != 0xFFFF;
}

template <class Map>
std::string each(std::string_view utf8, const Map& map) {
    std::u32string characters = code_points(utf8);
    std::transform(characters.begin(), characters.end(), characters.begin(), map);
    return in_utf8(characters);
}

char32_t in_quotes(char32_t c) {
    if (u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR || is_one_of(c, U"\u2028\u2029"))
        return U' ';
    return c == U'"' ? U'”' : c == U'\\' ? U'＼' : is_xml(c) ? c : replacement;
}

} // namespace

std::string as_xml(std::string_view text) {
    return each(text, [](char32_t c) { return is_xml(c) ? c : replacement; });
}

bool runs_as_formula(std::string_view text) {
    for (const char32_t c : code_points(text))
        if (!is_one_of(c, U" \u00A0\u3000\uFEFF\n"))
            return is_one_of(c, U"=+-@\t\r＝＋－＠");
    return false;
}

std::string as_guarded(std::string_view text) {
    return (runs_as_formula(text) ? "'" : "") + std::string(text);
}

std::string as_network_csv(std::string_view text) {
    return as_guarded(as_xml(text));
}

std::string as_dot(std::string_view text) {
    return each(text, [](char32_t c) {
        return is_one_of(c, U"\t\r") ? U' ' : is_xml(c) ? c : replacement;
    });
}

std::string as_pajek(std::string_view text) {
    return each(text, in_quotes);
}

std::string as_dl(std::string_view text) {
    return each(text, [](char32_t c) {
        constexpr std::u32string_view read = U",:;='", written = U"，：；＝＇";
        c = in_quotes(c);
        if (is_one_of(c, read))
            return written[read.find(c)];
        return is_one_of(c, U" \u00A0\u3000") ? U'_' : c;
    });
}

std::string as_html(std::string_view utf8) {
    const std::string lines =
        text::replace_all(text::replace_all(std::string(utf8), "\r\n", "\n"), "\r", "\n");
    return each(lines, [](char32_t c) {
        const bool control = u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR;
        const bool none = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFEU) == 0xFFFE;
        return none || (control && !is_one_of(c, U"\t\n\f")) ? replacement : c;
    });
}

bool holds_xml_alone(std::string_view utf8) {
    const std::u32string characters = code_points(utf8);
    return !text::first_invalid_utf8(utf8) &&
           std::all_of(characters.begin(), characters.end(), is_xml);
}

bool steers_a_terminal(std::string_view utf8) {
    const std::u32string characters = code_points(utf8);
    return std::any_of(characters.begin(), characters.end(), [](char32_t c) {
        const auto point = static_cast<UChar32>(c);
        return (c != U'\n' && u_charType(point) == U_CONTROL_CHAR) ||
               u_hasBinaryProperty(point, UCHAR_BIDI_CONTROL);
    });
}

bool is_plain(std::string_view utf8) {
    const std::u32string characters = code_points(utf8);
    return std::none_of(characters.begin(), characters.end(), [](char32_t c) {
        const auto kind = u_charType(static_cast<UChar32>(c));
        return kind == U_CONTROL_CHAR || kind == U_FORMAT_CHAR || kind == U_UNASSIGNED ||
               kind == U_LINE_SEPARATOR || kind == U_PARAGRAPH_SEPARATOR;
    });
}

} // namespace zeren::fuzz
