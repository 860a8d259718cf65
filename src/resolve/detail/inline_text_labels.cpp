// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/clauses.hpp"
#include "resolve/detail/inline_text.hpp"

#include <zeren/base/text.hpp>

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
        if (!is_clause_end(c))
            continue;
        const std::string_view near = text.substr(position, longest_label);
        if (c == U'。' || text::contains(near, ":") || text::contains(near, "\uFF1A"))
            return position;
    }
    return std::string_view::npos;
}

std::string_view without_comma(std::string_view text) {
    text = text::trim(text);
    for (const std::string_view stop : {",", "\uFF0C", ";", "\uFF1B"})
        if (text.ends_with(stop))
            return text.substr(0, text.size() - stop.size());
    return text;
}

} // namespace

/// 修路。责任单位:A、B or 修路,牵头单位:A,配合单位:B: labels in mid-sentence, without a bracket.
bool InlineText::read_label_behind(std::string_view rest, const Piece& sentence) {
    for (std::size_t at = stop_before_label(rest, 0); at < rest.size();
         at = stop_before_label(rest, at)) {
        const std::string_view behind = text::trim(rest.substr(at));
        if (!names_units(read_labels(behind, vocabulary_)))
            continue;
        if (open_brackets(rest.substr(0, at)) > 0)
            return false; // inside a bracket that explains
        const std::string_view task = rest.substr(0, at);
        add_text(task.ends_with("。") ? task : without_comma(task), sentence);
        add_labels(behind, sentence.line);
        return true;
    }
    return false;
}

/// 责任单位: with its units on the lines below, one or more a line.
bool InlineText::take_value_below(const Piece& line) {
    if (!item_.value_below)
        return false;
    const Column column = item_.labels.back().part.column;
    item_.value_below = column == Column::deadline ? read_deadline(line.text).has_value()
                                                   : names_units({&item_.labels.back().part, 1}) &&
                                                         likeness(line.text, vocabulary_).all();
    if (item_.value_below)
        item_.labels.push_back({{column, line.text}, line.line});
    return item_.value_below;
}

/// A label line belongs to the item above it; labels for nothing (a page's own 责任编辑:) are left
/// alone.
void InlineText::add_labels(std::string_view text, std::uint32_t line) {
    const std::vector<TagPart> parts = read_labels(text, vocabulary_);
    if (item_.text.empty() && item_.labels.empty()) {
        if (names_units(parts))
            add_unread(text, {text, line, 1});
        return;
    }
    for (const TagPart& part : parts)
        item_.labels.push_back({part, line});
    item_.value_below = parts.back().text.empty();
}

} // namespace zeren::detail
