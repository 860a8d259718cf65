// SPDX-License-Identifier: Apache-2.0
#include <zeren/base/bytes_shown.hpp>
#include <zeren/base/text.hpp>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <stdexcept>

namespace zeren::text {
namespace {

bool is_space(char32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x3000 || c == 0xFEFF ||
           c == 0x200B || c == 0x85 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F;
}

bool is_bidi_control(char32_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

/// No character of the text has to be shown in another form: so it is with nearly every text.
bool is_visible(std::string_view utf8) {
    for (std::size_t position = 0; position < utf8.size();) {
        if (is_han_lead(utf8[position])) {
            position += 3;
            continue;
        }
        const char32_t c = next_code_point(utf8, position);
        if (c < 0x20 || (c >= 0x7F && c < 0xA0) || is_bidi_control(c))
            return false;
    }
    return true;
}

/// The last `digits` hexadecimal digits of a value.
void append_hexadecimal(std::string& out, char32_t value, unsigned digits) {
    while (digits-- > 0)
        out.push_back("0123456789ABCDEF"[(value >> (4 * digits)) & 0xFU]);
}

/// `byte` as `\xNN`.
void append_byte(std::string& out, char32_t byte) {
    append_hexadecimal(out += "\\x", byte, 2);
}

/// Start of the code point that ends before `position`.
std::size_t previous_start(std::string_view utf8, std::size_t position) {
    --position;
    while (position > 0 && (static_cast<unsigned char>(utf8[position]) & 0xC0U) == 0x80U)
        --position;
    return position;
}

const icu::Normalizer2& nfkc() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
    if (U_FAILURE(status) || normalizer == nullptr)
        throw std::runtime_error("ICU has no NFKC data");
    return *normalizer;
}

/// Han characters of the main block, digits and small letters are their own key: no need to ask
/// ICU.
bool is_plain_key(std::string_view utf8) {
    for (std::size_t position = 0; position < utf8.size();) {
        const auto byte = static_cast<unsigned char>(utf8[position]);
        const bool plain_ascii = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
                                 byte == '.' || byte == '-' || byte == '(' || byte == ')';
        if (!plain_ascii &&
            (byte < 0xE4 || byte > 0xE9 ||
             (byte == 0xE4 && static_cast<unsigned char>(utf8[position + 1]) < 0xB8)))
            return false;
        position += plain_ascii ? 1 : 3;
    }
    return true;
}

std::u32string decode(std::string_view utf8) {
    std::u32string out;
    for (std::size_t position = 0; position < utf8.size();)
        out.push_back(next_code_point(utf8, position));
    return out;
}

/// NFKC; the text itself where ICU can't.
std::string composed(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    std::string folded;
    icu::StringByteSink<std::string> sink(&folded);
    nfkc().normalizeUTF8(0, icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())),
                         sink, nullptr, status);
    if (U_FAILURE(status))
        folded.assign(utf8);
    return folded;
}

/// Blanks and hidden characters left out, A to Z made small.
std::string without_spaces_and_case(std::string_view utf8) {
    std::string key;
    key.reserve(utf8.size());
    for (std::size_t position = 0; position < utf8.size();) {
        const std::size_t start = position;
        const char32_t c = next_code_point(utf8, position);
        if (is_space(c))
            continue;
        if (c >= 'A' && c <= 'Z')
            key.push_back(static_cast<char>(c - 'A' + 'a'));
        else
            key.append(utf8, start, position - start);
    }
    return key;
}

} // namespace

void append_code_point(std::string& out, char32_t c) {
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | (c >> 6U));
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

std::size_t code_point_count(std::string_view utf8) {
    std::size_t count = 0;
    for (std::size_t position = 0; position < utf8.size();) {
        const bool han = is_han_lead(utf8[position]);
        count += (static_cast<unsigned char>(utf8[position]) & 0xC0U) != 0x80U ? 1 : 0;
        position += han ? 3 : 1;
    }
    return count;
}

std::string_view trim(std::string_view utf8) {
    if (utf8.size() >= 3 && is_han_lead(utf8.front()) && is_han_lead(utf8[utf8.size() - 3]))
        return utf8; // begins and ends with a Han character: the usual case
    std::size_t begin = 0;
    while (begin < utf8.size()) {
        std::size_t next = begin;
        if (!is_space(next_code_point(utf8, next)))
            break;
        begin = next;
    }
    std::size_t end = utf8.size();
    while (end > begin) {
        const std::size_t start = previous_start(utf8, end);
        std::size_t position = start;
        if (!is_space(next_code_point(utf8, position)))
            break;
        end = start;
    }
    return utf8.substr(begin, end - begin);
}

bool is_blank(std::string_view utf8) {
    return trim(utf8).empty();
}

std::string match_key(std::string_view utf8) {
    if (is_plain_key(utf8))
        return simplified(utf8).value_or(std::string(utf8));
    const std::string folded = composed(utf8);
    std::string key = without_spaces_and_case(folded);
    // What stood apart may now compose: a letter, a zero-width space, an accent.
    if (key.size() != folded.size())
        key = without_spaces_and_case(composed(key));
    if (auto simple = simplified(key))
        return *std::move(simple);
    return key;
}

std::string with_bytes_shown(std::string_view bytes) {
    std::string out;
    for (auto invalid = first_invalid_utf8(bytes); invalid; invalid = first_invalid_utf8(bytes)) {
        out.append(bytes, 0, *invalid);
        append_byte(out, static_cast<unsigned char>(bytes[*invalid]));
        bytes.remove_prefix(*invalid + 1);
    }
    return out.append(bytes);
}

std::string visible(std::string_view utf8) {
    // A stray lead byte would else take what follows, a control character perhaps, for its own.
    if (first_invalid_utf8(utf8))
        return visible(with_bytes_shown(utf8));
    if (is_visible(utf8))
        return std::string(utf8);
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t position = 0; position < utf8.size();) {
        const std::size_t start = position;
        const char32_t c = next_code_point(utf8, position);
        if (c == '\n' || c == '\t' || c == '\r') {
            out.push_back(' ');
        } else if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
            append_byte(out, c);
        } else if (is_bidi_control(c)) {
            append_hexadecimal(out += "\\u", c, 4);
        } else {
            out.append(utf8, start, position - start);
        }
    }
    return out;
}

std::string format_number(double value) {
    if (value == 0)
        return "0";
    char buffer[64];
    const auto result = std::to_chars(buffer, buffer + sizeof buffer, value);
    return {buffer, result.ptr};
}

bool is_han(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) ||
           (c >= 0x20000 && c <= 0x323AF) || (c >= 0xF900 && c <= 0xFAFF) || c == 0x3007;
}

bool starts_with_any(std::string_view utf8, const std::vector<std::string>& prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const std::string& p) { return utf8.starts_with(p); });
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

std::size_t edit_distance(std::string_view left, std::string_view right) {
    const std::u32string a = decode(left);
    const std::u32string b = decode(right);
    std::vector<std::size_t> before(b.size() + 1), previous(b.size() + 1), current(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        previous[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1,
                                   previous[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[j] = std::min(current[j], before[j - 2] + 1);
        }
        before.swap(previous);
        previous.swap(current);
    }
    return previous[b.size()];
}

} // namespace zeren::text
