// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/document_resolver.hpp"

#include "resolve/detail/container_rows.hpp"
#include "resolve/detail/leaders.hpp"
#include "resolve/detail/paragraph_shape.hpp"
#include "resolve/detail/pasted_matrix.hpp"
#include "resolve/detail/refusals.hpp"
#include "resolve/detail/stanzas.hpp"
#include "resolve/detail/table_header.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <utility>

namespace zeren::detail {

void DocumentResolver::lay_out() {
    if (document_.places.is_container())
        document_.source_text = rows_as_lines(document_);
    else if (wants(Layout::matrix))
        lay_out_pasted_matrices(document_, vocabulary_);
    written_.simplify(document_);
    sort_blocks();
    if (parts_.empty())
        refuse();
    note_rest();
}

void DocumentResolver::read() {
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

/// Lines of the source that no block holds. A container's text is put together by its reader:
/// its lines are not those of a file.
void DocumentResolver::note_rest() {
    const std::vector<char>& source =
        document_.source_text.empty() ? document_.text : document_.source_text;
    if (document_.places.is_container())
        return;
    if (!document_.source_text.empty() || document_.reader == "text")
        ledger_.note_rest({source.data(), source.size()});
}

void DocumentResolver::refuse() const {
    for (const ProseLine& line : lines_of(prose_))
        if (has_run_together_header(line.text, vocabulary_))
            refuse_run_together(document_.name, line.line);
    if (options_.layout != Layout::any)
        refuse_without_layout(document_.name, options_.layout);
    refuse_without_table(document_.name);
}

void DocumentResolver::begin() {
    std::vector<Diagnostic> findings;
    Metadata metadata =
        read_metadata(lines_of_head(), document_.name, vocabulary_, written_, findings);
    if (!options_.jurisdiction.empty())
        metadata.jurisdiction = options_.jurisdiction;
    metadata_lines_ = std::move(metadata.used);
    builder_.begin_document({document_.name, metadata.title, metadata.number, metadata.issuer,
                             metadata.jurisdiction, metadata.date, document_.encoding,
                             document_.reader, document_.places},
                            std::move(document_.text), std::move(document_.source_text), written_);
    for (Diagnostic& found : findings)
        builder_.add_finding(std::move(found));
    rules_.read(lines_of(prose_), builder_, ledger_);
    rules_.read(lines_of(notes_), builder_, ledger_);
}

/// Prose, and the titles of tables: the number and title of a document may stand right above
/// one.
std::vector<ProseLine> DocumentResolver::lines_of_head() const {
    std::vector<ProseLine> lines = lines_of(prose_);
    const std::vector<ProseLine> headings = lines_of(head_);
    lines.insert(lines.end(), headings.begin(), headings.end());
    std::stable_sort(lines.begin(), lines.end(),
                     [](const ProseLine& a, const ProseLine& b) { return a.line < b.line; });
    return lines;
}

void DocumentResolver::build(Stanzas& stanzas) {
    build_stanzas(stanzas.paragraphs, builder_, ledger_);
}

void DocumentResolver::build(Cards& cards) {
    builder_.begin_table({});
    cards.build(builder_, ledger_, rules_.first_is_lead());
}

void DocumentResolver::build(InlineText& tagged) {
    builder_.begin_table({});
    tagged.build(builder_, ledger_, rules_.first_is_lead(),
                 options_.lead_rule == LeadRule::as_stated);
}

/// A grid with the columns of the one before goes on with its table, unless a title stands
/// between.
void DocumentResolver::build(TitledGrid& grid) {
    const bool section =
        leading_number(grid.title) > 0 || !leaders_in_heading(grid.title, vocabulary_).empty();
    const bool goes_on = last_columns_ == grid.table.columns() && (section || grid.title.empty());
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
void DocumentResolver::claim_prose() {
    for (const std::uint32_t line : metadata_lines_)
        ledger_.claim(line, {}, LineUse::metadata);
    const auto& chrome = vocabulary_.lists().chrome_exact;
    for (const ProseLine& line : lines_of(prose_))
        if (std::find(chrome.begin(), chrome.end(), text::trim(line.text)) != chrome.end())
            ledger_.claim(line.line, {}, LineUse::chrome);
}

} // namespace zeren::detail
