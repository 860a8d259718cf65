// SPDX-License-Identifier: Apache-2.0
#include "find_subject.hpp"

#include <zeren/app/nearest.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>

namespace zeren {

UnitId find_unit(const Analysis& analysis, std::string_view name) {
    const std::string key = text::match_key(name);
    std::vector<std::string> known;
    for (std::size_t index = 0; index < analysis.graph.unit_count(); ++index) {
        known.push_back(analysis.graph.unit(UnitId{index}).name);
        if (text::match_key(known.back()) == key)
            return UnitId{index};
    }
    // The reading's units are the first vertices, in the same order.
    for (std::size_t index = 0; index < analysis.reading.units.size(); ++index)
        for (const std::string& alias : analysis.reading.units[index].aliases)
            if (text::match_key(alias) == key)
                return UnitId{index};
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
