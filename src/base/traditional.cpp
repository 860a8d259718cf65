// SPDX-License-Identifier: Apache-2.0
#include <zeren/base/text.hpp>

#include <algorithm>
#include <array>

namespace zeren {
namespace embedded {
extern const std::string_view traditional_txt;
}
namespace text {
namespace {

constexpr char32_t first_han = 0x4E00, last_han = 0x9FFF;

/// The simplified twin of each character of the main Han block; 0 for a character that has none.
using Twins = std::array<char16_t, last_han - first_han + 1>;

Twins read_twins(std::string_view pairs) {
    Twins twins{};
    for (std::size_t position = 0; position < pairs.size();) {
        const char32_t from = next_code_point(pairs, position);
        if (from == U'#') // a comment, up to the line's end
            position = std::min(pairs.find('\n', position), pairs.size());
        else if (from >= first_han && from <= last_han)
            twins[from - first_han] = static_cast<char16_t>(next_code_point(pairs, position));
    }
    return twins;
}

const Twins& twins_of_han() {
    static const Twins twins = read_twins(embedded::traditional_txt);
    return twins;
}

/// Position and twin of the first traditional character from `position` on; the size when there is
/// none. Han characters of the main block have three bytes and lead bytes E4 to E9.
std::size_t find_traditional(std::string_view utf8, std::size_t position, char32_t& twin) {
    const Twins& twins = twins_of_han();
    const auto bits = [&](std::size_t at, unsigned mask) {
        return static_cast<unsigned char>(utf8[at]) & mask;
    };
    while (position + 2 < utf8.size()) {
        if (!is_han_lead(utf8[position])) {
            ++position;
            continue;
        }
        const char32_t c = (bits(position, 0xFU) << 12U) | (bits(position + 1, 0x3FU) << 6U) |
                           bits(position + 2, 0x3FU);
        if (c >= first_han && (twin = twins[c - first_han]) != 0)
            return position;
        position += 3;
    }
    return utf8.size();
}

} // namespace

std::optional<std::string> simplified(std::string_view utf8) {
    char32_t twin = 0;
    std::size_t at = find_traditional(utf8, 0, twin);
    if (at == utf8.size())
        return std::nullopt;
    std::string out;
    out.reserve(utf8.size());
    std::size_t done = 0;
    for (; at < utf8.size(); at = find_traditional(utf8, done, twin)) {
        out.append(utf8, done, at - done);
        append_code_point(out, twin);
        done = at + 3;
    }
    out.append(utf8.substr(done));
    return out;
}

} // namespace text
} // namespace zeren
