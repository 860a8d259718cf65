// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/labels.hpp"

#include "resolve/detail/unit_list.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

constexpr std::size_t longest_label = 30;    // bytes: ten Han characters
constexpr std::size_t longest_bracket = 300; // bytes: what a label may explain about itself

bool is_edge(char32_t c) {
    constexpr std::u32string_view edges = U",;。\n 、()【[】]〔〕\t|";
    return edges.find(c) != edges.npos;
}

/// A label and what ends it: [begin, end) is the word, `value` is where the text behind it begins.
struct Label {
    std::size_t begin = 0, word = 0, word_end = 0, value = 0;
    Column column = Column::note;
    std::string_view bracket; ///< 责任单位(列第一位的为牵头单位): what stands in it
};

/// The words right in front of `end`, up to the next mark; empty when they are no label's length.
std::size_t word_start(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && end - begin < longest_label) {
        std::size_t start = begin - 1;
        while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U)
            --start;
        std::size_t position = start;
        if (is_edge(text::narrow(text::next_code_point(text, position))))
            break;
        begin = start;
    }
    return begin;
}

/// Where a bracket opens right in front of `at`; npos when none does.
std::size_t bracket_before(std::string_view text, std::size_t at) {
    for (const std::string_view open : {"【", "[", "〔", "\uFF3B"})
        if (text.substr(0, at).ends_with(open))
            return at - open.size();
    return std::string_view::npos;
}

/// Takes the bracket that a text ends in off it.
std::string_view take_bracket(std::string_view& text) {
    for (const auto& [open, close] :
         {std::pair(std::string_view("("), std::string_view(")")),
          std::pair(std::string_view("\uFF08"), std::string_view("\uFF09"))}) {
        if (!text.ends_with(close))
            continue;
        // Looked for near the end only: a text of many labels is then read in linear time.
        const std::size_t from = text.size() - std::min(text.size(), longest_bracket);
        const std::size_t found = text.substr(from).rfind(open);
        if (found == std::string_view::npos || from + found == 0)
            continue;
        const std::size_t at = from + found;
        const std::string_view inside =
            text.substr(at + open.size(), text.size() - close.size() - at - open.size());
        text = text.substr(0, at);
        return inside;
    }
    return {};
}

bool ends_in_any(std::string_view text, const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return text.ends_with(word); });
}

/// The label that ends in front of `mark`, a colon, bar, TAB or closing bracket at `end`.
std::optional<Label> label_before(std::string_view text, std::size_t end, std::size_t behind,
                                  char32_t mark, bool among_labels, const Vocabulary& vocabulary) {
    const bool closes = mark == U'】' || mark == U']' || mark == U'〕';
    if (!closes && mark != U':' && mark != U'|' && mark != U'\t')
        return std::nullopt;
    std::string_view before = text.substr(0, end);
    while (before.ends_with(' '))
        before.remove_suffix(1);
    const std::string_view bracket = take_bracket(before);
    Label label{0, word_start(text, before.size()), before.size(), behind, Column::note, bracket};
    if (label.word == label.word_end)
        return std::nullopt;
    label.begin = closes ? bracket_before(text, label.word) : label.word;
    if (label.begin == std::string_view::npos)
        return std::nullopt;
    const std::string_view word = text.substr(label.word, label.word_end - label.word);
    const auto column = vocabulary.column_of(word);
    const bool unknown =
        !column && among_labels && !closes && ends_in_any(word, vocabulary.lists().tag_labels);
    if (!column && !unknown)
        return std::nullopt;
    label.column = column.value_or(Column::note);
    return label;
}

bool tells_what(Column column) {
    return column == Column::number || column == Column::task || column == Column::content ||
           column == Column::group;
}

std::string_view without_stops(std::string_view value) {
    for (bool again = true; again;) {
        again = false;
        value = text::trim(value);
        for (const std::string_view stop :
             {"。", ";", "\uFF1B", ",", "\uFF0C", "、", "|", "\uFF5C"})
            if (value.ends_with(stop)) {
                value.remove_suffix(stop.size());
                again = true;
            }
        for (const std::string_view mark : {":", "\uFF1A"}) // 【牵头单位】:A
            if (value.starts_with(mark)) {
                value.remove_prefix(mark.size());
                again = true;
            }
    }
    return value;
}

/// 牵头单位 市财政局: a blank does when the line begins with the label and goes on with units.
std::vector<TagPart> read_blank_label(std::string_view text, const Vocabulary& vocabulary) {
    text = text::trim(text);
    // looked for near the front only: a text of many sentences is then read in linear time
    const std::string_view front = text.substr(0, longest_label + 3);
    const std::size_t at = std::min(front.find(' '), front.find("\u3000"));
    if (at == std::string_view::npos || at > longest_label)
        return {};
    const auto column = vocabulary.column_of(text.substr(0, at));
    const std::string_view value = without_stops(text.substr(at));
    const bool units =
        column == Column::lead || column == Column::support || column == Column::responsible;
    if (!units || value.empty() || unit_likeness(value, vocabulary) < 1)
        return {};
    return {{*column, value}};
}

} // namespace

std::vector<TagPart> read_labels(std::string_view text, const Vocabulary& vocabulary) {
    std::vector<TagPart> parts;
    std::size_t open = 0; // where the value of the last label begins
    // the first label stands in front: most lines are known to have none after a few characters
    const std::size_t front = text.size() - text::trim(text).size() + 4 * longest_label;
    for (std::size_t position = 0; position < text.size();) {
        if (parts.empty() && position > front)
            break;
        if (text::is_han_lead(text[position])) {
            position += 3;
            continue;
        }
        const std::size_t start = position;
        const char32_t mark = text::narrow(text::next_code_point(text, position));
        const auto label = label_before(text, start, position, mark, !parts.empty(), vocabulary);
        if (!label || tells_what(label->column) ||
            (parts.empty() && !text::is_blank(text.substr(0, label->begin))))
            continue;
        if (!parts.empty())
            parts.back().text = without_stops(text.substr(open, label->begin - open));
        if (!label->bracket.empty())
            parts.push_back({Column::note, label->bracket});
        parts.push_back({label->column, {}});
        open = label->value;
    }
    if (parts.empty())
        return read_blank_label(text, vocabulary);
    parts.back().text = without_stops(text.substr(open));
    return parts;
}

std::optional<TagPart> read_task_label(std::string_view text, const Vocabulary& vocabulary) {
    for (std::size_t position = 0; position < std::min(text.size(), 2 * longest_label);) {
        const std::size_t start = position;
        const char32_t mark = text::narrow(text::next_code_point(text, position));
        const auto label = label_before(text, start, position, mark, false, vocabulary);
        if (!label)
            continue;
        if (!tells_what(label->column) || !text::is_blank(text.substr(0, label->begin)))
            return std::nullopt;
        std::string_view value = text::trim(text.substr(label->value));
        for (const std::string_view mark_behind : {":", "\uFF1A", "|", "\uFF5C"}) {
            if (value.starts_with(mark_behind))
                value = text::trim(value.substr(mark_behind.size()));
            if (value.ends_with(mark_behind))
                value = text::trim(value.substr(0, value.size() - mark_behind.size()));
        }
        return TagPart{label->column, value};
    }
    return std::nullopt;
}

} // namespace zeren::detail
