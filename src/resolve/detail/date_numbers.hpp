// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// The numbers of dates: 2024, full-width digits, 二〇二四, 十二.
namespace zeren::detail {

struct Number {
    int value;
    std::size_t digits;
    std::size_t end; ///< behind it
};

/// The value of a Chinese digit, 10 for 十; nothing for any other character.
std::optional<int> chinese_digit(char32_t c);

/// Digits at a position: ASCII, full-width or Chinese.
std::optional<Number> number_at(std::string_view text, std::size_t position);

/// The text without the line ends and blanks that stand inside a date: a narrow column breaks
/// 2024年6月3⏎0日.
std::string without_breaks_in_dates(std::string_view text);

} // namespace zeren::detail
