// SPDX-License-Identifier: Apache-2.0
#include <zeren/app/key_findings.hpp>
#include <zeren/app/metric_report.hpp>
#include <zeren/base/text.hpp>
#include <zeren/export/reading.hpp>
#include <zeren/resolve/resolve.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <span>

namespace zeren {
namespace {

constexpr std::size_t names_shown = 3; ///< and places
using Findings = std::vector<KeyFinding>;
using Links = std::vector<FindingLink>;

std::string_view policy_in_chinese(CollectivePolicy policy) {
    return policy == CollectivePolicy::keep     ? "单独列为一类"
           : policy == CollectivePolicy::expand ? "按名册展开"
                                                : "不计";
}

/// The same words in both languages.
FindingLink link_to(std::string text, Subject subject, std::size_t row) {
    return {{text, text}, subject, row};
}

std::optional<double> value_at(const MetricTable& table, std::string_view metric, std::size_t row) {
    const MetricColumn* column = table.column(metric);
    return column == nullptr ? std::nullopt : (*column)[row].value;
}

double count_at(const MetricTable& table, std::string_view metric, std::size_t row) {
    return value_at(table, metric, row).value_or(0);
}

std::optional<std::size_t> row_named(const MetricTable& table, std::string_view name) {
    const auto found = std::find(table.names.begin(), table.names.end(), name);
    const auto row = static_cast<std::size_t>(found - table.names.begin());
    return found == table.names.end() ? std::nullopt : std::optional(row);
}

/// The first rows of a ranking that are above zero.
std::vector<std::size_t> top_rows(const Analysis& analysis, const MetricTable& table,
                                  std::string_view of, std::string_view metric) {
    if (table.column(metric) == nullptr)
        return {};
    auto rows = ranked_rows(analysis, table, of, metric);
    std::erase_if(rows, [&](std::size_t row) { return count_at(table, metric, row) <= 0; });
    rows.resize(std::min(rows.size(), names_shown));
    return rows;
}

/// "1 task", "12 tasks".
std::string counted(std::size_t count, std::string_view one) {
    return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

void add_size(const Analysis& analysis, Findings& findings) {
    const TieCounts ties = count_ties(analysis.reading);
    const std::size_t tasks = analysis.reading.tasks.size();
    const std::size_t units = analysis.reading.units.size();
    const std::size_t collectives = analysis.reading.collectives.size();
    Text sentence{fmt::format("{}, {}: {} and {}.", counted(tasks, "task"),
                              counted(units, "named unit"), counted(ties.lead, "lead tie"),
                              counted(ties.support, "support tie")),
                  fmt::format("共 {} 项任务、{} 个具名单位：牵头 {} 次，配合 {} 次。", tasks, units,
                              ties.lead, ties.support)};
    if (collectives > 0) {
        sentence.en +=
            fmt::format(" {} collective expressions take part {} times (policy: {}).", collectives,
                        ties.collective, to_string(analysis.options.collectives));
        sentence.zh +=
            fmt::format("另有 {} 种集合表述，出现 {} 次（处理方式：{}）。", collectives,
                        ties.collective, policy_in_chinese(analysis.options.collectives));
    }
    findings.push_back({"size", std::move(sentence)});
}

/// "A 21 of 198 tasks (10.6 %), B 15, C 13"
Text ranking(const MetricTable& table, std::string_view metric, std::size_t tasks,
             const std::vector<std::size_t>& rows, Links& links) {
    Text list;
    for (std::size_t place = 0; place < rows.size(); ++place) {
        const double count = count_at(table, metric, rows[place]);
        const std::string& name = table.names[rows[place]];
        links.push_back(link_to(fmt::format("{} {:.0f}", name, count), table.subject, rows[place]));
        if (place == 0) {
            const double share = 100 * count / static_cast<double>(tasks);
            list.en = fmt::format("{} {:.0f} of {} ({:.1f} %)", name, count, counted(tasks, "task"),
                                  share);
            list.zh =
                fmt::format("{} {:.0f} 项（占 {} 项任务的 {:.1f}%）", name, count, tasks, share);
        } else {
            list.en += fmt::format(", {} {:.0f}", name, count);
            list.zh += fmt::format("、{} {:.0f} 项", name, count);
        }
    }
    return list;
}

void add_busiest(const Analysis& analysis, Findings& findings) {
    const struct {
        const char *code, *metric, *en, *zh;
    } kinds[]{{"leads-most", "lead-count", "Leads most: ", "牵头最多："},
              {"takes-part-most", "task-count", "Takes part in most: ", "参与最多："}};
    for (const auto& kind : kinds) {
        const auto rows = top_rows(analysis, analysis.units, "unit", kind.metric);
        if (rows.empty())
            continue;
        Links links;
        const Text list =
            ranking(analysis.units, kind.metric, analysis.reading.tasks.size(), rows, links);
        findings.push_back(
            {kind.code, {kind.en + list.en + ".", kind.zh + list.zh + "。"}, std::move(links)});
    }
}

void add_concentration(const Analysis& analysis, Findings& findings) {
    const struct {
        const char *row, *en, *zh;
    } vectors[]{{"lead-count", "Leading", "牵头任务"}, {"task-count", "Taking part", "参与任务"}};
    const MetricTable& network = analysis.network;
    const std::size_t units = analysis.graph.named_unit_count();
    if (units < 2)
        return; // one unit cannot share anything alike or unlike
    for (const auto& vector : vectors) {
        const auto row = row_named(network, vector.row);
        if (!row)
            continue;
        const auto gini = value_at(network, "gini", *row);
        const auto top = value_at(network, "top20-share", *row);
        const auto effective = value_at(network, "effective-number", *row);
        if (!gini || !top || !effective)
            continue;
        findings.push_back(
            {"concentration",
             {fmt::format("{}: the busiest 20 % of {} units hold {:.1f} % (Gini {:.3f}), as if "
                          "{:.1f} units shared it alike.",
                          vector.en, units, 100 * *top, *gini, *effective),
              fmt::format("{}的集中度：{} 个单位中最忙的 20% 占 {:.1f}%（基尼系数 {:.3f}），"
                          "相当于由 {:.1f} 个单位均分。",
                          vector.zh, units, 100 * *top, *gini, *effective)},
             {{{fmt::format("Gini {:.3f}", *gini), fmt::format("基尼系数 {:.3f}", *gini)},
               Subject::network,
               *row}}});
    }
}

void add_pairs(const Analysis& analysis, Findings& findings) {
    const auto rows = top_rows(analysis, analysis.pairs, "pair", "shared-task-count");
    Text list;
    Links links;
    for (const std::size_t row : rows) {
        const UnitPair& pair = analysis.unit_pairs[row];
        const UnitVertex& first = analysis.graph.unit(pair.first);
        const UnitVertex& second = analysis.graph.unit(pair.second);
        if (first.collective || second.collective)
            continue;
        const double shared = count_at(analysis.pairs, "shared-task-count", row);
        const Text text{fmt::format("{} and {} ({})", first.name, second.name,
                                    counted(static_cast<std::size_t>(shared), "task")),
                        fmt::format("{}与{}（{:.0f} 项）", first.name, second.name, shared)};
        list.en += (list.en.empty() ? "" : "; ") + text.en;
        list.zh += (list.zh.empty() ? "" : "、") + text.zh;
        links.push_back({text, Subject::pair, row});
    }
    if (!list.en.empty())
        findings.push_back({"pairs",
                            {"Work together most: " + list.en + ".", "合作最多：" + list.zh + "。"},
                            std::move(links)});
}

/// Tasks with one vertex on the unit side: nobody else takes part, not even a collective.
void add_single_unit(const Analysis& analysis, Findings& findings) {
    std::map<std::size_t, std::size_t> tasks_of_unit;
    std::size_t count = 0;
    for (std::size_t task = 0; task < analysis.graph.task_count(); ++task) {
        const auto units = analysis.graph.units_of(TaskId{task});
        if (units.size() != 1 || analysis.graph.unit(units[0]).collective)
            continue;
        ++count;
        ++tasks_of_unit[units[0].index()];
    }
    if (count == 0)
        return;
    std::vector<std::pair<std::size_t, std::size_t>> ranked(tasks_of_unit.begin(),
                                                            tasks_of_unit.end());
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    ranked.resize(std::min(ranked.size(), names_shown));
    std::string list;
    Links links;
    for (const auto& [unit, tasks] : ranked) {
        std::string text = fmt::format("{} {}", analysis.graph.unit(UnitId{unit}).name, tasks);
        list += (list.empty() ? "" : ", ") + text;
        links.push_back(link_to(std::move(text), Subject::unit, unit));
    }
    findings.push_back({"single-unit",
                        {fmt::format("{} {} on one unit alone: {}.", counted(count, "task"),
                                     count == 1 ? "hangs" : "hang",
                                     list + (tasks_of_unit.size() > names_shown ? ", …" : "")),
                         fmt::format("{} 项任务只靠一个单位：{}。", count,
                                     text::replace_all(list, ", ", "、") +
                                         (tasks_of_unit.size() > names_shown ? "等" : ""))},
                        std::move(links)});
}

void add_leaders(const Analysis& analysis, Findings& findings) {
    const MetricTable& leaders = analysis.leaders;
    const auto rows = top_rows(analysis, leaders, "leader", "task-count");
    if (rows.empty())
        return;
    Text list;
    Links links;
    for (const std::size_t row : rows) {
        const std::string& name = leaders.names[row];
        const auto tasks = static_cast<std::size_t>(count_at(leaders, "task-count", row));
        const auto units = static_cast<std::size_t>(count_at(leaders, "unit-count", row));
        list.en += fmt::format("{}{} {} with {}", list.en.empty() ? "" : ", ", name,
                               counted(tasks, "task"), counted(units, "unit"));
        list.zh += fmt::format("{}{} {} 项任务、{} 个单位", list.zh.empty() ? "" : "；", name,
                               tasks, units);
        links.push_back(link_to(fmt::format("{} {}", name, tasks), Subject::leader, row));
    }
    findings.push_back(
        {"leaders",
         {fmt::format("{}; the largest portfolios: {}.", counted(leaders.names.size(), "leader"),
                      list.en),
          fmt::format("共 {} 位牵头领导，分管最多的是：{}。", leaders.names.size(), list.zh)},
         std::move(links)});
}

/// Where findings of one kind stand: "lines 368, 376, 384" or, in workbooks, "表!C3, 表!C9".
Text places_of(std::span<const Diagnostic* const> findings) {
    std::string list;
    bool lines = true;
    for (const Diagnostic* const finding : findings.first(std::min(findings.size(), names_shown))) {
        const InputLocation& where = finding->where;
        lines = lines && where.place.empty() && where.line > 0;
        list += (list.empty() ? "" : ", ") +
                (where.place.empty() ? std::to_string(where.line) : where.place);
    }
    if (findings.size() > names_shown)
        list += ", …";
    if (!lines)
        return {list, list};
    return {(findings.size() == 1 ? "line " : "lines ") + list, "第 " + list + " 行"};
}

/// What a kind of finding means; its code where it has no words.
Text meaning_of(const std::string& code) {
    for (const FindingInfo& info : all_findings())
        if (info.code == code)
            return {std::string(info.meaning_en), std::string(info.meaning_zh)};
    return {code, code};
}

void add_source_checks(const Analysis& analysis, Findings& findings) {
    std::map<std::string, std::vector<const Diagnostic*>> kinds;
    std::size_t count = 0;
    for (const Diagnostic& finding : analysis.reading.findings)
        if (finding.severity != Severity::note)
            kinds[finding.code].push_back(&finding);
    if (kinds.empty())
        return;
    Text list;
    for (const auto& [code, of_kind] : kinds) {
        count += of_kind.size();
        const Text meaning = meaning_of(code);
        const Text places = places_of(of_kind);
        list.en += fmt::format("{}{} ({})", list.en.empty() ? "" : "; ", meaning.en, places.en);
        list.zh += fmt::format("{}{}（{}）", list.zh.empty() ? "" : "；", meaning.zh, places.zh);
    }
    findings.push_back(
        {"check-source",
         {fmt::format("{} in the source to be checked: {}.", counted(count, "place"), list.en),
          fmt::format("原文有 {} 处需要核对：{}。", count, list.zh)}});
}

} // namespace

std::vector<KeyFinding> key_findings(const Analysis& analysis) {
    Findings findings;
    add_size(analysis, findings);
    add_busiest(analysis, findings);
    add_concentration(analysis, findings);
    add_pairs(analysis, findings);
    add_single_unit(analysis, findings);
    add_leaders(analysis, findings);
    add_source_checks(analysis, findings);
    return findings;
}

} // namespace zeren
