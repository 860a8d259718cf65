// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/clauses.hpp"

#include "resolve/detail/list_pieces.hpp"
#include "resolve/detail/unit_list.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

/// The longest of the words that the text ends in; empty when none.
std::string_view ending(std::string_view text, const std::vector<std::string>& words) {
    std::string_view best;
    if (text.empty())
        return best;
    for (const std::string& word : words) // most differ in the last byte
        if (word.size() > best.size() && word.back() == text.back() && text.ends_with(word))
            best = word;
    return best;
}

/// 各地, 各有关方面 are collectives of no known class; 各地要高度重视 is a sentence.
bool names_members(std::string_view collective, const Vocabulary& vocabulary) {
    constexpr std::size_t longest = 3 * 6, two_han = 3 * 2;
    if (is_bare_class(collective, vocabulary))
        return false;
    if (vocabulary.kind_by_ending(collective) || ends_in_class(collective, vocabulary) ||
        collective.ends_with(")") || collective.ends_with("\uFF09"))
        return true;
    for (const std::string_view word : {"要", "应", "须", "抓", "将"})
        if (text::contains(collective, word))
            return false;
    for (const std::string& word : vocabulary.lists().collective_classes)
        if (word.size() >= two_han && text::contains(collective, word))
            return false; // 有关部门加强: what they do stands behind their class
    return collective.size() <= longest;
}

} // namespace

bool is_clause_end(char32_t c) {
    return c == U',' || c == U';' || c == U'。' || c == U'\n';
}

bool holds_bracket(std::string_view text) {
    return text.find('(') != std::string_view::npos || text::contains(text, "\uFF08");
}

std::vector<Clause> clauses_of(std::string_view text) {
    std::vector<Clause> clauses;
    std::size_t begin = 0;
    int depth = 0;
    bool first_sentence = true;
    const auto cut = [&](std::size_t end) {
        if (const auto clause = text::trim(text.substr(begin, end - begin)); !clause.empty())
            clauses.push_back({clause, first_sentence});
    };
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t start = position;
        const char32_t c = text::narrow(text::next_code_point(text, position));
        depth += c == U'(' ? 1 : c == U')' ? -1 : 0;
        const std::string_view so_far = text.substr(begin, start - begin);
        const bool role_ends = c == U'、' && (so_far.ends_with("牵头") ||
                                              so_far.ends_with("负责") || so_far.ends_with("配合"));
        if (depth <= 0 && (is_clause_end(c) || role_ends)) {
            cut(start);
            begin = position;
            first_sentence &= c != U'。';
        }
    }
    cut(text.size());
    return clauses;
}

std::optional<std::pair<Column, std::string_view>> verb_of(std::string_view clause,
                                                           const Vocabulary::Lists& lists) {
    std::optional<std::pair<Column, std::string_view>> best;
    const auto offer = [&](Column column, const std::vector<std::string>& words) {
        const std::string_view word = ending(clause, words);
        if (!word.empty() && (!best || word.size() > best->second.size()))
            best = {column, word};
    };
    offer(Column::lead, lists.tag_lead);
    offer(Column::responsible, lists.tag_responsible);
    offer(Column::support, lists.tag_support);
    return best;
}

std::string_view before_verb(std::string_view clause,
                             const std::pair<Column, std::string_view>& verb) {
    return clause.substr(0, clause.size() - verb.second.size());
}

std::string_view only_units(std::string_view clause, const Vocabulary::Lists& lists) {
    if (text::starts_with_any(clause, {"以上", "上述"})) { // 以上2项由市粮储局
        constexpr std::size_t reach = 36;                  // bytes
        constexpr std::string_view by = "由";
        if (const std::size_t at = text::find(clause.substr(0, reach), by);
            at != std::string_view::npos)
            clause = text::trim(clause.substr(at + by.size()));
    }
    for (const std::string& word : lists.tag_before)
        if (clause.starts_with(word) && clause.size() > word.size())
            clause = text::trim(clause.substr(word.size()));
    for (std::string_view word = ending(clause, lists.tag_manner); !word.empty() && word != "等";
         word = ending(clause, lists.tag_manner))
        clause = text::trim(clause.substr(0, clause.size() - word.size()));
    for (const std::string_view stop : {"、", ",", "\uFF0C"})
        if (clause.ends_with(stop))
            clause = text::trim(clause.substr(0, clause.size() - stop.size()));
    return clause;
}

Likeness likeness(std::string_view list, const Vocabulary& vocabulary) {
    NameReader names(vocabulary);
    return likeness(list, names);
}

Likeness likeness(std::string_view list, NameReader& names) {
    constexpr std::size_t longest_name = 3 * 40;
    const Vocabulary& vocabulary = names.vocabulary();
    Likeness out;
    const UnitList split = names.split(list);
    for (const ListedName& name : split.names) {
        ++out.total;
        const std::string_view head =
            name.text.substr(0, std::min(name.text.find('('), text::find(name.text, "\uFF08")));
        const bool collective = name.collective && names_members(name.text, vocabulary);
        const bool unit = !name.collective && head.size() >= 6 &&
                          name.text.size() <= longest_name && vocabulary.kind_by_ending(head) &&
                          !tells_procedure(name.text, vocabulary);
        out.units += collective || unit ? 1 : 0;
    }
    return out;
}

} // namespace zeren::detail
