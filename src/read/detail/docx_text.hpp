// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/detail/office_package.hpp"

#include <string>
#include <unordered_set>
#include <vector>

namespace zeren::detail {

/// Elements of WordprocessingML, by what a reader does with them.
enum class WordRole {
    paragraph,
    table,
    row,
    cell,
    run,  ///< text with one format; may be hidden
    text, ///< w:t
    tab,
    line_end,  ///< w:br, w:cr
    hyphen,    ///< w:noBreakHyphen
    wrapper,   ///< looked into: hyperlinks, insertions, content controls, fields
    alternate, ///< mc:AlternateContent: only its first choice counts
    drawing,   ///< may hold a text box
    skipped    ///< properties, deletions, field codes, everything else
};

WordRole word_role(pugi::xml_node node);
/// The child of an mc:AlternateContent that counts; empty when it has none.
pugi::xml_node chosen_alternate(pugi::xml_node alternate);

/// Text of one paragraph and the text boxes anchored in it.
struct WordText {
    std::string text;
    std::vector<pugi::xml_node> boxes; ///< w:txbxContent
    bool hidden = false;               ///< hidden text was left out
};

/// Adds what the paragraph (or any wrapper) shows. Insertions are kept, deletions are not.
void add_word_text(pugi::xml_node parent, WordText& into);

/// Tables that hold data rather than lay out the page.
std::unordered_set<std::size_t> find_word_tables(pugi::xml_node body);

} // namespace zeren::detail
