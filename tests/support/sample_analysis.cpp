// SPDX-License-Identifier: Apache-2.0
#include "support/sample_analysis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <stdexcept>

namespace zeren::sample {
namespace {

MetricInfo info(std::string_view id) {
    MetricInfo made;
    made.id = id;
    return made;
}

const MetricInfo lead_count_info = info("lead-count");
const MetricInfo support_count_info = info("support-count");
const MetricInfo task_count_info = info("task-count");
const MetricInfo fractional_load_info = info("fractional-load");
const MetricInfo unit_count_info = info("unit-count");
const MetricInfo shared_info = info("shared-task-count");
const MetricInfo newman_info = info("newman-weight");
const MetricInfo first_leads_info = info("leads-for-first");
const MetricInfo second_leads_info = info("leads-for-second");

void add(MetricTable& table, const MetricInfo& metric, const std::vector<double>& values) {
    table.metrics.push_back(&metric);
    table.columns.emplace_back();
    for (const double value : values)
        table.columns.back().push_back(Measured::of(value));
}

bool is_collective(const std::string& name) {
    for (const char* word : {"各", "有关", "成员单位", "国企", "县级"})
        if (name.find(word) != std::string::npos)
            return true;
    return false;
}

/// Fills an Analysis row by row.
class Builder {
  public:
    void add_row(const TaskRow& row) {
        const TaskId id(analysis_.reading.tasks.size());
        Task task;
        task.id = fmt::format("main-{}", id.value + 1);
        task.number = row.number;
        task.text = analysis_.reading.pool->keep(row.text);
        task.deadlines = row.deadlines;
        if (!row.leader.empty())
            task.leaders.push_back(leader(row));
        analysis_.reading.tasks.push_back(task);
        for (const auto& name : row.lead)
            assign(id, name, Role::lead);
        for (const auto& name : row.support)
            assign(id, name, Role::support);
    }

    Analysis finish() {
        std::vector<UnitVertex> vertices;
        for (std::uint32_t unit = 0; unit < analysis_.reading.units.size(); ++unit)
            vertices.push_back({analysis_.reading.units[unit].name,
                                analysis_.reading.units[unit].kind, false, unit});
        for (std::uint32_t other = 0; other < analysis_.reading.collectives.size(); ++other)
            vertices.push_back(
                {analysis_.reading.collectives[other].text, UnitKind::other, true, other});
        std::vector<TieInput> ties;
        const auto named = static_cast<std::uint32_t>(analysis_.reading.units.size());
        for (std::uint32_t index = 0; index < analysis_.reading.assignments.size(); ++index) {
            const Assignment& claim = analysis_.reading.assignments[index];
            ties.push_back({UnitId(claim.actor + (claim.collective ? named : 0U)), claim.task,
                            claim.role, index});
        }
        analysis_.graph =
            BipartiteGraph(std::move(vertices), analysis_.reading.tasks.size(), std::move(ties));
        measure_units();
        measure_pairs();
        measure_leaders();
        return std::move(analysis_);
    }

    Analysis& analysis() { return analysis_; }

  private:
    LeaderId leader(const TaskRow& row) {
        auto& leaders = analysis_.reading.leaders;
        for (std::size_t index = 0; index < leaders.size(); ++index)
            if (leaders[index].name == row.leader)
                return LeaderId(index);
        leaders.push_back({row.leader, row.leader_title, {}, {}});
        return LeaderId(leaders.size() - 1);
    }

    void assign(TaskId task, const std::string& name, Role role) {
        const bool collective = is_collective(name);
        const auto next = static_cast<std::uint32_t>(
            collective ? analysis_.reading.collectives.size() : analysis_.reading.units.size());
        const auto [place, added] = actors_.try_emplace(name, next);
        if (added && collective) {
            Collective other;
            other.text = name;
            analysis_.reading.collectives.push_back(other);
        } else if (added) {
            Unit unit;
            unit.name = unit.key = name;
            unit.kind = name.find("街道") != std::string::npos ? UnitKind::subdistrict
                        : name.ends_with("镇")                 ? UnitKind::town
                                                               : UnitKind::department;
            analysis_.reading.units.push_back(unit);
        }
        Assignment claim;
        claim.task = task;
        claim.collective = collective;
        claim.actor = place->second;
        claim.role = role;
        claim.text = analysis_.reading.pool->keep(name);
        analysis_.reading.assignments.push_back(claim);
    }

    void measure_units() {
        const BipartiteGraph& graph = analysis_.graph;
        std::vector<double> lead(graph.unit_count()), support(graph.unit_count()),
            count(graph.unit_count()), load(graph.unit_count());
        for (std::size_t unit = 0; unit < graph.unit_count(); ++unit) {
            const auto tasks = graph.tasks_of(UnitId(unit));
            for (std::size_t tie = 0; tie < tasks.size(); ++tie) {
                (graph.roles_of(UnitId(unit))[tie] == Role::lead ? lead : support)[unit] += 1;
                load[unit] += 1.0 / static_cast<double>(graph.degree(tasks[tie]));
            }
            count[unit] = lead[unit] + support[unit];
            analysis_.units.names.push_back(graph.unit(UnitId(unit)).name);
        }
        add(analysis_.units, lead_count_info, lead);
        add(analysis_.units, support_count_info, support);
        add(analysis_.units, task_count_info, count);
        add(analysis_.units, fractional_load_info, load);
    }

    /// Newman (2001): each task of n units gives each pair of them 1 / (n - 1).
    void measure_pairs() {
        struct Sums {
            double shared = 0, newman = 0, first = 0, second = 0;
        };
        std::map<UnitPair, Sums> pairs;
        const BipartiteGraph& graph = analysis_.graph;
        for (std::size_t task = 0; task < graph.task_count(); ++task) {
            const auto units = graph.units_of(TaskId(task));
            const auto roles = graph.roles_of(TaskId(task));
            for (std::size_t a = 0; a < units.size(); ++a)
                for (std::size_t b = a + 1; b < units.size(); ++b) {
                    Sums& sums = pairs[{units[a], units[b]}];
                    sums.shared += 1;
                    sums.newman += 1.0 / static_cast<double>(units.size() - 1);
                    sums.first += roles[a] == Role::lead && roles[b] == Role::support ? 1 : 0;
                    sums.second += roles[b] == Role::lead && roles[a] == Role::support ? 1 : 0;
                }
        }
        std::vector<double> shared, newman, first, second;
        for (const auto& [pair, sums] : pairs) {
            analysis_.unit_pairs.push_back(pair);
            analysis_.pairs.names.push_back(graph.unit(pair.first).name + "|" +
                                            graph.unit(pair.second).name);
            shared.push_back(sums.shared);
            newman.push_back(sums.newman);
            first.push_back(sums.first);
            second.push_back(sums.second);
        }
        add(analysis_.pairs, shared_info, shared);
        add(analysis_.pairs, newman_info, newman);
        add(analysis_.pairs, first_leads_info, first);
        add(analysis_.pairs, second_leads_info, second);
    }

    void measure_leaders() {
        std::vector<double> tasks, units;
        for (std::size_t leader = 0; leader < analysis_.reading.leaders.size(); ++leader) {
            std::set<UnitId> seen;
            double count = 0;
            for (std::size_t task = 0; task < analysis_.reading.tasks.size(); ++task) {
                const auto& names = analysis_.reading.tasks[task].leaders;
                if (std::find(names.begin(), names.end(), LeaderId(leader)) == names.end())
                    continue;
                ++count;
                for (const UnitId unit : analysis_.graph.units_of(TaskId(task)))
                    if (!analysis_.graph.unit(unit).collective)
                        seen.insert(unit);
            }
            tasks.push_back(count);
            units.push_back(static_cast<double>(seen.size()));
            analysis_.leaders.names.push_back(analysis_.reading.leaders[leader].name);
        }
        add(analysis_.leaders, task_count_info, tasks);
        add(analysis_.leaders, unit_count_info, units);
    }

    Analysis analysis_;
    std::map<std::string, std::uint32_t> actors_;
};

std::vector<std::string> split(const std::string& cell) {
    std::vector<std::string> names;
    std::string rest = cell;
    int depth = 0;
    std::string name;
    for (std::size_t at = 0; at < rest.size();) {
        const std::size_t size = (static_cast<unsigned char>(rest[at]) < 0x80) ? 1 : 3;
        const std::string c = rest.substr(at, size);
        at += size;
        depth += c == "(" || c == "(" ? 1 : c == ")" || c == ")" ? -1 : 0;
        if (depth == 0 && (c == "、" || c == "," || c == ",")) {
            names.push_back(name);
            name.clear();
        } else {
            name += c;
        }
    }
    names.push_back(name);
    std::vector<std::string> out;
    for (std::string& entry : names) {
        const std::size_t rest_at = entry.find("等区级");
        if (rest_at != std::string::npos)
            entry.resize(rest_at);
        if (!entry.empty() && std::find(out.begin(), out.end(), entry) == out.end())
            out.push_back(entry);
    }
    return out;
}

bool is_number(const std::string& line) {
    return !line.empty() && line.size() <= 3 &&
           std::all_of(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "二、常务副区长姚珂军牵头重点工作" gives title and name: a title ends in 长 or 成员.
bool read_heading(const std::string& line, std::string& title, std::string& name) {
    const std::size_t end = line.find("牵头重点工作");
    const std::size_t begin = line.find("、");
    if (end == std::string::npos || begin == std::string::npos)
        return false;
    const std::string words = line.substr(begin + 3, end - begin - 3);
    const std::size_t split_at =
        std::max(words.rfind("长") + 1, words.rfind("成员") + 1) == 0 ? words.size()
        : words.rfind("成员") != std::string::npos                    ? words.rfind("成员") + 6
                                                                      : words.rfind("长") + 3;
    title = words.substr(0, split_at);
    name = words.substr(split_at);
    return true;
}

DocumentInfo seed_document() {
    DocumentInfo document;
    document.file = "yinzhou-2024.txt";
    document.title = "宁波市鄞州区人民政府办公室关于印发2024年政府工作报告目标任务责任分解的通知";
    document.number = "鄞政办发〔2024〕2号";
    document.date = "2024-02-21";
    return document;
}

} // namespace

Analysis analysis_of(const std::vector<TaskRow>& rows) {
    Builder builder;
    builder.analysis().reading.documents.push_back(seed_document());
    for (const TaskRow& row : rows)
        builder.add_row(row);
    return builder.finish();
}

Analysis seed_sized() {
    std::ifstream file(ZEREN_SOURCE_DIR "/data/examples/yinzhou-2024.txt");
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        if (!line.empty())
            lines.push_back(line);
    std::vector<TaskRow> rows;
    std::string title, name;
    for (std::size_t at = 0; at + 3 < lines.size(); ++at) {
        if (read_heading(lines[at], title, name) || !is_number(lines[at]))
            continue;
        if (is_number(lines[at + 1]) || is_number(lines[at + 2]) || is_number(lines[at + 3]))
            continue;
        rows.push_back({lines[at],
                        lines[at + 1],
                        title,
                        name,
                        split(lines[at + 2]),
                        split(lines[at + 3]),
                        {}});
        at += 3;
    }
    if (rows.size() < 150)
        throw std::runtime_error("the example document gave too few rows");
    return analysis_of(rows);
}

Analysis small() {
    const std::vector<std::string> units{
        "区财政局",     "区发改局", "区经信局",     "区住建局",     "区农业农村局", "区教育局",
        "区卫生健康局", "区民政局", "区人力社保局", "区交通运输局", "区水利局",     "区商务局"};
    const std::vector<std::pair<std::string, std::string>> leaders{
        {"区长", "陈兴立"}, {"常务副区长", "姚珂军"}, {"副区长", "王一凡"}, {"副区长", "李慧"}};
    std::vector<TaskRow> rows;
    for (std::size_t task = 0; task < 25; ++task) {
        TaskRow row;
        row.number = std::to_string(task + 1);
        row.text = "第" + row.number + "项:统筹推进示范片区建设,完成年度投资任务,力争走在全市前列";
        row.leader_title = leaders[task % 4].first;
        row.leader = leaders[task % 4].second;
        row.lead = {units[task * 5 % 12]};
        for (std::size_t other = 1; other <= task % 4; ++other)
            row.support.push_back(units[(task * 5 + other * 3 + task / 7) % 12]);
        std::erase(row.support, row.lead.front());
        if (task % 3 == 0)
            row.support.push_back("各镇(街道、园区)");
        if (task % 5 == 0)
            row.deadlines.push_back(fmt::format("2024-{:02}", 3 + task % 10));
        std::sort(row.support.begin(), row.support.end());
        row.support.erase(std::unique(row.support.begin(), row.support.end()), row.support.end());
        rows.push_back(row);
    }
    return analysis_of(rows);
}

Analysis generated(std::size_t units, std::size_t tasks, std::uint32_t seed) {
    std::mt19937 random(seed);
    // Squaring a uniform number favours the first units, as real tables do.
    const auto pick = [&] {
        const double uniform = static_cast<double>(random() % 100000) / 100000.0;
        return static_cast<std::size_t>(uniform * uniform * static_cast<double>(units));
    };
    const auto name = [](std::size_t unit) {
        static const std::vector<std::string> stems{"发改局",           "经信局",         "住建局",
                                                    "自然资源规划分局", "综合行政执法局", "水利局"};
        return fmt::format("区第{}{}", unit + 1, stems[unit % stems.size()]);
    };
    std::vector<TaskRow> rows;
    for (std::size_t task = 0; task < tasks; ++task) {
        TaskRow row;
        row.number = std::to_string(task + 1);
        row.text = fmt::format("推进第{}号重点工程建设,完善配套政策,完成年度目标{}项", task + 1,
                               task % 17);
        row.leader_title = "副区长";
        row.leader = fmt::format("领导{}", task * 9 / tasks + 1);
        std::set<std::size_t> chosen;
        for (std::size_t count = 1 + random() % 7; count > 0; --count)
            chosen.insert(pick());
        std::vector<std::size_t> order(chosen.begin(), chosen.end());
        row.lead.push_back(name(order[random() % order.size()]));
        for (const std::size_t unit : order)
            if (name(unit) != row.lead.front())
                row.support.push_back(name(unit));
        if (random() % 3 == 0)
            row.support.push_back("各镇(街道、园区)");
        if (random() % 2 == 0)
            row.deadlines.push_back(fmt::format("2024-{:02}", 1 + random() % 12));
        rows.push_back(row);
    }
    return analysis_of(rows);
}

} // namespace zeren::sample
