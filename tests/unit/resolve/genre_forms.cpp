// SPDX-License-Identifier: Apache-2.0
// Forms of the genre beyond those of genre.cpp: scripts, role marks, cards, cut and merged rows.
// The texts are made for these tests; what each must give is read by hand, as in genre.cpp.
#include "support/catch.hpp"
#include "support/read_text.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>
#include <zeren/resolve/vocabulary.hpp>

#include <array>
#include <filesystem>

using namespace zeren;
using namespace zeren::test;

namespace {

std::string join(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words)
        out += (out.empty() ? "" : "、") + word;
    return out;
}

/// "number text | lead | support | joint | leaders | deadlines"; empty parts at the end are left
/// out.
std::vector<std::string> read(const Reading& reading) {
    std::vector<std::string> out;
    for (std::size_t index = 0; index < reading.tasks.size(); ++index) {
        const Task& task = reading.tasks[index];
        std::string line = (task.number.empty() ? "" : task.number + " ") + std::string(task.text) +
                           " | " + join(names(reading, index, Role::lead)) + " | " +
                           join(names(reading, index, Role::support));
        if (task.joint)
            line += " | joint";
        for (const LeaderId leader : task.leaders)
            line += " | " + reading.leaders[leader.index()].title +
                    reading.leaders[leader.index()].name;
        for (const std::string& deadline : task.deadlines)
            line += " | " + deadline;
        out.push_back(line);
    }
    return out;
}

std::vector<std::string> read(const std::string& text, const std::string& name = "test.txt") {
    return read(read_bytes(text, {}, name));
}

std::string code_of_error(const std::string& text) {
    try {
        read_bytes(text);
    } catch (const Error& error) {
        return error.diagnostic().code;
    }
    return "none";
}

using Tasks = std::vector<std::string>;

} // namespace

TEST_CASE("traditional script is read alike and printed as written", "[resolve][script]") {
    const std::string table = "序號|工作任務|牽頭單位|配合單位|責任領導\n"
                              "1|建設圖書館|市財政局|市教育局、各鎮（街道、園區）|副區長張尚兵\n";
    const Reading reading = read_bytes(table);
    CHECK(read(reading) ==
          Tasks{"1 建設圖書館 | 市財政局 | 市教育局、*各鎮（街道、園區） | 副區長張尚兵"});
    CHECK(reading.units[0].kind == UnitKind::department);
    CHECK(read("1.建設學校。（市教育局牽頭，市財政局、市衛生健康委等有關部門配合）") ==
          Tasks{"1. 建設學校。 | 市教育局 | 市財政局、市衛生健康委、*有關部門"});
    CHECK(read("1.落實政策。（責任單位：市財政局；完成時限：2024年6月）") ==
          Tasks{"1. 落實政策。 | 市財政局 |  | 2024-06"});
}

TEST_CASE("one name in two scripts is one unit and a finding", "[resolve][script]") {
    const Reading reading = read_bytes("1.修橋。（市財政局負責）\n2.修路。（市财政局负责）\n");
    REQUIRE(reading.units.size() == 1);
    CHECK(reading.units[0].name == "市財政局"); // as first written
    CHECK(reading.units[0].aliases == std::vector<std::string>{"市财政局"});
    CHECK(count_findings(reading, "two-scripts") == 1);
}

TEST_CASE("metadata of a traditional notice stays as written", "[resolve][script]") {
    const Reading reading =
        read_bytes("某某縣人民政府辦公室關於印發2024年重點工作任務分解的通知\n\n"
                   "1.修橋。（縣財政局負責）\n");
    CHECK(reading.documents[0].title == "某某縣人民政府辦公室關於印發2024年重點工作任務分解的通知");
    CHECK(reading.documents[0].issuer == "某某縣人民政府辦公室");
    CHECK(reading.documents[0].jurisdiction == "某某縣");
}

TEST_CASE("tags with a role behind 为, and a deadline behind a list", "[resolve][inline]") {
    CHECK(read("1.修路。(市文旅局为牵头单位,市财政局、市教育局为配合单位)") ==
          Tasks{"1. 修路。 | 市文旅局 | 市财政局、市教育局"});
    CHECK(read("1.修路。(牵头单位为市文旅局,配合单位为市财政局)") ==
          Tasks{"1. 修路。 | 市文旅局 | 市财政局"});
    CHECK(read("1.修路。(市体育局、市财政局,2023年9月底前)") ==
          Tasks{"1. 修路。 | 市体育局、市财政局 |  | joint | 2023-09"});
    CHECK(code_of_error("1.据统计,增长三成。(国家统计局,2023年)") == "no-table"); // a citation
}

TEST_CASE("tags side by side are one; sentences in a tag name nobody", "[resolve][inline]") {
    CHECK(read("1.修路。(市文旅局牵头)(市财政局配合)") == Tasks{"1. 修路。 | 市文旅局 | 市财政局"});
    CHECK(read("1.修路。(市文旅局牵头)(2023年9月底前完成)\n2.修桥。(市体育局负责)") ==
          Tasks{"1. 修路。 | 市文旅局 |  | 2023-09", "2. 修桥。 | 市体育局 | "});
    CHECK(read("1.修路。(2023年9月底前完成)(市文旅局牵头)") ==
          Tasks{"1. 修路。 | 市文旅局 |  | 2023-09"});
    CHECK(read("1.修路。(市财政局负责。各地要高度重视)") == Tasks{"1. 修路。 | 市财政局 | "});
    CHECK(read("1.修路。(市财政局牵头,市教育局配合。各县区要抓好落实,确保完成)") ==
          Tasks{"1. 修路。 | 市财政局 | 市教育局"});
}

TEST_CASE("dashes, labels in brackets, bullets, numbers in one line", "[resolve][inline]") {
    CHECK(read("1.修路。——市文旅局负责\n2.修桥。——市体育局牵头,市财政局配合") ==
          Tasks{"1. 修路。 | 市文旅局 | ", "2. 修桥。 | 市体育局 | 市财政局"});
    CHECK(read("1.修路。【牵头单位】市体育局 【配合单位】市财政局") ==
          Tasks{"1. 修路。 | 市体育局 | 市财政局"});
    CHECK(read("- 修路。(市文旅局负责)\n- 修桥。(市体育局负责)") ==
          Tasks{"修路。 | 市文旅局 | ", "修桥。 | 市体育局 | "});
    CHECK(read("1.修路。(市文旅局负责)2.修桥。(市体育局负责)") ==
          Tasks{"1. 修路。 | 市文旅局 | ", "2. 修桥。 | 市体育局 | "});
    for (const std::string end : {"\v", "\u0085", "\u2028", "\u2029"})
        CHECK(read("1.修路。(市文旅局负责)" + end + "2.修桥。(市体育局负责)") ==
              Tasks{"1. 修路。 | 市文旅局 | ", "2. 修桥。 | 市体育局 | "});
}

TEST_CASE("a last sentence says who; items without anyone are no headings", "[resolve][inline]") {
    CHECK(read("1.修路。此项工作由市文旅局牵头,市财政局配合。") ==
          Tasks{"1. 修路。 | 市文旅局 | 市财政局"});
    CHECK(read("1.修路,年内开工。由市体育局负责,2024年底前完成。") ==
          Tasks{"1. 修路,年内开工。 | 市体育局 |  | 2024-12"});
    // a mention in mid-sentence is none
    CHECK(read("1.修路,由市财政局负责审核。(市文旅局负责)") ==
          Tasks{"1. 修路,由市财政局负责审核。 | 市文旅局 | "});
    const Reading reading =
        read_bytes("1.修路。(市文旅局负责)\n2.修桥。\n3.修渠。(市体育局负责)\n");
    REQUIRE(reading.tasks.size() == 2);
    CHECK(reading.tasks[1].section.empty());
    CHECK(count_findings(reading, "untagged-item") == 1);
}

TEST_CASE("an unclosed tag ends where the next item begins", "[resolve][inline]") {
    const Reading reading = read_bytes("1.修路。(市文旅局牵头,市财政局配合\n"
                                       "2.修桥。(市体育局负责)\n");
    CHECK(read(reading) == Tasks{"1. 修路。 | 市文旅局 | 市财政局", "2. 修桥。 | 市体育局 | "});
    CHECK(count_findings(reading, "unbalanced-brackets") == 1);
    // a bracket that is only broken by the page still goes on
    CHECK(read("1.修路。(市文旅局牵头,\n市财政局配合)\n2.修桥。(市体育局负责)") ==
          Tasks{"1. 修路。 | 市文旅局 | 市财政局", "2. 修桥。 | 市体育局 | "});
    const Reading cut = read_bytes("1.修路。(市文旅局负责)\n2.修桥,还有(市公");
    CHECK(cut.tasks.size() == 1);
    CHECK(count_findings(cut, "cut-row") == 1);
    CHECK(count_findings(cut, "untagged-item") == 0);
}

TEST_CASE("items behind the last task that say nobody are findings", "[resolve][inline]") {
    const std::string task = "1.修路。(市文旅局负责)\n";
    const auto untagged = [&](const std::string& end) {
        return count_findings(read_bytes(task + end), "untagged-item");
    };
    CHECK(untagged("2.修桥,由专人落实。") == 1);
    CHECK(untagged("2.修桥,由专人落实。\n3.修渠,年内开工。\n") == 2);
    CHECK(untagged("2.修桥并且" + std::string(150, 'x') + ",年内开工。") ==
          1); // longer than a heading
    CHECK(untagged("2.工作要求\n各单位要高度重视。") == 0);
    CHECK(untagged("2.加强领导,狠抓落实\n(1)各单位要高度重视。") == 0);
    CHECK(untagged("二、工作要求\n1.各单位要高度重视,抓好落实。") == 0);
    CHECK(untagged("各单位要高度重视,抓好落实。") == 0);
}

TEST_CASE("prose under a number makes no section of its heading", "[resolve][inline]") {
    const Reading reading = read_bytes("一、要求\n1.修路" + std::string(150, 'x') +
                                       ",年内开工。\n二、任务\n1.修路。(市文旅局负责)\n");
    REQUIRE(reading.tasks.size() == 1);
    CHECK(reading.tasks[0].id == "main-1-1"); // of the only section that holds tasks
}

TEST_CASE("labels in mid-sentence, and with their value below", "[resolve][inline]") {
    const Tasks task{"1. 修路 | 市住建局 | 市财政局、市发改委 | 2024-12"};
    CHECK(read("1.修路,牵头单位:市住建局,配合单位:市财政局、市发改委,完成时限:2024年12月底。") ==
          task);
    CHECK(
        read(
            "1.修路；牵头单位：市住建局；配合单位：市财政局、市发改委；完成时限：2024年12月底。") ==
        task);
    CHECK(read("1.修路。\n责任单位:\n市公安局\n市司法局\n2.修桥。\n责任单位:市体育局") ==
          Tasks{"1. 修路。 | 市公安局、市司法局 |  | joint", "2. 修桥。 | 市体育局 | "});
}

TEST_CASE("words that join units are no part of a name", "[resolve][inline]") {
    CHECK(read("1.修路。(由市文旅局牵头、会同市教育局、市卫健委负责)") ==
          Tasks{"1. 修路。 | 市文旅局 | 市教育局、市卫健委"});
    CHECK(read("1.修路。(市文旅局牵头,会同市教育局配合)") ==
          Tasks{"1. 修路。 | 市文旅局 | 市教育局"});
    CHECK(read("1.修路。(以市公安局为主,市司法局配合)") ==
          Tasks{"1. 修路。 | 市公安局 | 市司法局"});
}

TEST_CASE("strokes part units; a leader may answer in a tag", "[resolve][inline]") {
    CHECK(read("1.修路。\n责任单位:市文旅局/市财政局") ==
          Tasks{"1. 修路。 | 市文旅局、市财政局 |  | joint"});
    CHECK(read("1.修路。(张三丰副市长牵头,市体育局负责)") ==
          Tasks{"1. 修路。 | 市体育局 |  | 副市长张三丰"});
    CHECK(read("1.修路。(工业和信息化部、文化和旅游部及有关部门负责)") ==
          Tasks{"1. 修路。 | 工业和信息化部、文化和旅游部、*有关部门 |  | joint"});
    CHECK(read("1.修路。(各县(市、区)政府负责)") == Tasks{"1. 修路。 | *各县(市、区)政府 | "});
}

TEST_CASE("names tell their own role by a bracket", "[resolve][roles]") {
    CHECK(read("1.修路。\n责任单位:市教育局(牵头)、市财政局(配合)、市人社局") ==
          Tasks{"1. 修路。 | 市教育局 | 市财政局、市人社局"});
    CHECK(read("1.修路。(市教育局(牵头)、市财政局)") == Tasks{"1. 修路。 | 市教育局 | 市财政局"});
    // a bracket that is part of a name stays
    CHECK(read("1.修路。(责任单位:区发展改革委(粮食和储备局))") ==
          Tasks{"1. 修路。 | 区发展改革委(粮食和储备局) | "});
}

TEST_CASE("names are marked by a glyph that the document explains", "[resolve][roles]") {
    const std::string rows = "序号|工作任务|责任单位\n1|修路|市体育局、★市财政局、市教育局\n";
    const Reading told = read_bytes(rows + "2|修桥|市体育局\n\n注:带★的为牵头单位。\n");
    CHECK(read(told)[0] == "1 修路 | 市财政局 | 市体育局、市教育局");
    CHECK(count_findings(told, "rule-read") == 1);
    CHECK(count_findings(told, "unread-mark") == 0);
    const Reading untold = read_bytes(rows);
    CHECK(read(untold) == Tasks{"1 修路 | 市体育局、市财政局、市教育局 |  | joint"});
    CHECK(count_findings(untold, "unread-mark") == 1);
}

TEST_CASE("cards: label and value, one below the other", "[resolve][cards]") {
    const Tasks expected{"修路 | 市文旅局 | 市财政局、市教育局 | 2024-06",
                         "修桥 | 市体育局 | 市财政局 | 2024-12"};
    const std::vector<std::vector<std::string>> cells{
        {"工作任务", "修路", "牵头单位", "市文旅局", "配合单位", "市财政局、市教育局", "完成时限",
         "2024年6月"},
        {"工作任务", "修桥", "牵头单位", "市体育局", "配合单位", "市财政局", "完成时限",
         "2024年12月"}};
    for (const auto& [front, middle, end] :
         std::vector<std::array<std::string, 3>>{{"", "\uFF1A", ""},
                                                 {"", ": ", ""},
                                                 {"", " | ", ""},
                                                 {"", "\t", ""},
                                                 {"", "    ", ""},
                                                 {"", "\u3000", ""},
                                                 {"", " ", ""},
                                                 {"", "\n", ""},
                                                 {"", "\n\n", "\n"},
                                                 {"", "\n", "\n"},
                                                 {"", "    ", "\n"},
                                                 {"| ", " | ", " |"},
                                                 {"【", "】", ""}}) {
        std::string text;
        for (const auto& card : cells) {
            for (std::size_t index = 0; index < card.size(); index += 2)
                text += front + card[index] + middle + card[index + 1] + end + "\n";
            text += "\n";
        }
        CAPTURE(text);
        CHECK(read(text) == expected);
    }
    CHECK(read("1.工作任务:修路\n牵头单位:市文旅局\n2.工作任务:修桥\n牵头单位:市体育局\n") ==
          Tasks{"1. 修路 | 市文旅局 | ", "2. 修桥 | 市体育局 | "});
}

TEST_CASE("cards of blanks: number, content, leader, wrapped values, words between the cards",
          "[resolve][cards]") {
    const Reading reading =
        read_bytes("重点工作责任卡\n\n"
                   "序号      1\n项目名称  建设图书馆\n主要内容  完成主体结构,\n"
                   "          启动装修\n牵头领导  王一副市长\n"
                   "牵 头 单 位  市文旅局\n配合单位  市财政局、\n市教育局\n\n"
                   "第二张\n\n"
                   "序号      2\n项目名称  修桥\n牵头领导  李二副市长\n"
                   "牵 头 单 位  市体育局\n配合单位  市财政局\n");
    REQUIRE(reading.tasks.size() == 2);
    CHECK(reading.tasks[0].text == "建设图书馆");
    CHECK(reading.tasks[0].number == "1");
    CHECK(text::contains(reading.tasks[0].content, "启动装修"));
    CHECK(names(reading, 0, Role::lead) == std::vector<std::string>{"市文旅局"});
    CHECK(names(reading, 0, Role::support) == std::vector<std::string>{"市财政局", "市教育局"});
    CHECK(reading.leaders[reading.tasks[0].leaders.at(0).index()].name == "王一");
    CHECK(reading.tasks[1].text == "修桥");
    CHECK(reading.leaders[reading.tasks[1].leaders.at(0).index()].name == "李二");
    CHECK(names(reading, 1, Role::support) == std::vector<std::string>{"市财政局"});
}

TEST_CASE("one cell a line, without any mark", "[resolve][pasted]") {
    const Reading reading = read_bytes("杭政办函[2024]5号\n\n2024年重点工作任务分解表\n\n"
                                       "序号\n工作任务\n牵头单位\n配合单位\n"
                                       "1\n建设图书馆并投入使用\n市文旅局\n市财政局\n"
                                       "2\n建设体育馆并投入使用\n市体育局\n市教育局、市财政局\n");
    CHECK(read(reading) == Tasks{"1 建设图书馆并投入使用 | 市文旅局 | 市财政局",
                                 "2 建设体育馆并投入使用 | 市体育局 | 市教育局、市财政局"});
    CHECK(reading.documents[0].title == "2024年重点工作任务分解表");
    CHECK(reading.documents[0].number == "杭政办函[2024]5号");
}

TEST_CASE("rows without a lead take it from above where merges cannot be told", "[resolve][rows]") {
    const Reading csv = read_bytes("序号,责任领导,工作任务,牵头单位,配合单位\n"
                                   "1,张三丰,修路,市文旅局,市财政局\n"
                                   "2,,修桥,,市教育局\n3,,修渠,,\n4,李四光,修塔,市体育局,\n",
                                   {}, "test.csv");
    CHECK(read(csv) ==
          Tasks{"1 修路 | 市文旅局 | 市财政局 | 张三丰", "2 修桥 | 市文旅局 | 市教育局 | 张三丰",
                "3 修渠 | 市文旅局 | 市教育局 | 张三丰", "4 修塔 | 市体育局 |  | 李四光"});
    CHECK(count_findings(csv, "inherited-cells") == 2);
    // HTML tells its merges: an empty cell is empty, and the row is a task without a lead
    const Reading html = read_bytes(
        "<table><tr><th>序号</th><th>工作任务</th><th>牵头单位</th><th>配合单位</th></tr>"
        "<tr><td>1</td><td>修路</td><td>市文旅局</td><td>市财政局</td></tr>"
        "<tr><td>2</td><td>修桥</td><td></td><td></td></tr></table>",
        {}, "test.html");
    CHECK(read(html) == Tasks{"1 修路 | 市文旅局 | 市财政局", "2 修桥 |  | "});
    CHECK(count_findings(html, "no-lead") == 1);
}

TEST_CASE("a table that ends in mid-row says so in every layout", "[resolve][rows]") {
    const Reading pipes = read_bytes("| 序号 | 工作任务 | 牵头单位 | 配合单位 |\n"
                                     "| 1 | 修路 | 市文旅局 | 市财政局 |\n| 2 | 修桥 |\n");
    CHECK(read(pipes) == Tasks{"1 修路 | 市文旅局 | 市财政局"});
    CHECK(count_findings(pipes, "cut-row") == 1);
    const Reading html = read_bytes(
        "<table><tr><th>序号</th><th>工作任务</th><th>牵头单位</th><th>配合单位</th></tr>"
        "<tr><td>1</td><td>修路</td><td>市文旅局</td><td>市财政局</td></tr>"
        "<tr><td>2</td><td>修桥",
        {}, "test.html");
    CHECK(read(html) == Tasks{"1 修路 | 市文旅局 | 市财政局"});
    CHECK(count_findings(html, "cut-row") == 1);
}

TEST_CASE("cells that run together are refused with their line", "[resolve][refusal]") {
    const std::string glued =
        "通知\n序号工作任务牵头单位配合单位1修路市教育局市财政局2修桥市体育局";
    CHECK(code_of_error(glued) == "cells-run-together");
    CHECK(code_of_error("工作任务很重,各单位要配合。") == "no-table");
}

TEST_CASE("deadlines in Chinese digits and parts of years", "[resolve][dates]") {
    const auto deadlines = [](const std::string& text) {
        return read_bytes("序号|工作任务|牵头单位|完成时限\n1|修路|市文旅局|" + text + "\n")
            .tasks[0]
            .deadlines;
    };
    using Dates = std::vector<std::string>;
    CHECK(deadlines("二〇二三年十二月底前") == Dates{"2023-12"});
    CHECK(deadlines("二○二四年六月三十日") == Dates{"2024-06-30"});
    CHECK(deadlines("二〇二四年十月二十一日") == Dates{"2024-10-21"});
    CHECK(deadlines("2023年第三季度") == Dates{"2023-09"});
    CHECK(deadlines("2023年上半年") == Dates{"2023-06"});
    CHECK(deadlines("23年6月底") == Dates{"2023-06"});
    CHECK(deadlines("长期坚持") == Dates{});
    CHECK(deadlines("三年行动计划期间") == Dates{});
}

TEST_CASE("leaders set apart by blanks", "[resolve][leaders]") {
    const auto leaders = [](const std::string& cell) {
        const Reading reading =
            read_bytes("序号|工作任务|责任领导|牵头单位\n1|修路|" + cell + "|市文旅局\n");
        std::string out;
        for (const LeaderId leader : reading.tasks[0].leaders)
            out += reading.leaders[leader.index()].title + ":" +
                   reading.leaders[leader.index()].name + ";";
        return out;
    };
    CHECK(leaders("王强 李明") == ":王强;:李明;");
    CHECK(leaders("王 强") == ":王强;");
    CHECK(leaders("王　强、李　明") == ":王强;:李明;");
    CHECK(leaders("张尚兵 李 明") == ":张尚兵;:李明;");
    CHECK(leaders("副市长 王 强") == "副市长:王强;");
    CHECK(leaders("副市长王强 李明") == "副市长:王强;:李明;");
}

TEST_CASE("an elided name that also stands alone is a finding", "[resolve][names]") {
    const std::string rows = "序号|工作任务|牵头单位|配合单位\n"
                             "1|修路|市文旅局|市财政局、科技局\n2|修桥|科技局|市财政局\n";
    const Reading reading = read_bytes(rows + "3|修渠|市科技局|市财政局\n");
    CHECK(count_findings(reading, "elided-name") == 1);
    CHECK(reading.units.size() == 4); // 市文旅局 市财政局 科技局 市科技局, none merged
    // without a 市科技局 the short name is one unit wherever it stands
    CHECK(count_findings(read_bytes(rows), "elided-name") == 0);
}

TEST_CASE("a misspelt section or key of a vocabulary file is refused", "[vocabulary]") {
    const auto refusal = [](const std::string& toml) {
        try {
            Vocabulary::with_file({"mine.toml", toml});
        } catch (const InputError& error) {
            return to_string(error.diagnostic().where) + " " + error.diagnostic().suggestion.en;
        }
        return std::string("none");
    };
    CHECK(refusal("[header.lead]\nexact = [\"总牵头\"]\n") == "none");
    CHECK(refusal("[tag]\nlead = []\nsuport = [\"x\"]\n").starts_with("mine.toml:3:"));
    CHECK(refusal("[tag]\nsuport = [\"x\"]\n").find("'support'") != std::string::npos);
    CHECK(refusal("[headr.lead]\nexact = []\n").find("'header'") != std::string::npos);
    CHECK(refusal("[header.leed]\nexact = []\n").find("'lead'") != std::string::npos);
}

TEST_CASE("words of a vocabulary file reach the readers of ruled text", "[vocabulary]") {
    const Vocabulary vocabulary = Vocabulary::with_file(
        {"mine.toml", "[header.lead]\nexact = [\"掌舵\"]\n[header.task]\nexact = [\"活儿\"]\n"
                      "[header.support]\nexact = [\"帮手\"]\n"});
    for (const std::string text :
         {"编号    活儿    掌舵    帮手\n1    修路    市文旅局    市财政局\n"
          "2    修桥    市体育局    市财政局\n",
          "活儿|\n掌舵|\n帮手|\n修路|\n市文旅局|\n市财政局|\n修桥|\n市体育局|\n市财政局|\n"}) {
        CAPTURE(text);
        Diagnostics findings;
        ReadOptions options;
        options.header_words = vocabulary.header_words();
        std::vector<SourceDocument> documents;
        documents.push_back(read_source({"test.txt", text}, options, findings));
        ResolveOptions resolving;
        resolving.vocabulary = &vocabulary;
        const Reading reading = resolve(std::move(documents), resolving);
        REQUIRE(reading.tasks.size() == 2);
        CHECK(names(reading, 0, Role::lead) == std::vector<std::string>{"市文旅局"});
        CHECK(names(reading, 1, Role::support) == std::vector<std::string>{"市财政局"});
    }
}

TEST_CASE("every non-empty line of every example is accounted for, once", "[resolve][lines]") {
    namespace fs = std::filesystem;
    std::size_t files = 0;
    for (const std::string folder : {"data/examples", "tests/public"})
        for (const auto& entry :
             fs::recursive_directory_iterator(std::string(ZEREN_SOURCE_DIR "/") + folder)) {
            const std::string name = entry.path().filename().string();
            const std::string kind = entry.path().extension().string();
            if (kind == ".docx" || kind == ".xlsx" || kind == ".json" || name == "README.md" ||
                !entry.is_regular_file())
                continue; // containers have no lines; the others hold no table
            const std::string path = fs::relative(entry.path(), ZEREN_SOURCE_DIR).string();
            CAPTURE(path);
            const std::string bytes = file_bytes(path);
            std::vector<std::uint32_t> expected, found;
            std::uint32_t number = 0;
            for (std::string_view rest = bytes; !rest.empty();) {
                const std::string_view line = rest.substr(0, rest.find('\n'));
                rest.remove_prefix(std::min(line.size() + 1, rest.size()));
                ++number;
                if (!text::is_blank(line))
                    expected.push_back(number);
            }
            const Reading reading = read_bytes(bytes, {}, path);
            for (const LineAccount& line : reading.lines[0])
                found.push_back(line.line);
            CHECK(found == expected);
            ++files;
        }
    CHECK(files >= 15); // 10 text carriers of the examples and 7 public documents
}
