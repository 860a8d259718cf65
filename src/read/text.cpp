// SPDX-License-Identifier: Apache-2.0
/// Plain text, as pasted from a page or saved from a word processor: paragraphs are runs of
/// non-empty lines. How many empty lines stand between them is kept: an empty cell of a pasted
/// table is nothing else. Tables that are drawn with rules, bars or columns become grids.
#include "read/detail/encoding.hpp"
#include "read/detail/ruled_text.hpp"

#include <zeren/base/text.hpp>
#include <zeren/read/reader.hpp>

#include <algorithm>

namespace zeren::reader {
namespace {

/// Anything can be text; every other carrier that recognises its own marks goes first.
int recognise(const Source&) {
    return 10;
}

bool is_blank_line(std::string_view line) {
    return line.empty() ||
           (static_cast<unsigned char>(line.front()) <= 0xE3 && text::is_blank(line));
}

void split_paragraphs(std::string_view text, SourceDocument& document) {
    // a blank line stands between two paragraphs: room for all of them, and never a second copy
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    document.blocks.reserve(lines / 2 + 1);
    std::uint32_t line_number = 0;
    std::uint32_t blank_lines = 0;
    std::size_t begin = 0, end = 0; // of the open paragraph
    std::uint32_t first_line = 0;   // 0 = none is open
    std::uint32_t blank_before = 0;
    const auto close = [&] {
        if (first_line != 0)
            document.blocks.emplace_back(
                Paragraph{text.substr(begin, end - begin), first_line, blank_before});
        first_line = 0;
    };
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t stop = std::min(text.find('\n', position), text.size());
        const std::string_view line = text.substr(position, stop - position);
        ++line_number;
        if (is_blank_line(line)) {
            close();
            ++blank_lines;
        } else {
            if (first_line == 0) {
                begin = position;
                first_line = line_number;
                blank_before = blank_lines;
            }
            blank_lines = 0;
            end = stop;
        }
        position = stop + 1;
    }
    close();
    document.line_count = line_number;
}

/// Replaces the paragraphs that are ruled tables by grids, within the limits.
void lay_out_tables(const Source& source, const ReadOptions& options, SourceDocument& document) {
    std::vector<Paragraph> paragraphs;
    paragraphs.reserve(document.blocks.size());
    for (const Block& block : document.blocks)
        paragraphs.push_back(std::get<Paragraph>(block));
    document.blocks = detail::find_ruled_tables(paragraphs, options.header_words);
    detail::GridLimits limits(source.name, options.limits);
    for (const Block& block : document.blocks)
        if (const auto* grid = std::get_if<Grid>(&block))
            limits.check(*grid);
}

SourceDocument read(const Source& source, const ReadOptions& options, Diagnostics& findings) {
    detail::DecodedText decoded = detail::decode(source, options, {}, findings);
    SourceDocument document;
    document.name = source.name;
    document.encoding = std::move(decoded.encoding);
    document.reader = "text";
    document.text = std::move(decoded.utf8);
    const std::string_view text(document.text.data(), document.text.size());
    detail::refuse_empty(source, text);
    split_paragraphs(text, document);
    if (detail::has_table_marks(text))
        lay_out_tables(source, options, document);
    return document;
}

} // namespace

extern const Reader text;
constinit const Reader text{
    .info =
        {.id = "text",
         .title = "Plain text",
         .title_zh = "纯文本",
         .extensions = ".txt .text",
         .reads =
             "pasted cells between blank lines, box drawing, rows with |, one cell a line, "
             "columns set apart by TABs or blanks, numbered rows of single blanks, running text",
         .reads_zh = "以空行分隔的粘贴单元格、制表线框、以 | "
                     "分隔的行、一行一格、以制表符或空格对齐的列、以单个空格分隔的编号行、正文"},
    .recognise = recognise,
    .read = read};

} // namespace zeren::reader
