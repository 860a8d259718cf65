// SPDX-License-Identifier: Apache-2.0
#include "find_subject.hpp"

#include <zeren/app/explain.hpp>
#include <zeren/app/metric_report.hpp>
#include <zeren/app/nearest.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>
#include <zeren/graph/projection.hpp>
#include <zeren/metrics/compute.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace zeren {
namespace {

/// One row of an explanation: the cells that it has, by column id.
using Cells = std::vector<std::pair<std::string, DataCell>>;

std::string title_of(std::string_view id, Language language) {
    static const std::pair<std::string_view, Text> titles[]{
        {"task", {"Task", "任务编号"}},     {"number", {"No.", "序号"}},
        {"role", {"Role", "角色"}},         {"unit", {"Unit", "单位"}},
        {"leader", {"Leader", "牵头领导"}}, {"size", {"Units on it", "参与单位数"}},
        {"adds", {"Adds", "贡献"}},         {"text", {"Text", "任务"}},
        {"file", {"File", "文件"}},         {"of", {"Of", "对象"}},
        {"line", {"Line", "行"}},           {"cell", {"Cell", "单元格原文"}},
        {"first", {"First", "前者"}},       {"second", {"Second", "后者"}}};
    for (const auto& [known, title] : titles)
        if (known == id)
            return title.in(language);
    return std::string(id);
}

/// Columns in the order in which rows first have them; a row without one has an empty cell.
DataTable table_from(const std::vector<Cells>& rows, Language language) {
    DataTable table;
    for (const Cells& row : rows)
        for (const auto& [id, cell] : row)
            if (std::none_of(table.columns.begin(), table.columns.end(),
                             [&](const DataColumn& column) { return column.id == id; }))
                table.columns.push_back({id, title_of(id, language)});
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

std::string file_of(const Analysis& analysis, TaskId task) {
    return analysis.reading.documents[task_at(analysis, task).document.index()].file;
}

/// Where a task stands.
void add_task_place(const Analysis& analysis, TaskId task, Cells& row) {
    row.emplace_back("file", file_of(analysis, task));
    row.emplace_back("line", std::int64_t{task_at(analysis, task).where.line});
}

void add_place(const Analysis& analysis, std::uint32_t assignment, Cells& row) {
    const Assignment& claim = analysis.reading.assignments[assignment];
    row.emplace_back("file", file_of(analysis, claim.task));
    row.emplace_back("line", std::int64_t{claim.where.line});
    row.emplace_back("cell", cell_behind(analysis, claim));
}

/// Position of a task in a unit's row of the graph.
std::size_t position_of(std::span<const TaskId> tasks, TaskId task) {
    return static_cast<std::size_t>(std::lower_bound(tasks.begin(), tasks.end(), task) -
                                    tasks.begin());
}

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

/// A whole number without decimals.
DataCell number_cell(double number) {
    const bool whole = std::trunc(number) == number && std::abs(number) < 9007199254740992.0;
    return whole ? DataCell(static_cast<std::int64_t>(number)) : DataCell(number);
}

/// A measure's value or contribution, whole where the measure counts.
DataCell result_cell(double number, const MetricInfo& info) {
    return info.whole_number ? number_cell(number) : DataCell(number);
}

/// `own` is the unit that is explained; it would stand in every row.
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

/// The peer's figure beside ours: the arithmetic is that of ours.
void add_convention(const AnalysisContext& context, const Metric& metric, Subject subject,
                    std::size_t row, Language language, ExplainReport& report) {
    const MetricConvention* other = metric.convention_of(context.options().convention);
    if (!other)
        return;
    const std::string peer(to_string(other->peer));
    const Measured figure = other->compute(context, subject)[row];
    report.context.facts.emplace_back(
        "value by " + peer, figure.value ? result_cell(*figure.value, metric.info)
                                         : NotAvailable{std::string(figure.reason)});
    report.context.facts.emplace_back(
        peer, std::string(language == Language::chinese ? other->differs_zh : other->differs));
}

void explain_figure(const Analysis& analysis, const std::string& metric_id, Subject subject,
                    std::size_t row, Language language, ExplainReport& report) {
    const AnalysisContext context(analysis.graph, analysis.reading, analysis.options);
    const Metric& metric = require_metric(metric_id, subject);
    const MetricExplanation explanation = explain_metric(context, metric, subject, row);
    auto& facts = report.context.facts;
    facts.emplace_back("metric", metric_id);
    facts.emplace_back("value", explanation.result.value
                                    ? result_cell(*explanation.result.value, metric.info)
                                    : NotAvailable{std::string(explanation.result.reason)});
    if (!explanation.result.value)
        facts.emplace_back("reason", std::string(explanation.result.reason));
    facts.emplace_back("formula", std::string(metric.info.formula));
    add_convention(context, metric, subject, row, language, report);
    for (const Quantity& quantity : explanation.quantities)
        facts.emplace_back(std::string(quantity.name), number_cell(quantity.value));
    if (explanation.terms.empty())
        return; // the ties themselves are what there is to show
    std::optional<UnitId> own;
    if (subject == Subject::unit)
        own = UnitId{row};
    std::vector<Cells> rows;
    for (const ExplanationTerm& term : explanation.terms)
        rows.push_back(term_row(analysis, term, explanation, own));
    report.rows = table_from(rows, language);
}

void explain_unit(const Analysis& analysis, const ExplainRequest& request, Language language,
                  ExplainReport& report) {
    const UnitId unit = find_unit(analysis, request.unit);
    const auto roles = analysis.graph.roles_of(unit);
    const auto leads = std::count(roles.begin(), roles.end(), Role::lead);
    const auto supports = std::count(roles.begin(), roles.end(), Role::support);
    report.context.facts = {{"unit", analysis.graph.unit(unit).name},
                            {"leads", std::int64_t{leads}},
                            {"supports", std::int64_t{supports}}};
    report.rows = table_from(tasks_of_unit(analysis, unit), language);
    if (!request.metric.empty())
        explain_figure(analysis, request.metric, Subject::unit, unit.index(), language, report);
}

void explain_pair(const Analysis& analysis, const ExplainRequest& request, Language language,
                  ExplainReport& report) {
    UnitPair pair{find_unit(analysis, request.pair[0]), find_unit(analysis, request.pair[1])};
    if (pair.second < pair.first)
        std::swap(pair.first, pair.second);
    const auto rows = shared_tasks(analysis, pair.first, pair.second);
    report.context.facts = {{"first", analysis.graph.unit(pair.first).name},
                            {"second", analysis.graph.unit(pair.second).name},
                            {"shared", static_cast<std::int64_t>(rows.size())}};
    report.rows = table_from(rows, language);
    if (request.metric.empty())
        return;
    const UnitProjection projection = project_units(analysis.graph);
    const auto found = std::lower_bound(projection.pairs.begin(), projection.pairs.end(), pair);
    if (found == projection.pairs.end() || *found != pair)
        throw UsageError("no-shared-task", {"the two units share no task", "两个单位没有共同任务"},
                         {});
    explain_figure(analysis, request.metric, Subject::pair,
                   static_cast<std::size_t>(found - projection.pairs.begin()), language, report);
}

void explain_task(const Analysis& analysis, const ExplainRequest& request, Language language,
                  ExplainReport& report) {
    const TaskId id = find_task(analysis, request.task);
    const Task& task = task_at(analysis, id);
    std::vector<std::string> leaders;
    for (const LeaderId leader : task.leaders)
        leaders.push_back(analysis.reading.leaders[leader.index()].name);
    report.context.facts = {{"task", task.id},
                            {"text", task.text},
                            {"section", task.section},
                            {"leaders", leaders},
                            {"deadlines", task.deadlines},
                            {"file", analysis.reading.documents[task.document.index()].file},
                            {"line", std::int64_t{task.where.line}}};
    report.rows = table_from(units_of_task(analysis, id), language);
    if (!request.metric.empty())
        explain_figure(analysis, request.metric, Subject::task, id.index(), language, report);
}

/// The row with this name, or a message with the nearest ones.
std::size_t find_row(const AnalysisContext& context, Subject subject, const std::string& name) {
    std::vector<std::string> known;
    for (std::size_t row = 0; row < context.row_count(subject); ++row) {
        known.push_back(context.row_name(subject, row));
        if (text::match_key(known.back()) == text::match_key(name))
            return row;
    }
    const std::string of(to_string(subject));
    throw UsageError("unknown-" + of,
                     {"there is no " + of + " '" + name + "'", "没有“" + name + "”（" + of + "）"},
                     nearest_hint(name, known));
}

void explain_leader(const Analysis& analysis, const ExplainRequest& request, Language language,
                    ExplainReport& report) {
    const AnalysisContext context(analysis.graph, analysis.reading, analysis.options);
    const std::size_t leader = find_row(context, Subject::leader, request.leader);
    report.context.facts = {{"leader", context.row_name(Subject::leader, leader)}};
    std::vector<Cells> rows;
    for (const TaskId id : context.tasks_of_leader(leader)) {
        Cells row{{"task", task_at(analysis, id).id}, {"text", task_at(analysis, id).text}};
        add_task_place(analysis, id, row);
        rows.push_back(std::move(row));
    }
    report.rows = table_from(rows, language);
    if (!request.metric.empty())
        explain_figure(analysis, request.metric, Subject::leader, leader, language, report);
}

void explain_network(const Analysis& analysis, const ExplainRequest& request, Language language,
                     ExplainReport& report) {
    const AnalysisContext context(analysis.graph, analysis.reading, analysis.options);
    const std::size_t row = find_row(context, Subject::network, request.network);
    if (request.metric.empty())
        throw UsageError("nothing-to-explain", {"--network needs --metric", "--network 需要 --metric"},
                         {"for example --network lead-count --metric gini",
                          "例如 --network lead-count --metric gini"});
    report.context.facts = {{"network", context.row_name(Subject::network, row)}};
    explain_figure(analysis, request.metric, Subject::network, row, language, report);
}

} // namespace

ExplainReport explain(const Analysis& analysis, const ExplainRequest& request, Language language) {
    ExplainReport report;
    report.context.schema = "zeren/explain/1";
    report.context.options = result_options(analysis.options);
    if (!request.unit.empty())
        explain_unit(analysis, request, language, report);
    else if (request.pair.size() == 2)
        explain_pair(analysis, request, language, report);
    else if (!request.task.empty())
        explain_task(analysis, request, language, report);
    else if (!request.leader.empty())
        explain_leader(analysis, request, language, report);
    else if (!request.network.empty())
        explain_network(analysis, request, language, report);
    else
        throw UsageError("nothing-to-explain", {"say what to explain", "请说明要解释什么"},
                         {"give --unit U, --pair A B, --task T, --leader L or --network ROW",
                          "请给出 --unit U、--pair A B、--task T、--leader L 或 --network 行名"});
    return report;
}

} // namespace zeren
