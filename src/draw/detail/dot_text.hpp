// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The only place that writes DOT. Text from a table reaches a diagram through `dot_quote` alone.
namespace zeren::draw {

/// DOT strings of more than 16,381 bytes cannot be read back by Graphviz; we stay well below.
constexpr std::size_t longest_dot_string = 16000;

/// How the lines of a label (separated by '\n') stand to each other.
enum class LineAlign : char { left = 'l', centre = 'n', right = 'r' };

/// Text that an SVG may hold: characters outside XML 1.0 become U+FFFD (so does each byte that is
/// not UTF-8), bidirectional and other control characters are shown as `<U+202E>`, tabs and line
/// breaks become blanks. Ordinary text passes unchanged.
std::string clean_text(std::string_view text);

/// A DOT string, quotes included. Escapes `"` and `\`, so that no name can close the string or call
/// up `\N`, `\G`, `\L`; writes `&` as `&amp;`, so that `&lt;` in a name stays what it is; cuts at
/// `longest_dot_string` with "…". Line breaks become DOT's own, aligned as asked; everything else
/// is cleaned as by `clean_text`.
std::string dot_quote(std::string_view text, LineAlign align = LineAlign::centre);

/// As `dot_quote`, for tooltips: Graphviz 2.42 reads escapes in tooltips twice, so a backslash is
/// written as its full-width twin ＼.
std::string dot_quote_tooltip(std::string_view text);

/// A number for DOT: at most two decimals, no exponent, independent of the locale.
std::string dot_number(double value);

/// One attribute whose value is already DOT: a number, a plain word, or the result of `dot_quote`.
struct DotAttribute {
    std::string_view name;
    std::string value;
};
using DotAttributes = std::vector<DotAttribute>;

/// Writes a graph in the order in which it is told about it.
class DotWriter {
  public:
    /// `name` must be a plain word of ours.
    DotWriter(std::string_view name, bool directed);
    void comment(std::string_view text);
    void defaults(std::string_view what, const DotAttributes& attributes); ///< graph, node or edge
    void node(std::string_view id, const DotAttributes& attributes);
    /// `from` and `to` are node ids, each with a compass port where wanted (`u0:e`).
    void edge(std::string_view from, std::string_view to, const DotAttributes& attributes);
    [[nodiscard]] std::string finish();

  private:
    void attributes(const DotAttributes& list);
    std::string text_;
    std::string_view connector_;
};

/// Reads DOT text back with cgraph and throws OutputError when cgraph refuses it: nothing that we
/// give out may be unreadable. Safe to call from several threads.
void require_readable_dot(const std::string& dot, std::string_view view);

} // namespace zeren::draw
