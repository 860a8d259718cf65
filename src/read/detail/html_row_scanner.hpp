// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace zeren::detail {

/// The character references that plain text may hold.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> plain_references{
    {{"&nbsp;", "\xC2\xA0"}, {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}}};

/// One cell of a plain row: where it stands in the page, and what its tag says.
struct PlainCell {
    std::size_t tag = 0;
    std::size_t begin = 0, end = 0; ///< the inside, without the tags
    std::uint32_t row_span = 1, column_span = 1;
    bool first = false; ///< starts a row
};

/// A tag in its plain form: `<name a="b" c=d>` or `</name>`.
struct PlainTag {
    std::string_view name; ///< as written
    bool closing = false;
    std::uint32_t row_span = 1, column_span = 1;

    [[nodiscard]] bool is(std::string_view lowered) const;
    [[nodiscard]] bool is_block() const { return name == "p" || name == "div"; }
};

/// Reads tags and rows in the strict form that leaves no doubt what a browser makes of them; false
/// for everything else.
class RowScanner {
  public:
    RowScanner(std::string_view page, std::size_t at) : page_(page), at_(at) {}

    [[nodiscard]] std::size_t position() const { return at_; }
    bool read_tag(PlainTag& tag);
    /// A row and the blanks before it.
    bool read_row(std::vector<PlainCell>& cells);

  private:
    void skip_blanks();
    std::string_view read_name();
    bool read_attributes(PlainTag& tag);
    bool read_attribute(PlainTag& tag);
    bool read_inside(std::string_view cell_name, PlainCell& cell);
    bool open(const PlainTag& tag);

    std::string_view page_;
    std::size_t at_;
    std::vector<std::string_view> open_; ///< elements of the cell
};

} // namespace zeren::detail
