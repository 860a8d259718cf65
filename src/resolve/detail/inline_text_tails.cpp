// SPDX-License-Identifier: Apache-2.0
// What stands behind the last closed bracket of a sentence and says who does it.
#include "resolve/detail/brackets.hpp"
#include "resolve/detail/inline_text.hpp"
#include "resolve/detail/paragraph_shape.hpp"
#include "resolve/detail/prose_marks.hpp"

#include <zeren/base/text.hpp>

namespace zeren::detail {

/// A tag whose bracket never closes is read as far as it goes, and said to be so.
bool InlineText::read_unclosed(std::string_view rest, const Piece& sentence) {
    Bracket bracket;
    item_.open = find_open_bracket(rest, bracket);
    if (!item_.open)
        return false;
    const std::string_view inside = before_stop(text::trim(bracket.inside_of(rest)));
    const auto tag = read_tag(inside, true, vocabulary_);
    if (!tag || !names_units(tag->parts)) {
        if (looks_like_tag(inside, vocabulary_))
            add_unread(inside, sentence);
        return false;
    }
    item_.open = false;
    add_text(rest.substr(0, bracket.begin), sentence);
    emit_tag(*tag, sentence.line);
    rows_.push_back({Row::Kind::unclosed_tag, {}, {{inside, sentence.line, 1}}, {}, false});
    return true;
}

/// A page without line breaks goes on behind a tag with the next number: …负责)2.建设体育馆.
std::string_view InlineText::take_next_number(std::string_view rest, std::uint32_t line) {
    constexpr std::size_t longest = 12; // bytes: a year is no number of an item
    const std::size_t number = leading_number(rest);
    if (number == 0 || number > longest || text::is_blank(rest.substr(number)))
        return rest;
    item_.number = {text::trim(rest.substr(0, number)), line, 1};
    return text::trim(rest.substr(number));
}

/// 建设图书馆。——市文旅局负责: a dash does as a bracket would.
bool InlineText::read_dashed(std::string_view rest, const Piece& sentence) {
    for (const std::string_view dash : {"——", "--", "—"}) {
        if (!text::contains(rest, dash))
            continue;
        const std::size_t at = rest.rfind(dash);
        if (at == 0)
            continue;
        const std::string_view behind = after_tag(rest.substr(at + dash.size()));
        const auto tag = read_tag(before_stop(behind), true, vocabulary_);
        if (!tag || !names_units(tag->parts)) {
            if (looks_like_tag(before_stop(behind), vocabulary_))
                add_unread(behind, sentence);
            return false;
        }
        add_text(rest.substr(0, at), sentence);
        emit_tag(*tag, sentence.line);
        return true;
    }
    return false;
}

/// 建设图书馆。此项工作由市文旅局牵头,市财政局配合。 — the last sentence says who.
bool InlineText::read_last_sentence(std::string_view rest, const Piece& sentence) {
    const std::string_view whole = before_stop(rest);
    const std::size_t begin = last_sentence(whole, vocabulary_);
    const std::string_view last = text::trim(whole.substr(begin));
    const bool above = text::starts_with_any(last, {"以上", "上述"});
    if (begin == 0 && (!above || item_.text.empty()))
        return false;
    const bool handed = text::starts_with_any(last, vocabulary_.lists().tag_before);
    if (!handed && item_.number.text.empty())
        return false;
    const auto tag = read_tag(last, false, vocabulary_);
    if (!tag || !names_units(tag->parts) || (!handed && !says_only_who(*tag, vocabulary_)))
        return false;
    add_text(without_colon(rest.substr(0, begin)), sentence);
    item_.covers_above |= above;
    emit_tag(*tag, sentence.line);
    return true;
}

} // namespace zeren::detail
