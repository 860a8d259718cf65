// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/cards.hpp"
#include "resolve/detail/container_rows.hpp"
#include "resolve/detail/document_rules.hpp"
#include "resolve/detail/findings.hpp"
#include "resolve/detail/grid_tables.hpp"
#include "resolve/detail/inline_text.hpp"
#include "resolve/detail/paragraph_shape.hpp"
#include "resolve/detail/pasted_matrix.hpp"
#include "resolve/detail/pasted_tables.hpp"
#include "resolve/detail/raci_matrix.hpp"
#include "resolve/detail/refusals.hpp"
#include "resolve/detail/side_by_side.hpp"
#include "resolve/detail/stanzas.hpp"
#include "resolve/detail/table_header.hpp"
#include "resolve/detail/unit_list.hpp"

#include <zeren/base/text.hpp>
#include <zeren/resolve/resolve.hpp>

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>
#include <variant>

namespace zeren {
namespace {

using namespace detail;

/// One document: its blocks sorted into the layouts that can read them, then read in document
/// order.
class DocumentResolver {
  public:
    DocumentResolver(SourceDocument& document, const ResolveOptions& options,
                     const Vocabulary& vocabulary, ReadingBuilder& builder)
        : document_(document), options_(options), vocabulary_(vocabulary), builder_(builder),
          ledger_(document.line_count, document.places.is_container()),
          rules_(options, vocabulary, document.name, written_) {}

    void run() {
        if (document_.places.is_container())
            document_.source_text = rows_as_lines(document_);
        else if (wants(Layout::matrix))
            lay_out_pasted_matrices(document_, vocabulary_);
        written_.simplify(document_);
        sort_blocks();
        if (parts_.empty())
            refuse();
        note_rest();
        begin();
        const std::size_t before = builder_.task_count();
        for (Part& part : parts_)
            std::visit([this](auto& layout) { build(layout); }, part);
        if (builder_.task_count() == before)
            refuse();
        claim_prose();
        builder_.settle_rows();
        parts_.clear(); // nothing is built from them any more: room for the account of all lines
        runs_.clear();
        builder_.end_document(ledger_.accounts());
    }

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

    /// Lines of the source that no block holds. A container's text is put together by its reader:
    /// its lines are not those of a file.
    void note_rest() {
        const std::vector<char>& source =
            document_.source_text.empty() ? document_.text : document_.source_text;
        if (document_.places.is_container())
            return;
        if (!document_.source_text.empty() || document_.reader == "text")
            ledger_.note_rest({source.data(), source.size()});
    }

    /// Whether a layout may be tried: all of them, unless the user names one.
    [[nodiscard]] bool wants(Layout layout) const {
        return options_.layout == Layout::any || options_.layout == layout;
    }

    static std::vector<ProseLine> lines_as_prose(const std::vector<Paragraph>& run) {
        std::vector<ProseLine> lines;
        for (const Paragraph& paragraph : run)
            lines.push_back({paragraph.text, paragraph.line});
        return lines;
    }

    [[noreturn]] void refuse() const {
        for (const ProseLine& line : lines_of(prose_))
            if (has_run_together_header(line.text, vocabulary_))
                refuse_run_together(document_.name, line.line);
        if (options_.layout != Layout::any)
            refuse_without_layout(document_.name, options_.layout);
        refuse_without_table(document_.name);
    }

    void sort_blocks() {
        std::vector<Paragraph> run;
        run.reserve(document_.blocks.size());
        for (const Block& block : document_.blocks) {
            if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
                run.push_back(*paragraph);
                continue;
            }
            const std::string_view title = title_above(run);
            sort_paragraphs(std::exchange(run, {}));
            sort_grid(std::get<Grid>(block), title);
        }
        if (run.size() == document_.blocks.size())
            std::vector<Block>().swap(document_.blocks); // nothing refers to them any more
        sort_paragraphs(std::move(run));
    }

    void sort_grid(const Grid& grid, std::string_view title) {
        if (auto halves = split_side_by_side(grid)) {
            for (Grid& half : *halves)
                sort_grid(halves_.emplace_back(std::move(half)), title);
            return;
        }
        for (const GridCell& cell : grid.cells)
            if (!text::is_blank(cell.text))
                ledger_.note(cell.where.line, cell.text);
        if (grid.columns == 2 && wants(Layout::cards) && add_card(grid))
            return; // 任务名称 | 出台若干措施: its values may look like header words
        if (RaciMatrix matrix(grid, vocabulary_); wants(Layout::matrix) && matrix.found()) {
            if (matrix.needs_legend())
                matrix.read_legends(document_, ledger_);
            parts_.emplace_back(std::move(matrix));
        } else if (GridTable table(grid, vocabulary_); wants(Layout::table) && table.found()) {
            for (const GridCell& cell : grid.cells) { // a note in the table may state a rule
                if (cell.row < table.header_begin())
                    head_.push_back({cell.text, cell.where.line});
                if (cell.column_span * 2 > grid.columns || cell.text.starts_with("注") ||
                    cell.text.starts_with("备注") || cell.text.starts_with("说明") ||
                    is_header_with_rule(cell.text, vocabulary_))
                    notes_.push_back({cell.text, cell.where.line});
            }
            cards_open_ = false;
            last_table_ = parts_.size();
            parts_.emplace_back(TitledGrid{std::move(table), title});
        } else if (!add_continuation(grid, title) && (!wants(Layout::cards) || !add_card(grid)))
            for (const GridCell& cell :
                 grid.cells) // page layout, a legend: its text may still hold tags
                prose_.push_back({cell.text, cell.where.line});
    }

    /// A grid without a header below a table of as many columns goes on with it: a page cut the
    /// table, or headings part it.
    bool add_continuation(const Grid& grid, std::string_view title) {
        if (!last_table_)
            return false;
        GridTable more(grid, vocabulary_, std::get<TitledGrid>(parts_[*last_table_]).table);
        if (!more.found())
            return false;
        cards_open_ = false;
        parts_.emplace_back(TitledGrid{std::move(more), title});
        return true;
    }

    /// Cards that stand one below the other are one table.
    bool add_card(const Grid& grid) {
        if (cards_open_)
            return std::get<Cards>(parts_.back()).take_grid(grid);
        Cards cards(vocabulary_);
        cards_open_ = cards.take_grid(grid);
        if (cards_open_)
            parts_.emplace_back(std::move(cards));
        return cards_open_;
    }

    void sort_paragraphs(std::vector<Paragraph> run) {
        if (run.empty())
            return;
        cards_open_ = false;
        split_cell_lines(run, vocabulary_);
        for (const Paragraph& paragraph : run) {
            ledger_.note(paragraph.line, paragraph.text);
            if (is_header_with_rule(paragraph.text, vocabulary_))
                notes_.push_back({paragraph.text, paragraph.line});
        }
        if (wants(Layout::stanzas) && are_stanzas(run)) {
            parts_.emplace_back(Stanzas{std::move(run)});
            return;
        }
        runs_.push_back(std::move(run));
        if (Cards cards(vocabulary_); wants(Layout::cards)) {
            std::vector<ProseLine> rest;
            if (cards.take_lines(runs_.back(), rest)) {
                parts_.emplace_back(std::move(cards));
                return sort_prose(rest);
            }
        }
        PastedTables pasted(runs_.back(), vocabulary_, options_.jobs);
        const std::vector<ProseLine> prose =
            wants(Layout::pasted) ? pasted.prose() : lines_as_prose(runs_.back());
        const std::vector<ProseLine> headings = pasted.headings();
        head_.insert(head_.end(), headings.begin(), headings.end());
        if (wants(Layout::pasted) && pasted.found())
            parts_.emplace_back(std::move(pasted));
        sort_prose(prose);
    }

    void sort_prose(const std::vector<ProseLine>& prose) {
        InlineText tagged(vocabulary_, written_);
        tagged.add_paragraphs(prose, options_.jobs);
        tagged.finish();
        if (wants(Layout::inline_text) && tagged.found())
            parts_.emplace_back(std::move(tagged));
        prose_.insert(prose_.end(), prose.begin(), prose.end());
    }

    void begin() {
        std::vector<Diagnostic> findings;
        Metadata metadata =
            read_metadata(lines_of_head(), document_.name, vocabulary_, written_, findings);
        if (!options_.jurisdiction.empty())
            metadata.jurisdiction = options_.jurisdiction;
        metadata_lines_ = std::move(metadata.used);
        builder_.begin_document({document_.name, metadata.title, metadata.number, metadata.issuer,
                                 metadata.jurisdiction, metadata.date, document_.encoding,
                                 document_.reader, document_.places},
                                std::move(document_.text), std::move(document_.source_text),
                                written_);
        for (Diagnostic& found : findings)
            builder_.add_finding(std::move(found));
        rules_.read(lines_of(prose_), builder_, ledger_);
        rules_.read(lines_of(notes_), builder_, ledger_);
    }

    /// Prose, and the titles of tables: the number and title of a document may stand right above
    /// one.
    [[nodiscard]] std::vector<ProseLine> lines_of_head() const {
        std::vector<ProseLine> lines = lines_of(prose_);
        const std::vector<ProseLine> headings = lines_of(head_);
        lines.insert(lines.end(), headings.begin(), headings.end());
        std::stable_sort(lines.begin(), lines.end(),
                         [](const ProseLine& a, const ProseLine& b) { return a.line < b.line; });
        return lines;
    }

    void build(PastedTables& tables) { tables.build(builder_, ledger_, rules_.first_is_lead()); }
    void build(RaciMatrix& matrix) { matrix.build(builder_, ledger_); }
    void build(Stanzas& stanzas) { build_stanzas(stanzas.paragraphs, builder_, ledger_); }

    void build(Cards& cards) {
        builder_.begin_table({});
        cards.build(builder_, ledger_, rules_.first_is_lead());
    }

    void build(InlineText& tagged) {
        builder_.begin_table({});
        tagged.build(builder_, ledger_, rules_.first_is_lead(),
                     options_.lead_rule == LeadRule::as_stated);
    }

    /// A grid with the columns of the one before goes on with its table, unless a title stands
    /// between.
    void build(TitledGrid& grid) {
        const bool section =
            leading_number(grid.title) > 0 || !leaders_in_heading(grid.title, vocabulary_).empty();
        const bool goes_on =
            last_columns_ == grid.table.columns() && (section || grid.title.empty());
        if (!goes_on)
            builder_.begin_table(section ? std::string_view() : grid.title);
        if (section)
            builder_.begin_section(grid.title, {});
        if (std::count(grid.title.begin(), grid.title.end(), '|') > 2)
            grid.table.tell_row_above(grid.title, builder_);
        grid.table.build(builder_, ledger_, rules_.first_is_lead());
        last_columns_ = grid.table.columns();
    }

    /// Whatever no layout took: lines that told about the document, lines of the page itself.
    void claim_prose() {
        for (const std::uint32_t line : metadata_lines_)
            ledger_.claim(line, {}, LineUse::metadata);
        const auto& chrome = vocabulary_.lists().chrome_exact;
        for (const ProseLine& line : lines_of(prose_))
            if (std::find(chrome.begin(), chrome.end(), text::trim(line.text)) != chrome.end())
                ledger_.claim(line.line, {}, LineUse::chrome);
    }

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

} // namespace

Reading resolve(std::vector<SourceDocument> documents, const ResolveOptions& options) {
    const Vocabulary& vocabulary =
        options.vocabulary != nullptr ? *options.vocabulary : Vocabulary::built_in();
    ReadingBuilder builder(options, vocabulary);
    for (SourceDocument& document : documents)
        DocumentResolver(document, options, vocabulary, builder).run();
    return builder.take();
}

} // namespace zeren
