// SPDX-License-Identifier: Apache-2.0
// The seed notice, 鄞政办发〔2024〕2号. Expected figures: a careful reading by hand, published with
// the document's description (two people's count of sections, units and ties), not our own output.
#include "support/catch.hpp"
#include "support/read_text.hpp"

#include <zeren/base/text.hpp>

#include <map>
#include <set>

using namespace zeren;
using namespace zeren::test;

namespace {

const Reading& seed() {
    static const Reading reading = read_bytes(file_bytes("data/examples/yinzhou-2024.txt"));
    return reading;
}

struct TableCount {
    std::size_t tasks = 0, lead = 0, support = 0, collective = 0, without_support = 0,
                several_leads = 0;
    std::set<std::uint32_t> units, collectives;
};

TableCount count_table(const Reading& reading, std::uint32_t table) {
    TableCount count;
    std::map<std::uint32_t, std::pair<std::size_t, std::size_t>> roles; // task -> leads, others
    for (std::size_t task = 0; task < reading.tasks.size(); ++task)
        if (reading.tasks[task].table == table) {
            ++count.tasks;
            roles[static_cast<std::uint32_t>(task)] = {};
        }
    for (const Assignment& assignment : reading.assignments) {
        const auto role = roles.find(assignment.task.value);
        if (role == roles.end())
            continue;
        ++(assignment.role == Role::lead ? role->second.first : role->second.second);
        if (assignment.collective) {
            ++count.collective;
            count.collectives.insert(assignment.actor);
        } else {
            ++(assignment.role == Role::lead ? count.lead : count.support);
            count.units.insert(assignment.actor);
        }
    }
    for (const auto& [task, number] : roles) {
        count.without_support += number.second == 0 ? 1 : 0;
        count.several_leads += number.first > 1 ? 1 : 0;
    }
    return count;
}

std::size_t task_on_line(std::uint32_t line) {
    for (std::size_t task = 0; task < seed().tasks.size(); ++task)
        for (const TaskCell& cell : seed().tasks[task].cells)
            if (!cell.inherited && cell.where.line == line)
                return task;
    return SIZE_MAX;
}

} // namespace

TEST_CASE("seed: the main table has the figures of the hand reading", "[resolve][seed]") {
    const TableCount main = count_table(seed(), 1);
    CHECK(main.tasks == 172);
    CHECK(main.units.size() == 87);
    CHECK(main.lead == 179);
    CHECK(main.support == 410);
    CHECK(main.collective == 191);
    CHECK(main.collectives.size() == 18);
    CHECK(main.without_support == 12);
    CHECK(main.several_leads == 7);
}

TEST_CASE("seed: the livelihood projects inherit their merged cells", "[resolve][seed]") {
    const TableCount projects = count_table(seed(), 2);
    CHECK(projects.tasks == 26);
    CHECK(projects.units.size() == 16);
    CHECK(projects.lead == 26);
    CHECK(projects.support == 16);
    CHECK(projects.collective == 37);
    CHECK(projects.collectives.size() == 3);
    CHECK(projects.without_support == 0);
    CHECK(projects.several_leads == 0);
}

TEST_CASE("seed: both tables together", "[resolve][seed]") {
    CHECK(seed().tasks.size() == 198);
    CHECK(seed().units.size() == 87);
    CHECK(seed().collectives.size() == 18);
}

TEST_CASE("seed: nine sections, each with its leader and title", "[resolve][seed]") {
    std::vector<std::pair<std::string, std::size_t>> sections; // leader, tasks
    for (const Task& task : seed().tasks) {
        if (task.table != 1)
            continue;
        REQUIRE(task.leaders.size() == 1);
        const Leader& leader = seed().leaders[task.leaders[0].index()];
        if (sections.empty() || sections.back().first != leader.title + leader.name)
            sections.emplace_back(leader.title + leader.name, 0);
        ++sections.back().second;
    }
    const std::vector<std::pair<std::string, std::size_t>> expected{
        {"区长陈兴立", 5},    {"常务副区长姚珂军", 47}, {"区政府党组成员胡建涌", 8},
        {"副区长张尚兵", 17}, {"副区长刘学文", 21},     {"副区长陈启", 24},
        {"副区长俞其", 7},    {"副区长祝健敏", 15},     {"副区长陈建恩", 28}};
    CHECK(sections == expected);
}

TEST_CASE("seed: repeated numbers do not merge tasks", "[resolve][seed]") {
    // section 二 prints …34, 35, 33, 34, 35, 36…: lines 352 and 376 both print 34
    const Task& first = seed().tasks[task_on_line(352)];
    const Task& second = seed().tasks[task_on_line(376)];
    CHECK(first.number == "34");
    CHECK(second.number == "34");
    CHECK(first.id == "main-2-34");
    CHECK(second.id == "main-2-34b");
    CHECK(count_findings(seed(), "repeated-number") == 3);
    std::set<std::string> ids;
    for (const Task& task : seed().tasks)
        CHECK(ids.insert(task.id).second);
}

TEST_CASE("seed: cells over several lines and paragraphs", "[resolve][seed]") {
    using Names = std::vector<std::string>;
    // lines 479-483: two lead paragraphs, then the supporters
    const std::size_t two = task_on_line(479);
    CHECK(names(seed(), two, Role::lead) == Names{"东钱湖开发建设局", "东钱湖经旅湖局"});
    CHECK(names(seed(), two, Role::support) == Names{"区住建局", "区生态环境分局", "东钱湖镇"});
    // lines 1460-1463: a lead cell of two lines
    const std::size_t lines = task_on_line(1458);
    CHECK(names(seed(), lines, Role::lead) == Names{"区工业发展促进中心", "区经信局"});
    // line 338: an empty cell is only an extra blank line
    const std::size_t empty = task_on_line(337);
    CHECK(names(seed(), empty, Role::lead) == Names{"区自然资源规划分局"});
    CHECK(names(seed(), empty, Role::support).empty());
}

TEST_CASE("seed: lead wins over support, and it is a finding", "[resolve][seed]") {
    // lines 1017-1021: two lead paragraphs; the supporters name the first of them again
    const std::size_t task = task_on_line(1021);
    CHECK(names(seed(), task, Role::lead) ==
          std::vector<std::string>{"区“五水共治”办", "区生态环境分局"});
    for (const std::string& name : names(seed(), task, Role::support))
        CHECK(name != "区“五水共治”办");
    CHECK(count_findings(seed(), "lead-also-support") == 1);
}

TEST_CASE("seed: deadlines, several in one cell", "[resolve][seed]") {
    // line 1536 (school 2024年9月, kindergarten 2024年11月); the roads: six dates on two lines,
    // 2024年7月 twice
    CHECK(seed().tasks[task_on_line(1536)].deadlines ==
          std::vector<std::string>{"2024-09", "2024-11"});
    const Task& roads = seed().tasks[task_on_line(1610)];
    CHECK(roads.deadlines ==
          std::vector<std::string>{"2024-07", "2024-06", "2024-09", "2024-04", "2024-05"});
}

TEST_CASE("seed: document number, issuer, jurisdiction, dates", "[resolve][seed]") {
    const DocumentInfo& info = seed().documents.at(0);
    CHECK(info.title ==
          "宁波市鄞州区人民政府办公室关于印发2024年政府工作报告目标任务责任分解的通知");
    CHECK(info.number == "鄞政办发〔2024〕2号");
    CHECK(info.issuer == "宁波市鄞州区人民政府办公室");
    CHECK(info.jurisdiction == "宁波市鄞州区");
    CHECK(info.date == "2024-02-21");
    CHECK(count_findings(seed(), "date-contradiction") == 1);
}

TEST_CASE("seed: probable twins are suggested, four companies are not", "[resolve][seed]") {
    REQUIRE(count_findings(seed(), "similar-names") == 1);
    for (const Diagnostic& finding : seed().findings)
        if (finding.code == "similar-names") {
            CHECK(finding.message.zh.find("区营商环境建设办") != std::string::npos);
            CHECK(finding.message.zh.find("区营商环境建设局") != std::string::npos);
        }
}

TEST_CASE("seed: every non-empty line is accounted for, once", "[resolve][seed]") {
    const std::string text = file_bytes("data/examples/yinzhou-2024.txt");
    std::vector<std::uint32_t> expected;
    std::uint32_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        ++number;
        if (!text::is_blank(std::string_view(text).substr(begin, end - begin)))
            expected.push_back(number);
        begin = end + 1;
    }
    std::vector<std::uint32_t> accounted;
    for (const LineAccount& line : seed().lines.at(0))
        accounted.push_back(line.line);
    CHECK(accounted == expected);
    std::map<LineUse, std::size_t> uses;
    for (const LineAccount& line : seed().lines.at(0))
        ++uses[line.use];
    // by hand: 9 section headings and 2 titles; nine headers of 4 words and one of 6; three lines
    // of prose remain
    CHECK(uses[LineUse::heading] == 11);
    CHECK(uses[LineUse::header] == 9 * 4 + 6);
    CHECK(uses[LineUse::prose] == 3);
}

TEST_CASE("seed: every tie points at the cell it was read from", "[resolve][seed]") {
    std::vector<std::string> lines{""};
    const std::string text = file_bytes("data/examples/yinzhou-2024.txt");
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    for (const Assignment& assignment : seed().assignments) {
        bool found = false; // a cell may have several lines; its place is its first
        for (std::uint32_t line = assignment.where.line;
             line < lines.size() && !lines[line].empty() && !found; ++line)
            found = lines[line].find(assignment.text) != std::string::npos;
        CHECK(found);
    }
}

TEST_CASE("seed: reading twice gives the same reading", "[resolve][seed]") {
    const Reading again = read_bytes(file_bytes("data/examples/yinzhou-2024.txt"));
    REQUIRE(again.tasks.size() == seed().tasks.size());
    for (std::size_t task = 0; task < again.tasks.size(); ++task)
        CHECK(again.tasks[task].id == seed().tasks[task].id);
    CHECK(again.assignments.size() == seed().assignments.size());
}
