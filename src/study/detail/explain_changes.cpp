// SPDX-License-Identifier: Apache-2.0
// What changed for one unit, task by task: between two tables, or by a reorganisation.
#include "study/detail/changes.hpp"
#include "study/detail/results.hpp"

#include <zeren/base/text.hpp>
#include <zeren/graph/sum.hpp>
#include <zeren/metrics/compute.hpp>
#include <zeren/study/whatif.hpp>

#include <algorithm>

namespace zeren {
namespace {

/// What a unit has of a task: its role, and 1/units on the task, for each of its units.
struct Part {
    std::optional<Role> role;
    double share = 0;
};

Part part_of(const BipartiteGraph& graph, const std::vector<UnitId>& units,
             const std::optional<TaskId>& task) {
    Part part;
    for (std::size_t place = 0; task && place < graph.degree(*task); ++place) {
        if (std::find(units.begin(), units.end(), graph.units_of(*task)[place]) == units.end())
            continue;
        const Role role = graph.roles_of(*task)[place];
        if (!part.role || role == Role::lead)
            part.role = role;
        part.share += 1 / static_cast<double>(graph.degree(*task));
    }
    return part;
}

StudyCell role_cell(const std::optional<Role>& role) {
    return role ? detail::role_in_words(*role) : Text{"none", "无"};
}

void add_part_columns(StudyTable& table) {
    table.columns.push_back({"before", {"Role before", "原角色"}});
    table.columns.push_back({"now", {"Role now", "现角色"}});
    table.columns.push_back({"share-before", {"1/units before", "原分数负荷"}});
    table.columns.push_back({"share-now", {"1/units now", "现分数负荷"}});
    table.columns.push_back({"share-change", {"Change", "增减"}});
}

/// Adds up the parts of a unit while they are listed.
class Parts {
  public:
    /// False when the unit has nothing to do with the task.
    bool add(const Part& before, const Part& now, std::vector<StudyCell>& row) {
        if (!before.role && !now.role)
            return false;
        before_ += before.share;
        now_ += now.share;
        row.push_back(role_cell(before.role));
        row.push_back(role_cell(now.role));
        for (const double value : {before.share, now.share, now.share - before.share})
            row.emplace_back(value);
        return true;
    }
    void add_facts(StudyResult& result) const {
        detail::add_fact(result, "load-before", {"Fractional load before", "原分数负荷"},
                         before_.value());
        detail::add_fact(result, "load-now", {"Fractional load now", "现分数负荷"}, now_.value());
        detail::add_fact(result, "load-change",
                         {"Change: sum of the last column", "增减：末列之和"},
                         now_.value() - before_.value());
    }

  private:
    CompensatedSum before_, now_;
};

std::vector<UnitId> units_named(const BipartiteGraph& graph, const std::string& name) {
    std::vector<UnitId> units;
    for (std::size_t unit = 0; unit < graph.unit_count(); ++unit)
        if (text::match_key(graph.unit(UnitId(unit)).name) == text::match_key(name))
            units.emplace_back(unit);
    return units;
}

/// Every measure of the unit, also those that stay.
StudyTable figures_of(const AnalysisContext& before, const std::vector<UnitId>& old_units,
                      const AnalysisContext& after, const std::vector<UnitId>& new_units) {
    StudyTable table{"figures", {"Figures of the unit", "该单位的指标"}, {}, {}};
    table.columns = {{"measure", {"Measure", "指标"}},
                     {"before", {"Before", "变更前"}},
                     {"after", {"After", "变更后"}},
                     {"change", {"Change", "增减"}}};
    const auto figure = [](const Metric& metric, const AnalysisContext& context,
                           const std::vector<UnitId>& units) {
        return units.size() == 1 ? metric.figures(context, Subject::unit)[units[0].index()]
                                 : Measured::undefined("there is no such unit");
    };
    for (const Metric* metric : all_metrics()) {
        if (!metric->is_for(Subject::unit))
            continue;
        const Measured first = figure(*metric, before, old_units);
        const Measured second = figure(*metric, after, new_units);
        const Measured change = first.value && second.value
                                    ? Measured::of(*second.value - *first.value)
                                    : Measured::undefined("undefined before or after");
        const auto cell = [&](const Measured& measured) {
            return metric->info.whole_number ? detail::whole_cell(measured)
                                             : detail::cell_of(measured);
        };
        table.rows.push_back(
            {std::string(metric->info.id), cell(first), cell(second), cell(change)});
    }
    return table;
}

} // namespace

StudyResult explain_comparison(const Analysis& older, const Analysis& newer,
                               const CompareOptions& options, UnitId unit, bool in_newer) {
    const detail::SideBySide tables(older, newer, match_tables(older, newer, options));
    std::size_t body = 0;
    for (std::size_t at = 0; at < tables.matching.units.size(); ++at) {
        const auto& units =
            in_newer ? tables.matching.units[at].newer : tables.matching.units[at].older;
        if (std::find(units.begin(), units.end(), unit) != units.end())
            body = at;
    }
    const MatchedUnits& units = tables.matching.units[body];
    StudyResult result = detail::begin_comparison(older, newer, options);
    detail::add_fact(result, "unit", {"Unit", "单位"}, tables.name(body));
    detail::add_fact(result, "older-names", {"Older names", "原名称"},
                     tables.names(units.older, older));
    detail::add_fact(result, "state", {"State", "状态"}, detail::fate_in_words(units.fate));
    StudyTable table{
        "tasks", {"Tasks of the unit, before and now", "该单位的任务：原与现"}, {}, {}};
    table.columns = {{"older", {"Older task", "原任务"}},
                     {"newer", {"Newer task", "新任务"}},
                     {"score", {"Score", "相似度"}},
                     {"text", {"Text", "任务"}}};
    add_part_columns(table);
    Parts parts;
    for (const MatchedTask& task : tables.matching.tasks) {
        const Analysis& shown = task.newer ? newer : older;
        const TaskId id = task.newer ? *task.newer : *task.older;
        const auto id_cell = [](const Analysis& of, const std::optional<TaskId>& which) {
            return which ? StudyCell(of.reading.tasks[which->index()].id)
                         : StudyCell(NotAvailable{"the task is in one table alone"});
        };
        std::vector<StudyCell> row{
            id_cell(older, task.older), id_cell(newer, task.newer),
            detail::cell_of(task.older && task.newer
                                ? Measured::of(task.score)
                                : Measured::undefined("the task is in one table alone")),
            std::string(shown.reading.tasks[id.index()].text)};
        if (parts.add(part_of(older.graph, units.older, task.older),
                      part_of(newer.graph, units.newer, task.newer), row))
            table.rows.push_back(std::move(row));
    }
    parts.add_facts(result);
    result.tables.push_back(std::move(table));
    return result;
}

StudyResult explain_change(const Analysis& before, const BipartiteGraph& after,
                           const std::string& name) {
    AnalysisOptions options = before.options;
    options.side_tables = {}; // they speak of the units before
    options.query = {};
    const AnalysisContext first(before.graph, before.reading, options);
    const AnalysisContext second(after, before.reading, options);
    const std::vector<UnitId> old_units = units_named(before.graph, name);
    const std::vector<UnitId> new_units = units_named(after, name);
    StudyResult result = detail::begin_whatif(before);
    detail::add_fact(result, "unit", {"Unit", "单位"}, name);
    StudyTable table{
        "tasks", {"Tasks of the unit, before and after", "该单位的任务：变更前后"}, {}, {}};
    detail::add_task_columns(table);
    add_part_columns(table);
    Parts parts;
    for (std::size_t at = 0; at < before.graph.task_count(); ++at) {
        std::vector<StudyCell> row;
        detail::add_task_cells(first, TaskId(at), row);
        if (parts.add(part_of(before.graph, old_units, TaskId(at)),
                      part_of(after, new_units, TaskId(at)), row))
            table.rows.push_back(std::move(row));
    }
    parts.add_facts(result);
    result.tables = {std::move(table), figures_of(first, old_units, second, new_units)};
    return result;
}

} // namespace zeren
