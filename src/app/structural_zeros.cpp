// SPDX-License-Identifier: Apache-2.0
#include "structural_zeros.hpp"

#include "find_subject.hpp"

#include <zeren/app/load.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/resolve/roster.hpp>

#include <algorithm>

namespace zeren {
namespace {

ImpossibleTie tie_of(const Analysis& analysis, const std::string& path, const NamePair& line) {
    try {
        return {find_unit(analysis, line.first), find_task(analysis, line.second)};
    } catch (const UsageError& error) { // the name's place is the line of the file
        throw InputError(error.diagnostic().code, {path, line.line, 0, {}},
                         error.diagnostic().message, error.diagnostic().suggestion);
    }
}

} // namespace

std::vector<ImpossibleTie> load_structural_zeros(const Analysis& analysis, const std::string& path,
                                                 std::size_t limit_bytes) {
    std::vector<ImpossibleTie> ties;
    if (path.empty())
        return ties;
    for (const NamePair& line : parse_name_pairs(load_file(path, limit_bytes), "unit", "task")) {
        const ImpossibleTie tie = tie_of(analysis, path, line);
        const auto tasks = analysis.graph.tasks_of(tie.unit);
        if (std::binary_search(tasks.begin(), tasks.end(), tie.task))
            throw InputError("impossible-tie", {path, line.line, 0, {}},
                             {"the table has this unit on this task, so it can be",
                              "表中该单位已承担此任务，不能视为不可能"},
                             {"leave the line out", "请删去该行"});
        ties.push_back(tie);
    }
    std::sort(ties.begin(), ties.end());
    ties.erase(std::unique(ties.begin(), ties.end()), ties.end());
    return ties;
}

} // namespace zeren
