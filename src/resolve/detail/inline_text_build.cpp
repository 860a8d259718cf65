// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/findings.hpp"
#include "resolve/detail/inline_text.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

constexpr std::size_t longest_heading = 60; // code points

/// What two numbers of one level share: 2. and 3. do; (一) and 1. do not.
std::u32string numbering(std::string_view number) {
    std::u32string out;
    for (std::size_t position = 0; position < number.size();) {
        const char32_t c = text::narrow(text::next_code_point(number, position));
        const char32_t kind = c >= U'0' && c <= U'9' ? U'1' : text::is_han(c) ? U'一' : c;
        if (out.empty() || out.back() != kind)
            out.push_back(kind);
    }
    return out;
}

/// A heading may hold a comma, but then its text stands below it.
bool is_sentence(std::string_view text, bool alone) {
    return text::contains(text, "。") ||
           (alone && (text::contains(text, ",") || text::contains(text, "\uFF0C")));
}

Diagnostic untagged_item(const ReadingBuilder& builder, std::string_view item, CellLocation where) {
    const std::string text = text::shorten(builder.as_written(item), 40);
    return finding("untagged-item", builder.place(where),
                   {"an item among tasks says nobody who does it; it is not read: " + text,
                    "任务之间的条目未写明单位，未读取：" + text},
                   {"add who leads it, if it is a task", "如为任务，请补充牵头单位"});
}

Diagnostic cut_item(const ReadingBuilder& builder, std::string_view item, CellLocation where) {
    const std::string text = text::shorten(builder.as_written(item), 40);
    return finding("cut-row", builder.place(where),
                   {"the text ends inside an open bracket; this item is not read: " + text,
                    "文本在未闭合的括号内结束，该条目未读取：" + text},
                   {"fetch the whole text and read it again", "请获取全文后重新读取"});
}

Diagnostic unclosed_tag(const ReadingBuilder& builder, std::string_view tag, CellLocation where) {
    const std::string text = text::shorten(builder.as_written(tag), 40);
    return finding(
        "unbalanced-brackets", builder.place(where),
        {"the bracket of an assignment does not close; it is read as far as it goes: " + text,
         "分工标注的括号未闭合，已按现有内容读取：" + text},
        {"mend the source and read it again", "请修正原文后重新读取"});
}

} // namespace

void InlineText::close_item() {
    Item item = std::move(item_);
    item_ = {};
    std::vector<TagPart> parts;
    for (const Part& label : item.labels)
        parts.push_back(label.part);
    if (!item.text.empty() && names_units(parts)) {
        rows_.push_back({Row::Kind::task, item.number, std::move(item.text), std::move(item.labels),
                         first_is_lead_});
        return;
    }
    if (item.number.text.empty() || item.text.empty())
        return;
    const Piece& first = item.text.front();
    Row row{Row::Kind::untagged, item.number, {}, {}, false};
    row.sentence = !item.told && is_sentence(first.text, item.text.size() == 1);
    if (item.text.size() == 1 && text::code_point_count(first.text) <= longest_heading) {
        const char* end = first.text.data() + first.text.size();
        row.kind = Row::Kind::heading;
        row.text = {
            {{item.number.text.data(), static_cast<std::size_t>(end - item.number.text.data())},
             item.number.line,
             1}};
    } else {
        row.text = {first};
    }
    rows_.push_back(std::move(row));
}

void InlineText::finish() {
    const bool cut = item_.open && !item_.text.empty();
    close_item();
    if (cut && !rows_.empty() &&
        (rows_.back().kind == Row::Kind::heading || rows_.back().kind == Row::Kind::untagged))
        rows_.back().kind = Row::Kind::cut;
    const auto is_task = [](const Row& row) { return row.kind == Row::Kind::task; };
    if (std::none_of(rows_.begin(), rows_.end(), is_task))
        rows_.clear();
}

/// Behind the last task, an item is one more when it is numbered on from the tasks, says a
/// sentence, and has nothing below it.
std::vector<bool> InlineText::untagged_at_end() const {
    std::vector<bool> untagged(rows_.size(), false);
    std::vector<std::size_t> candidates;
    std::u32string level;
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        const Row& row = rows_[index];
        if (row.number.text.empty())
            continue;
        const std::u32string own = numbering(row.number.text);
        if (row.kind == Row::Kind::task) {
            candidates.clear();
            level = own;
        } else if (own == level) {
            candidates.push_back(index);
        } else {
            if (!candidates.empty())
                candidates.pop_back(); // it has items below it: a heading
            level.clear();
        }
    }
    for (const std::size_t index : candidates)
        untagged[index] = rows_[index].sentence;
    return untagged;
}

void InlineText::build(ReadingBuilder& builder, LineLedger& ledger, bool first_is_lead,
                       bool obey_tags) const {
    builder.expect_rows(rows_.size());
    const std::vector<bool> untagged = untagged_at_end();
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        const Row& row = rows_[index];
        const Piece& piece = row.text.front();
        const CellLocation where{piece.line, 0, 0, 0};
        switch (row.kind) {
        case Row::Kind::task:
            build_task(row, builder, ledger, first_is_lead || (obey_tags && row.first_is_lead));
            break;
        case Row::Kind::heading:
            if (untagged[index] ||
                (index + 1 < rows_.size() && rows_[index + 1].kind == Row::Kind::task &&
                 numbering(row.number.text) == numbering(rows_[index + 1].number.text))) {
                builder.add_finding(untagged_item(builder, piece.text, where));
                break;
            }
            if (index + 1 == rows_.size() || rows_[index + 1].kind != Row::Kind::heading)
                builder.begin_section(piece.text, where);
            ledger.claim(piece.line, piece.text, LineUse::heading);
            break;
        case Row::Kind::untagged:
            if (untagged[index])
                builder.add_finding(untagged_item(builder, piece.text, where));
            break;
        case Row::Kind::cut:
            builder.add_finding(cut_item(builder, piece.text, where));
            break;
        case Row::Kind::unclosed_tag:
            builder.add_finding(unclosed_tag(builder, piece.text, where));
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
