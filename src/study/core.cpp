// SPDX-License-Identifier: Apache-2.0
/// The dense middle of the network: (p,q)-cores, and the best division into core and periphery.
///
/// (p,q)-core: what is left when units with fewer than p tasks and tasks with fewer than q units
/// are taken away until none is. Core and periphery: the division whose ideal (core units on all
/// core tasks, peripheral units on no peripheral task, the rest left out) has the highest Pearson r
/// with the table. Source: Cerinšek and Batagelj (2015), Social Networks 42, 80-87; Borgatti and
/// Everett (1999), Social Networks 21, 375-395.
#include "study/detail/results.hpp"

#include <zeren/graph/two_mode_cores.hpp>

#include <algorithm>
#include <numeric>

namespace zeren::study {

extern const Study core;

namespace {

constexpr std::size_t most_rows = 2000; ///< of cores: beyond it nobody reads them

/// Every core that is not empty, for p and q from 1 up.
StudyTable core_table(const AnalysisContext& context, StudyResult& result) {
    StudyTable table{"pq-cores", {"(p,q)-cores", "(p,q)-核"}, {}, {}};
    table.columns = {{"p", {"p (tasks of a unit)", "p（单位任务数）"}},
                     {"q", {"q (units of a task)", "q（任务单位数）"}},
                     {"units", {"Units", "单位数"}},
                     {"tasks", {"Tasks", "任务数"}}};
    for (std::size_t p = 1;; ++p) {
        bool any = false;
        for (std::size_t q = 1;; ++q) {
            const TwoModeCore found = two_mode_core(context.adjacency(), p, q);
            if (found.units == 0 || found.tasks == 0)
                break;
            any = true;
            table.rows.push_back({detail::count(p), detail::count(q), detail::count(found.units),
                                  detail::count(found.tasks)});
        }
        if (!any)
            return table;
        if (table.rows.size() > most_rows) {
            detail::warn(result, "many-cores",
                         {"only the cores up to p = " + std::to_string(p) + " are listed",
                          "只列出 p 不超过 " + std::to_string(p) + " 的核"},
                         {});
            return table;
        }
    }
}

StudyTable unit_table(const AnalysisContext& context, const CorePeriphery& found) {
    StudyTable table{"units", {"Units", "单位"}, {}, {}};
    table.columns = {{"name", {"Name", "名称"}},
                     {"core", {"In the core", "属于核心"}},
                     {"tasks", {"Tasks", "任务数"}},
                     {"core-tasks", {"of the core", "其中核心任务"}},
                     {"core-number", {"Core number", "核数"}}};
    const Adjacency& graph = context.adjacency();
    std::vector<std::size_t> order(context.graph().unit_count());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (found.core[a] != found.core[b])
            return bool(found.core[a]);
        return graph.degree(a) > graph.degree(b);
    });
    for (const std::size_t unit : order) {
        const auto tasks = graph.neighbours(unit);
        const auto within = std::count_if(tasks.begin(), tasks.end(),
                                          [&](std::uint32_t task) { return found.core[task]; });
        table.rows.push_back({detail::name_of(context, UnitId(unit)), bool(found.core[unit]),
                              detail::count(tasks.size()), std::int64_t{within},
                              std::int64_t{context.core_numbers()[unit]}});
    }
    return table;
}

StudyTable task_table(const AnalysisContext& context, const CorePeriphery& found) {
    StudyTable table{"core-tasks", {"Tasks of the core", "核心任务"}, {}, {}};
    detail::add_task_columns(table);
    table.columns.push_back({"units", {"Units", "单位数"}});
    const SideRange tasks = context.adjacency().range(Side::task);
    for (std::size_t task = 0; task < tasks.count; ++task) {
        if (!found.core[tasks.first + task])
            continue;
        std::vector<StudyCell> row;
        detail::add_task_cells(context, TaskId(task), row);
        row.emplace_back(detail::count(context.graph().degree(TaskId(task))));
        table.rows.push_back(std::move(row));
    }
    return table;
}

StudyResult run(const AnalysisContext& context, const StudyOptions& options) {
    StudyResult result = detail::begin_result(core.info, context);
    detail::add_seed(result, context, "restarts", options.restarts);
    if (detail::lacks_units(context, result))
        return result;
    const CorePeriphery found =
        core_periphery(context.adjacency(), options.restarts, context.options().seed);
    const auto units =
        found.core.begin() + static_cast<std::ptrdiff_t>(context.graph().unit_count());
    const Text fit{"Correlation of core and periphery with the table",
                   "核心—边缘结构与表的相关系数"};
    detail::add_fact(result, "correlation", fit,
                     detail::cell_of(found.correlation
                                         ? Measured::of(*found.correlation)
                                         : Measured::undefined("every division leaves a block "
                                                               "empty or everything alike")));
    if (!found.correlation)
        result.notes.push_back({"every division leaves a block empty or everything alike: no core "
                                "can be told from a periphery",
                                "任何划分都使某一块为空或全部相同，分不出核心与边缘"});
    detail::add_fact(result, "core-units", {"Units of the core", "核心单位数"},
                     std::int64_t{std::count(found.core.begin(), units, true)});
    detail::add_fact(result, "core-tasks", {"Tasks of the core", "核心任务数"},
                     std::int64_t{std::count(units, found.core.end(), true)});
    result.tables = {unit_table(context, found), task_table(context, found),
                     core_table(context, result)};
    return result;
}

/// In which cores a unit stands: for every p the largest q.
StudyResult explain(const AnalysisContext& context, const StudyOptions& options,
                    std::span<const UnitId> of) {
    StudyResult result = detail::begin_result(core.info, context);
    detail::add_seed(result, context, "restarts", options.restarts);
    detail::add_fact(result, "unit", {"Unit", "单位"}, detail::name_of(context, of[0]));
    StudyTable cores{"pq-cores", {"Cores that it stands in", "所在的核"}, {}, {}};
    cores.columns = {{"p", {"p", "p"}}, {"q", {"Largest q", "最大 q"}}};
    for (std::size_t p = 1; p <= context.graph().degree(of[0]); ++p) {
        std::size_t q = 0;
        while (two_mode_core(context.adjacency(), p, q + 1).within[of[0].index()])
            ++q;
        if (q > 0)
            cores.rows.push_back({detail::count(p), detail::count(q)});
    }
    const CorePeriphery found =
        core_periphery(context.adjacency(), options.restarts, context.options().seed);
    const SideRange range = context.adjacency().range(Side::task);
    StudyTable tasks{"tasks", {"Its tasks", "其任务"}, {}, {}};
    detail::add_task_columns(tasks);
    tasks.columns.push_back({"core", {"In the core", "属于核心"}});
    for (const TaskId task : context.graph().tasks_of(of[0])) {
        std::vector<StudyCell> row;
        detail::add_task_cells(context, task, row);
        row.emplace_back(bool(found.core[range.first + task.index()]));
        tasks.rows.push_back(std::move(row));
    }
    detail::add_fact(result, "core", {"In the core", "属于核心"}, bool(found.core[of[0].index()]));
    result.tables = {std::move(tasks), std::move(cores)};
    return result;
}

} // namespace

constinit const Study core{
    .info = {.id = "core",
             .title = "Core and periphery",
             .title_zh = "核心与边缘",
             .answers = "which units and tasks form the dense middle of the network",
             .answers_zh = "哪些单位与任务构成网络的密集核心",
             .method = "(p,q)-cores by peeling; core and periphery by the highest Pearson r with "
                       "the ideal that leaves out what lies across, from the best cut by degree "
                       "and random ones",
             .method_zh = "逐层剥离得 (p,q)-核；核心与边缘：与理想模式（不计核心—边缘之"
                          "间的部分）的 Pearson 相关系数最高者，自按度数最优切分和随机"
                          "切分出发",
             .takes = "restarts",
             .undefined_when = "there are fewer than two units with tasks",
             .undefined_when_zh = "有任务的单位少于两个",
             .citation = "Cerinšek and Batagelj (2015), Social Networks 42; Borgatti and Everett "
                         "(1999), Social Networks 21",
             .cost = "cores × ties + units × tasks + restarts × vertices × moves"},
    .run = run,
    .explain = explain};

} // namespace zeren::study
