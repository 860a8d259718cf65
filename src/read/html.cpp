// SPDX-License-Identifier: Apache-2.0
/// Web pages and fragments of them: data tables become grids, everything else paragraphs, one for
/// each block of the page. Tables that only lay out the page are gone through like any block.
#include "read/detail/carrier_marks.hpp"
#include "read/detail/document_builder.hpp"
#include "read/detail/encoding.hpp"
#include "read/detail/html_guard.hpp"
#include "read/detail/html_page_reader.hpp"

#include <algorithm>
#include <optional>

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

void note_hidden_content(const Source& source, std::uint32_t line, Diagnostics& findings) {
    findings.add(
        {"hidden-content",
         Severity::note,
         {source.name, line, 0, {}},
         {"the page hides parts of itself; they are left out", "网页含有隐藏内容，未予读取"},
         {"show them and save the page again if they matter", "如需读取，请取消隐藏后重新保存"}});
}

void warn_of_clipped_span(const Source& source, const ClippedSpan& span, Diagnostics& findings) {
    const std::string found =
        "rowspan " + std::to_string(span.rows) + ", colspan " + std::to_string(span.columns);
    const std::string limits =
        std::to_string(GridBuilder::tallest_span) + ", " + std::to_string(GridBuilder::widest_span);
    findings.add({"span-clipped",
                  Severity::warning,
                  {source.name, span.line, span.column, {}},
                  {"the cell asks for " + found + "; the limits are " + limits + ", it is clipped",
                   "单元格的 " + found + " 超过上限 " + limits + "，已截断"},
                  {"mend the page if the cell is part of the table", "如属表格内容，请修正网页"}});
}

/// Reads the page from the tree of what is left without the plain rows; nothing when some of these
/// rows did not turn up in a data table.
std::optional<SourceDocument> read_page(const Source& source, const ReadOptions& options,
                                        DecodedText& decoded, PlainRows plain,
                                        Diagnostics& findings) {
    std::string html = std::move(plain.shortened);
    // every element is a node of the tree
    const std::size_t loose_row = check_tags(source, html, options.limits, sizeof(GumboNode));
    if (loose_row != std::string::npos && !plain.runs.empty())
        return {};
    if (loose_row != std::string::npos)
        html.insert(loose_row, "<table>");
    // A page takes about 12 times its size, one of bare tags 40 times; the usual bound keeps the
    // whole process below 512 MiB.
    const HtmlTree tree(source, std::move(html), options.limits.tree_bytes);
    DocumentBuilder builder(source, options);
    builder.places() = DocumentPlaces(PlaceStyle::page);
    const std::string_view page(decoded.utf8.data(), decoded.utf8.size());
    PageReader reader(*tree.document(), page, plain, builder);
    reader.read(*tree.document());
    if (!reader.saw_all_rows())
        return {};
    if (reader.first_hidden() != 0)
        note_hidden_content(source, reader.first_hidden(), findings);
    if (reader.clipped().line != 0)
        warn_of_clipped_span(source, reader.clipped(), findings);
    const auto lines = std::count(page.begin(), page.end(), '\n') + 1;
    return builder.finish("html", decoded.encoding, static_cast<std::uint32_t>(lines),
                          std::move(decoded.utf8));
}

SourceDocument read(const Source& source, const ReadOptions& options, Diagnostics& findings) {
    constexpr std::size_t shortest_run = 64; // below that the tree costs next to nothing
    DecodedText decoded =
        decode(source, options, declared_charset(ascii_outline(source)), findings);
    const std::string_view page(decoded.utf8.data(), decoded.utf8.size());
    refuse_empty(source, page);
    auto document =
        read_page(source, options, decoded, cut_plain_rows(page, shortest_run), findings);
    if (!document)
        document = read_page(source, options, decoded, {std::string(page), {}, {}}, findings);
    return *std::move(document);
}

} // namespace

extern const Reader html;
constinit const Reader html{
    .info = {.id = "html",
             .title = "Web page",
             .title_zh = "网页",
             .extensions = extensions,
             .reads = "tables with merged cells, nested tables, captured "
                      "pages, copied fragments",
             .reads_zh = "含合并单元格的表格、嵌套表格、整页抓取的网页、复制的片段"},
    .recognise = recognise,
    .read = read};

} // namespace zeren::reader
