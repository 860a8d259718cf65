// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/resolve/vocabulary.hpp>

#include <optional>
#include <string>
#include <string_view>

/// Marks of running text: where sentences end, and what a page puts around them.
namespace zeren::detail {

/// True when what stands behind a bracket ends its sentence: nothing, a stop, or another bracket.
bool ends_sentence(std::string_view rest);

/// Text behind a tag: its full stop belongs to what stands before.
std::string_view after_tag(std::string_view rest);

/// A text without the colon at its end.
std::string_view without_colon(std::string_view text);

/// A text without the comma or semicolon at its end.
std::string_view without_comma(std::string_view text);

/// A sentence without its last stop.
std::string_view before_stop(std::string_view text);

/// Ends in a role word or opens with a label: what is not read as a tag then is a finding.
bool looks_like_tag(std::string_view inside, const Vocabulary& vocabulary);

/// 修路,责任单位:A、B)(二)修桥: where the next item begins behind a bracket that was never opened;
/// 0 = nowhere.
std::size_t lost_opening(std::string_view text);

std::string_view without_last_character(std::string_view text);

/// Does the text end in a number of bodies (共7个牵头单位)? The bracket behind it lists them; it is
/// no tag.
bool counts_bodies(std::string_view text);

/// - item, * item, • item: the mark of a list is no part of the text.
std::string_view without_bullet(std::string_view text);

/// A narrow page breaks lines anywhere: a long line that ends in mid-sentence goes on below.
bool goes_on_below(std::string_view above, std::string_view below, const Vocabulary& vocabulary);

/// Where the last sentence of a text begins; behind a colon where 由 or 请 follows it. 0 when the
/// text is one sentence.
std::size_t last_sentence(std::string_view text, const Vocabulary& vocabulary);

/// A label's list that ends in the middle: 配合单位:市农业农村局、市卫生健⏎康委.
bool list_goes_on_below(std::string_view above, std::string_view below,
                        const Vocabulary& vocabulary);

/// What two numbers of one level share: 2. and 3. do; (一) and 1. do not.
std::u32string numbering(std::string_view number);

/// Where the first item of a list begins inside a paragraph whose next tag ends it: behind a stop
/// (加强监管。1.推进…), or behind a blank where `headed` (a title in front). Nothing where the text
/// goes on to the second item: then the list is one task. Cost: linear.
std::optional<std::size_t> first_item_inside(std::string_view text, bool headed);

/// Where the clauses at the end that say who and when begin: 制定方案,由A牵头,B配合. Nothing when
/// there are none. `lead_known` when the text has a lead already, so that B配合 alone is enough.
std::optional<std::size_t> last_clauses(std::string_view text, bool lead_known,
                                        const Vocabulary& vocabulary);

/// Lines of the page around the document; their brackets name who runs the site.
bool is_page_footer(std::string_view line);

} // namespace zeren::detail
