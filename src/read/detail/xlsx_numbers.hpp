// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace zeren::detail {

/// What a number format shows of a date.
enum class DateKind : std::uint8_t { none, date, month, date_time, time };

/// Kind of a built-in format (ECMA-376 part 1, 18.8.30, with the Chinese ones 27–36 and 50–58).
DateKind built_in_date_kind(std::uint32_t format_id);
/// Kind of a format code such as `yyyy"年"m"月"`.
DateKind date_kind_of(std::string_view format_code);

/// A serial day number as ISO 8601 text: 2024-06-30, 2024-06, 2024-06-30 12:30:00, 12:30:00; the
/// plain number when it is no day that a workbook can hold. `epoch_1904` = the workbook counts from
/// 1904.
std::string date_text(double serial, DateKind kind, bool epoch_1904);

/// A stored number as people see it: up to 15 significant digits, as many as a workbook keeps;
/// the stored text itself when it is no number.
std::string number_text(std::string_view stored);

} // namespace zeren::detail
