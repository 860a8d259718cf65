// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace zeren::detail {

/// The text of one paragraph or cell as a page shows it: white space collapses to one blank, and to
/// nothing between two Chinese characters where the source merely breaks its line.
class FlowText {
  public:
    /// `line` is that of the text's first byte in the source.
    void add(std::string_view text, std::uint32_t line, bool preformatted);
    /// Starts a new line, unless nothing stands on the current one.
    void break_line();
    [[nodiscard]] bool empty() const { return text_.empty(); }
    [[nodiscard]] std::uint32_t line() const { return line_; } ///< of the first visible character
    /// The text without blanks at its ends; starts over.
    std::string take();

  private:
    void add_collapsed(std::string_view word);
    void trim_line_end();

    std::string text_;
    std::uint32_t line_ = 0;
    bool blank_pending_ = false;
    bool source_break_ = false; ///< the pending blank holds a line end of the source
};

} // namespace zeren::detail
