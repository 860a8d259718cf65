// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/resolve/vocabulary.hpp>

#include <string_view>

/// Marks of running text: where sentences end, and what a page puts around them.
namespace zeren::detail {

/// True when what stands behind a bracket ends its sentence: nothing, a stop, or another bracket.
bool ends_sentence(std::string_view rest);

/// Text behind a tag: its full stop belongs to what stands before.
std::string_view after_tag(std::string_view rest);

/// A text without the colon at its end.
std::string_view without_colon(std::string_view text);

/// A sentence without its last stop.
std::string_view before_stop(std::string_view text);

/// Ends in a role word or opens with a label: what is not read as a tag then is a finding.
bool looks_like_tag(std::string_view inside, const Vocabulary& vocabulary);

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

/// Lines of the page around the document; their brackets name who runs the site.
bool is_page_footer(std::string_view line);

} // namespace zeren::detail
