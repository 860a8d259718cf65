// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/inline_text.hpp"

#include "resolve/detail/brackets.hpp"
#include "resolve/detail/paragraph_shape.hpp"
#include "resolve/detail/prose_marks.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <utility>

namespace zeren::detail {

namespace {

char32_t first_character(std::string_view text) {
    std::size_t position = 0;
    return text::narrow(text::next_code_point(text, position));
}

} // namespace

void InlineText::add_paragraph(const ProseLine& paragraph) {
    constexpr int most_joined =
        8; // a bracket that stays open longer is a fault of the text, not of the page
    std::uint32_t line = paragraph.line;
    std::string_view rest = paragraph.text;
    while (!rest.empty()) {
        std::size_t end = std::min(rest.find('\n'), rest.size());
        std::uint32_t joined = 1;
        while (end < rest.size() && joined < most_joined) {
            const std::string_view so_far = rest.substr(0, end);
            const std::size_t next_end = std::min(rest.find('\n', end + 1), rest.size());
            const std::string_view below = rest.substr(end + 1, next_end - end - 1);
            const std::string_view last = so_far.substr(
                so_far.rfind('\n') == std::string_view::npos ? 0 : so_far.rfind('\n') + 1);
            // the next item begins whether the bracket was closed or not
            const bool inside = open_brackets(so_far) > 0 && leading_number(text::trim(below)) == 0;
            if (!inside && !goes_on_below(last, below, vocabulary_) &&
                !list_goes_on_below(so_far, below, vocabulary_))
                break;
            end = next_end;
            ++joined;
        }
        std::string_view text = text::trim(rest.substr(0, end));
        if (joined > 1) {
            const std::string_view broken = text;
            text = unwrapped_.emplace_back(clean_name(broken));
            if (written_->differs())
                written_->add_copy(text, clean_name(written_->as_written(broken)));
        }
        add_line({text, line, joined});
        line += joined;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

void InlineText::add_line(Piece line) {
    line.text = without_bullet(line.text);
    if (const std::size_t end = lost_opening(line.text); end > 0) {
        Piece rest = line;
        rest.text.remove_prefix(end);
        line.text = without_last_character(line.text.substr(0, end));
        add_line(line);
        add_line(rest);
        return;
    }
    if (line.text.empty() || is_page_footer(line.text))
        return;
    if (!read_labels(line.text, vocabulary_).empty()) {
        add_labels(line.text, line.line);
        return;
    }
    if (const std::size_t number = leading_number(line.text); number > 0) {
        if (!take_numbered_field(line, number))
            read_numbered(line, number);
        return;
    }
    if (const auto labelled = read_task_label(line.text, vocabulary_)) {
        add_field(*labelled, line);
        return;
    }
    if (take_value_below(line) || take_leader_line(line) || take_unknown_field(line))
        return;
    const bool below_number =
        !item_.number.text.empty() && item_.labels.empty() && !item_.text.empty();
    const bool under_chapter = below_number && item_.number.text.ends_with("、") &&
                               !item_.text.back().text.ends_with("。");
    if (!below_number || under_chapter)
        close_item();
    read_sentence(line);
}

/// 一、修路 ⏎ (一)目标任务:… ⏎ (二)牵头单位:A: the fields of an item are numbered below it.
bool InlineText::take_numbered_field(const Piece& line, std::size_t number_length) {
    if (item_.text.empty() ||
        numbering(line.text.substr(0, number_length)) == numbering(item_.number.text))
        return false;
    const Piece field{text::trim(line.text.substr(number_length)), line.line, line.line_count};
    if (const auto labelled = read_task_label(field.text, vocabulary_)) {
        if (labelled->column == Column::task)
            close_item(); // the item was a heading: its field is the task
        else if (labelled->column != Column::content)
            return false;
        add_field(*labelled, field);
        return true;
    }
    if (read_labels(field.text, vocabulary_).empty())
        return false;
    add_labels(field.text, line.line);
    return true;
}

/// 总投资:5000万元 in a card: a field that the vocabulary does not know ends no task.
bool InlineText::take_unknown_field(const Piece& line) {
    constexpr std::size_t longest_label = 3 * 10; // bytes
    const std::size_t colon = std::min(line.text.find(':'), text::find(line.text, "\uFF1A"));
    if (!item_.card || item_.text.empty() || colon == 0 || colon > longest_label ||
        text::contains(line.text.substr(0, colon), "，"))
        return false;
    item_.labels.push_back({{Column::note, line.text}, line.line});
    return true;
}

/// A card tells a task field by field; the first that says what is to be done begins the next one.
void InlineText::add_field(const TagPart& field, const Piece& line) {
    const Piece value{field.text, line.line, line.line_count};
    switch (field.column) {
    case Column::number:
        close_item();
        item_.number = value;
        break;
    case Column::task:
    case Column::content:
        if (!item_.labels.empty() && !item_.text.empty())
            close_item();
        item_.card = true;
        if (item_.text.empty())
            add_text(value.text, value);
        else if (!value.text.empty())
            item_.labels.push_back({{Column::content, value.text}, line.line});
        break;
    case Column::group:
        break;
    default:
        if (!item_.text.empty() || !item_.labels.empty())
            item_.labels.push_back({field, line.line});
    }
}

void InlineText::read_numbered(Piece line, std::size_t number_length) {
    close_item();
    item_.number = {text::trim(line.text.substr(0, number_length)), line.line, 1};
    Piece sentence{text::trim(line.text.substr(number_length)), line.line, line.line_count};
    while (!sentence.text.empty() && opens_bracket(first_character(sentence.text))) {
        const std::size_t inner = leading_number(sentence.text); // 3.(1)修路: the inner one
        if (inner == 0)
            break;
        item_.number.text = text::trim(sentence.text.substr(0, inner));
        sentence.text = text::trim(sentence.text.substr(inner));
    }
    if (const auto labelled = read_task_label(sentence.text, vocabulary_)) {
        add_field(*labelled, sentence);
        return;
    }
    if (const auto lead = read_prose_lead(sentence.text, vocabulary_)) {
        for (const TagPart& part : lead->parts)
            item_.labels.push_back({part, line.line});
        sentence.text.remove_prefix(lead->end);
    }
    read_sentence(sentence);
}

/// The tags that stand side by side from a bracket on: (A牵头)(B配合)(2023年9月底前完成) are one.
/// Nothing when none of them names units; `bracket` becomes their whole stretch.
std::optional<Tag> InlineText::read_tags(std::string_view text, Bracket& bracket) {
    Tag all;
    Bracket next = bracket;
    for (bool adjacent = true; adjacent;) {
        const std::string_view inside = next.inside_of(text);
        // 引进企业5家;(市商务局)培育…: a stop in front of the bracket ends a sentence too
        const std::string_view before = text::trim(text.substr(0, next.begin));
        const bool last =
            ends_sentence(text.substr(next.end)) || before_stop(before).size() < before.size();
        auto tag = counts_bodies(before) && !looks_like_tag(inside, vocabulary_)
                       ? std::nullopt
                       : read_tag(inside, last, names_);
        if (!tag)
            if (const auto deadline = read_deadline(inside))
                tag = Tag{{*deadline}, {}, false};
        if (!tag)
            break;
        all.parts.insert(all.parts.end(), tag->parts.begin(), tag->parts.end());
        all.unread.insert(all.unread.end(), tag->unread.begin(), tag->unread.end());
        all.first_is_lead |= tag->first_is_lead;
        bracket.end = next.end;
        adjacent = find_bracket(text, bracket.end, next) &&
                   text::is_blank(text.substr(bracket.end, next.begin - bracket.end));
    }
    return names_units(all.parts) || all.first_is_lead ? std::optional(all) : std::nullopt;
}

/// Text of an item, with whatever tags stand in it.
void InlineText::read_sentence(Piece sentence) {
    std::string_view rest = sentence.text;
    std::size_t from = 0;
    Bracket bracket;
    bool goes_on = false; // a comma stands behind the last tag
    while (find_bracket(rest, from, bracket)) {
        const Bracket first = bracket;
        const auto tag = read_tags(rest, bracket);
        if (!tag) {
            if (ends_sentence(rest.substr(first.end)) &&
                looks_like_tag(first.inside_of(rest), vocabulary_))
                add_unread(first.inside_of(rest), sentence);
            from = first.end;
            continue;
        }
        std::string_view before = rest.substr(0, bracket.begin);
        open_first_item(before, sentence);
        add_text(before, sentence);
        item_.tag_alone = text::is_blank(before) && !item_.number.text.empty() &&
                          !item_.text.empty() && item_.text.back().line < sentence.line;
        item_.covers_above |=
            text::starts_with_any(text::trim(first.inside_of(rest)), {"以上", "上述"});
        emit_tag(*tag, sentence.line);
        const std::string_view behind = text::trim(rest.substr(bracket.end));
        goes_on = behind.starts_with(",") || behind.starts_with("\uFF0C");
        rest = take_next_number(after_tag(behind), sentence.line);
        from = 0;
    }
    if (read_unclosed(rest, sentence) || read_dashed(rest, sentence) ||
        read_last_sentence(rest, sentence) || read_last_clauses(rest, sentence))
        return;
    if (read_label_behind(rest, sentence))
        return;
    if (goes_on)
        append_behind_tag(rest, sentence);
    else
        add_text(rest, sentence);
}

void InlineText::add_unread(std::string_view text, const Piece& from) {
    rows_.push_back({Row::Kind::unread_bracket, {}, {{text, from.line, 1}}, {}, false});
    item_.told = true;
}

void InlineText::add_text(std::string_view text, const Piece& from) {
    text = text::trim(text);
    if (!text.empty())
        item_.text.push_back({text, from.line, from.line_count});
}

void InlineText::emit_tag(const Tag& tag, std::uint32_t line) {
    if (item_.text.empty() && item_.labels.empty()) { // (A牵头)。(B配合), on one line or on two
        const bool behind_task = !rows_.empty() && rows_.back().kind == Row::Kind::task;
        for (const TagPart& part : tag.parts)
            if (behind_task)
                rows_.back().parts.push_back({part, line});
            else if (names_units({&part, 1}))
                add_unread(part.text, {part.text, line, 1});
        return;
    }
    Row row;
    row.number = item_.number;
    row.text = std::move(item_.text);
    item_.text.clear();
    row.parts = std::move(item_.labels); // 由X副市长负责, in front of the task
    item_.labels.clear();
    for (const TagPart& part : tag.parts)
        row.parts.push_back({part, line});
    for (const std::string_view clause : tag.unread)
        add_unread(clause, {clause, line, 1});
    first_is_lead_ |= tag.first_is_lead;
    if (tag.first_is_lead)
        rows_.push_back({Row::Kind::rule,
                         {},
                         {{row.text.empty() ? std::string_view() : row.text.back().text, line, 1}},
                         {},
                         true});
    row.first_is_lead = first_is_lead_;
    row.covers_above = std::exchange(item_.covers_above, false);
    row.tag_alone = std::exchange(item_.tag_alone, false);
    if (!row.text.empty())
        rows_.push_back(std::move(row));
}

} // namespace zeren::detail
