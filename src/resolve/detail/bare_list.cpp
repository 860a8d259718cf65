// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/bare_list.hpp"

#include "resolve/detail/clauses.hpp"
#include "resolve/detail/dates.hpp"
#include "resolve/detail/unit_list.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

/// A body of its own: 市图书馆, 财政部, 中河街道. Without a level word in front, 图书馆 and 进博会
/// are things; `[tag] bodies` of the vocabulary has the endings that are none.
bool names_a_body(const ListedName& name, const Vocabulary& vocabulary) {
    constexpr std::size_t shortest = 9; // bytes: three Han characters
    if (name.collective)
        return name.collective->quantifier != Quantifier::unspecified;
    const Vocabulary::Lists& lists = vocabulary.lists();
    const std::string_view head =
        name.text.substr(0, std::min(name.text.find('('), text::find(name.text, "\uFF08")));
    const bool thing =
        text::contains(head, "域") || text::contains(head, "级") || head.ends_with("小镇");
    return head.size() >= shortest && !thing &&
           (text::starts_with_any(head, lists.levels) ||
            std::any_of(lists.tag_bodies.begin(), lists.tag_bodies.end(),
                        [&](const std::string& ending) { return head.ends_with(ending); }));
}

/// Half of a bare list at least must name bodies, since nothing else tells that it is a tag.
bool names_bodies(std::string_view list, NameReader& names) {
    const UnitList split = names.split(list);
    const auto bodies =
        std::count_if(split.names.begin(), split.names.end(), [&](const ListedName& name) {
            return names_a_body(name, names.vocabulary());
        });
    return 2 * static_cast<std::size_t>(bodies) >= split.names.size();
}

} // namespace

bool is_deadline(std::string_view clause) {
    constexpr std::size_t longest_dated = 90, longest_said = 48; // bytes
    return (clause.size() <= longest_dated && !find_dates(clause, 2000).empty()) ||
           (clause.size() <= longest_said && says_when(clause));
}

bool is_full_deadline(std::string_view clause) {
    if (!is_deadline(clause))
        return false;
    const auto dates = find_dates(clause, 2000);
    return says_when(clause) || (!dates.empty() && dates[0].iso.size() > 4) ||
           text::contains(clause, "前") || text::contains(clause, "完成");
}

std::optional<Tag> read_bare_list(std::string_view inside, NameReader& names) {
    Tag tag;
    std::string_view list;
    for (const Clause& clause : clauses_of(inside)) {
        if (!list.empty() && is_full_deadline(clause.text) && !likeness(clause.text, names).all())
            tag.parts.push_back({Column::deadline, clause.text});
        else if (tag.parts.empty())
            list = {inside.data(), static_cast<std::size_t>(clause.text.data() +
                                                            clause.text.size() - inside.data())};
        else
            return std::nullopt;
    }
    if (!likeness(list, names).all() || !find_dates(list).empty() || !names_bodies(list, names))
        return std::nullopt;
    tag.parts.insert(tag.parts.begin(), {Column::responsible, list});
    return tag;
}

} // namespace zeren::detail
