// SPDX-License-Identifier: Apache-2.0
// What formats can hold: each function gives the nearest text that its format can say. A text that
// it can say already comes back unchanged.
#pragma once

#include <string>
#include <string_view>

namespace zeren::hold {

/// Characters outside XML 1.0 become U+FFFD.
std::string in_xml(std::string_view text);

/// As in_xml; and ' in front of a text that a spreadsheet would run as a formula. For CSV.
std::string in_table(std::string_view text);

/// One line between quotation marks that have no escape: line breaks, tabs and controls become
/// blanks, " becomes ” and \ its full-width twin, which some readers take for an escape. For Pajek.
std::string in_quotes(std::string_view text);

/// One word: as in_quotes, blanks become _ and , : ; = their full-width twins. For UCINET's DL.
std::string as_word(std::string_view text);

/// As in_xml, tabs and carriage returns as blanks; cut with … where it would be longer than
/// Graphviz can read back once escaped. For DOT.
std::string in_dot(std::string_view text);
/// A DOT string, quotation marks included. `\` and `&` are escaped so that no name can call up `\N`
/// or an entity.
std::string quoted_for_dot(std::string_view text);

} // namespace zeren::hold
