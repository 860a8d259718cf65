// SPDX-License-Identifier: Apache-2.0
/// Tags of running text that reach beyond their own sentence, and tags without a bracket.
#include "resolve/detail/inline_text.hpp"
#include "resolve/detail/paragraph_shape.hpp"
#include "resolve/detail/prose_marks.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <utility>

namespace zeren::detail {

/// 制定方案,由市发改委牵头,市财政局配合: who does it stands behind the last commas.
bool InlineText::read_last_clauses(std::string_view rest, const Piece& sentence) {
    if (item_.number.text.empty())
        return false;
    std::vector<TagPart> known;
    for (const Part& label : item_.labels)
        known.push_back(label.part);
    const std::string_view whole = before_stop(rest);
    const auto begin = last_clauses(whole, names_units(known), vocabulary_);
    if (!begin)
        return false;
    const auto tag = read_tag(whole.substr(*begin), false, vocabulary_);
    if (!tag || !names_units(tag->parts) || !says_only_who(*tag, vocabulary_))
        return false;
    add_text(without_comma(whole.substr(0, *begin)), sentence);
    emit_tag(*tag, sentence.line);
    return true;
}

/// (三)加强保护。1.治理大气。(A负责)2.…: the paragraph opens with a heading, and the first item of
/// the list stands behind it.
void InlineText::open_first_item(std::string_view& text, const Piece& sentence) {
    const bool headed = item_.number.text.empty() && item_.text.empty();
    if (!item_.labels.empty())
        return;
    const auto begin = first_item_inside(text, headed);
    if (!begin)
        return;
    std::string_view item = text.substr(*begin);
    const std::size_t length = leading_number(item);
    const Piece number{text::trim(item.substr(0, length)), sentence.line, 1};
    if (numbering(number.text) == numbering(item_.number.text))
        return;
    add_text(before_stop(text.substr(0, *begin)), sentence);
    close_item();
    item_.number = number;
    text = text::trim(item.substr(length));
}

/// (以上由A负责) behind the last of several items speaks for those above it that have no tag.
void InlineText::spread_tags_above() {
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        const Row& tagged = rows_[index];
        if (tagged.kind != Row::Kind::task || !tagged.covers_above)
            continue;
        const std::u32string level = numbering(tagged.number.text);
        for (std::size_t above = index; above-- > 0;) {
            Row& row = rows_[above];
            const bool item = row.kind == Row::Kind::heading || row.kind == Row::Kind::untagged;
            if (!item || numbering(row.number.text) != level)
                break;
            row.kind = Row::Kind::task;
            row.text = std::move(row.words);
            row.parts = tagged.parts;
            row.first_is_lead = tagged.first_is_lead;
        }
    }
}

/// The heading over the items that end with the task at `index`, when a tag on a line of its own
/// closes them all: 1.完善预案 ⏎ (1)… ⏎ (2)… ⏎ (责任单位:A) ⏎ 2.… Its own place when it does not.
std::size_t InlineText::group_of(std::size_t index) const {
    const std::u32string level = numbering(rows_[index].number.text);
    if (!rows_[index].tag_alone || level.empty())
        return index;
    const auto is_item = [](const Row& row) {
        return row.kind == Row::Kind::heading || row.kind == Row::Kind::untagged;
    };
    if (index + 1 < rows_.size() && numbering(rows_[index + 1].number.text) == level)
        return index; // the items go on
    std::size_t first = index;
    while (first > 0 && is_item(rows_[first - 1]) &&
           numbering(rows_[first - 1].number.text) == level)
        --first;
    const bool headed = first > 0 && first < index && is_item(rows_[first - 1]) &&
                        !rows_[first - 1].number.text.empty();
    return headed ? first - 1 : index;
}

/// A tag on a line of its own, below several items that have none, belongs to what heads them: one
/// task, its items are its content. Not where any such tag belongs to a single item.
void InlineText::lift_tags_to_groups() {
    std::vector<std::size_t> heads(rows_.size());
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        heads[index] = group_of(index);
        const std::u32string level = numbering(rows_[index].number.text);
        const auto beside = [&](std::size_t other) {
            return other < rows_.size() && numbering(rows_[other].number.text) == level;
        };
        if (rows_[index].tag_alone && heads[index] == index &&
            (beside(index + 1) || beside(index - 1)))
            return; // each item has its own
    }
    std::vector<Row> rows;
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        if (heads[index] == index) {
            rows.push_back(std::move(rows_[index]));
            continue;
        }
        const std::size_t behind = rows.size() - (index - heads[index]);
        Row task = std::move(rows_[index]);
        std::vector<Part> content;
        const auto add = [&](const std::vector<Piece>& pieces) {
            for (const Piece& piece : pieces)
                content.push_back({{Column::content, piece.text}, piece.line});
        };
        for (std::size_t item = behind + 1; item < rows.size(); ++item)
            add(rows[item].words);
        add(task.text);
        task.parts.insert(task.parts.begin(), content.begin(), content.end());
        task.number = rows[behind].number;
        task.text = std::move(rows[behind].words);
        rows.resize(behind);
        rows.push_back(std::move(task));
    }
    rows_ = std::move(rows);
}

/// 牵头单位:A ⏎ 1.… ⏎ 2.… ⏎ 牵头单位:B ⏎ 3.…: label lines stand over their items when the first
/// stands below a title and items without labels follow every one of them.
bool InlineText::labels_stand_above() const {
    const auto is_task = [](const Row& row) { return row.kind == Row::Kind::task; };
    const auto first = std::find_if(rows_.begin(), rows_.end(), is_task);
    if (first == rows_.end() || !first->number.text.empty() || std::next(first) == rows_.end())
        return false;
    const std::u32string level = numbering(std::next(first)->number.text);
    for (auto row = first; row != rows_.end(); ++row) {
        const bool item = row == first || (!level.empty() && numbering(row->number.text) == level);
        const auto next = std::next(row);
        const bool followed = next != rows_.end() && !is_task(*next);
        if (!item || (is_task(*row) && (!row->tag_alone || !followed)))
            return false;
    }
    return true;
}

void InlineText::spread_labels_below() {
    if (!labels_stand_above())
        return;
    std::vector<Row> rows;
    std::vector<Part> parts; // of the label lines above
    for (Row& row : rows_) {
        std::vector<Part> own;
        if (row.kind == Row::Kind::task)
            own = std::exchange(row.parts, {});
        if (!parts.empty()) {
            if (row.kind != Row::Kind::task)
                row.text = std::move(row.words);
            row.kind = Row::Kind::task;
            row.parts = parts;
        } else if (!own.empty()) {
            row.kind = Row::Kind::untagged; // the title
        }
        if (!own.empty())
            parts = std::move(own);
        rows.push_back(std::move(row));
    }
    rows_ = std::move(rows);
}

/// Items below a task that are numbered as no heading before it is tell how it is done: they head
/// nothing. A task numbered as that one is goes on behind them.
void InlineText::demote_details() {
    std::vector<std::size_t> next_task(rows_.size() + 1, rows_.size());
    for (std::size_t index = rows_.size(); index-- > 0;)
        next_task[index] = rows_[index].kind == Row::Kind::task ? index : next_task[index + 1];
    std::vector<std::u32string> headings; // the levels of all that head something
    std::u32string level;                 // of the task above
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        Row& row = rows_[index];
        const std::u32string own = numbering(row.number.text);
        if (row.kind == Row::Kind::task)
            level = own;
        if (row.kind != Row::Kind::heading)
            continue;
        const std::size_t next = next_task[index];
        const bool known = std::find(headings.begin(), headings.end(), own) != headings.end();
        if (!known && !level.empty() && own != level && next < rows_.size() &&
            numbering(rows_[next].number.text) == level) {
            row.kind = Row::Kind::untagged;
            row.sentence = false;
        } else if (!known) {
            headings.push_back(own);
        }
    }
}

} // namespace zeren::detail
