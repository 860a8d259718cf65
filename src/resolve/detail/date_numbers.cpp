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

} // namespace zeren::detail
