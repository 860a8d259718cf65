// SPDX-License-Identifier: Apache-2.0
/// Delimited text: one grid, its delimiter found by how evenly it parts the records. Lines of one
/// field before the table (a title) are paragraphs.
#include "read/detail/carrier_marks.hpp"
#include "read/detail/delimiters.hpp"
#include "read/detail/document_builder.hpp"
#include "read/detail/encoding.hpp"
#include "read/detail/grid_builder.hpp"

#include <zeren/base/csv.hpp>
#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::reader {
namespace {

using namespace detail;

constexpr std::string_view extensions = ".csv .tsv .tab .psv";

/// A name makes no table: of a file with one, a third of the lines must have fields, or a quotation
/// mark must stand first, as one that is never closed hides them. Without such a name only an even
/// table of three or more columns is taken for one, which titles and headings may part: prose has
/// commas too.
int recognise(const Source& source) {
    const std::string outline = ascii_outline(source);
    const DelimiterChoice choice = choose_delimiter(outline);
    if (has_extension(source, extensions)) {
        if (choice.fields >= 2 && choice.records * 3 >= choice.lines)
            return 75;
        return outline.starts_with('"') ? 50 : 0;
    }
    const bool even = choice.records >= 3 && choice.records * 2 >= choice.lines &&
                      choice.even_records * 10 >= choice.records * 9;
    return even && choice.fields >= 3 && choice.delimiter != '|' ? 60 : 0;
}

std::size_t filled_fields(const CsvRecord& record) {
    return static_cast<std::size_t>(
        std::count_if(record.fields.begin(), record.fields.end(),
                      [](const std::string& field) { return !text::is_blank(field); }));
}

/// First record of the table: titles before it fill one field at most.
std::size_t find_table(const std::vector<CsvRecord>& records) {
    const auto first = std::find_if(records.begin(), records.end(), [](const CsvRecord& record) {
        return filled_fields(record) >= 2;
    });
    return first == records.end() ? 0 : static_cast<std::size_t>(first - records.begin());
}

/// A record of one field between the rows is a heading, not a short row.
void warn_of_ragged_rows(const Source& source, const std::vector<CsvRecord>& records,
                         std::size_t table, Diagnostics& findings) {
    const std::size_t expected = records[table].fields.size();
    std::size_t ragged = 0;
    const CsvRecord* first = nullptr;
    for (std::size_t i = table; i < records.size(); ++i)
        if (records[i].fields.size() != expected && records[i].fields.size() > 1 && ragged++ == 0)
            first = &records[i];
    if (first == nullptr)
        return;
    const std::string found = std::to_string(first->fields.size());
    const std::string wanted = std::to_string(expected);
    const std::string rows = std::to_string(ragged);
    findings.add(
        {"ragged-row",
         Severity::warning,
         {source.name, first->line, 0, {}},
         {"the row has " + found + " fields, the first row has " + wanted + "; " + rows +
              " such row(s), all kept",
          "本行有 " + found + " 栏，首行有 " + wanted + " 栏；此类行共 " + rows + " 行，均予保留"},
         {"check the delimiters and quotation marks of these rows", "请检查这些行的分隔符和引号"}});
}

SourceDocument read(const Source& source, const ReadOptions& options, Diagnostics& findings) {
    DecodedText decoded = decode(source, options, {}, findings);
    const std::string_view text(decoded.utf8.data(), decoded.utf8.size());
    refuse_empty(source, text);
    const DelimiterChoice choice = choose_delimiter(text.substr(0, 1U << 16U));
    std::vector<CsvRecord> records = parse_csv(text, choice.delimiter, source.name);

    DocumentBuilder builder(source, options);
    const std::size_t table = find_table(records);
    std::uint32_t next_line = 1;
    for (std::size_t i = 0; i < table; ++i) {
        for (const std::string& field : records[i].fields)
            builder.add_paragraph(text::trim(field), records[i].line, records[i].line - next_line);
        next_line = records[i].line + 1;
    }
    GridBuilder grid(builder.next_table(), records.empty() ? 0 : records[table].line);
    for (std::size_t i = table; i < records.size(); ++i) {
        CsvRecord& record = records[i];
        grid.begin_row();
        for (std::size_t f = 0; f < record.fields.size(); ++f)
            grid.add_cell(std::string(text::trim(record.fields[f])), record.lines[f], 0);
    }
    if (!records.empty())
        warn_of_ragged_rows(source, records, table, findings);
    builder.add_grid(grid.finish());
    const auto lines = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n')) +
                       (text.ends_with('\n') ? 0U : 1U);
    return builder.finish("csv", std::move(decoded.encoding), lines, std::move(decoded.utf8));
}

} // namespace

extern const Reader csv;
constinit const Reader csv{
    .info = {.id = "csv",
             .title = "Delimited text",
             .title_zh = "分隔符文本",
             .extensions = extensions,
             .reads = "CSV and TSV: comma, semicolon, TAB or |, quoted fields, title lines",
             .reads_zh = "CSV 与 TSV：以逗号、分号、制表符或 | 分隔，可带引号，表头前可有标题行"},
    .recognise = recognise,
    .read = read};

} // namespace zeren::reader
