// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/brackets.hpp"
#include "resolve/detail/clauses.hpp"
#include "resolve/detail/leaders.hpp"
#include "resolve/detail/tag_grammar.hpp"

#include <zeren/base/text.hpp>

namespace zeren::detail {
namespace {

/// 由市教育局牵头制定方案: the units, and where the task begins behind the verb.
std::optional<std::pair<TagPart, const char*>> verb_inside(std::string_view clause,
                                                           const Vocabulary& vocabulary) {
    for (const auto& [column, verb] : {std::pair(Column::lead, std::string_view("牵头")),
                                       std::pair(Column::responsible, std::string_view("负责"))}) {
        const std::size_t at = text::find(clause, verb);
        if (at == std::string_view::npos)
            continue;
        const std::string_view who = only_units(clause.substr(0, at), vocabulary.lists());
        if (likeness(who, vocabulary).all())
            return std::pair(TagPart{column, who}, clause.data() + at + verb.size());
    }
    return std::nullopt;
}

} // namespace

std::optional<ProseLead> read_prose_lead(std::string_view text, const Vocabulary& vocabulary) {
    const bool handed = text.starts_with("由") || text.starts_with("请"); // else every word counts
    ProseLead out;
    bool units = false;
    for (std::size_t begin = handed ? std::string_view("由").size() : 0; begin < text.size();) {
        std::size_t end = begin, next = begin;
        while (next < text.size()) {
            end = next;
            if (is_clause_end(text::narrow(text::next_code_point(text, next))))
                break;
            end = next;
        }
        const std::string_view clause = text::trim(text.substr(begin, end - begin));
        if (!handed && open_brackets(clause) != 0)
            break; // a bracket is a tag of its own
        const auto verb = verb_of(clause, vocabulary.lists());
        if (!verb) {
            if (const auto part = handed ? verb_inside(clause, vocabulary) : std::nullopt) {
                out.parts.push_back(part->first);
                out.end = static_cast<std::size_t>(part->second - text.data());
                units = true;
            }
            break;
        }
        const std::string_view who = only_units(before_verb(clause, *verb), vocabulary.lists());
        const Likeness alike = likeness(who, vocabulary);
        const auto leaders = leaders_in_cell(who, vocabulary);
        if (handed ? alike.units * 2 >= alike.total && alike.units > 0 : alike.all())
            out.parts.push_back({verb->first, who});
        else if (handed && !leaders.empty() && !leaders[0].title.empty())
            out.parts.push_back({Column::leader, who});
        else
            break;
        units |= out.parts.back().column != Column::leader;
        out.end = begin = next;
    }
    return units && out.end < text.size() ? std::optional(std::move(out)) : std::nullopt;
}

} // namespace zeren::detail
