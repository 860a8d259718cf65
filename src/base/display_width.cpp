// SPDX-License-Identifier: Apache-2.0
#include <zeren/base/text.hpp>

#include <unicode/uchar.h>

namespace zeren::text {
namespace {

std::size_t width_of(char32_t c) {
    if (c >= 0x4E00 && c <= 0x9FFF) // the Han characters that nearly every text is made of
        return 2;
    if (c >= 0x20 && c < 0x7F)
        return 1;
    const auto character = static_cast<UChar32>(c);
    const auto type = u_charType(character);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR)
        return 0;
    const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

} // namespace

std::size_t display_width(std::string_view utf8) {
    std::size_t width = 0;
    for (std::size_t position = 0; position < utf8.size();)
        if (utf8[position] >= '\xE5' && utf8[position] <= '\xE9') { // U+5000 … U+9FFF: all wide
            width += 2;
            position += 3;
        } else {
            width += width_of(next_code_point(utf8, position));
        }
    return width;
}

std::string shorten(std::string_view utf8, std::size_t width) {
    std::size_t used = 0;
    std::size_t cut = 0; // what fits together with the mark of what is cut
    for (std::size_t position = 0; position < utf8.size();) {
        if (utf8[position] >= '\xE5' && utf8[position] <= '\xE9') { // as in display_width
            used += 2;
            position += 3;
        } else {
            used += width_of(next_code_point(utf8, position));
        }
        if (used > width)
            return std::string(utf8.substr(0, cut)) + "…";
        if (used + 1 <= width)
            cut = position;
    }
    return std::string(utf8);
}

} // namespace zeren::text
