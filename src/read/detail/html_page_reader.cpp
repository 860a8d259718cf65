// SPDX-License-Identifier: Apache-2.0
#include "read/detail/html_page_reader.hpp"

#include "read/detail/html_tables.hpp"
#include "read/detail/html_walk.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

/// The cell's text, one line a block or <br>. The cells of a table inside it stand on one line.
std::string cell_text(const GumboNode& cell) {
    FlowText flow;
    int preformatted = 0;
    walk(
        cell,
        [&](const GumboNode& node) {
            if (is_text(node))
                flow.add(node.v.text.text, node.v.text.start_pos.line, preformatted > 0);
            if (!is_element(node))
                return false;
            const HtmlRole role = role_of(node);
            if (role == HtmlRole::skipped || (&node != &cell && is_hidden(node)))
                return false;
            if (role == HtmlRole::cell)
                flow.add(" ", 0, false);
            else if (role != HtmlRole::inline_text)
                flow.break_line();
            preformatted += node.v.element.tag == GUMBO_TAG_PRE ? 1 : 0;
            return true;
        },
        [&](const GumboNode& node) {
            preformatted -= node.v.element.tag == GUMBO_TAG_PRE ? 1 : 0;
            const HtmlRole role = role_of(node);
            if (role != HtmlRole::inline_text && role != HtmlRole::cell &&
                role != HtmlRole::line_break)
                flow.break_line();
        });
    return flow.take();
}

} // namespace

PageReader::PageReader(const GumboNode& document, std::string_view page, const PlainRows& plain,
                       DocumentBuilder& builder)
    : data_tables_(find_data_tables(document, plain)), page_(page), plain_(plain), position_(page),
      builder_(builder) {}

void PageReader::read(const GumboNode& document) {
    walk(
        document, [this](const GumboNode& node) { return enter(node); },
        [this](const GumboNode& node) { leave(node); });
    end_paragraph();
}

bool PageReader::enter(const GumboNode& node) {
    if (is_text(node)) {
        add_text(node);
        return false;
    }
    if (!is_element(node))
        return node.type == GUMBO_NODE_DOCUMENT;
    const HtmlRole role = role_of(node);
    if (role == HtmlRole::skipped)
        return false;
    if (is_hidden(node)) {
        note_hidden(node);
        return false;
    }
    if (role == HtmlRole::table && data_tables_.contains(&node)) {
        end_paragraph();
        add_grid(node);
        return false;
    }
    if (role == HtmlRole::line_break)
        ++line_breaks_;
    else if (role != HtmlRole::inline_text)
        end_paragraph();
    preformatted_ += node.v.element.tag == GUMBO_TAG_PRE ? 1 : 0;
    return true;
}

void PageReader::leave(const GumboNode& node) {
    if (!is_element(node))
        return;
    preformatted_ -= node.v.element.tag == GUMBO_TAG_PRE ? 1 : 0;
    const HtmlRole role = role_of(node);
    if (role != HtmlRole::inline_text && role != HtmlRole::line_break)
        end_paragraph();
}

void PageReader::add_text(const GumboNode& node) {
    const std::string_view text = node.v.text.text;
    if (node.type != GUMBO_NODE_WHITESPACE && !text::is_blank(text)) {
        if (line_breaks_ > 1)
            end_paragraph(); // an empty line parts paragraphs
        else if (line_breaks_ == 1)
            flow_.break_line();
        line_breaks_ = 0;
    } else if (flow_.empty()) {
        empty_line_ = empty_line_ || text.find("\xC2\xA0") != std::string_view::npos;
        return;
    }
    flow_.add(text, node.v.text.start_pos.line, preformatted_ > 0);
}

/// Between blocks stands one empty line; empty blocks and further <br> add theirs.
void PageReader::end_paragraph() {
    const std::uint32_t line = flow_.line();
    const std::string text = flow_.take();
    if (!text.empty()) {
        builder_.add_paragraph(text, line, blank_lines_);
        blank_lines_ = 1 + (line_breaks_ > 2 ? line_breaks_ - 2 : 0);
    } else if (line_breaks_ > 0 || empty_line_) {
        blank_lines_ += std::max(1U, line_breaks_);
    }
    line_breaks_ = 0;
    empty_line_ = false;
}

void PageReader::note_hidden(const GumboNode& node) {
    if (first_hidden_ == 0 && node.v.element.children.length > 0)
        first_hidden_ = node.v.element.start_pos.line;
}

void PageReader::add_grid(const GumboNode& table) {
    GridBuilder grid(builder_.next_table(), table.v.element.start_pos.line);
    std::string caption;
    walk(
        table,
        [&](const GumboNode& node) {
            if (!is_element(node))
                return false;
            const HtmlRole role = role_of(node);
            if (is_hidden(node)) {
                note_hidden(node);
                return false;
            }
            if (role == HtmlRole::row)
                begin_row(node, grid);
            else if (role == HtmlRole::cell && grid.rows() > 0)
                add_cell(node, grid);
            else if (role == HtmlRole::caption)
                caption = cell_text(node);
            return role != HtmlRole::cell && role != HtmlRole::caption;
        },
        [](const GumboNode&) {});
    Grid made = grid.finish();
    made.merges_told = true;
    made.caption = std::move(caption);
    builder_.add_grid(std::move(made));
    blank_lines_ = 1;
}

/// A row of the tree, or the plain rows that it stands for.
void PageReader::begin_row(const GumboNode& row, GridBuilder& grid) {
    const PlainRun* run = plain_.run_at(row.v.element.start_pos.offset);
    if (run == nullptr) {
        grid.begin_row();
        return;
    }
    ++runs_seen_;
    for (std::size_t index = 0; index < run->cells; ++index) {
        const PlainCell& cell = plain_.cells[run->first_cell + index];
        if (cell.first)
            grid.begin_row();
        position_.move_to(cell.tag);
        grid.add_cell(plain_cell_text(page_.substr(cell.begin, cell.end - cell.begin)),
                      position_.line(), position_.column(), cell.row_span, cell.column_span);
    }
}

void PageReader::add_cell(const GumboNode& cell, GridBuilder& grid) {
    const GumboSourcePosition& at = cell.v.element.start_pos;
    const std::uint32_t rows = number_attribute(cell, "rowspan", 1);
    const std::uint32_t columns = number_attribute(cell, "colspan", 1);
    const std::uint32_t column = plain_.column(at.offset, at.line, at.column);
    if (rows > GridBuilder::tallest_span || columns > GridBuilder::widest_span)
        clipped_ = clipped_.line > 0 ? clipped_ : ClippedSpan{at.line, column, rows, columns};
    grid.add_cell(cell_text(cell), at.line, column, rows, columns);
}

} // namespace zeren::detail
