// SPDX-License-Identifier: Apache-2.0
// Rows of tables with cells left blank, cut off or run together, made for these tests and read by
// hand.
#include "support/catch.hpp"
#include "support/read_text.hpp"

#include <zeren/base/text.hpp>

using namespace zeren;
using namespace zeren::test;

namespace {

using Lines = std::vector<std::string>;

/// "number task|leads|supports|leaders|deadlines" of each task.
Lines tasks_of(const Reading& reading) {
    Lines out;
    for (std::size_t index = 0; index < reading.tasks.size(); ++index) {
        const Task& task = reading.tasks[index];
        std::string line = std::string(task.number) + " " + std::string(task.text);
        for (const Role role : {Role::lead, Role::support}) {
            line += "|";
            for (const std::string& unit : names(reading, index, role))
                line += unit + " ";
        }
        line += "|";
        for (const LeaderId leader : task.leaders)
            line += std::string(reading.leaders[leader.index()].name);
        line += "|";
        for (const std::string& deadline : task.deadlines)
            line += deadline;
        out.push_back(line);
    }
    return out;
}

/// The same rows in carriers that cannot show a merged cell.
std::string markdown_of(const std::string& csv) {
    std::string out, line;
    std::size_t number = 0;
    for (const char c : csv) {
        if (c != '\n') {
            line += c == ',' ? std::string(" | ") : std::string(1, c);
            continue;
        }
        out += "| " + line + " |\n";
        if (number++ == 0)
            out += "|" + text::replace_all(std::string(6, '-'), "-", "---|") + "\n";
        line.clear();
    }
    return out;
}

const std::string header = "序号,工作任务,牵头单位,配合单位,分管领导,完成时限\n";

} // namespace

TEST_CASE("blank cells of a flat table stand for the merged cell above", "[resolve][grid]") {
    const std::string csv = header + "1,修路,甲市交通局,甲市财政局,张三副市长,2024年6月底\n"
                                     "2,架桥,,,,\n"
                                     "3,挖河,,甲市水利局,,2024年9月底\n"
                                     ",种树,,,,\n"
                                     "4,办学,甲市教育局,,李四副市长,\n";
    const Lines expected{"1 修路|甲市交通局 |甲市财政局 |张三|2024-06",
                         "2 架桥|甲市交通局 |甲市财政局 |张三|2024-06",
                         "3 挖河|甲市交通局 |甲市水利局 |张三|2024-09",
                         "4 办学|甲市教育局 ||李四|"}; // its own lead: blank support is nobody
    for (const auto& [text, name] :
         {std::pair{csv, "t.csv"}, std::pair{text::replace_all(csv, ",", "\t"), "t.tsv"},
          std::pair{markdown_of(csv), "t.md"}}) {
        const Reading reading = read_bytes(text, {}, name);
        CHECK(tasks_of(reading) == expected);
        CHECK(count_findings(reading, "inherited-cells") == 2);
        CHECK(count_findings(reading, "ambiguous-row") == 1); // 种树 bears no number
        CHECK(count_findings(reading, "no-support") == 1);
    }
}

TEST_CASE("in a table without numbers a row with blank units is a task", "[resolve][grid]") {
    const std::string csv = "工作任务,牵头单位,配合单位\n修路,,\n种树,,\n合计,,\n";
    for (const auto& [text, name] :
         {std::pair{csv, "t.csv"}, std::pair{text::replace_all(csv, ",", "\t"), "t.tsv"}}) {
        const Reading reading = read_bytes(text, {}, name);
        CHECK(tasks_of(reading) == Lines{" 修路||||", " 种树||||"}); // 合计 is a sum, no task
        CHECK(count_findings(reading, "no-lead") == 2);
    }
    const Reading above =
        read_bytes("工作任务,牵头单位,配合单位\n修路,甲局,\n种树,,\n挖河,乙局,\n", {}, "t.csv");
    CHECK(tasks_of(above) == // as in a numbered table
          Lines{" 修路|甲局 |||", " 种树|甲局 |||", " 挖河|乙局 |||"});
}

TEST_CASE("nothing is taken over across a heading", "[resolve][grid]") {
    const Reading reading =
        read_bytes(header + "1,修路,甲市交通局,甲市财政局,张三副市长,\n二、农业\n2,种树,,,,\n3,"
                            "办学,甲市教育局,乙局,,\n",
                   {}, "t.csv");
    CHECK(tasks_of(reading) == Lines{"1 修路|甲市交通局 |甲市财政局 |张三|", "2 种树||||",
                                     "3 办学|甲市教育局 |乙局 ||"});
    CHECK(count_findings(reading, "no-lead") == 1);
}

TEST_CASE("where a carrier shows merged cells, a blank one is blank", "[resolve][grid]") {
    const Reading reading =
        read_bytes("<table><tr><td>序号<td>工作任务<td>牵头单位<td>配合单位"
                   "<tr><td>1<td>修路<td>甲市交通局<td>甲市财政局"
                   "<tr><td>2<td>架桥<td></td><td></td><tr><td>3<td>挖河<td>甲市水利局<td></table>",
                   {}, "t.html");
    CHECK(tasks_of(reading) ==
          Lines{"1 修路|甲市交通局 |甲市财政局 ||", "2 架桥||||", "3 挖河|甲市水利局 |||"});
    CHECK(count_findings(reading, "no-lead") == 1);
}

TEST_CASE("the last row of a text that ends inside it is a finding, not a task",
          "[resolve][grid]") {
    const auto [text, name] = GENERATE(table<std::string, std::string>(
        {{"序号,工作任务,牵头单位,配合单位\n1,修路,甲局,乙局\n2,架", "t.csv"},
         {"序号,工作任务,牵头单位,配合单位\n1,修路,甲局,乙局\n2", "t.csv"},
         {"| 序号 | 工作任务 | 牵头单位 | 配合单位 |\n|---|---|---|---|\n"
          "| 1 | 修路 | 甲局 | 乙局 |\n| 2 | 架",
          "t.md"},
         {"序号 | 工作任务 | 牵头单位 | 配合单位 |\n1 | 修路 | 甲局 | 乙局 |\n2 | 架桥 |", "t.txt"},
         {"<table><tr><td>序号<td>工作任务<td>牵头单位<td>配合单位<tr><td>1<td>修路<td>甲局<td>乙局"
          "<tr><td>2<td>架",
          "t.html"}}));
    const Reading reading = read_bytes(text, {}, name);
    CHECK(tasks_of(reading) == Lines{"1 修路|甲局 |乙局 ||"});
    CHECK(count_findings(reading, "cut-row") == 1);
}

TEST_CASE("names that run together are set apart and said, real names stay whole",
          "[resolve][grid]") {
    const auto leads = [](const std::string& cell) {
        const Reading reading = read_bytes(
            "工作任务,牵头单位,配合单位\n修路,\"" + cell + "\",甲县财政局\n", {}, "t.csv");
        return std::pair(names(reading, 0, Role::lead), count_findings(reading, "run-together"));
    };
    CHECK(leads("市教育局市财政局市民政局") ==
          std::pair(Lines{"市教育局", "市财政局", "市民政局"}, std::size_t{1}));
    CHECK(leads("市水利局、市商务局市卫生健康局") ==
          std::pair(Lines{"市水利局", "市商务局", "市卫生健康局"}, std::size_t{1}));
    CHECK(leads("教育局财政局民政局") ==
          std::pair(Lines{"教育局", "财政局", "民政局"}, std::size_t{1}));
    for (const char* name :
         {"市人力资源和社会保障局", "市公安局交通管理局", "市市场监督管理局", "市城市管理局",
          "区委区政府督查室", "市住房和城乡建设局", "市区河道管理局"})
        CHECK(leads(name) == std::pair(Lines{name}, std::size_t{0}));
}
