// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/line_ledger.hpp"
#include "resolve/detail/matrix_marks.hpp"
#include "resolve/detail/reading_builder.hpp"

#include <zeren/model/source_document.hpp>

#include <optional>
#include <vector>

namespace zeren::detail {

/// A matrix of tasks and units: units are column headers, cells hold R, A, C, I, role words or
/// marks. Lead = A (牵头, 主办), or R (负责) where a row has no A; support = R beside an A, 配合; C
/// and I stay roles of their own. Columns with headers of the vocabulary are read as in other
/// tables.
class RaciMatrix {
  public:
    RaciMatrix(const Grid& grid, const Vocabulary& vocabulary);

    [[nodiscard]] bool found() const { return header_end_ > 0; }
    /// Whether the document's legend, if any, decides what the cells mean.
    [[nodiscard]] bool needs_legend() const { return !unknown_marks_.empty(); }
    /// Takes what lines and tables of the document say about marks, wherever they stand.
    void read_legends(const SourceDocument& document, LineLedger& ledger);
    void build(ReadingBuilder& builder, LineLedger& ledger);

  private:
    struct Place {
        const GridCell* cell = nullptr;
        bool covered = false;
    };
    enum class Use { none, unit, column };
    struct MatrixColumn {
        Use use = Use::none;
        Column column = Column::task; ///< of a column that is not a unit's
        const GridCell* header = nullptr;
    };

    void read_legend_table(const Grid& grid);
    void lay_out();
    bool find_header();
    bool take_header(std::uint32_t last_row);
    [[nodiscard]] bool is_above_a_header(std::uint32_t row) const;
    [[nodiscard]] bool is_coded(std::uint32_t column, std::uint32_t header) const;
    bool choose_task_column();
    void collect_marks();
    void build_row(std::uint32_t row, ReadingBuilder& builder, LineLedger& ledger);
    [[nodiscard]] bool heads_rows(std::uint32_t row, const TableRow& cells) const;
    void add_units(std::uint32_t row, TableRow& out) const;
    void report_unread_cells(std::uint32_t row, ReadingBuilder& builder) const;
    void report_unknown_marks(ReadingBuilder& builder);
    [[nodiscard]] Place at(std::uint32_t row, std::uint32_t column) const {
        return places_[row * grid_.columns + column];
    }

    const Grid& grid_;
    const Vocabulary& vocabulary_;
    MatrixMarks marks_;
    std::vector<Place> places_;
    std::vector<MatrixColumn> columns_;
    std::uint32_t header_end_ = 0;
    std::vector<std::string_view> unknown_marks_; ///< marks of the cells, each kind once
};

} // namespace zeren::detail
