// SPDX-License-Identifier: Apache-2.0
#include "find_subject.hpp"

#include <zeren/app/nearest.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>
#include <zeren/model/units_called.hpp>

namespace zeren {

UnitId find_unit(const Analysis& analysis, std::string_view name) {
    const std::vector<UnitId> found = units_called(analysis, name);
    if (found.size() == 1)
        return found.front();
    if (found.size() > 1) {
        const std::string list = list_full_names(analysis, found);
        throw UsageError("ambiguous-unit",
                         {"several units are called '" + std::string(name) + "'",
                          "有多个单位名为“" + std::string(name) + "”"},
                         {"name one of: " + list, "请指明其一\uFF1A" + list});
    }
    std::vector<std::string> known;
    for (const UnitVertex& vertex : analysis.graph.units())
        known.push_back(vertex.name);
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
