// SPDX-License-Identifier: Apache-2.0
#include "read/detail/xlsx_numbers.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

namespace zeren::detail {
namespace {

constexpr double last_serial = 2958465; ///< 9999-12-31
constexpr std::int64_t seconds_per_day = 86'400;

std::string padded(std::int64_t value, std::size_t width) {
    std::string digits = std::to_string(value);
    return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

/// Letters of a format code that stand for parts of a date: quoted text, escaped characters,
/// padding and [colours] are none.
std::string date_letters(std::string_view code) {
    std::string letters;
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char c = code[at];
        if (c == '"' || c == '[') {
            const std::size_t end = code.find(c == '"' ? '"' : ']', at + 1);
            if (end == std::string_view::npos)
                break;
            at = end;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++at;
        } else if (c == ';') {
            break; // the first section shows positive numbers
        } else {
            letters.push_back(static_cast<char>(c | 0x20));
        }
    }
    return letters;
}

} // namespace

DateKind built_in_date_kind(std::uint32_t id) {
    if (id == 17 || id == 27 || id == 36 || id == 50 || id == 52 || id == 57)
        return DateKind::month;
    if (id == 22)
        return DateKind::date_time;
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55 ||
        id == 56)
        return DateKind::time;
    return (id >= 14 && id <= 16) || (id >= 28 && id <= 31) || id == 51 || id == 53 || id == 54 ||
                   id == 58
               ? DateKind::date
               : DateKind::none;
}

DateKind date_kind_of(std::string_view code) {
    const std::string letters = date_letters(code);
    const auto has = [&](char c) { return letters.find(c) != std::string::npos; };
    if (has('0') || has('#') || letters.find("general") != std::string::npos)
        return DateKind::none;
    const bool clock = has('h') || has('s');
    const bool day = has('d');
    const bool calendar = has('y') || day || (has('m') && !clock);
    if (calendar && clock)
        return DateKind::date_time;
    if (calendar)
        return day ? DateKind::date : DateKind::month;
    return clock ? DateKind::time : DateKind::none;
}

std::string date_text(double serial, DateKind kind, bool epoch_1904) {
    if (!(serial >= 0) || serial > last_serial)
        return text::format_number(serial);
    auto days = static_cast<std::int64_t>(std::floor(serial));
    auto seconds = std::llround((serial - std::floor(serial)) * seconds_per_day);
    days += seconds / seconds_per_day;
    seconds %= seconds_per_day;
    const std::string clock = padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":" +
                              padded(seconds % 60, 2);
    if (kind == DateKind::time)
        return clock;
    using namespace std::chrono;
    // Day 60 is the 29 February 1900 that never was; earlier days stand one off.
    const sys_days epoch = epoch_1904  ? sys_days(year{1904} / January / 1)
                           : days < 60 ? sys_days(year{1899} / December / 31)
                                       : sys_days(year{1899} / December / 30);
    const year_month_day date(epoch + std::chrono::days(days));
    std::string out =
        padded(static_cast<int>(date.year()), 4) + "-" + padded(unsigned{date.month()}, 2);
    if (kind == DateKind::month)
        return out;
    out += "-" + padded(unsigned{date.day()}, 2);
    return kind == DateKind::date_time && seconds != 0 ? out + " " + clock : out;
}

std::string number_text(std::string_view stored) {
    const bool short_integer = stored.size() <= 15 && !stored.empty() &&
                               (stored.front() != '0' || stored.size() == 1) &&
                               stored.find_first_not_of("0123456789") == std::string_view::npos;
    if (short_integer)
        return std::string(stored);
    double value = 0;
    const auto read = std::from_chars(stored.data(), stored.data() + stored.size(), value);
    if (read.ec != std::errc() || read.ptr != stored.data() + stored.size())
        return std::string(stored);
    if (value == 0)
        return "0";
    char buffer[64];
    const auto written =
        std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::general, 15);
    return {buffer, written.ptr};
}

} // namespace zeren::detail
