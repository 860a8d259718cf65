// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/cell_stream.hpp"
#include "resolve/detail/line_ledger.hpp"
#include "resolve/detail/metadata.hpp"
#include "resolve/detail/reading_builder.hpp"

#include <zeren/model/source_document.hpp>

#include <span>
#include <vector>

namespace zeren::detail {

/// Tables pasted as text, a cell a paragraph: found by runs of header words, laid out by
/// `align_cells`.
class PastedTables {
  public:
    PastedTables(std::span<const Paragraph> paragraphs, const Vocabulary& vocabulary,
                 unsigned threads);

    [[nodiscard]] bool found() const { return !regions_.empty(); }
    /// Everything that is no cell, header or heading.
    [[nodiscard]] std::vector<ProseLine> prose() const;
    /// The short lines right above the first table: titles, which may name the document.
    [[nodiscard]] std::vector<ProseLine> headings() const;
    /// Gives the rows to the builder, in document order. A document that states that the first unit
    /// leads says so here.
    void build(ReadingBuilder& builder, LineLedger& ledger, bool first_is_lead);

  private:
    /// A header and the paragraphs below it, up to the next header.
    struct Region {
        std::vector<Column> columns;
        std::size_t header = 0, first = 0, last = 0; ///< header, then [first, last)
        std::vector<StreamPlace> places;
        std::vector<std::size_t> headings; ///< paragraphs in front of the header: title, section
    };

    std::size_t add_unknown_behind(std::size_t end, std::vector<Column>& columns) const;
    void find_regions();
    std::size_t read_header(std::size_t index, std::vector<Column>& columns) const;
    void align_regions(unsigned threads);
    void take_headings();
    void open_table(ReadingBuilder& builder, const Region& region, const Region* before);
    void build_region(ReadingBuilder& builder, const Region& region, bool first_is_lead);
    void close_row(ReadingBuilder& builder, const TableSchema& schema, TableRow& row,
                   bool explained, bool at_end);
    bool inherit(TableRow& row, const TableSchema& schema, bool explained);
    bool inherit_lead(TableRow& row, const TableSchema& schema, bool explained);
    [[nodiscard]] CellLocation place(std::size_t paragraph) const {
        return {paragraphs_[paragraph].line, 1, 0, 0};
    }

    std::span<const Paragraph> paragraphs_;
    const Vocabulary& vocabulary_;
    ParagraphReader reader_;
    std::vector<Region> regions_;
    std::vector<LineAccount> accounts_;  ///< one a paragraph
    std::vector<std::size_t> row_cells_; ///< paragraphs of the open row
    TableRow previous_;                  ///< the last row of the table, for merged cells
    std::size_t inherited_from_ =
        0; ///< first column that an earlier row of the table inherited; 0 = none did
};

} // namespace zeren::detail
