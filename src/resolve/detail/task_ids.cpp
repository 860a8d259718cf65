// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/task_ids.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace zeren::detail {
namespace {

/// The letters, digits and Han characters of a printed number: "(三)" -> "三", "12." -> "12".
std::string plain_number(const std::string& number) {
    const std::string key = text::match_key(number);
    std::string out;
    for (std::size_t position = 0; position < key.size();) {
        const std::size_t start = position;
        const char32_t c = text::next_code_point(key, position);
        const bool inner = (c == U'.' || c == U'-') && !out.empty() && position < key.size();
        if ((c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || text::is_han(c) || inner)
            out.append(key, start, position - start);
    }
    return out;
}

std::string repeat_mark(std::size_t times) {
    if (times == 0)
        return {};
    return times < 26 ? std::string(1, static_cast<char>('a' + times))
                      : "-" + std::to_string(times + 1);
}

std::uint32_t largest_table(std::span<const Task> tasks) {
    std::map<std::uint32_t, std::size_t> count;
    for (const Task& task : tasks)
        ++count[task.table];
    const auto most =
        std::max_element(count.begin(), count.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == count.end() ? 0 : most->first;
}

} // namespace

void assign_task_ids(std::span<Task> tasks, std::span<const std::uint32_t> sections) {
    const std::uint32_t main = largest_table(tasks);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t>
        rows; // of a table's section, so far
    std::unordered_map<std::string, std::size_t> used;
    for (std::size_t index = 0; index < tasks.size(); ++index) {
        Task& task = tasks[index];
        const std::size_t row = ++rows[{task.table, sections[index]}];
        std::string id = task.table == main ? "main" : "table" + std::to_string(task.table);
        if (sections[index] > 0)
            id += "-" + std::to_string(sections[index]);
        const std::string number = plain_number(task.number);
        id += "-" + (number.empty() ? std::to_string(row) : number);
        task.id = id + repeat_mark(used[id]++);
        while (used.count(task.id) > 0 &&
               task.id != id) // 34b may be printed as a number of its own
            task.id += "x";
        if (task.id != id)
            used.emplace(task.id, 1);
    }
}

} // namespace zeren::detail
