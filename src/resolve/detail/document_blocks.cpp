// SPDX-License-Identifier: Apache-2.0
/// Which layout takes which block of a document.
#include "resolve/detail/document_resolver.hpp"
#include "resolve/detail/paragraph_shape.hpp"
#include "resolve/detail/side_by_side.hpp"
#include "resolve/detail/stanzas.hpp"
#include "resolve/detail/table_header.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <utility>

namespace zeren::detail {
namespace {

std::vector<ProseLine> lines_as_prose(const std::vector<Paragraph>& run) {
    std::vector<ProseLine> lines;
    for (const Paragraph& paragraph : run)
        lines.push_back({paragraph.text, paragraph.line});
    return lines;
}

} // namespace

void DocumentResolver::sort_blocks() {
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

void DocumentResolver::sort_grid(const Grid& grid, std::string_view title) {
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
bool DocumentResolver::add_continuation(const Grid& grid, std::string_view title) {
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
bool DocumentResolver::add_card(const Grid& grid) {
    if (cards_open_)
        return std::get<Cards>(parts_.back()).take_grid(grid);
    Cards cards(vocabulary_);
    cards_open_ = cards.take_grid(grid);
    if (cards_open_)
        parts_.emplace_back(std::move(cards));
    return cards_open_;
}

void DocumentResolver::sort_paragraphs(std::vector<Paragraph> run) {
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

void DocumentResolver::sort_prose(const std::vector<ProseLine>& prose) {
    InlineText tagged(vocabulary_, written_);
    tagged.add_paragraphs(prose, options_.jobs);
    tagged.finish();
    if (wants(Layout::inline_text) && tagged.found())
        parts_.emplace_back(std::move(tagged));
    prose_.insert(prose_.end(), prose.begin(), prose.end());
}

} // namespace zeren::detail
