// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/detail/document_builder.hpp"
#include "read/detail/flow_text.hpp"
#include "read/detail/grid_builder.hpp"
#include "read/detail/html_plain_rows.hpp"
#include "read/detail/html_tree.hpp"

#include <string>
#include <unordered_set>

namespace zeren::detail {

/// A cell whose span goes beyond what the standard allows.
struct ClippedSpan {
    std::uint32_t line = 0, column = 0; ///< line 0 = none
    std::uint32_t rows = 0, columns = 0;
};

/// Walks the page and hands its paragraphs and grids to the document.
class PageReader {
  public:
    /// `page` is what the plain rows were cut from.
    PageReader(const GumboNode& document, std::string_view page, const PlainRows& plain,
               DocumentBuilder& builder);

    void read(const GumboNode& document);
    /// Line of the first hidden element with text or cells in it; 0 = none.
    [[nodiscard]] std::uint32_t first_hidden() const { return first_hidden_; }
    /// The first cell whose span was clipped.
    [[nodiscard]] const ClippedSpan& clipped() const { return clipped_; }
    /// Whether every run of plain rows turned up as rows of a data table.
    [[nodiscard]] bool saw_all_rows() const { return runs_seen_ == plain_.runs.size(); }

  private:
    bool enter(const GumboNode& node);
    void leave(const GumboNode& node);
    void add_text(const GumboNode& node);
    void end_paragraph();
    void note_hidden(const GumboNode& node);
    void add_grid(const GumboNode& table);
    void begin_row(const GumboNode& row, GridBuilder& grid);
    void add_cell(const GumboNode& cell, GridBuilder& grid);

    std::unordered_set<const GumboNode*> data_tables_;
    std::string_view page_;
    const PlainRows& plain_;
    PositionCounter position_;
    std::size_t runs_seen_ = 0;
    DocumentBuilder& builder_;
    FlowText flow_;
    std::uint32_t line_breaks_ = 0; ///< <br> since the last text
    std::uint32_t blank_lines_ = 0; ///< before the next paragraph
    std::uint32_t first_hidden_ = 0;
    ClippedSpan clipped_;
    bool empty_line_ = false; ///< a block so far holds nothing but no-break blanks
    int preformatted_ = 0;
};

} // namespace zeren::detail
