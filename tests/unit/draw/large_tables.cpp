// SPDX-License-Identifier: Apache-2.0
// What views do with tables that are too large to be drawn task by task, and what they say of it.
#include "support/catch.hpp"
#include "support/sample_analysis.hpp"

#include <zeren/draw/view.hpp>

#include <algorithm>

using namespace zeren;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Tasks 0, 1, 2 …: the even ones are led by 甲局 and supported by 乙局, the odd ones led by 乙局;
/// the first hundred are 张三's, the others 李四's.
Analysis by_turns(std::size_t count) {
    std::vector<sample::TaskRow> rows;
    for (std::size_t task = 0; task < count; ++task)
        rows.push_back(
            {std::to_string(task + 1),
             "任务",
             "",
             task < 100 ? "张三" : "李四",
             {task % 2 == 0 ? "甲局" : "乙局"},
             task % 2 == 0 ? std::vector<std::string>{"乙局"} : std::vector<std::string>{},
             {}});
    return sample::analysis_of(rows);
}

/// The label of a vertex in DOT text; empty when there is no such vertex.
std::string label_of(const std::string& dot, const std::string& vertex) {
    const std::size_t line = dot.find("\n    " + vertex + " [");
    if (line == std::string::npos)
        return {};
    constexpr std::string_view key = "label=\"";
    const std::size_t at = dot.find(key, line) + key.size();
    return dot.substr(at, dot.find('"', at) - at);
}

} // namespace

TEST_CASE("matrix: over 200 tasks have a column a leader, with numbers of tasks", "[draw]") {
    // By hand: of tasks 0 … 99 there are 50 even and 50 odd, of 100 … 200 there are 51 and 50.
    const std::string dot = find_view("matrix").draw(by_turns(201), {}).dot;
    CHECK(label_of(dot, "u0m0") == "50+0");
    CHECK(label_of(dot, "u1m0") == "50+50");
    CHECK(label_of(dot, "u0m1") == "51+0");
    CHECK(label_of(dot, "u1m1") == "50+51");
    CHECK(label_of(dot, "column0") == "张三");
    CHECK(contains(label_of(dot, "column1sum"), "101"));
}

TEST_CASE("matrix: 200 tasks have a column each", "[draw]") {
    const std::string dot = find_view("matrix").draw(by_turns(200), {}).dot;
    CHECK(label_of(dot, "u0m0").empty());
    CHECK(contains(dot, "\n    m0x0 ["));
    CHECK(contains(dot, "\n    m1x199 ["));
}

TEST_CASE("bipartite: a table whose lines would cross too often is drawn in groups", "[draw]") {
    // 25 tasks, each tied to the same 12 units: whatever the order, lines of two tasks to two units
    // cross once, (25*24/2) * (12*11/2) = 300 * 66 = 19,800 times.
    std::vector<std::string> others;
    for (int unit = 0; unit < 11; ++unit)
        others.push_back("第" + std::to_string(unit) + "局");
    std::vector<sample::TaskRow> rows;
    for (int task = 0; task < 25; ++task)
        rows.push_back({std::to_string(task),
                        "任务",
                        "",
                        task % 2 == 0 ? "张三" : "李四",
                        {"甲局"},
                        others,
                        {}});
    const Diagram drawn = find_view("bipartite").draw(sample::analysis_of(rows), {});
    CHECK_FALSE(contains(drawn.dot, "\n    t0 ["));
    REQUIRE(drawn.crossings);
    CHECK(drawn.crossings->after < 19800);
    REQUIRE_FALSE(drawn.notes.empty());
    CHECK(contains(drawn.notes.front().en, "25 tasks are too many to show one by one"));
}

TEST_CASE("views: the policy stands only where the document names collectives", "[draw]") {
    const Analysis without = sample::analysis_of({{"1", "任务", "", "", {"甲局"}, {"乙局"}, {}}});
    CHECK_FALSE(contains(find_view("workload").draw(without, {}).dot, "口径"));
    CHECK(contains(find_view("workload").draw(sample::small(), {}).dot, "本图未画"));
    CHECK_FALSE(contains(find_view("bipartite").draw(sample::small(), {}).dot, "本图未画"));
}

TEST_CASE("command: what does not fit an A3 is thinned until it does", "[draw]") {
    // 甲局 leads 40 units with long names, 40 - i tasks together with the i-th: forty in one row.
    std::vector<sample::TaskRow> rows;
    for (int task = 0; task < 40; ++task) {
        std::vector<std::string> others;
        for (int unit = 0; unit < 40 - task; ++unit)
            others.push_back("第" + std::to_string(unit) + "镇人民政府办事处");
        rows.push_back({std::to_string(task), "任务", "", "", {"甲局"}, others, {}});
    }
    const Analysis analysis = sample::analysis_of(rows);
    const Diagram drawn = find_view("command").draw(analysis, {});
    CHECK((drawn.page.name == "A3" || drawn.page.name == "A4"));
    CHECK(std::any_of(drawn.notes.begin(), drawn.notes.end(), [](const Text& note) {
        return contains(note.en, "of 40, and the units they join");
    }));
    // A minimum of the user's is obeyed, on whatever sheet.
    DrawOptions all;
    all.minimum_weight = 1;
    CHECK(find_view("command").draw(analysis, all).page.name != "A3");
}

TEST_CASE("matrix: the key names leaders where numbers repeat", "[draw]") {
    const auto key = [](const char* second_number) {
        const Analysis analysis =
            sample::analysis_of({{"1", "甲任务", "", "张三", {"甲局"}, {}, {}},
                                 {second_number, "乙任务", "", "李四", {"甲局"}, {}, {}}});
        return label_of(find_view("matrix").draw(analysis, {}).dot, "key1");
    };
    CHECK(contains(key("1"), "李四 1 乙任务"));
    CHECK(contains(key("2"), "2 乙任务"));
    CHECK_FALSE(contains(key("2"), "李四"));
}
