// SPDX-License-Identifier: Apache-2.0
#include "find_subject.hpp"

#include <zeren/app/nearest.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/model/tasks_called.hpp>
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
    if (const auto found = task_called(analysis, name))
        return *found;
    std::vector<std::string> ids;
    for (const Task& task : analysis.reading.tasks)
        ids.push_back(task.id);
    const std::string asked(name);
    throw UsageError("unknown-task",
                     {"the table has no task '" + asked + "'", "表中没有任务“" + asked + "”"},
                     nearest_hint(name, ids));
}

} // namespace zeren
