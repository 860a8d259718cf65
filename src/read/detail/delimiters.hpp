// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace zeren::detail {

struct DelimiterChoice {
    char delimiter = ',';
    std::size_t fields = 1;  ///< commonest number of fields of a record
    std::size_t records = 0; ///< looked at, of two or more fields: titles and headings have one
    std::size_t even_records = 0; ///< of them, with that number of fields
    std::size_t lines = 0;        ///< records looked at, whatever their fields
};

/// The delimiter (comma, semicolon, TAB, |) that parts the first records most evenly: the product
/// of the share of even records and the number of their fields decides, the earlier one on a tie.
/// Delimiters in quoted fields do not count. Cost: linear in the text given.
DelimiterChoice choose_delimiter(std::string_view text);

} // namespace zeren::detail
