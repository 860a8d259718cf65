// SPDX-License-Identifier: Apache-2.0
/// Where an item begins inside a paragraph, and where the clauses begin that say who does it.
#include "resolve/detail/brackets.hpp"
#include "resolve/detail/clauses.hpp"
#include "resolve/detail/paragraph_shape.hpp"
#include "resolve/detail/prose_marks.hpp"
#include "resolve/detail/tag_grammar.hpp"
#include "resolve/detail/unit_list.hpp"

#include <zeren/base/text.hpp>
#include <zeren/base/word_filter.hpp>

#include <array>

namespace zeren::detail {
namespace {

/// The first and the second number of a list, in the ways that they are written.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> openings{
    {{"1.", "2."},
     {"1、", "2、"},
     {"1\uFF0E", "2\uFF0E"},
     {"\uFF11\uFF0E", "\uFF12\uFF0E"},
     {"\uFF11.", "\uFF12."},
     {"(1)", "(2)"},
     {"\uFF081\uFF09", "\uFF082\uFF09"},
     {"①", "②"},
     {"一、", "二、"},
     {"(一)", "(二)"},
     {"\uFF08一\uFF09", "\uFF08二\uFF09"},
     {"1)", "2)"}}};

/// Does a sentence, or a title in front of a list, end right before `at`?
bool opens_behind(std::string_view text, std::size_t at, bool headed) {
    const std::string_view before = text.substr(0, at);
    for (const std::string_view stop : {"。", "\uFF1A", ":", "；"})
        if (text::trim(before).ends_with(stop))
            return true;
    return headed && (before.ends_with(" ") || before.ends_with("\u3000"));
}

/// A clause that is nothing but units and a role word.
std::optional<Column> role_of(std::string_view clause, const Vocabulary& vocabulary) {
    const auto verb = verb_of(clause, vocabulary.lists());
    if (!verb)
        return std::nullopt;
    const std::string_view who = only_units(before_verb(clause, *verb), vocabulary.lists());
    if (who.empty() || !likeness(who, vocabulary).all())
        return std::nullopt;
    const bool handed = text::starts_with_any(clause, vocabulary.lists().tag_before);
    if (verb->first == Column::responsible && !handed && !verb->second.ends_with("负责"))
        return std::nullopt; // 各部门落实, 各镇实施: part of what is told
    return verb->first;
}

} // namespace

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

std::optional<std::size_t> first_item_inside(std::string_view text, bool headed) {
    static const WordFilter first_numbers = [] {
        WordFilter made;
        for (const auto& [first, second] : openings)
            made.add(first);
        return made;
    }();
    if (!first_numbers.may_hold(text))
        return std::nullopt;
    std::optional<std::size_t> found;
    for (const auto& [first, second] : openings)
        for (std::size_t at = text::find(text, first); at != std::string_view::npos;
             at = text.find(first, at + first.size())) {
            if (at == 0 || leading_number(text.substr(at)) == 0 ||
                !opens_behind(text, at, headed) || open_brackets(text.substr(0, at)) > 0)
                continue;
            if (text::contains(text.substr(at), second))
                return std::nullopt;
            if (!found || at > *found)
                found = at;
            break;
        }
    return found;
}

std::optional<std::size_t> last_clauses(std::string_view text, bool lead_known,
                                        const Vocabulary& vocabulary) {
    std::optional<std::size_t> begin;
    bool named = lead_known;
    for (std::size_t end = text.size(); end > 0;) {
        std::size_t at = 0, comma = 0;
        for (const std::string_view mark : {",", "\uFF0C", "。", ";", "\uFF1B"})
            if (const std::size_t last = text.rfind(mark, end - 1);
                last != std::string_view::npos && last + mark.size() <= end &&
                last + mark.size() > at) {
                at = last + mark.size();
                comma = last;
            }
        const std::string_view clause = text::trim(text.substr(at, end - at));
        const auto role = at == 0 ? std::nullopt : role_of(clause, vocabulary);
        if (!role && (at == 0 || !read_deadline(clause)))
            break;
        if (role)
            begin = at;
        named |= role && role != Column::support;
        end = comma;
    }
    return begin && named && open_brackets(text.substr(0, *begin)) == 0 ? begin : std::nullopt;
}

} // namespace zeren::detail
