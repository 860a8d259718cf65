// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// A date found in running text, ISO 8601 to the precision given there: 2024, 2024-11, 2024-11-30.
struct FoundDate {
    std::string iso;
    std::size_t begin = 0, end = 0; ///< bytes of the text that it covers
};

/// Every date of a text: 2024年11月30日, 2024年11月底, 11月 (with the year of an earlier date, or
/// `year`), 2024年底 (its last month), 2024-11-30, 2024.11, 第三季度 and 上半年 (their last month);
/// 二〇二四年十一月 in Chinese digits. Cost: linear.
std::vector<FoundDate> find_dates(std::string_view text, int year = 0);

/// The dates of a deadline cell: those of find_dates, or a cell that is digits and nothing else:
/// 2024, 20240630, 6.30 (of `year`, when it is known). In running text such digits are no dates.
std::vector<FoundDate> find_cell_dates(std::string_view cell, int year = 0);

/// True for words that tell when without a date: 全年, 长期坚持, 年内完成.
bool says_when(std::string_view text);

/// True when a text is nothing but one date (a notice's signature line).
bool is_only_date(std::string_view text);

} // namespace zeren::detail
