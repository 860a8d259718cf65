// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Text in boxes: how wide it will be, where lines may break, how to say it shorter.
namespace zeren::draw {

/// Height of a line of text in font sizes; Chinese characters fill most of theirs.
constexpr double line_height = 1.25;

/// Width of one line in font sizes ("em"): 1 for a Chinese character, about half for Latin ones.
/// An upper estimate for Noto Sans CJK, made without a font, so that a layout never depends on the
/// machine. Cost: linear.
double text_width(std::string_view utf8);
double widest_line(std::string_view lines);
std::size_t line_count(std::string_view lines);

/// Breaks a text into as few lines as `width` allows and makes them about equally long; lines are
/// separated by '\n'. No line begins with closing punctuation or ends with opening punctuation,
/// and no number or Latin word is torn apart unless it is wider than a line.
std::string wrap(std::string_view utf8, double width);

/// The text, or its beginning up to the last end of a phrase (a comma, 、, 。 or a blank, outside
/// brackets and quotation marks, or before one that opens) that fits into `width` ems, with "…".
/// Where no phrase ends in the second half of the room, it is cut hard.
std::string shorten_at_phrase(std::string_view utf8, double width);

/// The first character of the names when it says the level of government (省 市 区 县 …), every
/// name has it, and something is left without it; else empty. Labels drop it, tooltips keep it.
std::string common_prefix(std::span<const std::string_view> names);

/// "1 task", "2 tasks": an English noun whose plural ends in s, with its number.
std::string counted(std::size_t count, std::string_view noun);

} // namespace zeren::draw
