// SPDX-License-Identifier: Apache-2.0
#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>
#include <zeren/model/tasks_called.hpp>

#include <string>
#include <vector>

namespace zeren {
namespace {

[[noreturn]] void throw_ambiguous(const Analysis& analysis, std::string_view name,
                                  const std::vector<TaskId>& found) {
    std::string list;
    for (const TaskId task : found)
        list += (list.empty() ? "" : ", ") + analysis.reading.tasks[task.index()].id;
    const std::string asked(name);
    throw UsageError(
        "ambiguous-task",
        {"several tasks have the number '" + asked + "'", "有多项任务的序号是“" + asked + "”"},
        {"name one of: " + list, "请指明其一\uFF1A" + list});
}

} // namespace

std::optional<TaskId> task_called(const Analysis& analysis, std::string_view name) {
    const std::string key = text::match_key(name);
    const std::vector<Task>& tasks = analysis.reading.tasks;
    std::vector<TaskId> same_number;
    for (std::size_t index = 0; index < tasks.size(); ++index) {
        if (tasks[index].id == name)
            return TaskId(index);
        if (!key.empty() && text::match_key(tasks[index].number) == key)
            same_number.emplace_back(index);
    }
    if (same_number.size() > 1)
        throw_ambiguous(analysis, name, same_number);
    return same_number.empty() ? std::nullopt : std::optional(same_number.front());
}

} // namespace zeren
