// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/repeated_tasks.hpp"

#include "resolve/detail/findings.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace zeren::detail {
namespace {

/// Assignments stand in the order of their tasks.
std::span<const Assignment> assignments_of(const Reading& reading, std::size_t task) {
    const auto& all = reading.assignments;
    const auto before = [](const Assignment& assignment, std::size_t wanted) {
        return assignment.task.index() < wanted;
    };
    const auto first = std::lower_bound(all.begin(), all.end(), task, before);
    return {first, std::lower_bound(first, all.end(), task + 1, before)};
}

bool same_units(const Reading& reading, std::size_t left, std::size_t right) {
    const auto a = assignments_of(reading, left), b = assignments_of(reading, right);
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
        return x.collective == y.collective && x.actor == y.actor && x.role == y.role;
    });
}

} // namespace

std::vector<Diagnostic> find_repeated_tasks(const Reading& reading) {
    std::vector<Diagnostic> findings;
    std::unordered_map<std::string_view, std::size_t> first; // task of a text, in one document
    for (std::size_t index = 0; index < reading.tasks.size(); ++index) {
        const Task& task = reading.tasks[index];
        if (index > 0 && task.document.index() != reading.tasks[index - 1].document.index())
            first.clear();
        const auto [entry, added] = first.try_emplace(task.text, index);
        const Task& earlier = reading.tasks[entry->second];
        if (added || task.text.empty() || task.content != earlier.content ||
            !same_units(reading, index, entry->second))
            continue;
        const std::string name = text::shorten(task.text, 40);
        findings.push_back(
            finding("repeated-task", place_in(reading.documents[task.document.index()], task.where),
                    {"the same task with the same units is task " + earlier.id + " too: " + name,
                     "与任务 " + earlier.id + " 文字及单位均相同：" + name},
                    {"strike one of the two if it is one task", "如为同一任务，请删去一处"}));
    }
    return findings;
}

} // namespace zeren::detail
