// SPDX-License-Identifier: Apache-2.0
#include "study/detail/results.hpp"

#include <zeren/base/text.hpp>
#include <zeren/metrics/compute.hpp>
#include <zeren/study/whatif.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace zeren {
namespace {

struct Figures {
    const Metric* metric = nullptr;
    std::map<std::string, Measured> before, after; ///< by name of the row
};

/// Figures of rows by name: a row that is not there before or after has none.
Figures figures_of(const Metric& metric, const AnalysisContext& before,
                   const AnalysisContext& after, Subject subject) {
    Figures figures{&metric, {}, {}};
    for (const auto& [context, rows] :
         {std::pair(&before, &figures.before), std::pair(&after, &figures.after)}) {
        const MetricColumn column = metric.figures(*context, subject);
        for (std::size_t row = 0; row < column.size(); ++row)
            rows->emplace(context->row_name(subject, row), column[row]);
    }
    return figures;
}

bool same(const Measured& first, const Measured& second) {
    if (!first.value || !second.value)
        return first.value.has_value() == second.value.has_value();
    return std::abs(*first.value - *second.value) <=
           1e-9 * std::max({1.0, std::abs(*first.value), std::abs(*second.value)});
}

void add_row(const std::string& name, const Figures& figures, bool whole, bool all,
             StudyTable& table) {
    const auto find = [&](const std::map<std::string, Measured>& rows) {
        const auto found = rows.find(name);
        return found == rows.end() ? Measured::undefined("there is no such unit") : found->second;
    };
    const Measured before = find(figures.before), after = find(figures.after);
    if (!all && same(before, after))
        return;
    const Measured change = before.value && after.value
                                ? Measured::of(*after.value - *before.value)
                                : Measured::undefined("undefined before or after");
    const auto cell = [&](const Measured& measured) {
        return whole ? detail::whole_cell(measured) : detail::cell_of(measured);
    };
    table.rows.push_back(
        {name, std::string(figures.metric->info.id), cell(before), cell(after), cell(change)});
}

StudyTable changes(const char* id, Text title, const AnalysisContext& before,
                   const AnalysisContext& after, Subject subject, bool all) {
    StudyTable table{id, std::move(title), {}, {}};
    table.columns = {{"name", {"Name", "名称"}},
                     {"measure", {"Measure", "指标"}},
                     {"before", {"Before", "变更前"}},
                     {"after", {"After", "变更后"}},
                     {"change", {"Change", "增减"}}};
    for (const Metric* metric : all_metrics()) {
        if (!metric->is_for(subject))
            continue;
        const Figures figures = figures_of(*metric, before, after, subject);
        std::vector<std::string> names;
        for (const auto* rows : {&figures.before, &figures.after})
            for (const auto& [name, value] : *rows)
                names.push_back(name);
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
        for (const std::string& name : names)
            add_row(name, figures, metric->info.whole_number, all, table);
    }
    return table;
}

void add_gini(const Analysis& before, const BipartiteGraph& after, StudyResult& result) {
    for (const bool leads : {true, false}) {
        const auto old_gini = load_gini(before.graph, leads), new_gini = load_gini(after, leads);
        const std::string of = leads ? "leads" : "tasks";
        const auto add = [&](const char* when, const std::optional<double>& gini, Text title) {
            detail::add_fact(result, "gini-of-" + of + "-" + when, std::move(title),
                             detail::cell_of(gini ? Measured::of(*gini)
                                                  : Measured::undefined("there is no load")));
        };
        add("before", old_gini,
            leads ? Text{"Gini of leads before", "变更前牵头基尼系数"}
                  : Text{"Gini of tasks before", "变更前任务基尼系数"});
        add("after", new_gini,
            leads ? Text{"Gini of leads after", "变更后牵头基尼系数"}
                  : Text{"Gini of tasks after", "变更后任务基尼系数"});
    }
}

Text flow_method() {
    return {"flow of least cost from tasks over the units that can take them",
            "由任务经可承接单位的最小费用流"};
}

} // namespace

StudyResult detail::begin_whatif(const Analysis& before) {
    StudyResult result;
    result.study = "whatif";
    result.title = {"What would change", "变更推演"};
    result.method = {"every measure of units and network before and after the changes; those that "
                     "change are listed",
                     "逐项计算变更前后单位与网络的全部指标，列出发生变化者"};
    result.citation = "that of each measure ('zeren list metrics')";
    result.options.assign(before.options.reading.begin(), before.options.reading.end());
    result.options.emplace_back("collectives", std::string(to_string(before.options.collectives)));
    return result;
}

StudyResult compare_figures(const Analysis& before, const BipartiteGraph& after, bool all) {
    AnalysisOptions options = before.options;
    options.side_tables = {}; // they speak of the units before
    options.query = {};
    const AnalysisContext first(before.graph, before.reading, options);
    const AnalysisContext second(after, before.reading, options);
    StudyResult result = detail::begin_whatif(before);
    detail::add_fact(result, "units-before", {"Units before", "变更前单位数"},
                     detail::count(before.graph.unit_count()));
    detail::add_fact(result, "units-after", {"Units after", "变更后单位数"},
                     detail::count(after.unit_count()));
    std::size_t kept = 0;
    for (std::size_t task = 0; task < after.task_count(); ++task)
        kept += after.degree(TaskId(task)) == 0 && before.graph.degree(TaskId(task)) > 0 ? 1 : 0;
    detail::add_fact(result, "tasks-left-alone",
                     {"Tasks left without anyone", "变更后无人承担的任务"}, detail::count(kept));
    add_gini(before, after, result);
    result.tables = {
        changes("network", {"Figures of the network", "网络指标"}, first, second, Subject::network,
                all),
        changes("units", {"Figures of units", "单位指标"}, first, second, Subject::unit, all)};
    if (result.tables[0].rows.empty() && result.tables[1].rows.empty())
        result.notes.push_back({"no figure changes", "没有指标发生变化"});
    if (before.options.side_tables.contacts || before.options.side_tables.capabilities ||
        !before.options.query.is_empty())
        result.notes.push_back({"measures of contacts, capabilities and queries are left out: "
                                "their tables speak of the units before the change",
                                "往来、能力与查询类指标不予比较：其数据对应变更前的单位"});
    return result;
}

StudyResult explain_rebalancing(const Analysis& before, const RebalanceGoal& goal,
                                const Rebalancing& plan, bool all) {
    const AnalysisContext context(before.graph, before.reading, before.options);
    if (!plan.possible) {
        StudyResult result = detail::begin_whatif(before);
        result.title = {"Rebalancing", "负荷调整"};
        result.method = flow_method();
        result.citation = "Edmonds and Karp (1972), Journal of the ACM 19(2)";
        detail::cannot_answer(result, plan.why_not);
        return result;
    }
    StudyResult result =
        compare_figures(before, apply_moves(before.graph, plan.moves, goal.leads_only), all);
    result.title = {"Rebalancing", "负荷调整"};
    result.method = {flow_method().en + "; " + result.method.en,
                     flow_method().zh + "；" + result.method.zh};
    result.citation = "Edmonds and Karp (1972), Journal of the ACM 19(2); " + result.citation;
    detail::add_fact(result, "moves", {"Moves", "调整数"}, detail::count(plan.moves.size()));
    StudyTable table{"moves", {"Moves and why", "调整及理由"}, {}, {}};
    detail::add_task_columns(table);
    table.columns.push_back({"from", {"From", "原单位"}});
    table.columns.push_back({"to", {"To", "新单位"}});
    table.columns.push_back({"why", {"Why the new one can take it", "新单位可承接的理由"}});
    for (const Move& move : plan.moves) {
        std::vector<StudyCell> row;
        detail::add_task_cells(context, move.task, row);
        row.emplace_back(detail::name_of(context, move.from));
        row.emplace_back(detail::name_of(context, move.to));
        row.emplace_back(move.supported
                             ? Text{"it is on the task already; the two trade roles",
                                    "已参与该任务，双方互换角色"}
                             : Text{"it works on the same section", "已在同一分管范围内工作"});
        table.rows.push_back(std::move(row));
    }
    if (plan.moves.empty())
        result.notes.push_back(
            {"nothing has to be moved: the goal is met as it is", "无需调整：现状已满足目标"});
    detail::add_fact(result, "moves-at-least",
                     {"Moves that any plan needs", "任何方案至少需要的调整数"},
                     detail::count(plan.at_least));
    if (!plan.moves.empty() && plan.at_least == plan.moves.size())
        result.notes.push_back({"no plan has fewer moves", "没有调整数更少的方案"});
    else if (!plan.moves.empty())
        result.notes.push_back(
            {"for a Gini target the moves are few, but between them and the number that any plan "
             "needs a better plan is not ruled out",
             "以基尼系数为目标时，方案的调整数较少；介于此数与至少需要的调整数之间是否另有方案，未"
             "予证明"});
    result.tables.insert(result.tables.begin(), std::move(table));
    return result;
}

} // namespace zeren
