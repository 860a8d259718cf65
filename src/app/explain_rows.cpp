// SPDX-License-Identifier: Apache-2.0
#include "explain_rows.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace zeren {

namespace {

std::string title_of(std::string_view id, Language language) {
    static const std::pair<std::string_view, Text> titles[]{
        {"task", {"Task", "任务编号"}},     {"number", {"No.", "序号"}},
        {"role", {"Role", "角色"}},         {"unit", {"Unit", "单位"}},
        {"leader", {"Leader", "牵头领导"}}, {"size", {"Units on it", "参与单位数"}},
        {"adds", {"Adds", "贡献"}},         {"text", {"Text", "任务"}},
        {"file", {"File", "文件"}},         {"of", {"Of", "对象"}},
        {"line", {"Line", "行"}},           {"place", {"Place", "位置"}},
        {"cell", {"Cell", "单元格原文"}},   {"first", {"First", "前者"}},
        {"second", {"Second", "后者"}},     {"shared", {"Shared tasks", "共同任务"}},
        {"tasks", {"Tasks", "任务编号"}},   {"lines", {"Lines", "各行"}},
        {"ties", {"Ties", "联系数"}}};
    for (const auto& [known, title] : titles)
        if (known == id)
            return title.in(language);
    return std::string(id);
}

} // namespace

DataTable table_from(const std::vector<Cells>& rows, Language language) {
    DataTable table;
    for (const Cells& row : rows)
        for (const auto& entry : row)
            if (std::none_of(table.columns.begin(), table.columns.end(),
                             [&](const DataColumn& column) { return column.id == entry.first; }))
                table.columns.push_back({entry.first, title_of(entry.first, language)});
    for (const Cells& row : rows) {
        std::vector<DataCell> cells;
        for (const DataColumn& column : table.columns) {
            const auto found = std::find_if(
                row.begin(), row.end(), [&](const auto& cell) { return cell.first == column.id; });
            cells.push_back(found == row.end() ? DataCell(std::string()) : found->second);
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

const Task& task_at(const Analysis& analysis, TaskId task) {
    return analysis.reading.tasks[task.index()];
}

namespace {

/// The raw cell that an assignment was read from.
std::string cell_behind(const Analysis& analysis, const Assignment& assignment) {
    for (const TaskCell& cell : task_at(analysis, assignment.task).cells)
        if (cell.where.line <= assignment.where.line &&
            cell.text.find(assignment.text) != std::string::npos &&
            (cell.column == Column::lead || cell.column == Column::support ||
             cell.column == Column::responsible))
            return cell.text;
    return assignment.text;
}

} // namespace

InputLocation located(const Analysis& analysis, TaskId task, CellLocation where) {
    const DocumentInfo& document =
        analysis.reading.documents[task_at(analysis, task).document.index()];
    return document.places.locate(document.file, where);
}

std::string file_of(const Analysis& analysis, TaskId task) {
    return analysis.reading.documents[task_at(analysis, task).document.index()].file;
}

namespace {

void add_line(const InputLocation& where, Cells& row) {
    row.emplace_back("line", std::int64_t{where.line});
    if (!where.place.empty())
        row.emplace_back("place", where.place);
}

/// Where a task stands.
void add_task_place(const Analysis& analysis, TaskId task, Cells& row) {
    add_line(located(analysis, task, task_at(analysis, task).where), row);
    row.emplace_back("file", file_of(analysis, task));
}

void add_place(const Analysis& analysis, std::uint32_t assignment, Cells& row) {
    const Assignment& claim = analysis.reading.assignments[assignment];
    add_line(located(analysis, claim.task, claim.where), row);
    row.emplace_back("cell", cell_behind(analysis, claim));
    row.emplace_back("file", file_of(analysis, claim.task));
}

/// Position of a task in a unit's row of the graph.
std::size_t position_of(std::span<const TaskId> tasks, TaskId task) {
    return static_cast<std::size_t>(std::lower_bound(tasks.begin(), tasks.end(), task) -
                                    tasks.begin());
}

} // namespace

std::vector<Cells> tasks_of_unit(const Analysis& analysis, UnitId unit) {
    const BipartiteGraph& graph = analysis.graph;
    const auto tasks = graph.tasks_of(unit);
    std::vector<Cells> rows;
    for (std::size_t k = 0; k < tasks.size(); ++k) {
        const Task& task = task_at(analysis, tasks[k]);
        Cells row{{"task", task.id},
                  {"role", std::string(to_string(graph.roles_of(unit)[k]))},
                  {"size", static_cast<std::int64_t>(graph.degree(tasks[k]))},
                  {"text", task.text}};
        add_place(analysis, graph.assignments_of(unit)[k], row);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Cells> units_of_task(const Analysis& analysis, TaskId task) {
    const BipartiteGraph& graph = analysis.graph;
    const auto units = graph.units_of(task);
    std::vector<Cells> rows;
    for (std::size_t k = 0; k < units.size(); ++k) {
        Cells row{{"unit", graph.unit(units[k]).name},
                  {"role", std::string(to_string(graph.roles_of(task)[k]))}};
        add_place(analysis, graph.assignments_of(task)[k], row);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Cells> shared_tasks(const Analysis& analysis, UnitId first, UnitId second) {
    const BipartiteGraph& graph = analysis.graph;
    const auto mine = graph.tasks_of(first);
    const auto theirs = graph.tasks_of(second);
    std::vector<TaskId> shared;
    std::set_intersection(mine.begin(), mine.end(), theirs.begin(), theirs.end(),
                          std::back_inserter(shared));
    std::vector<Cells> rows;
    for (const TaskId id : shared) {
        const std::size_t at_first = position_of(mine, id);
        const std::size_t at_second = position_of(theirs, id);
        Cells row{{"task", task_at(analysis, id).id},
                  {"first", std::string(to_string(graph.roles_of(first)[at_first]))},
                  {"second", std::string(to_string(graph.roles_of(second)[at_second]))},
                  {"size", static_cast<std::int64_t>(graph.degree(id))},
                  {"text", task_at(analysis, id).text}};
        add_task_place(analysis, id, row);
        rows.push_back(std::move(row));
    }
    return rows;
}

DataCell number_cell(double number) {
    const bool whole = std::trunc(number) == number && std::abs(number) < 9007199254740992.0;
    return whole ? DataCell(static_cast<std::int64_t>(number)) : DataCell(number);
}

DataCell result_cell(double number, const MetricInfo& info) {
    return info.whole_number ? number_cell(number) : DataCell(number);
}

Cells term_row(const Analysis& analysis, const ExplanationTerm& term,
               const MetricExplanation& explanation, const std::optional<UnitId>& own) {
    Cells row;
    if (!term.label.empty())
        row.emplace_back("of", std::string(term.label));
    if (term.task)
        row.emplace_back("task", task_at(analysis, *term.task).id);
    if (term.unit && term.unit != own)
        row.emplace_back("unit", analysis.graph.unit(*term.unit).name);
    if (term.leader)
        row.emplace_back("leader", analysis.reading.leaders[term.leader->index()].name);
    if (term.role)
        row.emplace_back("role", std::string(to_string(*term.role)));
    for (const Quantity& quantity : term.quantities)
        row.emplace_back(std::string(quantity.name), number_cell(quantity.value));
    if (explanation.additive)
        row.emplace_back("adds", result_cell(term.contribution, *explanation.metric));
    if (term.task)
        row.emplace_back("text", task_at(analysis, *term.task).text);
    if (term.assignment)
        add_place(analysis, *term.assignment, row);
    else if (term.task)
        add_task_place(analysis, *term.task, row);
    return row;
}

std::vector<Cells> rows_of_tasks(const Analysis& analysis, std::span<const TaskId> tasks) {
    std::vector<Cells> rows;
    for (const TaskId id : tasks) {
        Cells row{{"task", task_at(analysis, id).id}, {"text", task_at(analysis, id).text}};
        add_task_place(analysis, id, row);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace zeren
