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

/// A sentence without its last stop.
std::string_view before_stop(std::string_view text);

/// Ends in a role word or opens with a label: what is not read as a tag then is a finding.
bool looks_like_tag(std::string_view inside, const Vocabulary& vocabulary);

/// - item, * item, • item: the mark of a list is no part of the text.
std::string_view without_bullet(std::string_view text);

/// A narrow page breaks lines anywhere: a long line that ends in mid-sentence goes on below.
bool goes_on_below(std::string_view above, std::string_view below, const Vocabulary& vocabulary);

/// Lines of the page around the document; their brackets name who runs the site.
bool is_page_footer(std::string_view line);

} // namespace zeren::detail
