// SPDX-License-Identifier: Apache-2.0
#include "read/detail/document_builder.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/base/limits.hpp>
#include <zeren/base/text.hpp>

namespace zeren::detail {
namespace {

/// Office files are XML, whose parser takes any bytes, and references to any number, for
/// characters. What every other reader adds was decoded before, and need not be looked at again.
void check_utf8(const SourceDocument& document, std::string_view text) {
    if (document.places.is_container() && text::first_invalid_utf8(text))
        throw InputError("undecodable", {document.name, 0, 0, {}},
                         {"a text in it is not valid UTF-8", "其中有文本不是有效的 UTF-8"},
                         {"save it again in the program that made it", "请用原程序重新保存"});
}

} // namespace

void GridLimits::check(const Grid& grid, const DocumentPlaces& places) {
    ++tables_;
    cells_ += grid.cells.size();
    const InputLocation where = places.locate(name_, {grid.line, 0, tables_, 1});
    if (tables_ > limits_.tables)
        refuse_limit(where, {"tables in the document", "文档中的表格数"}, tables_, "--max-tables",
                     limits_.tables);
    if (grid.rows > limits_.rows)
        refuse_limit(where, {"rows of the table", "表格行数"}, grid.rows, "--max-rows",
                     limits_.rows);
    if (grid.columns > limits_.columns)
        refuse_limit(where, {"columns of the table", "表格列数"}, grid.columns, "--max-cols",
                     limits_.columns);
    if (cells_ > limits_.cells)
        refuse_limit(where, {"cells in the document", "文档中的单元格数"}, cells_, "--max-cells",
                     limits_.cells);
    const std::size_t area = static_cast<std::size_t>(grid.rows) * grid.columns;
    if (area > limits_.cells) // a few spans can lay out a table of millions of places
        refuse_limit(where, {"places of the table, rows times columns", "表格的行数乘列数"}, area,
                     "--max-cells", limits_.cells);
    for (const GridCell& cell : grid.cells)
        if (cell.text.size() > limits_.cell_bytes)
            refuse_limit(places.locate(name_, cell.where), {"bytes in a cell", "单元格字节数"},
                         cell.text.size(), "--max-cell", limits_.cell_bytes);
}

DocumentBuilder::DocumentBuilder(const Source& source, const ReadOptions& options)
    : limits_(source.name, options.limits) {
    document_.name = source.name;
}

void DocumentBuilder::add_paragraph(std::string_view text, std::uint32_t line,
                                    std::uint32_t blank_lines) {
    check_utf8(document_, text);
    if (text::is_blank(text))
        return;
    spans_.push_back({document_.blocks.size(), document_.text.size(), text.size()});
    document_.text.insert(document_.text.end(), text.begin(), text.end());
    document_.text.push_back('\n');
    document_.blocks.emplace_back(Paragraph{{}, line, blank_lines});
}

void DocumentBuilder::add_grid(Grid grid) {
    for (const GridCell& cell : grid.cells)
        check_utf8(document_, cell.text);
    if (grid.cells.empty())
        return;
    limits_.check(grid, document_.places);
    document_.blocks.emplace_back(std::move(grid));
}

SourceDocument DocumentBuilder::finish(std::string_view reader, std::string encoding,
                                       std::uint32_t line_count, std::vector<char> source_text) {
    for (const Span& span : spans_)
        std::get<Paragraph>(document_.blocks[span.block]).text = {
            document_.text.data() + span.begin, span.length};
    document_.reader = reader;
    document_.encoding = std::move(encoding);
    document_.line_count = line_count;
    document_.source_text = std::move(source_text);
    return std::move(document_);
}

} // namespace zeren::detail
