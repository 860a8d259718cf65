// SPDX-License-Identifier: Apache-2.0
// Tables in text whose rows are parted by headings, are short or long, or stand beside another
// table: made for these tests and read by hand.
#include "support/catch.hpp"
#include "support/read_text.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

using namespace zeren;
using namespace zeren::test;

namespace {

using Lines = std::vector<std::string>;

std::string rows(int first, int last, const std::string& before, const std::string& bar,
                 const std::string& after) {
    std::string out;
    for (int number = first; number <= last; ++number)
        out += before + std::to_string(number) + bar + "建设工程" + std::to_string(number) + bar +
               "市住建局" + bar + "市财政局" + after + "\n";
    return out;
}

/// "text|leads|supports" of each task.
Lines tasks_of(const Reading& reading) {
    Lines out;
    for (std::size_t index = 0; index < reading.tasks.size(); ++index) {
        std::string line(reading.tasks[index].text);
        for (const Role role : {Role::lead, Role::support}) {
            line += "|";
            for (const std::string& unit : names(reading, index, role))
                line += unit + " ";
        }
        out.push_back(line);
    }
    return out;
}

struct Form {
    std::string name, before, bar, after, rule;
};

const std::vector<Form> forms{{"t.txt", "", " | ", "", ""},
                              {"t.txt", "| ", " | ", " |", ""},
                              {"t.txt", "", "   ", "", ""},
                              {"t.txt", "", "\t", "", ""},
                              {"t.md", "| ", " | ", " |", "|---|---|---|---|\n"}};

std::string header_of(const Form& form) {
    return form.before + "序号" + form.bar + "目标任务" + form.bar + "牵头单位" + form.bar +
           "配合单位" + form.after + "\n" + form.rule;
}

} // namespace

TEST_CASE("a heading between two rows does not end the table", "[resolve][grid]") {
    for (const Form& form : forms)
        for (const std::string heading :
             {"一、民生工程\n", "\n一、民生工程\n\n", "第 2 页 共 3 页\n一、民生工程\n"}) {
            const std::string text = header_of(form) +
                                     rows(1, 5, form.before, form.bar, form.after) + heading +
                                     rows(6, 11, form.before, form.bar, form.after);
            INFO(text);
            const Reading reading = read_bytes(text, {}, form.name);
            REQUIRE(reading.tasks.size() == 11);
            CHECK(std::string(reading.tasks[4].section).empty());
            CHECK(std::string(reading.tasks[5].section) == "一、民生工程");
            CHECK(tasks_of(reading)[10] == "建设工程11|市住建局 |市财政局 ");
        }
}

TEST_CASE("a heading right below the header heads the first rows", "[resolve][grid]") {
    for (const Form& form : forms) {
        const std::string text = header_of(form) + "一、副市长张三牵头\n" +
                                 rows(1, 2, form.before, form.bar, form.after) +
                                 "二、副市长李四牵头\n" +
                                 rows(3, 4, form.before, form.bar, form.after);
        INFO(text);
        const Reading reading = read_bytes(text, {}, form.name);
        REQUIRE(reading.tasks.size() == 4);
        CHECK(reading.leaders.size() == 2);
    }
}

TEST_CASE("a page line between two rows is nothing", "[resolve][grid]") {
    for (const Form& form : forms) {
        const std::string text = header_of(form) + rows(1, 3, form.before, form.bar, form.after) +
                                 "第 2 页 共 3 页\n" +
                                 rows(4, 5, form.before, form.bar, form.after);
        INFO(text);
        const Reading reading = read_bytes(text, {}, form.name);
        REQUIRE(reading.tasks.size() == 5);
        CHECK(std::string(reading.tasks[3].section).empty());
    }
}

TEST_CASE("a table below with a header of its own does not go on with the one above",
          "[resolve][grid]") {
    const Form& form = forms.front();
    const std::string text = header_of(form) + rows(1, 3, form.before, form.bar, form.after) +
                             "附件2\n" + "序号 | 工作任务 | 责任单位 | 完成时限\n" +
                             "1 | 修路 | 市交通局 | 6月底\n2 | 架桥 | 市交通局 | 9月底\n";
    const Reading reading = read_bytes(text, {}, form.name);
    REQUIRE(reading.tasks.size() == 5);
    CHECK(reading.tasks[2].table != reading.tasks[3].table);
}

TEST_CASE("a perfect header is enough for rows that lack cells", "[resolve][grid]") {
    const Reading reading = read_bytes("序号 | 目标任务 | 牵头单位 | 配合单位\n"
                                       "1 | 修路 | 市住建局 | 市财政局\n"
                                       "2 | 办学 | 市教育局 | 市公安局\n"
                                       "3 | 建医院",
                                       {}, "t.txt");
    CHECK(tasks_of(reading) == Lines{"修路|市住建局 |市财政局 ", "办学|市教育局 |市公安局 "});
    CHECK(count_findings(reading, "cut-row") == 1);
}

TEST_CASE("a short row whose cells have moved is a finding, no task", "[resolve][grid]") {
    const Reading reading = read_bytes("序号 | 类别 | 目标任务 | 牵头单位 | 配合单位\n"
                                       "1 | 基础 | 修路 | 市住建局 | 市财政局、市发改委\n"
                                       "2 | 办学 | 市教育局 | 市财政局 |\n"
                                       "3 | 民生 | 建医院 | 市卫健委 | 市财政局\n",
                                       {}, "t.txt");
    CHECK(tasks_of(reading) ==
          Lines{"修路|市住建局 |市财政局 市发改委 ", "建医院|市卫健委 |市财政局 "});
    CHECK(count_findings(reading, "ambiguous-row") == 1);
}

TEST_CASE("cells beyond the header are said to be left out", "[resolve][grid]") {
    const Reading reading = read_bytes("序号 | 目标任务 | 牵头单位 | 配合单位\n"
                                       "1 | 建医院 | 市卫健委 | 市财政局 | 市民政局\n"
                                       "2 | 修路 | 市住建局 | 市财政局 |\n"
                                       "3 | 架桥 | 市交通局 | 市财政局\n",
                                       {}, "t.txt");
    CHECK(reading.tasks.size() == 3);
    REQUIRE(count_findings(reading, "ragged-row") == 1);
    const auto found =
        std::find_if(reading.findings.begin(), reading.findings.end(),
                     [](const Diagnostic& entry) { return entry.code == "ragged-row"; });
    CHECK(found->where.line == 2);
    CHECK(found->message.en == "the row has 5 cells, the header has 4; left out: 市民政局");
}

TEST_CASE("a date of a short row stands below the word for dates", "[resolve][grid]") {
    for (const std::string text :
         {"序号   目标任务     牵头单位      配合单位   完成时限\n"
          "1      建设道路     市住建局      市财政局、市发改委   2024年6月底\n"
          "2      建设学校     市教育局                 2024年12月底\n"
          "3      建设医院     市卫健委      市财政局   全年\n",
          "序号  目标任务  牵头单位  配合单位  完成时限\n"
          "1  建设道路  市住建局  市财政局、市发改委  2024年6月底\n"
          "2  建设学校  市教育局  2024年12月底\n"
          "3  建设医院  市卫健委  市财政局  全年\n"}) {
        const Reading reading = read_bytes(text, {}, "t.txt");
        CHECK(tasks_of(reading) == Lines{"建设道路|市住建局 |市财政局 市发改委 ",
                                         "建设学校|市教育局 |", "建设医院|市卫健委 |市财政局 "});
        CHECK(reading.tasks.at(1).deadlines.size() == 1);
    }
}

TEST_CASE("two tables side by side are two tables", "[resolve][grid]") {
    const Reading reading = read_bytes("| 工作任务 | 牵头单位 | 工作任务 | 牵头单位 |\n"
                                       "| 修路 | 市财政局 | 架桥 | 市教育局 |\n"
                                       "| 挖河 | 市财政局 | 种树 | 市教育局 |\n",
                                       {}, "t.txt");
    CHECK(tasks_of(reading) ==
          Lines{"修路|市财政局 |", "挖河|市财政局 |", "架桥|市教育局 |", "种树|市教育局 |"});
}

TEST_CASE("struck text of a page is left out", "[resolve][grid]") {
    const Reading reading = read_bytes(
        "<table><tr><td>目标任务</td><td>牵头单位</td><td>配合单位</td></tr>"
        "<tr><td>修路</td><td>市住建局</td><td><del>市教育局</del>市财政局</td></tr>"
        "<tr><td>架桥</td><td><s>市公安局</s>市住建局</td><td>市水利局</td></tr></table>",
        {}, "t.html");
    CHECK(tasks_of(reading) == Lines{"修路|市住建局 |市财政局 ", "架桥|市住建局 |市水利局 "});
}

TEST_CASE("sums and notes below a table are no cut rows", "[resolve][grid]") {
    for (const std::string below : {"合计,,,\n", "注：牵头单位负责。,,,\n"}) {
        const Reading reading = read_bytes("序号,工作任务,牵头单位,配合单位\n"
                                           "1,修路,市住建局,市财政局\n" +
                                               below,
                                           {}, "t.csv");
        CHECK(reading.tasks.size() == 1);
        CHECK(count_findings(reading, "cut-row") == 0);
        CHECK(count_findings(reading, "ambiguous-row") == 0);
    }
}
