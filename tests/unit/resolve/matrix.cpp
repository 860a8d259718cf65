// SPDX-License-Identifier: Apache-2.0
// Matrices of tasks and units, made for these tests; what each must give is read by hand.
#include "support/catch.hpp"
#include "support/read_text.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>

using namespace zeren;
using namespace zeren::test;

namespace {

/// "lead|support|consulted|informed" of each task.
std::vector<std::string> read(const std::string& text, const std::string& name) {
    const Reading reading = read_bytes(text, {}, name);
    std::vector<std::string> out;
    for (std::size_t task = 0; task < reading.tasks.size(); ++task) {
        std::string line;
        for (const Role role : {Role::lead, Role::support, Role::consulted, Role::informed}) {
            line += role == Role::lead ? "" : "|";
            for (const std::string& unit : names(reading, task, role))
                line += unit + " ";
        }
        out.push_back(line);
    }
    return out;
}

using Lines = std::vector<std::string>;
const std::string header = "工作任务,甲局,乙局,丙局\n";

} // namespace

TEST_CASE("a matrix of letters: upper or lower case, several in a cell", "[resolve][matrix]") {
    CHECK(read(header + "修路,A / R,c,I\n架桥,,\"R,A\",\"C,I\"\n挖河,r,r,n/a\n", "m.csv") ==
          Lines{"甲局 ||乙局 |丙局 ", "乙局 ||丙局 |丙局 ", "甲局 乙局 |||"});
    CHECK(read(header + "修路,R,A,\n", "m.csv") ==
          Lines{"乙局 |甲局 ||"}); // R beside an A supports
}

TEST_CASE("a matrix of words", "[resolve][matrix]") {
    CHECK(read(header + "修路,牵头,配合,\n架桥,协办,主办,负责\n挖河,负责,,配合\n", "m.csv") ==
          Lines{"甲局 |乙局 ||", "乙局 |甲局 丙局 ||", "甲局 |丙局 ||"});
}

TEST_CASE("marks mean what the legend says, wherever it stands", "[resolve][matrix]") {
    const std::string table = "| 工作任务 | 甲局 | 乙局 |\n|---|---|---|\n| 修路 | ▲ | √ |\n";
    const std::string legend =
        GENERATE("注:▲为牵头单位,√为配合单位。\n", "▲表示牵头;√表示配合\n", "▲:主办 √:协办\n",
                 "说明:牵头单位用▲表示,配合单位用√表示。\n",
                 "| 符号 | 含义 |\n|---|---|\n| ▲ | 牵头 |\n| √ | 配合 |\n");
    CHECK(read(table + "\n" + legend, "m.md") == Lines{"甲局 |乙局 ||"});
    CHECK(read(legend + "\n" + table, "m.md") == Lines{"甲局 |乙局 ||"});
}

TEST_CASE("a legend may turn the usual meaning of marks round", "[resolve][matrix]") {
    CHECK(read("●为配合,○为牵头\n\n| 工作任务 | 甲局 | 乙局 |\n|---|---|---|\n| 修路 | ● | ○ |\n",
               "m.md") == Lines{"乙局 |甲局 ||"});
}

TEST_CASE("full marks lead and hollow ones support only where both stand", "[resolve][matrix]") {
    CHECK(read(header + "修路,★,☆,☆\n架桥,○,●,\n", "m.csv") ==
          Lines{"甲局 |乙局 丙局 ||", "乙局 |甲局 ||"});
    for (const char* mark : {"●", "☆", "√"}) {
        const std::string text = header + "修路," + mark + "," + mark + ",\n";
        CHECK(read(text, "m.csv") == Lines{"|||"}); // no role is made up
        const Reading reading = read_bytes(text, {}, "m.csv");
        CHECK(count_findings(reading, "matrix-marks") == 1);
        CHECK(count_findings(reading, "no-lead") == 1);
    }
}

TEST_CASE("a matrix has its other columns, two header rows, a heading", "[resolve][matrix]") {
    const Reading reading =
        read_bytes("<table><tr><td rowspan=2>序号<td rowspan=2>工作任务<td colspan=2>责任单位<td "
                   "rowspan=2>完成时限"
                   "<tr><td>甲局<td>乙局<tr><td "
                   "colspan=5>一、交通<tr><td>7<td>修路<td>●<td>○<td>2024年6月底</table>",
                   {}, "m.html");
    REQUIRE(reading.tasks.size() == 1);
    CHECK(reading.tasks[0].number == "7");
    CHECK(reading.tasks[0].section == "一、交通");
    CHECK(reading.tasks[0].deadlines == std::vector<std::string>{"2024-06"});
    CHECK(names(reading, 0, Role::lead) == Lines{"甲局"});
    CHECK(names(reading, 0, Role::support) == Lines{"乙局"});
}

TEST_CASE("legend tables and ordinary tables are no matrices", "[resolve][matrix]") {
    const auto code = [](const std::string& text) {
        try {
            read_bytes(text, {}, "m.csv");
        } catch (const InputError& error) {
            return error.diagnostic().code;
        }
        return std::string();
    };
    CHECK(code("代码,英文,含义\nR,Responsible,负责\nA,Accountable,问责\nC,Consulted,咨询\n") ==
          "no-table");
    CHECK(code("符号,含义,说明\n●,牵头,主要负责\n○,配合,协同推进\n") == "no-table");
    CHECK(read("序号,工作任务,牵头单位,配合单位\n1,修路,甲局,乙局\n", "m.csv") ==
          Lines{"甲局 |乙局 ||"});
}

TEST_CASE("the worked examples of matrices", "[resolve][matrix]") {
    // by hand from data/examples/matrix-marks.md and matrix-raci.csv
    CHECK(
        read(file_bytes("data/examples/matrix-marks.md"), "m.md") ==
        Lines{"区住建局 |区财政局 ||", "区水利局 |区财政局 ||", "区财政局 |区住建局 区水利局 ||"});
    CHECK(read(file_bytes("data/examples/matrix-raci.csv"), "m.csv") ==
          Lines{"区住建局 |区财政局 ||区水利局 ", "区水利局 |区财政局 |区财政局 |",
                "区财政局 ||区住建局 |区水利局 "});
}

TEST_CASE("a matrix reads the same in every carrier, one unknown mark told", "[resolve][matrix]") {
    const std::vector<std::vector<std::string>> rows{
        {"工作任务", "甲市财政局", "甲市水利局", "甲市教育局", "完成时限"},
        {"修路", "A", "R", "C", "2024-11"},
        {"架桥", "r", "\uFF21", "I", "2024-12"},
        {"办学", "A / R", "N/A", "", "2025-01"},
        {"治水", "X", "A", "R", "2025-02"},
        {"种树", "Accountable", "", "C/I", "2025-03"}};
    std::string comma, tab, bars, spaces, html = "<table>";
    for (const auto& row : rows) {
        html += "<tr>";
        std::string line;
        std::size_t column = 0;
        for (const std::string& cell : row) {
            comma += (column == 0 ? "" : ",") + cell;
            tab += (column == 0 ? "" : "\t") + cell;
            bars += cell + " | ";
            html += "<td>" + cell + "</td>";
            line += cell;
            line.resize(line.size() + 14 * (column + 1) - text::display_width(line), ' ');
            ++column;
        }
        spaces += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
        comma += "\n", tab += "\n", bars += "\n", html += "</tr>";
    }
    for (const auto& [name, bytes] :
         std::vector<std::pair<std::string, std::string>>{{"r.csv", comma},
                                                          {"r.tsv", tab},
                                                          {"r.txt", bars},
                                                          {"r2.txt", spaces},
                                                          {"r.html", html + "</table>"}}) {
        CAPTURE(bytes);
        const Reading reading = read_bytes(bytes, {}, name);
        using Names = std::vector<std::string>;
        REQUIRE(reading.tasks.size() == 5);
        CHECK(names(reading, 0, Role::lead) == Names{"甲市财政局"});
        CHECK(names(reading, 0, Role::support) == Names{"甲市水利局"});
        CHECK(names(reading, 0, Role::consulted) == Names{"甲市教育局"});
        CHECK(reading.tasks[0].deadlines == Names{"2024-11"});
        CHECK(names(reading, 1, Role::lead) == Names{"甲市水利局"});
        CHECK(names(reading, 1, Role::informed) == Names{"甲市教育局"});
        CHECK(names(reading, 2, Role::lead) == Names{"甲市财政局"});
        CHECK(names(reading, 2, Role::support).empty());
        CHECK(names(reading, 3, Role::lead) == Names{"甲市水利局"});
        CHECK(names(reading, 3, Role::support) == Names{"甲市教育局"});
        CHECK(names(reading, 4, Role::lead) == Names{"甲市财政局"});
        CHECK(names(reading, 4, Role::consulted) == Names{"甲市教育局"});
        CHECK(names(reading, 4, Role::informed) == Names{"甲市教育局"});
        CHECK(count_findings(reading, "matrix-marks") == 1); // X
    }
}

TEST_CASE("a column of grades beside the units is no unit", "[resolve][matrix]") {
    const Reading reading = read_bytes("任务,甲市财政局,甲市水利局,优先级\n修路,A,R,A\n架桥,R,A,B\n"
                                       "办学,A,R,B\n治水,A,R,C\n种树,R,A,B\n",
                                       {}, "r.csv");
    CHECK(reading.units.size() == 2);
}
