// SPDX-License-Identifier: Apache-2.0
#include <zeren/base/text.hpp>

namespace zeren::text {
namespace {

/// Length of the sequence that a lead byte opens, and the smallest code point it may hold; 0 = no
/// lead byte.
struct Lead {
    std::size_t length;
    char32_t smallest;
};

Lead lead_of(unsigned char byte) {
    if (byte < 0x80)
        return {1, 0};
    if (byte >= 0xC2 && byte < 0xE0)
        return {2, 0x80};
    if (byte >= 0xE0 && byte < 0xF0)
        return {3, 0x800};
    if (byte >= 0xF0 && byte < 0xF5)
        return {4, 0x10000};
    return {0, 0};
}

/// Where a run of U+1000 … U+CFFF ends, in bytes of any kind: all three-byte forms with these lead
/// bytes are what they seem.
std::size_t plain_run_end(std::string_view bytes, std::size_t position) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
    while (position + 2 < bytes.size() && byte(position) > 0xE0 && byte(position) < 0xED &&
           ((byte(position + 1) ^ 0x80U) | (byte(position + 2) ^ 0x80U)) < 0x40U)
        position += 3;
    return position;
}

} // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
    std::size_t position = 0;
    while (position < bytes.size()) {
        const auto first = static_cast<unsigned char>(bytes[position]);
        if (first < 0x80) {
            ++position;
            continue;
        }
        const std::size_t behind = plain_run_end(bytes, position);
        if (behind != position) {
            position = behind;
            continue;
        }
        const Lead lead = lead_of(first);
        if (lead.length == 0 || position + lead.length > bytes.size())
            return position;
        char32_t c = first & (0x7FU >> lead.length);
        for (std::size_t i = 1; i < lead.length; ++i) {
            const auto byte = static_cast<unsigned char>(bytes[position + i]);
            if ((byte & 0xC0U) != 0x80U)
                return position;
            c = (c << 6U) | (byte & 0x3FU);
        }
        if (c < lead.smallest || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
            return position;
        position += lead.length;
    }
    return std::nullopt;
}

} // namespace zeren::text
