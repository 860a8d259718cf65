// SPDX-License-Identifier: Apache-2.0
/// Web pages and fragments of them: data tables become grids, everything else paragraphs, one for
/// each block of the page. Tables that only lay out the page are gone through like any block.
#include "read/detail/carrier_marks.hpp"
#include "read/detail/document_builder.hpp"
#include "read/detail/encoding.hpp"
#include "read/detail/flow_text.hpp"
#include "read/detail/grid_builder.hpp"
#include "read/detail/html_guard.hpp"
#include "read/detail/html_tables.hpp"
#include "read/detail/html_walk.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::reader {
namespace {

using namespace detail;

constexpr std::string_view extensions = ".html .htm .xhtml .shtml";

std::size_t count(std::string_view text, std::string_view word, std::size_t enough) {
    std::size_t found = 0;
    for (std::size_t at = text.find(word); at != std::string_view::npos && found < enough;
         at = text.find(word, at + word.size()))
        ++found;
    return found;
}

int recognise(const Source& source) {
    if (source.bytes.find('<') == std::string::npos)
        return 0;
    const std::string outline = ascii_outline(source);
    const int named = has_extension(source, extensions) ? 5 : 0;
    const std::string_view head = std::string_view(outline).substr(0, 2048);
    if (head.find("<!doctype html") != std::string_view::npos ||
        head.find("<html") != std::string_view::npos)
        return 90 + named;
    if (outline.find("</td>") != std::string::npos || outline.find("<td") != std::string::npos)
        return 80 + named;
    std::size_t marks = 0;
    for (const std::string_view mark : {"<p>", "<p ", "</p>", "<div", "<br", "<span", "<li"})
        marks += count(outline, mark, 6);
    return marks >= 6 ? 60 + named : (named > 0 ? 30 : 0);
}

/// Walks the page and hands its paragraphs and grids to the document.
class PageReader {
  public:
    PageReader(const GumboNode& document, DocumentBuilder& builder)
        : data_tables_(find_data_tables(document)), builder_(builder) {}

    bool enter(const GumboNode& node) {
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

    void leave(const GumboNode& node) {
        if (!is_element(node))
            return;
        preformatted_ -= node.v.element.tag == GUMBO_TAG_PRE ? 1 : 0;
        const HtmlRole role = role_of(node);
        if (role != HtmlRole::inline_text && role != HtmlRole::line_break)
            end_paragraph();
    }

    /// Line of the first hidden element with text or cells in it; 0 = none.
    [[nodiscard]] std::uint32_t first_hidden() const { return first_hidden_; }
    void finish() { end_paragraph(); }

  private:
    void add_text(const GumboNode& node) {
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
    void end_paragraph() {
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

    void note_hidden(const GumboNode& node) {
        if (first_hidden_ == 0 && node.v.element.children.length > 0)
            first_hidden_ = node.v.element.start_pos.line;
    }

    void add_grid(const GumboNode& table) {
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
                    grid.begin_row();
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

    void add_cell(const GumboNode& cell, GridBuilder& grid) {
        const GumboSourcePosition& at = cell.v.element.start_pos;
        grid.add_cell(cell_text(cell), at.line, at.column, number_attribute(cell, "rowspan", 1),
                      number_attribute(cell, "colspan", 1));
    }

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

    std::unordered_set<const GumboNode*> data_tables_;
    DocumentBuilder& builder_;
    FlowText flow_;
    std::uint32_t line_breaks_ = 0; ///< <br> since the last text
    std::uint32_t blank_lines_ = 0; ///< before the next paragraph
    std::uint32_t first_hidden_ = 0;
    bool empty_line_ = false; ///< a block so far holds nothing but no-break blanks
    int preformatted_ = 0;
};

/// Tree memory: a page takes about 12 times its size, one of bare tags 40 times; the bound keeps
/// hostile nesting in check.
std::size_t memory_bound(std::size_t html_bytes) {
    return std::min<std::size_t>((64ULL << 20) + 60 * html_bytes, 448ULL << 20);
}

SourceDocument read(const Source& source, const ReadOptions& options, Diagnostics& findings) {
    DecodedText decoded =
        decode(source, options.encoding, declared_charset(ascii_outline(source)), findings);
    std::string html(decoded.utf8.begin(), decoded.utf8.end());
    refuse_empty(source, html);
    const auto lines = static_cast<std::uint32_t>(std::count(html.begin(), html.end(), '\n') + 1);
    const std::size_t loose_row = check_tags(source, html);
    if (loose_row != std::string::npos)
        html.insert(loose_row, "<table>");
    const HtmlTree tree(source, std::move(html), memory_bound(decoded.utf8.size()));

    DocumentBuilder builder(source, options);
    PageReader page(*tree.document(), builder);
    walk(
        *tree.document(), [&](const GumboNode& node) { return page.enter(node); },
        [&](const GumboNode& node) { page.leave(node); });
    page.finish();
    if (page.first_hidden() != 0)
        findings.add(
            {"hidden-content",
             Severity::note,
             {source.name, page.first_hidden(), 0, {}},
             {"the page hides parts of itself; they are left out", "网页含有隐藏内容，未予读取"},
             {"show them and save the page again if they matter",
              "如需读取，请取消隐藏后重新保存"}});
    return builder.finish("html", std::move(decoded.encoding), lines, std::move(decoded.utf8));
}

} // namespace

extern const Reader html;
constinit const Reader html{.info = {.id = "html",
                                     .title = "Web page",
                                     .title_zh = "网页",
                                     .extensions = extensions,
                                     .reads = "tables with merged cells, nested tables, captured "
                                              "pages, copied fragments"},
                            .recognise = recognise,
                            .read = read};

} // namespace zeren::reader
