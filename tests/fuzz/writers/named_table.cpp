// SPDX-License-Identifier: Apache-2.0
#include "named_table.hpp"

#include "fuzz.hpp"
#include "support/sample_analysis.hpp"

#include <algorithm>
#include <vector>

namespace zeren::fuzz {
namespace {

constexpr std::size_t most_names = 16;
constexpr std::size_t longer_than_dot_holds = 16'500; ///< bytes; Graphviz reads 16,381 back

struct Names {
    std::vector<std::string> units, tasks, leaders;
};

void add_new(std::vector<std::string>& names, const std::string& name) {
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(name);
}

Names names_of(std::string_view input) {
    Names names;
    for (std::size_t count = 0; count < most_names && !input.empty(); ++count) {
        const std::size_t end = std::min(input.find('\0'), input.size());
        const std::string name = as_utf8(input.substr(0, end));
        input.remove_prefix(std::min(end + 1, input.size()));
        if (count % 4 == 1)
            names.tasks.push_back(name);
        else
            add_new(count % 4 == 3 ? names.leaders : names.units, name);
    }
    return names;
}

std::string repeated(const std::string& name) {
    std::string out;
    while (!name.empty() && out.size() < longer_than_dot_holds)
        out += name;
    return out;
}

sample::TaskRow row_of(const Names& names, std::size_t task, unsigned pattern) {
    sample::TaskRow row;
    row.number = std::to_string(task + 1);
    row.text = names.tasks[task];
    if (!names.leaders.empty()) {
        row.leader = names.leaders[task % names.leaders.size()];
        row.leader_title = names.leaders[(task + 1) % names.leaders.size()];
    }
    for (std::size_t unit = 0; unit < names.units.size(); ++unit)
        if ((pattern >> ((unit + 3 * task) % 8) & 1U) != 0)
            ((unit + task) % 2 == 0 ? row.lead : row.support).push_back(names.units[unit]);
    row.deadlines = {"2024-11"};
    return row;
}

} // namespace

NamedTable table_of(std::string_view input) {
    const auto byte = [&](std::size_t at) {
        return at < input.size() ? static_cast<unsigned char>(input[at]) : 0U;
    };
    const unsigned choices = byte(1), pattern = byte(2);
    Names names = names_of(input.substr(std::min<std::size_t>(input.size(), 3)));
    if (choices >= 0xC0 && !names.tasks.empty())
        names.tasks.front() = repeated(names.tasks.front());
    std::vector<sample::TaskRow> rows;
    for (std::size_t task = 0; task < names.tasks.size(); ++task)
        rows.push_back(row_of(names, task, pattern));
    NamedTable table{.choices = {.gexf_1_3 = (choices & 1U) != 0,
                                 .byte_order_mark = (choices & 2U) != 0,
                                 .one_mode = (choices & 4U) != 0,
                                 .other_edges_key = (choices & 1U) != 0,
                                 .writer = byte(0),
                                 .network = choices >> 3U & 3U,
                                 .view = choices >> 3U & 7U},
                     .analysis = sample::analysis_of(rows)};
    Reading& reading = table.analysis.reading;
    for (std::size_t task = 0; task < reading.tasks.size() && !names.leaders.empty(); ++task)
        reading.tasks[task].section =
            reading.pool->keep(names.leaders[task % names.leaders.size()]);
    if (!names.leaders.empty())
        reading.documents.front().file = names.leaders.back();
    return table;
}

} // namespace zeren::fuzz
