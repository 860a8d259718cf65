// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/findings.hpp"
#include "resolve/detail/inline_text.hpp"
#include "resolve/detail/leaders.hpp"
#include "resolve/detail/prose_marks.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

constexpr std::size_t longest_heading = 60; // code points

/// A heading may hold a comma, but then its text stands below it.
bool is_sentence(std::string_view text, bool alone) {
    return text::contains(text, "。") ||
           (alone && (text::contains(text, ",") || text::contains(text, "\uFF0C")));
}

/// The headings that stand over a task, outermost first. A leader whom one of them names answers
/// for everything below it: 一、常务副市长张三负责的工作 / (一)工业 / 1.修路.
class SectionPath {
  public:
    explicit SectionPath(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

    void enter(const std::u32string& level, std::string_view heading, CellLocation where) {
        const auto same = std::find_if(path_.begin(), path_.end(),
                                       [&](const Level& known) { return known.level == level; });
        path_.erase(same, path_.end());
        const bool names = !leaders_in_heading(heading, vocabulary_).empty();
        path_.push_back({level, heading, names ? heading : std::string_view(), where});
    }
    void begin(ReadingBuilder& builder) const {
        if (path_.empty())
            return;
        builder.begin_section(path_.back().heading, path_.back().where);
        tell_leaders(builder);
    }
    /// A line of its own names who answers for what stands below it.
    void name_leader(std::string_view leaders, CellLocation where, ReadingBuilder& builder) {
        if (path_.empty())
            path_.push_back({{}, {}, leaders, where});
        else {
            path_.back().leaders = leaders;
            path_.back().where = where;
        }
        tell_leaders(builder);
    }

  private:
    struct Level {
        std::u32string level;
        std::string_view heading, leaders;
        CellLocation where;
    };
    void tell_leaders(ReadingBuilder& builder) const {
        const auto innermost = std::find_if(path_.rbegin(), path_.rend(), [](const Level& level) {
            return !level.leaders.empty();
        });
        if (innermost != path_.rend())
            builder.set_section_leaders(innermost->leaders, innermost->where);
    }

    const Vocabulary& vocabulary_;
    std::vector<Level> path_;
};

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
        const bool below = item.text.back().line < item.labels.front().line;
        rows_.push_back({Row::Kind::task, item.number, std::move(item.text), std::move(item.labels),
                         first_is_lead_});
        rows_.back().tag_alone = below;
        return;
    }
    if (item.number.text.empty() || item.text.empty())
        return;
    const Piece& first = item.text.front();
    Row row{Row::Kind::untagged, item.number, {}, {}, false};
    row.sentence = !item.told && is_sentence(first.text, item.text.size() == 1);
    row.words = item.text;
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
    const bool heading = row.kind == Row::Kind::heading;
    rows_.push_back(std::move(row));
    for (const Part& label : item.labels)
        if (heading && label.part.column == Column::leader)
            add_leader_row(label.part, {label.part.text, label.line, 1}, false);
}

void InlineText::finish() {
    const bool cut = item_.open && !item_.text.empty();
    close_item();
    if (cut && !rows_.empty() &&
        (rows_.back().kind == Row::Kind::heading || rows_.back().kind == Row::Kind::untagged))
        rows_.back().kind = Row::Kind::cut;
    spread_tags_above();
    lift_tags_to_groups();
    settle_labels();
    spread_labels_below();
    demote_details();
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

/// The row behind this one; prose under a number makes no section of its heading.
std::size_t InlineText::next_telling(std::size_t index) const {
    do
        ++index;
    while (index < rows_.size() && rows_[index].kind == Row::Kind::untagged);
    return index;
}

void InlineText::build(ReadingBuilder& builder, LineLedger& ledger, bool first_is_lead,
                       bool obey_tags) const {
    builder.expect_rows(rows_.size());
    const std::vector<bool> untagged = untagged_at_end();
    SectionPath sections(vocabulary_);
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        const Row& row = rows_[index];
        const Piece& piece = row.text.front();
        const CellLocation where{piece.line, 0, 0, 0};
        switch (row.kind) {
        case Row::Kind::task:
            build_task(row, builder, ledger, first_is_lead || (obey_tags && row.first_is_lead));
            break;
        case Row::Kind::labels:
        case Row::Kind::leader:
            for (const Part& part : row.parts)
                if (part.part.column == Column::leader)
                    sections.name_leader(part.part.text, {part.line, 0, 0, 0}, builder);
            ledger.claim(piece.line, piece.text, LineUse::heading);
            break;
        case Row::Kind::heading:
            sections.enter(numbering(row.number.text), piece.text, where);
            if (const std::size_t next = next_telling(index);
                untagged[index] ||
                (next < rows_.size() && rows_[next].kind == Row::Kind::task &&
                 numbering(row.number.text) == numbering(rows_[next].number.text))) {
                builder.add_finding(untagged_item(builder, piece.text, where));
                break;
            } else if (next == rows_.size() || rows_[next].kind != Row::Kind::heading) {
                sections.begin(builder);
            }
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
