// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/leaders.hpp"
#include "resolve/detail/name_registry.hpp"
#include "resolve/detail/role_marks.hpp"
#include "resolve/detail/table_row.hpp"
#include "resolve/detail/unit_list.hpp"
#include "resolve/detail/written_text.hpp"

#include <zeren/resolve/resolve.hpp>
#include <zeren/resolve/vocabulary.hpp>

#include <array>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace zeren::detail {

/// Turns laid-out rows into tasks, units, collectives, leaders and assignments, and makes the
/// findings about them. Use: begin_document; then begin_table, begin_section and add_row in
/// document order; end_document; take.
class ReadingBuilder {
  public:
    ReadingBuilder(const ResolveOptions& options, const Vocabulary& vocabulary);
    ~ReadingBuilder();

    /// Takes the text that the cells of the document point into, and the source that it was made
    /// from, if that is another. Rows and headings that follow are views of what `written`
    /// simplified.
    void begin_document(DocumentInfo info, std::vector<char> text, std::vector<char> source_text,
                        const WrittenText& written);
    /// Supporters that a sentence of the document adds to every task of it; the texts must outlive
    /// the document.
    void set_default_supporters(std::string_view list, CellLocation where);
    /// A sentence of the document explains a glyph beside names; its text must outlive the
    /// document.
    void add_mark_legend(const MarkLegend& legend);
    /// Known before the first row: scopes the identity of units.
    void begin_table(std::string_view title);
    void begin_section(std::string_view heading, CellLocation where);
    /// Makes room: a table of many rows then costs no second copy of them.
    void expect_rows(std::size_t rows);
    /// Who answers for the rows that follow: a line of its own, or a heading further up.
    void set_section_leaders(std::string_view names, CellLocation where);
    /// Returns the task's index. Rows wait until some thousands can be read side by side; whatever
    /// else is called sees them as if they had not waited.
    std::uint32_t add_row(const TableRow& row, const TableSchema& schema);
    /// Makes tasks of the rows that wait: each read by itself, side by side, then taken in order.
    /// The texts of rows and headings may go afterwards.
    void settle_rows();
    void end_document(std::vector<LineAccount> lines);

    void add_finding(Diagnostic finding);
    [[nodiscard]] InputLocation place(CellLocation where) const;
    /// A view of the document's simplified text as it stands in the document.
    [[nodiscard]] std::string as_written(std::string_view text) const {
        return std::string(written_->as_written(text));
    }
    [[nodiscard]] std::size_t task_count() const;

    Reading take();

  private:
    /// The lists of one row while its roles are sorted out.
    struct RowLists;
    struct ReadRow;

    /// A text without the blanks of layout, kept.
    PooledText cleaned(std::string_view text);
    PooledText name_as_written(std::string_view name);
    PooledText joined(std::span<const PooledText> pieces, std::string_view with);
    /// Does it now, or in its place among the rows that wait.
    void do_in_order(std::function<void()> what);
    void take_row(ReadRow& read);
    void copy_cells(const TableRow& row, Task& task);
    void add_leaders(const ReadRow& read, Task& task);
    // What can be read of a row alone.
    void read_row(ReadRow& out, NameReader& names) const;
    void read_deadlines(ReadRow& out) const;
    void read_lists(ReadRow& out, NameReader& names) const;
    void add_list(const RowCell& cell, Role role, ReadRow& out, NameReader& names) const;
    bool add_parts_of_cell(const RowCell& cell, Role role, ReadRow& out, NameReader& names) const;
    void add_names(const RowCell& cell, Role role, ReadRow& out, NameReader& names) const;
    void settle_roles(const ReadRow& read, RowLists& lists, Task& task) const;
    [[nodiscard]] bool says_same_as_above(const TableRow& row) const;
    [[nodiscard]] TableRow with_cells_above(const TableRow& row) const;
    std::string_view take_rule(std::string_view text, CellLocation where, ReadRow& out,
                               std::string_view& behind) const;
    [[nodiscard]] std::string_view level_left_out(const UnitList& list, std::size_t index,
                                                  const RowCell& cell, const RowLists& lists) const;
    void add_default_supporters(RowLists& lists) const;
    void assign(const RowLists& lists, TaskId id, Task& task);
    void tell(Diagnostic finding) { reading_.findings.push_back(std::move(finding)); }
    void find_about_row(const ReadRow& read, const Task& task);
    [[nodiscard]] Diagnostic unread_mark(std::string_view glyph, CellLocation where) const;
    [[nodiscard]] Text name_of_place(CellLocation where) const;
    void find_repeated_numbers();
    void find_collectives();
    void add_findings_about_whole();
    void sort_findings();
    void complete_places();
    LeaderId leader(const NamedLeader& named, CellLocation where);
    void name_section_leaders(const std::vector<NamedLeader>& leaders, CellLocation where);
    /// The last task in which an actor took part, by kind of actor and group of roles: tells
    /// whether a row names it twice, however long its lists are.
    struct Taken {
        std::uint32_t task = UINT32_MAX;
        Role role = Role::lead;
    };
    Taken& taken(bool collective, Role group, std::uint32_t actor);

    const Vocabulary& vocabulary_;
    const ResolveOptions& options_;
    Reading reading_;
    NameRegistry names_;
    std::vector<NameReader> readers_; ///< of this document, one a thread
    std::vector<ReadRow> waiting_;    ///< rows that are not yet tasks
    /// What was said between them, each with the number of rows that waited before it.
    std::vector<std::pair<std::size_t, std::function<void()>>> between_;
    std::map<std::pair<std::string, std::string>, LeaderId> leaders_; ///< by jurisdiction and name
    const WrittenText* written_ = nullptr;
    std::uint32_t table_ = 0;
    PooledText section_;
    std::uint32_t section_number_ = 0; ///< within the table
    int deadline_year_ = 0;            ///< of dates without one; 0 = not known
    std::vector<LeaderId> section_leaders_;
    std::vector<std::pair<ListedName, CellLocation>> default_supporters_;
    std::vector<MarkLegend> legends_;
    std::vector<RowCell> cells_above_; ///< of the last row of the table, for 同上
    bool first_leads_ = false;         ///< a cell of the document stated that the first unit leads
    std::array<std::vector<Taken>, 8> taken_;    ///< four roles of units, then of collectives
    std::size_t first_task_ = 0;                 ///< of the document
    std::vector<std::uint32_t> section_of_task_; ///< parallel to the document's tasks
};

} // namespace zeren::detail
