// SPDX-License-Identifier: Apache-2.0
#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>
#include <zeren/model/tasks_called.hpp>

#include <string>
#include <vector>

namespace zeren {
namespace {

/// Ids are unique within a document; with its name before them, everywhere.
std::string full_id(const Reading& reading, const Task& task) {
    return reading.documents[task.document.index()].file + "/" + task.id;
}

[[noreturn]] void throw_ambiguous(const Reading& reading, std::string_view name,
                                  const std::vector<TaskId>& found) {
    std::string list;
    bool several_documents = false;
    for (const TaskId task : found)
        several_documents |=
            reading.tasks[task.index()].document != reading.tasks[found.front().index()].document;
    for (const TaskId id : found) {
        const Task& task = reading.tasks[id.index()];
        list += (list.empty() ? "" : ", ") + (several_documents ? full_id(reading, task) : task.id);
    }
    const std::string asked(name);
    throw UsageError("ambiguous-task",
                     {"several tasks are called '" + asked + "'", "有多项任务称为“" + asked + "”"},
                     {"name one of: " + list, "请指明其一\uFF1A" + list});
}

/// The task where there is one, nothing where there is none.
std::optional<TaskId> only_one(const Reading& reading, std::string_view name,
                               const std::vector<TaskId>& found) {
    if (found.size() > 1)
        throw_ambiguous(reading, name, found);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

} // namespace

std::optional<TaskId> task_called(const Analysis& analysis, std::string_view name) {
    const std::string key = text::match_key(name);
    const Reading& reading = analysis.reading;
    std::vector<TaskId> same_id, same_number;
    for (std::size_t index = 0; index < reading.tasks.size(); ++index) {
        const Task& task = reading.tasks[index];
        if (task.id == name || (name.ends_with(task.id) && full_id(reading, task) == name))
            same_id.emplace_back(index);
        if (!key.empty() && text::match_key(task.number) == key)
            same_number.emplace_back(index);
    }
    return only_one(reading, name, same_id.empty() ? same_number : same_id);
}

} // namespace zeren
