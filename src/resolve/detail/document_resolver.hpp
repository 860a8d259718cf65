// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/cards.hpp"
#include "resolve/detail/document_rules.hpp"
#include "resolve/detail/grid_tables.hpp"
#include "resolve/detail/inline_text.hpp"
#include "resolve/detail/pasted_tables.hpp"
#include "resolve/detail/raci_matrix.hpp"

#include <zeren/resolve/resolve.hpp>

#include <deque>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace zeren::detail {

/// One document: its blocks sorted into the layouts that can read them, then read in document
/// order.
class DocumentResolver {
  public:
    DocumentResolver(SourceDocument& document, const ResolveOptions& options,
                     const Vocabulary& vocabulary, ReadingBuilder& builder)
        : document_(document), options_(options), vocabulary_(vocabulary), builder_(builder),
          ledger_(document.line_count, document.places.is_container()),
          rules_(options, vocabulary, document.name, written_) {}

    /// Finds the tables and items of the document, and looks at nothing else: several documents may
    /// be laid out side by side. Throws InputError when it holds no table, or one whose cells run
    /// together.
    void lay_out();
    /// Gives its rows to the builder; documents in their order. Throws as above, when no row is
    /// one.
    void read();

  private:
    struct Stanzas {
        std::vector<Paragraph> paragraphs;
    };
    struct TitledGrid {
        GridTable table;
        std::string_view title; ///< short text right above it
    };
    /// A stretch of the document in the layout that reads it.
    using Part = std::variant<PastedTables, InlineText, TitledGrid, RaciMatrix, Cards, Stanzas>;

    // which layout takes which block: document_blocks.cpp
    void sort_blocks();
    void sort_grid(const Grid& grid, std::string_view title);
    bool add_continuation(const Grid& grid, std::string_view title);
    bool add_card(const Grid& grid);
    void sort_paragraphs(std::vector<Paragraph> run);
    void sort_prose(const std::vector<ProseLine>& prose);

    /// Whether a layout may be tried: all of them, unless the user names one.
    [[nodiscard]] bool wants(Layout layout) const {
        return options_.layout == Layout::any || options_.layout == layout;
    }
    void note_rest();
    [[noreturn]] void refuse() const;
    void begin();
    [[nodiscard]] std::vector<ProseLine> lines_of_head() const;
    void build(PastedTables& tables) { tables.build(builder_, ledger_, rules_.first_is_lead()); }
    void build(RaciMatrix& matrix) { matrix.build(builder_, ledger_); }
    void build(Stanzas& stanzas);
    void build(Cards& cards);
    void build(InlineText& tagged);
    void build(TitledGrid& grid);
    void claim_prose();

    SourceDocument& document_;
    const ResolveOptions& options_;
    const Vocabulary& vocabulary_;
    ReadingBuilder& builder_;
    LineLedger ledger_;
    WrittenText written_;
    DocumentRules rules_;
    std::vector<Part> parts_;
    std::deque<std::vector<Paragraph>> runs_; ///< a deque: the layouts keep views of them
    std::deque<Grid> halves_;                 ///< of grids that hold two tables side by side
    std::vector<ProseLine> prose_;
    std::vector<ProseLine> head_;  ///< headings right above pasted tables
    std::vector<ProseLine> notes_; ///< rows of tables that may state a rule
    std::vector<std::uint32_t> metadata_lines_;
    std::vector<Column> last_columns_;
    bool cards_open_ = false;               ///< the last part holds cards
    std::optional<std::size_t> last_table_; ///< the part with the last grid that has a header
};

} // namespace zeren::detail
