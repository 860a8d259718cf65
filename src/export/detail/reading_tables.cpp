// SPDX-License-Identifier: Apache-2.0
#include "titles.hpp"

#include <zeren/export/reading.hpp>

#include <algorithm>

namespace zeren {
namespace {

std::vector<std::string> leader_names(const Reading& reading, const Task& task) {
    std::vector<std::string> names;
    for (const LeaderId id : task.leaders)
        names.push_back(reading.leaders[id.index()].name);
    return names;
}

std::vector<DataCell> tie_row(const Reading& reading, const Assignment& assignment) {
    const Task& task = reading.tasks[assignment.task.index()];
    const DocumentInfo& document = reading.documents[task.document.index()];
    const InputLocation where = document.places.locate(
        document.file, assignment.where.line > 0 ? assignment.where : task.where);
    return {task.id,
            task.number,
            std::string(task.text),
            leader_names(reading, task),
            std::string(to_string(assignment.role)),
            std::string(written_name(reading, assignment)),
            assignment.collective,
            task.deadlines,
            document.file,
            std::int64_t{where.line},
            where.place};
}

/// The lines of a text, from number 1.
std::vector<std::string_view> lines_of(std::string_view rest) {
    std::vector<std::string_view> lines;
    while (true) {
        const std::size_t end = rest.find('\n');
        lines.push_back(rest.substr(0, end));
        if (end == std::string_view::npos)
            return lines;
        rest.remove_prefix(end + 1);
    }
}

} // namespace

std::string_view written_name(const Reading& reading, const Assignment& assignment) {
    // A tie that a rule added has no words of its own in the row.
    if (!assignment.text.empty() && !assignment.by_rule)
        return assignment.text;
    return assignment.collective ? reading.collectives[assignment.actor].text
                                 : reading.units[assignment.actor].name;
}

TieCounts count_ties(const Reading& reading) {
    TieCounts counts;
    for (const Assignment& assignment : reading.assignments) {
        if (assignment.collective)
            ++counts.collective;
        else if (assignment.role == Role::lead)
            ++counts.lead;
        else if (assignment.role == Role::support)
            ++counts.support;
    }
    return counts;
}

DataTable tie_table(const Reading& reading, Language language) {
    DataTable table = tie_rows(reading, reading.assignments);
    table.columns = titled(language, {{"task", "Task", "任务编号"},
                                      {"number", "No.", "序号"},
                                      {"text", "Text", "任务"},
                                      {"leader", "Leader", "牵头领导"},
                                      {"role", "Role", "角色"},
                                      {"unit", "Unit", "单位"},
                                      {"collective", "Collective", "集合表述"},
                                      {"deadline", "Deadline", "完成时限"},
                                      {"file", "File", "文件"},
                                      {"line", "Line", "行"},
                                      {"place", "Place", "位置"}});
    return table;
}

DataTable tie_rows(const Reading& reading, std::span<const Assignment> ties) {
    DataTable table;
    table.rows.reserve(ties.size());
    for (const Assignment& tie : ties)
        table.rows.push_back(tie_row(reading, tie));
    return table;
}

DataTable without_empty_places(DataTable table) {
    const auto place = std::find_if(table.columns.begin(), table.columns.end(),
                                    [](const DataColumn& column) { return column.id == "place"; });
    const auto index = place - table.columns.begin();
    const auto is_empty = [&](const std::vector<DataCell>& row) {
        return row[static_cast<std::size_t>(index)] == DataCell(std::string());
    };
    if (place == table.columns.end() ||
        !std::all_of(table.rows.begin(), table.rows.end(), is_empty))
        return table;
    table.columns.erase(place);
    for (std::vector<DataCell>& row : table.rows)
        row.erase(row.begin() + index);
    return table;
}

DataTable line_table(const Reading& reading, Language language) {
    DataTable table;
    table.columns = titled(language, {{"file", "File", "文件"},
                                      {"line", "Line", "行"},
                                      {"place", "Place", "位置"},
                                      {"use", "Use", "用途"},
                                      {"column", "Column", "栏目"},
                                      {"task", "Task", "任务编号"},
                                      {"text", "Text", "原文"}});
    for (std::size_t document = 0; document < reading.lines.size(); ++document) {
        const auto texts = lines_of(reading.texts[document]);
        for (const LineAccount& account : reading.lines[document]) {
            const bool in_task = account.task != LineAccount::no_task;
            const bool known = account.line >= 1 && account.line <= texts.size();
            const DocumentInfo& info = reading.documents[document];
            const InputLocation where = info.places.locate(info.file, {account.line, 0, 0, 0});
            table.rows.push_back({info.file, std::int64_t{where.line}, where.place,
                                  std::string(to_string(account.use)),
                                  std::string(in_task ? to_string(account.column) : ""),
                                  in_task ? reading.tasks[account.task].id : std::string(),
                                  std::string(known ? texts[account.line - 1] : "")});
        }
    }
    return table;
}

} // namespace zeren
