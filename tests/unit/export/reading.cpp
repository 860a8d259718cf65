// SPDX-License-Identifier: Apache-2.0
// Expected values stand in small_reading.hpp, made by hand; keys and their order are the promise of
// the schema zeren/read/1.
#include "small_reading.hpp"
#include "support/catch.hpp"

#include <zeren/export/findings.hpp>
#include <zeren/export/print_table.hpp>
#include <zeren/export/reading.hpp>

#include <nlohmann/json.hpp>

#include <sstream>

using namespace zeren;
using Json = nlohmann::ordered_json;

namespace {

Json read_json(const Reading& reading, Language language = Language::english) {
    std::ostringstream out;
    write_reading_json(reading, language, out);
    return Json::parse(out.str());
}

std::vector<std::string> keys(const Json& object) {
    std::vector<std::string> names;
    for (const auto& [key, value] : object.items())
        names.push_back(key);
    return names;
}

} // namespace

TEST_CASE("zeren/read/1 has its keys in their order", "[export][schema]") {
    const Json json = read_json(test::small_reading());
    CHECK(keys(json) ==
          std::vector<std::string>{"schema", "documents", "tasks", "units", "findings", "counts"});
    CHECK(json["schema"] == "zeren/read/1");
    CHECK(keys(json["documents"][0]) == std::vector<std::string>{"file", "title", "number",
                                                                 "issuer", "jurisdiction", "date",
                                                                 "encoding", "reader"});
    CHECK(keys(json["tasks"][0]) ==
          std::vector<std::string>{"id", "number", "text", "content", "section", "table", "leaders",
                                   "deadlines", "deadline_text", "lead", "support", "consulted",
                                   "informed", "collectives", "joint", "open_list", "by_rule",
                                   "inherited", "source"});
    CHECK(keys(json["findings"][0]) ==
          std::vector<std::string>{"code", "severity", "file", "line", "message", "suggestion"});
    CHECK(keys(json["counts"]) == std::vector<std::string>{"documents", "tasks", "units",
                                                           "lead_ties", "support_ties",
                                                           "collective_ties"});
}

TEST_CASE("zeren/read/1: values, null and [] for what is missing", "[export][schema]") {
    const Json json = read_json(test::small_reading());
    const Json& task = json["tasks"][0];
    CHECK(json["documents"][0]["title"].is_null());
    CHECK(task["lead"] == Json::array({"甲局"}));
    CHECK(task["support"].size() == 1);
    CHECK(task["content"].is_null());
    CHECK(task["consulted"] == Json::array());
    CHECK(task["deadlines"] == Json::array({"2024-11"}));
    CHECK(task["deadline_text"].is_null());
    CHECK(task["leaders"][0] == Json{{"name", "王一"}, {"title", "副区长"}});
    CHECK(task["source"]["line"] == 3);
    // Two paragraphs of one column: the line of the first, the text of both.
    CHECK(task["source"]["cells"]["lead"] == Json{{"line", 5}, {"text", "甲局\n丙局"}});
    const Json& second = json["tasks"][1];
    CHECK(second["number"].is_null());
    CHECK(second["collectives"] ==
          Json::array({Json{{"text", "各镇"}, {"role", "support"}, {"quantifier", "all"}}}));
    CHECK(second["by_rule"] == Json::array({"各镇"}));
    CHECK(json["findings"][0]["suggestion"].is_null());
    CHECK(read_json(test::small_reading(), Language::chinese)["findings"][0]["message"] ==
          "没有配合单位");
    // by hand: each unit leads one task and supports the other, the collective takes part once
    CHECK(json["counts"] == Json{{"documents", 1},
                                 {"tasks", 2},
                                 {"units", 2},
                                 {"lead_ties", 2},
                                 {"support_ties", 2},
                                 {"collective_ties", 1}});
}

TEST_CASE("a name stands as the cell writes it", "[export]") {
    Reading reading = test::small_reading();
    reading.assignments[0].text = "甲局(某局)";
    CHECK(read_json(reading)["tasks"][0]["lead"] == Json::array({"甲局(某局)"}));
}

TEST_CASE("task lines are the tasks of the JSON", "[export]") {
    const Reading reading = test::small_reading();
    std::ostringstream out;
    write_task_lines(reading, out);
    std::istringstream lines(out.str());
    const Json json = read_json(reading);
    std::size_t index = 0;
    for (std::string line; std::getline(lines, line); ++index)
        CHECK(Json::parse(line) == json["tasks"][index]);
    CHECK(index == 2);
}

TEST_CASE("the tie table has one row a tie", "[export]") {
    const DataTable table = tie_table(test::small_reading(), Language::english);
    std::ostringstream out;
    print_table(table, TableFormat::csv, {}, out);
    std::istringstream lines(out.str());
    std::string line;
    std::getline(lines, line);
    CHECK(line == "task,number,text,leader,role,unit,collective,deadline,file,line,place");
    std::getline(lines, line);
    CHECK(line == "main-1-1,1,修路,王一,lead,甲局,false,2024-11,dir/notice 1.txt,5,");
    CHECK(table.rows.size() == 5);
}

TEST_CASE("source lines are told with their use and text", "[export]") {
    Reading reading = test::small_reading();
    const std::string text = "标题\n\n修路\n";
    reading.texts.push_back(reading.pool->adopt({text.begin(), text.end()}));
    reading.lines.push_back({{1, LineUse::heading, Column::task, LineAccount::no_task},
                             {3, LineUse::task_cell, Column::task, 0}});
    const DataTable table = line_table(reading, Language::english);
    REQUIRE(table.rows.size() == 2);
    CHECK(cell_text(table.rows[0][6]) == "标题");
    CHECK(cell_text(table.rows[0][4]).empty());
    CHECK(cell_text(table.rows[1][3]) == "task-cell");
    CHECK(cell_text(table.rows[1][5]) == "main-1-1");
    CHECK(cell_text(table.rows[1][6]) == "修路");
}

TEST_CASE("SARIF 2.1.0: rules, results, places", "[export][schema]") {
    const Reading reading = test::small_reading();
    const FindingInfo rules[]{{"no-support", Severity::note, "nobody supports a task", "无配合"}};
    std::ostringstream out;
    write_sarif(reading.findings, rules, Language::english, out);
    const Json json = Json::parse(out.str());
    CHECK(json["version"] == "2.1.0");
    const Json& run = json["runs"].at(0);
    CHECK(run["tool"]["driver"]["rules"][0]["id"] == "no-support");
    const Json& result = run["results"].at(0);
    CHECK(result["ruleId"] == "no-support");
    CHECK(result["level"] == "note");
    const Json& place = result["locations"][0]["physicalLocation"];
    CHECK(place["artifactLocation"]["uri"] == "dir/notice%201.txt"); // RFC 3986: a blank is %20
    CHECK(place["region"] == Json{{"startLine", 9}, {"startColumn", 2}});
}
