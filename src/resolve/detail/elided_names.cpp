// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/elided_names.hpp"

#include "resolve/detail/findings.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace zeren::detail {
namespace {

/// The level word that a name opens with: 市财政局 -> 市. The name must go on behind it.
std::string_view level_of(std::string_view name, const Vocabulary& vocabulary) {
    constexpr std::size_t shortest_rest = 6; // bytes: two Han characters
    for (const std::string& level : vocabulary.lists().levels)
        if (name.starts_with(level) && name.size() >= level.size() + shortest_rest)
            return name.substr(0, level.size());
    return {};
}

/// Offices of a government leave the level out; companies, towns and places have names of their
/// own.
bool is_office(std::string_view name, const Vocabulary& vocabulary) {
    const std::string_view ending = vocabulary.ending_of(name);
    for (const std::string_view office :
         {"局", "委", "办", "厅", "委员会", "办公室", "中心", "分局", "总社", "联社"})
        if (ending == office)
            return true;
    return false;
}

void drop_repeated_ties(Reading& reading) {
    std::set<std::tuple<std::uint32_t, Role, bool, std::uint32_t>> seen;
    std::erase_if(reading.assignments, [&](const Assignment& tie) {
        const Role group = tie.role == Role::support ? Role::lead : tie.role;
        return !seen.emplace(tie.task.value, group, tie.collective, tie.actor).second;
    });
}

/// 科技局 behind 市财政局 in one list and alone in another, beside a 市科技局: the level is not
/// restored.
void find_ambiguous(Reading& reading, const Unit& unit, std::string_view level) {
    const std::string whole = std::string(level) + unit.name;
    reading.findings.push_back(finding(
        "elided-name", place_in(reading.documents[unit.document.index()], unit.first),
        {unit.name + " stands for " + whole +
             " in one list and without a level word in another; it "
             "is kept as written",
         unit.name + "在某处名单中应为" + whole + "，另一处又单独出现，按原文保留"},
        {"if they are one unit, give --aliases a file with the line: " + unit.name + "," + whole,
         "如属同一单位，请在 --aliases 文件中写一行：" + unit.name + "," + whole}));
}

} // namespace

std::string_view elided_level(std::span<const ListedName> names, std::size_t index,
                              const Vocabulary& vocabulary) {
    if (index == 0 || names[index].collective || names[0].collective ||
        !is_office(names[index].text, vocabulary) || !is_office(names[0].text, vocabulary) ||
        !level_of(names[index].text, vocabulary).empty())
        return {};
    return level_of(names[0].text, vocabulary);
}

void restore_elided_names(Reading& reading, std::span<const NameUse> uses) {
    std::map<std::pair<std::string, std::string>, std::uint32_t> by_key;
    for (std::size_t index = 0; index < reading.units.size(); ++index)
        by_key.emplace(std::pair(reading.units[index].jurisdiction, reading.units[index].key),
                       static_cast<std::uint32_t>(index));
    std::vector<std::uint32_t> becomes(reading.units.size());
    bool any = false;
    for (std::size_t index = 0; index < reading.units.size(); ++index) {
        Unit& unit = reading.units[index];
        becomes[index] = static_cast<std::uint32_t>(index);
        if (uses[index].level.empty())
            continue;
        if (uses[index].plain) {
            if (by_key.contains({unit.jurisdiction, uses[index].level + unit.key}))
                find_ambiguous(reading, unit, uses[index].level);
            continue;
        }
        unit.key = uses[index].level + unit.key;
        const auto whole = by_key.find({unit.jurisdiction, unit.key});
        if (whole == by_key.end())
            continue;
        becomes[index] = whole->second;
        reading.units[whole->second].aliases.push_back(unit.name);
        any = true;
    }
    if (!any)
        return;
    std::vector<std::uint32_t> number(reading.units.size());
    std::vector<Unit> kept;
    for (std::size_t index = 0; index < reading.units.size(); ++index)
        if (becomes[index] == index) {
            number[index] = static_cast<std::uint32_t>(kept.size());
            kept.push_back(std::move(reading.units[index]));
        }
    for (Assignment& tie : reading.assignments)
        if (!tie.collective)
            tie.actor = number[becomes[tie.actor]];
    reading.units = std::move(kept);
    drop_repeated_ties(reading);
}

} // namespace zeren::detail
