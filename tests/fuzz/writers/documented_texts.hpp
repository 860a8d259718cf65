// SPDX-License-Identifier: Apache-2.0
// What each format is documented to say of a text (the comments of exporter.hpp, print_table.hpp,
// text.hpp and of src/export/detail/hold.hpp), written a second time and without the writers' code.
#pragma once

#include <string>
#include <string_view>

namespace zeren::fuzz {

/// Characters outside XML 1.0 (its production 2, "Char") become U+FFFD.
std::string as_xml(std::string_view text);

/// A spreadsheet runs it: = + - @ or a tab, also in full width and after blanks.
bool runs_as_formula(std::string_view text);
/// ' in front of what a spreadsheet would run.
std::string as_guarded(std::string_view text);
/// As XML, and guarded.
std::string as_network_csv(std::string_view text);

/// As XML, tabs and carriage returns as blanks.
std::string as_dot(std::string_view text);
/// One line without controls, quotation mark and backslash replaced.
std::string as_pajek(std::string_view text);
/// One word: as Pajek, blanks as _, the signs that DL reads in full width.
std::string as_dl(std::string_view text);

/// As gumbo reads HTML: CR and CR LF become LF, controls and noncharacters ("parse errors" of the
/// HTML standard, 13.2.3.5) become U+FFFD.
std::string as_html(std::string_view text);

/// Every character may stand in an XML 1.0 file.
bool holds_xml_alone(std::string_view utf8);
/// A control character other than LF, or one of the twelve that have Unicode's Bidi_Control.
bool steers_a_terminal(std::string_view utf8);
/// Nothing but characters that a reader sees: none of Unicode's classes Cc, Cf, Cn, Zl and Zp.
bool is_plain(std::string_view utf8);

} // namespace zeren::fuzz
