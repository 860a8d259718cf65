// SPDX-License-Identifier: Apache-2.0
#include "study/detail/changes.hpp"
#include "study/detail/loads.hpp"
#include "study/detail/results.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace zeren {
namespace {

using detail::count;
using detail::Load;
using detail::load_of;
using detail::SideBySide;

const NotAvailable in_one_alone{"the task is in one table alone"};

StudyCell line_of(const Analysis& table, const std::optional<TaskId>& id) {
    if (!id)
        return in_one_alone;
    const Task& task = table.reading.tasks[id->index()];
    if (task.document.index() >= table.reading.documents.size())
        return NotAvailable{"the task was not read from a file"};
    const DocumentInfo& document = table.reading.documents[task.document.index()];
    return std::int64_t{document.places.locate(document.file, task.where).line};
}

StudyCell id_of(const Analysis& table, const std::optional<TaskId>& id) {
    return id ? StudyCell(table.reading.tasks[id->index()].id) : StudyCell(in_one_alone);
}

StudyCell text_of(const Analysis& table, const std::optional<TaskId>& id) {
    return id ? StudyCell(std::string(table.reading.tasks[id->index()].text))
              : StudyCell(in_one_alone);
}

Text state_of(const SideBySide& tables, std::size_t task) {
    const MatchedTask& one = tables.matching.tasks[task];
    if (!one.older)
        return {"new", "新增"};
    if (!one.newer)
        return {"gone", "取消"};
    return one.score == 1 ? Text{"kept", "保留"} : Text{"reworded", "改写"};
}

bool lead_changed(const SideBySide& tables, std::size_t task) {
    return tables.task_in_both(task) && tables.names_with(tables.older_roles[task], Role::lead) !=
                                            tables.names_with(tables.newer_roles[task], Role::lead);
}

StudyTable task_table(const SideBySide& tables) {
    StudyTable table{"tasks", {"Tasks", "任务"}, {}, {}};
    table.columns = {{"state", {"State", "状态"}},
                     {"older", {"Older task", "原任务"}},
                     {"older-line", {"Line", "行"}},
                     {"newer", {"Newer task", "新任务"}},
                     {"newer-line", {"Line", "行"}},
                     {"score", {"Score", "相似度"}},
                     {"lead-changed", {"Lead changed", "牵头变更"}},
                     {"older-leads", {"Older leads", "原牵头"}},
                     {"newer-leads", {"Newer leads", "新牵头"}},
                     {"older-supports", {"Older supporters", "原配合"}},
                     {"newer-supports", {"Newer supporters", "新配合"}},
                     {"older-text", {"Older text", "原文本"}},
                     {"newer-text", {"Newer text", "新文本"}}};
    for (std::size_t task = 0; task < tables.matching.tasks.size(); ++task) {
        const MatchedTask& one = tables.matching.tasks[task];
        const Measured score = tables.task_in_both(task) ? Measured::of(one.score)
                                                         : Measured::undefined(in_one_alone.reason);
        table.rows.push_back({state_of(tables, task), id_of(tables.older, one.older),
                              line_of(tables.older, one.older), id_of(tables.newer, one.newer),
                              line_of(tables.newer, one.newer), detail::cell_of(score),
                              lead_changed(tables, task),
                              tables.names_with(tables.older_roles[task], Role::lead),
                              tables.names_with(tables.newer_roles[task], Role::lead),
                              tables.names_with(tables.older_roles[task], Role::support),
                              tables.names_with(tables.newer_roles[task], Role::support),
                              text_of(tables.older, one.older), text_of(tables.newer, one.newer)});
    }
    return table;
}

/// What a person should look at: weak matches, matches with a rival, and pairs left apart.
StudyTable review_table(const SideBySide& tables, const CompareOptions& options) {
    constexpr double rival = 0.05;
    StudyTable table{"review", {"Matches to be looked at", "需人工核对的匹配"}, {}, {}};
    table.columns = {{"why", {"Why", "原因"}},
                     {"older", {"Older task", "原任务"}},
                     {"newer", {"Newer task", "新任务"}},
                     {"score", {"Score", "相似度"}},
                     {"older-text", {"Older text", "原文本"}},
                     {"newer-text", {"Newer text", "新文本"}}};
    const auto add = [&](Text why, const MatchedTask& one) {
        table.rows.push_back({std::move(why), id_of(tables.older, one.older),
                              id_of(tables.newer, one.newer), one.score,
                              text_of(tables.older, one.older), text_of(tables.newer, one.newer)});
    };
    for (const MatchedTask& one : tables.matching.tasks) {
        if (!one.older || !one.newer)
            continue;
        if (one.score < options.review)
            add({"weak", "相似度低"}, one);
        else if (one.score < 1 && one.runner_up > one.score - rival)
            add({"rival", "有相近候选"}, one);
    }
    for (const MatchedTask& one : tables.matching.near)
        add({"left apart", "未匹配但相近"}, one);
    return table;
}

StudyTable unit_table(const SideBySide& tables) {
    StudyTable table{"units", {"Units", "单位"}, {}, {}};
    table.columns = {{"state", {"State", "状态"}},
                     {"older", {"Older names", "原名称"}},
                     {"newer", {"Newer names", "新名称"}},
                     {"older-leads", {"Leads before", "原牵头数"}},
                     {"newer-leads", {"Leads now", "现牵头数"}},
                     {"lead-change", {"Change", "增减"}},
                     {"older-supports", {"Supports before", "原配合数"}},
                     {"newer-supports", {"Supports now", "现配合数"}},
                     {"support-change", {"Change", "增减"}},
                     {"load-change", {"Change of fractional load", "分数负荷增减"}}};
    for (const MatchedUnits& body : tables.matching.units) {
        const Load before = load_of(tables.older, body.older),
                   now = load_of(tables.newer, body.newer);
        const auto whole = [](double number) { return static_cast<std::int64_t>(number); };
        table.rows.push_back(
            {detail::fate_in_words(body.fate), tables.names(body.older, tables.older),
             tables.names(body.newer, tables.newer), whole(before.lead), whole(now.lead),
             whole(now.lead - before.lead), whole(before.support), whole(now.support),
             whole(now.support - before.support), now.share - before.share});
    }
    return table;
}

StudyTable flip_table(const SideBySide& tables) {
    StudyTable table{"flips", {"Lead became support, or support lead", "牵头与配合互换"}, {}, {}};
    table.columns = {{"name", {"Unit", "单位"}},          {"older", {"Older task", "原任务"}},
                     {"newer", {"Newer task", "新任务"}}, {"before", {"Before", "原角色"}},
                     {"now", {"Now", "现角色"}},          {"text", {"Text", "任务"}}};
    for (std::size_t task = 0; task < tables.matching.tasks.size(); ++task)
        for (const auto& [body, role] : tables.older_roles[task]) {
            const auto now = tables.newer_roles[task].find(body);
            if (now == tables.newer_roles[task].end() || now->second == role)
                continue;
            const MatchedTask& one = tables.matching.tasks[task];
            table.rows.push_back({tables.name(body), id_of(tables.older, one.older),
                                  id_of(tables.newer, one.newer), detail::role_in_words(role),
                                  detail::role_in_words(now->second),
                                  text_of(tables.newer, one.newer)});
        }
    return table;
}

void add_link_facts(const SideBySide& tables, StudyResult& result) {
    const detail::LinkCounts links = detail::count_links(tables);
    const auto all = static_cast<double>(2 * links.both + links.older_only + links.newer_only);
    const auto part = [&](std::size_t number) {
        return detail::cell_of(all == 0 ? Measured::undefined("neither table has ties")
                                        : Measured::of(static_cast<double>(number) / all));
    };
    detail::add_fact(result, "ties-kept", {"Ties in both", "两表均有的关系"}, count(links.both));
    detail::add_fact(result, "ties-older", {"Ties in the older alone", "仅原表有的关系"},
                     count(links.older_only));
    detail::add_fact(result, "ties-newer", {"Ties in the newer alone", "仅新表有的关系"},
                     count(links.newer_only));
    detail::add_fact(result, "flips", {"Ties with the other role", "角色互换的关系"},
                     count(links.flipped));
    detail::add_fact(result, "dissimilarity", {"Dissimilarity W", "差异度 W"},
                     part(links.older_only + links.newer_only));
    detail::add_fact(result, "rewiring", {"of it rewiring", "其中重新分工"}, part(links.rewired));
    detail::add_fact(result, "turnover", {"of it turnover", "其中新旧更替"},
                     part(links.unit_turnover + links.task_turnover + links.double_turnover));
    detail::add_fact(result, "turnover-of-units", {"turnover of units alone", "仅单位更替"},
                     part(links.unit_turnover));
    detail::add_fact(result, "turnover-of-tasks", {"turnover of tasks alone", "仅任务更替"},
                     part(links.task_turnover));
    detail::add_fact(result, "turnover-of-both", {"turnover of both", "单位与任务均更替"},
                     part(links.double_turnover));
}

void add_facts(const SideBySide& tables, StudyResult& result) {
    std::size_t kept = 0, reworded = 0, fresh = 0, gone = 0, leads = 0;
    for (std::size_t task = 0; task < tables.matching.tasks.size(); ++task) {
        const std::string state = state_of(tables, task).en;
        ++(state == "kept" ? kept : state == "reworded" ? reworded : state == "new" ? fresh : gone);
        leads += lead_changed(tables, task) ? 1 : 0;
    }
    detail::add_fact(result, "tasks-kept", {"Tasks kept word for word", "原文保留的任务"},
                     count(kept));
    detail::add_fact(result, "tasks-reworded", {"Tasks reworded", "改写的任务"}, count(reworded));
    detail::add_fact(result, "tasks-new", {"Tasks new", "新增任务"}, count(fresh));
    detail::add_fact(result, "tasks-gone", {"Tasks gone", "取消任务"}, count(gone));
    detail::add_fact(result, "leads-changed", {"Tasks whose lead changed", "牵头变更的任务"},
                     count(leads));
    std::vector<double> before, now;
    for (const MatchedUnits& body : tables.matching.units)
        if (!body.older.empty() && !body.newer.empty()) {
            before.push_back(load_of(tables.older, body.older).lead);
            now.push_back(load_of(tables.newer, body.newer).lead);
        }
    detail::add_fact(result, "units-in-both", {"Units in both", "两表均有的单位"},
                     count(before.size()));
    detail::add_fact(result, "rank-agreement",
                     {"Agreement of their ranks by leads (τ_b)", "按牵头数排名的一致性（τ_b）"},
                     detail::cell_of(detail::kendall_tau(before, now)));
}

/// Lines of the succession file that name nobody of either table.
void warn_of_strangers(const SideBySide& tables, const CompareOptions& options,
                       StudyResult& result) {
    const auto known = [](const Analysis& table, const std::string& name) {
        const std::string key = text::match_key(name);
        return std::any_of(
            table.graph.units().begin(), table.graph.units().end(),
            [&](const UnitVertex& unit) { return text::match_key(unit.name) == key; });
    };
    for (const Succession& line : options.succession)
        for (const bool old : {true, false}) {
            const std::string& name = old ? line.older : line.newer;
            if (known(old ? tables.older : tables.newer, name))
                continue;
            result.warnings.push_back(
                {"unmatched-name",
                 Severity::warning,
                 {options.succession_file, line.line, 0, {}},
                 {"the " + std::string(old ? "older" : "newer") + " table has no unit '" + name +
                      "'",
                  std::string(old ? "原" : "新") + "表中没有单位“" + name + "”"},
                 {"write the name as that table has it", "请按该表中的写法填写"}});
        }
}

} // namespace

Text detail::role_in_words(Role role) {
    return role == Role::lead ? Text{"lead", "牵头"} : Text{"support", "配合"};
}

Text detail::fate_in_words(UnitFate fate) {
    static const std::array<const char*, 7> chinese{"保留", "更名", "合并",    "拆分",
                                                    "重组", "新增", "不再出现"};
    return {std::string(to_string(fate)), chinese.at(static_cast<std::size_t>(fate))};
}

StudyResult detail::begin_comparison(const Analysis& older, const Analysis& newer,
                                     const CompareOptions& options) {
    StudyResult result;
    result.study = "compare";
    result.title = {"What changed between two tables", "两表对比"};
    result.method = {"units by succession file, name and alias; tasks by the Dice coefficient of "
                     "neighbouring characters, best first; W = (b + c)/(2a + b + c) over ties of "
                     "unit and task, split into rewiring (both exist in both) and turnover",
                     "单位依沿革文件、名称和别名匹配；任务依相邻字对的 Dice 系数，由高到低匹配；"
                     "W = (b + c)/(2a + b + c)，就单位—任务关系计算，"
                     "分为重新分工（单位与任务两表均有）与新旧更替"};
    result.citation =
        "Poisot et al. (2012), Ecology Letters 15; Fründ (2021), Ecosphere 12; Kendall "
        "(1945), Biometrika 33; Dice (1945), Ecology 26";
    for (const auto& [id, table] : {std::pair("older", &older), std::pair("newer", &newer)}) {
        std::vector<std::string> files;
        for (const DocumentInfo& document : table->reading.documents)
            files.push_back(document.file);
        detail::add_fact(result, id, {id, std::string(id) == "older" ? "原表" : "新表"}, files);
    }
    result.options.assign(older.options.reading.begin(), older.options.reading.end());
    result.options.emplace_back("collectives", std::string(to_string(older.options.collectives)));
    result.options.emplace_back("match", options.match);
    result.options.emplace_back("review", options.review);
    if (!options.succession_file.empty())
        result.options.emplace_back("succession", options.succession_file);
    return result;
}

StudyResult compare_tables(const Analysis& older, const Analysis& newer,
                           const CompareOptions& options) {
    const SideBySide tables(older, newer, match_tables(older, newer, options));
    StudyResult result = detail::begin_comparison(older, newer, options);
    add_facts(tables, result);
    add_link_facts(tables, result);
    warn_of_strangers(tables, options, result);
    result.tables = {task_table(tables), unit_table(tables), flip_table(tables),
                     review_table(tables, options),
                     detail::concentration_table(tables.older, tables.newer)};
    return result;
}

} // namespace zeren
