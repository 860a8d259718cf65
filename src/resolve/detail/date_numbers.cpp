// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/date_numbers.hpp"

#include <zeren/base/text.hpp>

namespace zeren::detail {

std::optional<int> chinese_digit(char32_t c) {
    switch (c) {
    case U'〇':
    case U'○':
    case U'零':
    case U'Ｏ':
        return 0;
    case U'一':
        return 1;
    case U'二':
        return 2;
    case U'三':
        return 3;
    case U'四':
        return 4;
    case U'五':
        return 5;
    case U'六':
        return 6;
    case U'七':
        return 7;
    case U'八':
        return 8;
    case U'九':
        return 9;
    case U'十':
        return 10;
    default:
        return std::nullopt;
    }
}

namespace {

/// 二〇二三 digit by digit; 十二, 三十, 二十一 by tens.
std::optional<Number> chinese_number_at(std::string_view text, std::size_t position) {
    Number number{0, 0, position};
    bool tens = false;
    while (number.end < text.size() && number.digits < 5) {
        std::size_t next = number.end;
        const auto digit = chinese_digit(text::next_code_point(text, next));
        if (!digit || (tens && *digit == 10))
            break;
        if (*digit == 10) {
            number.value = number.digits == 0 ? 10 : number.value * 10;
            tens = true;
        } else {
            const bool behind_tens = tens && number.value % 10 == 0;
            number.value = behind_tens ? number.value + *digit : number.value * 10 + *digit;
        }
        ++number.digits;
        number.end = next;
    }
    if (number.digits == 0)
        return std::nullopt;
    if (tens)
        number.digits = 2; // 二十一 is a number of two digits
    return number;
}

} // namespace

std::optional<Number> number_at(std::string_view text, std::size_t position) {
    Number number{0, 0, position};
    while (number.end < text.size() && number.digits < 5) {
        std::size_t next = number.end;
        const char32_t c = text::narrow(text::next_code_point(text, next));
        if (c < U'0' || c > U'9')
            break;
        number.value = number.value * 10 + static_cast<int>(c - U'0');
        ++number.digits;
        number.end = next;
    }
    if (number.digits == 0)
        return chinese_number_at(text, position);
    return number;
}

namespace {

bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t digits_before(std::string_view text, std::size_t end) {
    std::size_t count = 0;
    while (count < end && is_ascii_digit(text[end - count - 1]))
        ++count;
    return count;
}

std::size_t digits_from(std::string_view text, std::size_t begin) {
    std::size_t count = 0;
    while (begin + count < text.size() && is_ascii_digit(text[begin + count]))
        ++count;
    return count;
}

bool is_inside_date(std::string_view text, std::size_t line_end) {
    const std::string_view before = text.substr(0, line_end), behind = text.substr(line_end + 1);
    const std::size_t left = digits_before(text, line_end), right = digits_from(behind, 0);
    const std::string_view unit = behind.substr(right, 3);
    if (left > 0 && right > 0) // one number, if it is one of a date
        return (left + right == 2 && (unit == "月" || unit == "日")) ||
               (left + right == 4 && unit == "年");
    if (left > 0)
        return unit == "年" || unit == "月" || unit == "日";
    return right > 0 && (before.ends_with("年") || before.ends_with("月"));
}

} // namespace

std::string without_breaks_in_dates(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at)
        if ((text[at] != '\n' && text[at] != ' ') || !is_inside_date(text, at))
            out.push_back(text[at]);
    return out;
}

} // namespace zeren::detail
