// SPDX-License-Identifier: Apache-2.0
/// Word documents: paragraphs and tables in document order. A document has no lines of its own, so
/// each paragraph line and each table row counts as one.
#include "read/detail/carrier_marks.hpp"
#include "read/detail/document_builder.hpp"
#include "read/detail/docx_text.hpp"
#include "read/detail/grid_builder.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>

#include <algorithm>
#include <charconv>

namespace zeren::reader {
namespace {

using namespace detail;

int recognise(const Source& source) {
    return source.bytes.starts_with("PK\x03\x04") &&
                   source.bytes.find("word/") != std::string::npos &&
                   source.bytes.find("xl/workbook") == std::string::npos
               ? 95
               : 0;
}

std::uint32_t count_of(pugi::xml_node properties, std::string_view name, std::uint32_t fallback) {
    const std::string_view value = attribute_named(child_named(properties, name), "val");
    std::uint32_t count = 0;
    const auto result = std::from_chars(value.data(), value.data() + value.size(), count);
    return result.ec == std::errc() ? std::min(count, GridBuilder::widest_span) : fallback;
}

/// One table while its rows are read; merged cells are told apart by column.
struct WordTable {
    Grid grid;
    std::uint32_t number = 0;
    std::vector<std::size_t> merging; ///< per column: 1 + index of the cell merged downwards
    std::uint32_t next_column = 0;
    std::uint32_t cells_of_row = 0;
};

class DocxReader {
  public:
    DocxReader(DocumentBuilder& builder, std::unordered_set<std::size_t> data_tables)
        : builder_(builder), data_tables_(std::move(data_tables)) {}

    void read_blocks(pugi::xml_node parent) {
        for (const pugi::xml_node child : parent.children()) {
            switch (word_role(child)) {
            case WordRole::paragraph:
                read_paragraph(child);
                break;
            case WordRole::table:
                if (data_tables_.contains(child.hash_value()))
                    read_table(child);
                else
                    read_blocks(child);
                break;
            case WordRole::row:
            case WordRole::cell:
            case WordRole::wrapper:
                read_blocks(child);
                break;
            case WordRole::alternate:
                read_blocks(chosen_alternate(child));
                break;
            default:
                break;
            }
        }
    }
    [[nodiscard]] std::uint32_t line_count() const { return line_; }
    [[nodiscard]] std::uint32_t first_hidden() const { return first_hidden_; }

  private:
    void note_hidden() { first_hidden_ = first_hidden_ == 0 ? line_ + 1 : first_hidden_; }

    void read_paragraph(pugi::xml_node node) {
        WordText content;
        add_word_text(node, content);
        if (content.hidden)
            note_hidden();
        const std::string_view text = text::trim(content.text);
        if (text.empty())
            ++blank_lines_;
        else
            add_paragraph(text);
        for (const pugi::xml_node box : content.boxes)
            read_blocks(box);
    }

    /// A paragraph with line breaks has several lines; the next one then starts a new stretch.
    void add_paragraph(std::string_view text) {
        const auto breaks = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
        ++paragraphs_;
        if (line_ + 1 != next_in_stretch_)
            builder_.places().add_paragraphs(line_ + 1, paragraphs_);
        next_in_stretch_ = line_ + 2;
        builder_.add_paragraph(text, line_ + 1, blank_lines_);
        line_ += breaks + 1;
        blank_lines_ = 1;
    }

    void read_table(pugi::xml_node node) {
        WordTable table;
        table.grid.merges_told = table.grid.rows_whole = true;
        table.number = builder_.next_table();
        table.grid.line = line_ + 1;
        builder_.places().add_table(line_ + 1, table.number);
        next_in_stretch_ = 0;
        read_rows(node, table);
        builder_.add_grid(std::move(table.grid));
        blank_lines_ = 1;
    }

    void read_rows(pugi::xml_node parent, WordTable& table) {
        for (const pugi::xml_node child : parent.children()) {
            const WordRole role = word_role(child);
            if (role == WordRole::wrapper)
                read_rows(child, table);
            else if (role == WordRole::row)
                read_row(child, table);
        }
    }

    void read_row(pugi::xml_node row, WordTable& table) {
        const pugi::xml_node properties = child_named(row, "trPr");
        if (child_named(properties, "del"))
            return;
        if (child_named(properties, "hidden")) {
            note_hidden();
            return;
        }
        ++line_;
        table.next_column = count_of(properties, "gridBefore", 0);
        table.cells_of_row = 0;
        ++table.grid.rows;
        read_cells(row, table);
        table.grid.columns = std::max(table.grid.columns, table.next_column);
    }

    void read_cells(pugi::xml_node parent, WordTable& table) {
        for (const pugi::xml_node child : parent.children()) {
            const WordRole role = word_role(child);
            if (role == WordRole::wrapper)
                read_cells(child, table);
            else if (role == WordRole::cell)
                read_cell(child, table);
        }
    }

    void read_cell(pugi::xml_node cell, WordTable& table) {
        const pugi::xml_node properties = child_named(cell, "tcPr");
        const std::uint32_t width = std::max(1U, count_of(properties, "gridSpan", 1));
        const std::uint32_t column = table.next_column;
        const std::uint32_t row = table.grid.rows - 1;
        table.next_column += width;
        ++table.cells_of_row;
        if (table.merging.size() < table.next_column)
            table.merging.resize(table.next_column, 0);
        const pugi::xml_node merge = child_named(properties, "vMerge");
        const bool starts = attribute_named(merge, "val") == "restart";
        if (merge && !starts && table.merging[column] != 0) {
            GridCell& above = table.grid.cells[table.merging[column] - 1];
            above.row_span = row - above.row + 1;
            return;
        }
        if (attribute_named(child_named(properties, "hMerge"), "val") == "continue" &&
            !table.grid.cells.empty() && table.grid.cells.back().row == row) {
            table.grid.cells.back().column_span += width;
            return;
        }
        table.grid.cells.push_back({cell_text(cell),
                                    {line_, table.cells_of_row, table.number, row + 1},
                                    row,
                                    column,
                                    1,
                                    width});
        std::fill_n(table.merging.begin() + column, width, 0);
        if (merge)
            table.merging[column] = table.grid.cells.size();
    }

    std::string cell_text(pugi::xml_node cell) {
        std::string out;
        add_cell_lines(cell, out);
        while (out.ends_with('\n'))
            out.pop_back();
        return out;
    }

    /// Paragraphs of a cell, a line each; the cells of a table inside it share the line of their
    /// row.
    void add_cell_lines(pugi::xml_node parent, std::string& out) {
        for (const pugi::xml_node child : parent.children()) {
            const WordRole role = word_role(child);
            if (role == WordRole::paragraph) {
                add_cell_paragraph(child, out);
            } else if (role == WordRole::cell) {
                std::string inner = cell_text(child);
                std::replace(inner.begin(), inner.end(), '\n', ' ');
                out += (out.empty() || out.ends_with('\n') ? "" : " ") + inner;
            } else if (role == WordRole::table || role == WordRole::row ||
                       role == WordRole::wrapper || role == WordRole::alternate) {
                add_cell_lines(role == WordRole::alternate ? chosen_alternate(child) : child, out);
                if (role == WordRole::row && !out.empty() && !out.ends_with('\n'))
                    out += '\n';
            }
        }
    }

    void add_cell_paragraph(pugi::xml_node node, std::string& out) {
        WordText content;
        add_word_text(node, content);
        if (content.hidden)
            note_hidden();
        const std::string_view text = text::trim(content.text);
        if (!text.empty()) {
            out += text;
            out += '\n';
        }
        for (const pugi::xml_node box : content.boxes)
            add_cell_lines(box, out);
    }

    DocumentBuilder& builder_;
    std::unordered_set<std::size_t> data_tables_;
    std::uint32_t line_ = 0;
    std::uint32_t blank_lines_ = 0;
    std::uint32_t first_hidden_ = 0;
    std::uint32_t paragraphs_ = 0;      ///< outside tables
    std::uint32_t next_in_stretch_ = 0; ///< line of the next paragraph, if the stretch goes on
};

SourceDocument read(const Source& source, const ReadOptions& options, Diagnostics& findings) {
    OfficePackage package(source, options.limits);
    XmlPart document;
    package.load(package.main_part("word/document.xml"), document);
    const pugi::xml_node body = child_named(document.root(), "body");
    DocumentBuilder builder(source, options);
    builder.places() = DocumentPlaces(PlaceStyle::word);
    DocxReader reader(builder, find_word_tables(body));
    reader.read_blocks(body);
    if (reader.line_count() == 0)
        throw InputError(
            "empty-input", {source.name, 0, 0, document.name},
            {"the document holds no text", "文档中没有文字"},
            {"give a document with a responsibility table", "请提供含有责任分解表的文件"});
    if (reader.first_hidden() != 0)
        findings.add({"hidden-content",
                      Severity::note,
                      builder.places().locate(source.name, {reader.first_hidden(), 0, 0, 0}),
                      {"the document hides text or rows; they are left out",
                       "文档含有隐藏文字或隐藏行，未予读取"},
                      {"show them and save the document again if they matter",
                       "如需读取，请取消隐藏后重新保存"}});
    return builder.finish("docx", "UTF-8", reader.line_count());
}

} // namespace

extern const Reader docx;
constinit const Reader docx{
    .info = {.id = "docx",
             .title = "Word document",
             .title_zh = "Word 文档",
             .extensions = ".docx .docm",
             .reads = "paragraphs, tables with merged cells, nested tables, text boxes; tracked "
                      "insertions kept, deletions dropped",
             .reads_zh = "段落、含合并单元格的表格、嵌套表格、文本框；修订中的插入保留，删除略去"},
    .recognise = recognise,
    .read = read};

} // namespace zeren::reader
