// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/resolve/vocabulary.hpp>

#include <string_view>

namespace zeren::detail {

/// The expressions that a sentence makes supporters of every task: 各县区均为配合单位,不再单独列出.
/// Empty when it does not. One sentence of a line: see `for_each_sentence`.
std::string_view default_supporters(std::string_view sentence, const Vocabulary& vocabulary);

/// The clause of a text that makes the first unit of every list the lead, with the bracket that it
/// fills: 市财政局、市教育局(列第一位的为牵头单位,下同). `[rule]` of the vocabulary has the words.
struct FirstLeads {
    std::string_view clause;        ///< empty when the text has none
    std::string_view before, after; ///< the text without it
    bool in_bracket = false;

    [[nodiscard]] bool found() const { return !clause.empty(); }
};
FirstLeads find_first_leads(std::string_view text, const Vocabulary& vocabulary);

/// Visits the sentences of a line: what stands between full stops and semicolons, without the
/// number or the word 说明: in front.
template <class Visit>
void for_each_sentence(std::string_view line, const Visit& visit);

/// The next sentence of a line, taken off its front.
std::string_view take_sentence(std::string_view& line);

template <class Visit>
void for_each_sentence(std::string_view line, const Visit& visit) {
    while (!line.empty())
        visit(take_sentence(line));
}

} // namespace zeren::detail
