// SPDX-License-Identifier: Apache-2.0
#include "find_subject.hpp"

#include <zeren/app/nearest.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>

namespace zeren {

namespace {

/// A unit as it can be asked for where several bear its name: 宁波市鄞州区/区财政局.
std::string name_with_jurisdiction(const Unit& unit) {
    return unit.jurisdiction.empty() ? unit.name : unit.jurisdiction + "/" + unit.name;
}

/// The jurisdiction that stands before a vertex's name; empty for collectives and roster members.
const Unit* unit_of(const Analysis& analysis, std::size_t vertex) {
    const UnitVertex& unit = analysis.graph.unit(UnitId{vertex});
    const bool read = !unit.collective && unit.origin < analysis.reading.units.size() &&
                      analysis.reading.units[unit.origin].name == unit.name;
    return read ? &analysis.reading.units[unit.origin] : nullptr;
}

[[noreturn]] void refuse_ambiguous(std::string_view name, const std::vector<std::string>& bodies) {
    std::string list;
    for (const std::string& body : bodies)
        list += (list.empty() ? "" : ", ") + body;
    const std::string asked(name);
    throw UsageError("ambiguous-unit",
                     {"several units are called '" + asked + "'", "有多个单位名为“" + asked + "”"},
                     {"name one of: " + list, "请指明其一\uFF1A" + list});
}

} // namespace

UnitId find_unit(const Analysis& analysis, std::string_view name) {
    const std::string key = text::match_key(name);
    std::vector<std::string> known, bodies;
    std::vector<UnitId> found;
    for (std::size_t index = 0; index < analysis.graph.unit_count(); ++index) {
        known.push_back(analysis.graph.unit(UnitId{index}).name);
        const Unit* unit = unit_of(analysis, index);
        const std::string full = unit != nullptr ? name_with_jurisdiction(*unit) : known.back();
        if (full != known.back() && text::match_key(full) == key)
            return UnitId{index};
        if (text::match_key(known.back()) != key)
            continue;
        found.emplace_back(index);
        bodies.push_back(full);
    }
    if (found.empty()) // the reading's units are the first vertices, in the same order
        for (std::size_t index = 0; index < analysis.reading.units.size(); ++index)
            for (const std::string& alias : analysis.reading.units[index].aliases)
                if (text::match_key(alias) == key &&
                    (found.empty() || found.back() != UnitId{index})) {
                    found.emplace_back(index);
                    bodies.push_back(name_with_jurisdiction(analysis.reading.units[index]));
                }
    if (found.size() == 1)
        return found.front();
    if (found.size() > 1)
        refuse_ambiguous(name, bodies);
    throw UsageError("unknown-unit",
                     {"the table has no unit '" + std::string(name) + "'",
                      "表中没有单位“" + std::string(name) + "”"},
                     nearest_hint(name, known));
}

TaskId find_task(const Analysis& analysis, std::string_view name) {
    const std::vector<Task>& tasks = analysis.reading.tasks;
    std::vector<std::string> ids, same_number;
    TaskId found;
    for (std::size_t index = 0; index < tasks.size(); ++index) {
        if (tasks[index].id == name)
            return TaskId{index};
        ids.push_back(tasks[index].id);
        if (tasks[index].number == name) {
            same_number.push_back(tasks[index].id);
            found = TaskId{index};
        }
    }
    if (same_number.size() == 1)
        return found;
    const std::string asked(name);
    if (same_number.empty())
        throw UsageError("unknown-task",
                         {"the table has no task '" + asked + "'", "表中没有任务“" + asked + "”"},
                         nearest_hint(name, ids));
    throw UsageError(
        "ambiguous-task",
        {"several tasks have the number '" + asked + "'", "有多项任务的序号是“" + asked + "”"},
        nearest_hint("", same_number));
}

} // namespace zeren
