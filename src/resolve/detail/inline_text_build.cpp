// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/findings.hpp"
#include "resolve/detail/inline_text.hpp"

#include <zeren/base/text.hpp>

namespace zeren::detail {
namespace {

/// 2. and 3. number items of one level; (一) and 1. do not.
bool same_numbering(std::string_view a, std::string_view b) {
    const auto shape = [](std::string_view number) {
        std::u32string out;
        for (std::size_t position = 0; position < number.size();) {
            const char32_t c = text::narrow(text::next_code_point(number, position));
            const char32_t kind = c >= U'0' && c <= U'9' ? U'1' : text::is_han(c) ? U'一' : c;
            if (out.empty() || out.back() != kind)
                out.push_back(kind);
        }
        return out;
    };
    return !a.empty() && shape(a) == shape(b);
}

Diagnostic untagged_item(const ReadingBuilder& builder, std::string_view item, CellLocation where) {
    const std::string text = text::shorten(builder.as_written(item), 40);
    return finding("untagged-item", builder.place(where),
                   {"an item among tasks says nobody who does it; it is not read: " + text,
                    "任务之间的条目未写明单位，未读取：" + text},
                   {"add who leads it, if it is a task", "如为任务，请补充牵头单位"});
}

} // namespace

void InlineText::build(ReadingBuilder& builder, LineLedger& ledger, bool first_is_lead,
                       bool obey_tags) const {
    builder.expect_rows(rows_.size());
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        const Row& row = rows_[index];
        const Piece& piece = row.text.front();
        const CellLocation where{piece.line, 0, 0, 0};
        switch (row.kind) {
        case Row::Kind::task:
            build_task(row, builder, ledger, first_is_lead || (obey_tags && row.first_is_lead));
            break;
        case Row::Kind::heading:
            if (index + 1 < rows_.size() && rows_[index + 1].kind == Row::Kind::task &&
                same_numbering(row.number.text, rows_[index + 1].number.text)) {
                builder.add_finding(untagged_item(builder, piece.text, where));
                break;
            }
            if (index + 1 == rows_.size() || rows_[index + 1].kind != Row::Kind::heading)
                builder.begin_section(piece.text, where);
            ledger.claim(piece.line, piece.text, LineUse::heading);
            break;
        case Row::Kind::unread_bracket:
            builder.add_finding(finding(
                "unread-tag", builder.place(where),
                {"this bracket looks like an assignment but names no unit that zeren knows: " +
                     std::string(written_->as_written(piece.text)),
                 "括号疑似分工标注，但未识别出单位：" +
                     std::string(written_->as_written(piece.text))},
                {"if it names units, teach their endings with --vocabulary",
                 "如确为单位，请用 --vocabulary 补充词表"}));
            break;
        case Row::Kind::rule:
            builder.add_finding(finding(
                "rule-read", builder.place(where),
                {"the first unit of each list leads, from here on", "自此起，列第一位的为牵头单位"},
                {"--rule joint overrules it", "可用 --rule joint 取消"}));
            break;
        }
    }
}

void InlineText::build_task(const Row& row, ReadingBuilder& builder, LineLedger& ledger,
                            bool first_is_lead) const {
    TableRow out;
    TableSchema schema;
    schema.first_is_lead = first_is_lead;
    out.where = {row.text.front().line, 0, 0, 0};
    const auto add = [&](Column column, std::string_view text, std::uint32_t line) {
        out.cells.push_back({column, text, {line, 0, 0, 0}, false});
        if (!schema.has(column))
            schema.columns.push_back(column);
    };
    if (!row.number.text.empty())
        add(Column::number, row.number.text, row.number.line);
    for (const Piece& piece : row.text)
        add(Column::task, piece.text, piece.line);
    for (const Part& part : row.parts)
        add(part.part.column, part.part.text, part.line);
    const std::uint32_t task = builder.add_row(out, schema);
    for (const Piece& piece : row.text)
        for (std::uint32_t line = piece.line; line < piece.line + piece.line_count; ++line)
            ledger.claim(line, {}, LineUse::task_cell, Column::task, task);
    for (const RowCell& cell : out.cells)
        ledger.claim(cell.where.line, cell.text, LineUse::task_cell, cell.column, task);
}

} // namespace zeren::detail
