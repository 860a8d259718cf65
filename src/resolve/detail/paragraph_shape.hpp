// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/unit_list.hpp"

#include <zeren/resolve/vocabulary.hpp>

#include <string_view>

namespace zeren::detail {

/// What a paragraph looks like, as far as telling columns apart needs it.
struct ParagraphShape {
    std::size_t length = 0;        ///< code points
    bool number = false;           ///< 12, 12., 一, (一), ①, 1-2; also 2024-06: then dated too
    bool numbered_heading = false; ///< 一、…, (一)…, 第一部分…: a number, then words
    bool person = false;           ///< two to four Han characters that end as no unit does
    bool sentence = false;         ///< holds 。 or ; : prose rather than a name
    bool ends_open = false;        ///< ends in a colon or comma: its cell goes on below
    bool single = false;           ///< no list separator
    bool nothing = false;          ///< —, 无, 同上: a cell that names nothing of its own
    double dated = 0; ///< share of the text that dates cover, 1 when a date stands alone
    double units = 0; ///< see unit_likeness
};

ParagraphShape shape_of(std::string_view paragraph, NameReader& names);

/// True for text that is a number of a list and nothing else.
bool is_number(std::string_view text);

/// Length in bytes of the number that opens a numbered heading or item (一、 (二) 3. 4、 ①), 0 when
/// none does.
std::size_t leading_number(std::string_view text);

} // namespace zeren::detail
