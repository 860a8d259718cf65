// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/clauses.hpp"
#include "resolve/detail/inline_text.hpp"
#include "resolve/detail/jurisdiction.hpp"
#include "resolve/detail/leaders.hpp"
#include "resolve/detail/prose_marks.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

/// Where a stop ends at or behind `from`; npos when none does. A comma counts where a colon stands
/// close behind it, as behind a label.
std::size_t stop_before_label(std::string_view text, std::size_t from) {
    constexpr std::size_t longest_label = 36; // bytes: ten Han characters, a blank and the colon
    for (std::size_t position = from; position < text.size();) {
        if (text::is_han_lead(text[position])) {
            position += 3;
            continue;
        }
        const char32_t c = text::narrow(text::next_code_point(text, position));
        if (!is_clause_end(c) && c != U' ')
            continue;
        const std::string_view near = text.substr(position, longest_label);
        if (c == U'。' || text::contains(near, ":") || text::contains(near, "\uFF1A"))
            return position;
    }
    return std::string_view::npos;
}

} // namespace

/// 修路。责任单位:A、B or 修路,牵头单位:A,配合单位:B: labels in mid-sentence, without a bracket.
bool InlineText::read_label_behind(std::string_view rest, const Piece& sentence) {
    for (std::size_t at = stop_before_label(rest, 0); at < rest.size();
         at = stop_before_label(rest, at)) {
        const std::string_view behind = text::trim(rest.substr(at));
        const std::vector<TagPart> labels = read_labels(behind, vocabulary_);
        if (labels.empty())
            continue;
        if (!names_units(labels))
            return false; // nor does any further behind
        if (open_brackets(rest.substr(0, at)) > 0)
            return false; // inside a bracket that explains
        const std::string_view task = rest.substr(0, at);
        add_text(task.ends_with("。") ? task : without_comma(task), sentence);
        add_labels(behind, sentence.line);
        return true;
    }
    return false;
}

/// 新增车位100个(市城管局负责),缓解停车难: the sentence goes on behind its tag, and has no other.
void InlineText::append_behind_tag(std::string_view rest, const Piece& sentence) {
    const auto task = std::find_if(rows_.rbegin(), rows_.rend(),
                                   [](const Row& row) { return row.kind == Row::Kind::task; });
    if (text::is_blank(rest) || task == rows_.rend())
        return;
    const char* comma = rest.data();
    while (comma > sentence.text.data() &&
           (static_cast<unsigned char>(*--comma) & 0xC0U) == 0x80U) {
    }
    const auto length = static_cast<std::size_t>(rest.data() + rest.size() - comma);
    task->text.push_back({{comma, length}, sentence.line, sentence.line_count});
}

/// 责任单位: with its units on the lines below, one or more a line.
bool InlineText::take_value_below(const Piece& line) {
    const bool right_below =
        !item_.labels.empty() && !item_.labels.back().part.text.empty() &&
        line.line == item_.labels.back().line + 1 && names_units({&item_.labels.back().part, 1}) &&
        jurisdiction_of(line.text, vocabulary_).empty(); // a signature names its place
    if (!item_.value_below && !right_below)
        return false;
    const Column column = item_.labels.back().part.column;
    item_.value_below = column == Column::deadline ? read_deadline(line.text).has_value()
                                                   : names_units({&item_.labels.back().part, 1}) &&
                                                         likeness(line.text, vocabulary_).all();
    if (item_.value_below)
        item_.labels.push_back({{column, line.text}, line.line});
    return item_.value_below;
}

/// 常务副区长 李四 on a line of its own answers for the tasks below.
bool InlineText::take_leader_line(const Piece& line) {
    const bool open =
        !item_.text.empty() && (!item_.labels.empty() || item_.text.back().text.ends_with("。"));
    if (open || !is_leader_line(line.text, vocabulary_))
        return false;
    close_item();
    add_leader_row({Column::leader, line.text}, line, true);
    return true;
}

void InlineText::add_leader_row(const TagPart& leader, const Piece& line, bool bare) {
    Row row{Row::Kind::leader, {}, {{leader.text, line.line, 1}}, {{leader, line.line}}, false};
    row.bare = bare;
    rows_.push_back(std::move(row));
}

/// A label line belongs to the item above it; labels for nothing (a page's own 责任编辑:) are left
/// alone.
void InlineText::add_labels(std::string_view text, std::uint32_t line) {
    const std::vector<TagPart> parts = read_labels(text, vocabulary_);
    if (item_.text.empty() && item_.labels.empty()) {
        Row row{Row::Kind::labels, item_.number, {{text, line, 1}}, {}, false};
        for (const TagPart& part : parts)
            row.parts.push_back({part, line});
        rows_.push_back(std::move(row));
        return;
    }
    for (const TagPart& part : parts) {
        if (part.column == Column::note && likeness(part.text, vocabulary_).all())
            add_unread(part.text, {part.text, line, 1}); // 会签单位:A: a label without a role
        item_.labels.push_back({part, line});
    }
    item_.value_below = parts.back().text.empty();
}

/// Labels below no open item belong to the task right above them; a leader's label that stands in
/// front of the first task, or below a heading, answers for the tasks below. What is left names
/// units for nothing.
void InlineText::settle_labels() {
    bool in_front = true;    // no task since the last heading
    bool as_heading = false; // leaders of this text stand in front of their tasks
    std::vector<Row> rows;
    for (Row& row : rows_) {
        const bool leads = std::any_of(row.parts.begin(), row.parts.end(), [](const Part& part) {
            return part.part.column == Column::leader;
        });
        if (row.kind == Row::Kind::task)
            in_front = false;
        else if (row.kind == Row::Kind::heading)
            in_front = true;
        if (row.kind != Row::Kind::labels) {
            rows.push_back(std::move(row));
            continue;
        }
        as_heading |= leads && in_front;
        std::vector<TagPart> parts;
        for (const Part& part : row.parts)
            parts.push_back(part.part);
        const bool below_task = !rows.empty() && rows.back().kind == Row::Kind::task;
        if (below_task && !(leads && as_heading)) {
            rows.back().parts.insert(rows.back().parts.end(), row.parts.begin(), row.parts.end());
        } else if (leads || names_units(parts)) {
            row.kind = leads ? Row::Kind::leader : Row::Kind::unread_bracket;
            rows.push_back(std::move(row));
        }
    }
    // a list of people, as of a leading group, answers for nothing
    const auto is_bare = [&](std::size_t index) { return index < rows.size() && rows[index].bare; };
    rows_.clear();
    for (std::size_t index = 0; index < rows.size(); ++index)
        if (!is_bare(index) || (!is_bare(index + 1) && (index == 0 || !is_bare(index - 1))))
            rows_.push_back(rows[index]);
}

} // namespace zeren::detail
