// SPDX-License-Identifier: Apache-2.0
// Forms of tables beyond one header and whole rows, made for these tests and read by hand.
#include "support/catch.hpp"
#include "support/read_text.hpp"

using namespace zeren;
using namespace zeren::test;

namespace {

using Lines = std::vector<std::string>;

/// "task|leads|supports|leaders|deadlines" of each task, collectives with a star.
Lines tasks_of(const Reading& reading) {
    Lines out;
    for (std::size_t index = 0; index < reading.tasks.size(); ++index) {
        const Task& task = reading.tasks[index];
        std::string line(task.text);
        for (const Role role : {Role::lead, Role::support}) {
            line += "|";
            for (const std::string& unit : names(reading, index, role))
                line += (line.ends_with('|') ? "" : " ") + unit;
        }
        line += "|";
        for (const LeaderId leader : task.leaders)
            line += reading.leaders[leader.index()].name;
        line += "|";
        for (const std::string& deadline : task.deadlines)
            line += deadline;
        out.push_back(line);
    }
    return out;
}

Lines tasks_of(const std::string& text, const std::string& name = "test.txt") {
    return tasks_of(read_bytes(text, {}, name));
}

} // namespace

TEST_CASE("a grid without a header goes on with the table above it", "[resolve][grid]") {
    const std::string header = "<table><tr><td>工作任务<td>牵头单位<td>配合单位";
    const std::string first = "<tr><td>修路<td>甲市交通局<td>甲市财政局";
    const std::string second = "<tr><td>架桥<td>甲市水利局<td>—";
    const Lines expected{"修路|甲市交通局|甲市财政局||", "架桥|甲市水利局|||"};
    // cut by a page, below a heading of its own, and a header that stands in a table of its own
    CHECK(tasks_of(header + first + "</table><table>" + second + "</table>", "t.html") == expected);
    CHECK(tasks_of(header + first + "</table><p>二、水利</p><table>" + second + "</table>",
                   "t.html") == expected);
    CHECK(tasks_of(header + "</table><table>" + first + second + "</table>", "t.html") == expected);
    // another table of three columns is none: nothing in it looks like a unit
    CHECK(tasks_of(header + first + second +
                       "</table><table><tr><td>姓名<td>电话<td>地址"
                       "<tr><td>张三<td>123<td>某路</table>",
                   "t.html") == expected);
}

TEST_CASE("ditto marks repeat the cell above, strokes are empty cells", "[resolve][grid]") {
    const std::string csv = "序号,工作任务,牵头单位,配合单位,完成时限\n"
                            "1,修路,甲市交通局,甲市财政局,2024年6月底\n"
                            "2,架桥,同上,〃,同上\n"
                            "3,挖河,甲市水利局,—,〃\n"
                            "4,种树,甲市林业局,无,/\n";
    const Lines expected{"修路|甲市交通局|甲市财政局||2024-06",
                         "架桥|甲市交通局|甲市财政局||2024-06", "挖河|甲市水利局|||2024-06",
                         "种树|甲市林业局|||"};
    CHECK(tasks_of(csv, "t.csv") == expected);
    std::string pasted; // the same, a cell a paragraph
    for (const char c : csv)
        pasted += c == ',' || c == '\n' ? std::string("\n\n") : std::string(1, c);
    CHECK(tasks_of(pasted) == expected);
    const Reading reading = read_bytes(csv, {}, "t.csv");
    CHECK(reading.tasks[1].inherited.size() == 3); // lead, support, deadline
}

TEST_CASE("rows that leave out merged cells take the columns that they look like",
          "[resolve][grid]") {
    const Lines expected{"修路|甲市交通局|甲市财政局|张三|2024-06",
                         "架桥|甲市水利局|甲市财政局|张三|2024-09",
                         "办学|甲市教育局||李四|2024-10"};
    // group and leader merged down: the empty places stand at the row's end
    CHECK(tasks_of("类别 | 序号 | 工作任务 | 分管领导 | 牵头单位 | 配合单位 | 完成时限 |\n"
                   "建设 | 1 | 修路 | 张三 | 甲市交通局 | 甲市财政局 | 2024年6月 |\n"
                   "2 | 架桥 | 甲市水利局 | 甲市财政局 | 2024年9月 | | |\n"
                   "民生 | 3 | 办学 | 李四 | 甲市教育局 | | 2024年10月 |\n") == expected);
    // the same, one cell a line
    CHECK(tasks_of("类别 |\n序号 |\n工作任务 |\n分管领导 |\n牵头单位 |\n配合单位 |\n完成时限 |\n"
                   "建设 |\n1 |\n修路 |\n张三 |\n甲市交通局 |\n甲市财政局 |\n2024年6月 |\n"
                   "2 |\n架桥 |\n甲市水利局 |\n甲市财政局 |\n2024年9月 |\n"
                   "3 |\n办学 |\n李四 |\n甲市教育局 |\n|\n2024年10月 |\n") == expected);
}

TEST_CASE("headings between rows of one cell a line", "[resolve][grid]") {
    CHECK(
        tasks_of(
            "项目名称 |\n牵头单位 |\n参与单位 |\n\n一、交通\n\n北环路 |\n甲市住建局 |\n甲市城管局 "
            "|\n\n二、生态\n\n"
            "黑臭水体整治 |\n甲市生态环境局 |\n|\n") ==
        Lines{"北环路|甲市住建局|甲市城管局||", "黑臭水体整治|甲市生态环境局|||"});
}

TEST_CASE("columns set apart by blanks may hold empty cells", "[resolve][grid]") {
    CHECK(tasks_of("工作任务      牵头部门      配合部门\n"
                   "制定要点      省发改委      省财政厅\n"
                   "专项督查      省政府办\n"
                   "“双减”检查  省教育厅      省公安厅、\n"
                   "                            省民政厅\n") ==
          Lines{"制定要点|省发改委|省财政厅||", "专项督查|省政府办|||",
                "“双减”检查|省教育厅|省公安厅 省民政厅||"});
}

TEST_CASE("cards whose task has a label, in any order of labels", "[resolve][cards]") {
    const Lines expected{"落实入学政策|区教体局|区公安分局||2024-08",
                         "出台《科技创新若干措施》|区科技局|||2024-09"};
    for (const std::string mark : {"：", ": ", " | ", "    "}) {
        CAPTURE(mark);
        CHECK(tasks_of("责任单位" + mark + "区教体局\n工作任务" + mark + "落实入学政策\n配合单位" +
                       mark + "区公安分局\n完成时限" + mark + "2024年8月\n\n责任单位" + mark +
                       "区科技局\n工作任务" + mark + "出台《科技创新若干措施》\n完成时限" + mark +
                       "2024年9月\n备注" + mark + "民生实事\n") == expected);
    }
    CHECK(tasks_of(
              "责任单位\n区教体局\n工作任务\n落实入学政策\n配合单位\n区公安分局\n完成时限\n2024年8"
              "月\n\n"
              "责任单位\n区科技局\n工作任务\n出台《科技创新若干措施》\n完成时限\n2024年9月\n备注\n"
              "民生实事\n") == expected);
    CHECK(tasks_of("<table><tr><td>责任单位<td>区教体局<tr><td>工作任务<td>落实入学政策"
                   "<tr><td>配合单位<td>区公安分局<tr><td>完成时限<td>2024年8月</table>"
                   "<table><tr><td>责任单位<td>区科技局<tr><td>工作任务<td>出台《科技创新若干措施》"
                   "<tr><td>完成时限<td>2024年9月</table>",
                   "t.html") == expected);
}

TEST_CASE("the title's year completes deadlines, before the year of the notice",
          "[resolve][dates]") {
    const std::string table = "序号,工作任务,牵头单位,完成时限\n1,修路,甲市交通局,6月底前\n";
    CHECK(tasks_of("甲市2024年重点工作任务分解表\n" + table, "t.csv") ==
          Lines{"修路|甲市交通局|||2024-06"});
    CHECK(tasks_of("重点工作任务分解表\n" + table, "t.csv") == Lines{"修路|甲市交通局|||"});
}

TEST_CASE("a title that ends in 表 or 清单 is no header word", "[resolve][pasted]") {
    for (const std::string title : {"改革任务表", "重点任务清单"})
        CHECK(tasks_of(title +
                       "\n\n序号\n\n主要任务\n\n牵头单位\n\n配合单位\n\n1\n\n深化国资改革\n\n"
                       "市国资委\n\n市财政局\n\n2\n\n推进普法\n\n市司法局\n\n无\n") ==
              Lines{"深化国资改革|市国资委|市财政局||", "推进普法|市司法局|||"});
}

TEST_CASE("a rule that ends at a merged cell goes on with the box", "[resolve][grid]") {
    CHECK(tasks_of("+----------+------------+------------+\n"
                   "| 工作任务 | 牵头单位   | 配合单位   |\n"
                   "+----------+------------+------------+\n"
                   "| 修路     | 甲市交通局 | 甲市财政局 |\n"
                   "+----------+            |            |\n"
                   "| 架桥     |            |            |\n"
                   "+----------+------------+------------+\n") ==
          Lines{"修路|甲市交通局|甲市财政局||", "架桥|甲市交通局|甲市财政局||"});
}

TEST_CASE("a matrix whose columns are set apart by blanks", "[resolve][matrix]") {
    CHECK(tasks_of("工作任务    区财政局  区发改局  区教育局\n"
                   "修订预算    A         R         C\n"
                   "学校建设              A / R     R\n"
                   "融资        R         N/A\n") == Lines{"修订预算|区财政局|区发改局||",
                                                           "学校建设|区发改局|区教育局||",
                                                           "融资|区财政局|||"});
}

TEST_CASE("what repeats in front of tasks groups them", "[resolve][grid]") {
    const Lines expected{"加大投资|甲市发改委|||", "支持技改|甲市工信局|||",
                         "发放消费券|甲市商务局|||"};
    const std::string csv = "重点工作,工作措施,责任单位\n稳增长,加大投资,甲市发改委\n"
                            "稳增长,支持技改,甲市工信局\n促消费,发放消费券,甲市商务局\n";
    CHECK(tasks_of(csv, "t.csv") == expected);
    CHECK(tasks_of("重点工作    稳增长\n工作措施    加大投资\n责任单位    甲市发改委\n\n"
                   "重点工作    稳增长\n工作措施    支持技改\n责任单位    甲市工信局\n\n"
                   "重点工作    促消费\n工作措施    发放消费券\n责任单位    甲市商务局\n") ==
          expected);
    // nothing repeats: the first is the task, the second tells its content
    CHECK(tasks_of("重点工作,工作措施,责任单位\n稳增长,加大投资,甲市发改委\n促消费,发放消费券,"
                   "甲市商务局\n",
                   "t.csv") == Lines{"稳增长|甲市发改委|||", "促消费|甲市商务局|||"});
}
