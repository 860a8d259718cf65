// SPDX-License-Identifier: Apache-2.0
// The two columns of a table too large to be drawn task by task: what is bundled, what is left out,
// and that the picture says so.
#include "draw/detail/bundles.hpp"

#include "support/catch.hpp"
#include "support/sample_analysis.hpp"

#include <zeren/draw/view.hpp>

#include <algorithm>
#include <set>

using namespace zeren;
using namespace zeren::draw;

namespace {

/// 甲 leads tasks 1 to 3 of 一 and 4 of 二; 乙 supports 1 to 3, 丙 supports 1; 各镇 supports 2.
Analysis four_tasks() {
    return sample::analysis_of({{"1", "a", "", "一", {"甲"}, {"乙", "丙"}, {}},
                                {"2", "b", "", "一", {"甲"}, {"乙", "各镇"}, {}},
                                {"3", "c", "", "一", {"甲"}, {"乙"}, {}},
                                {"4", "d", "", "二", {"甲"}, {}, {}}});
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

bool any_note(const Diagram& diagram, const std::string& part) {
    return std::any_of(diagram.notes.begin(), diagram.notes.end(),
                       [&](const Text& note) { return contains(note.en, part); });
}

} // namespace

TEST_CASE("bundles: one for each task, with every tie", "[draw]") {
    const Bundled bundled = bundle_tasks(four_tasks(), {}, Bundling::single);
    REQUIRE(bundled.bundles.size() == 4);
    CHECK(bundled.ties() == 9); // 3 + 3 + 2 + 1 units on the rows above
    CHECK(bundled.notes.empty());
}

TEST_CASE("bundles: what one unit leads under one leader, without collectives", "[draw]") {
    const Bundled bundled = bundle_tasks(four_tasks(), {}, Bundling::by_lead_unit);
    REQUIRE(bundled.bundles.size() == 2); // 甲 under 一, 甲 under 二
    CHECK(bundled.bundles[0].tasks.size() == 3);
    REQUIRE(bundled.bundles[0].ties.size() == 3); // 甲, 乙, 丙
    CHECK(bundled.bundles[0].ties[0].lead == 3);
    CHECK(bundled.bundles[0].ties[1].support == 3);
    CHECK(bundled.bundles[0].ties[2].support == 1);
    CHECK(bundled.notes.front().en ==
          "4 tasks are too many to show one by one: 2 groups by leader and leading unit. --pages "
          "draws every task, a page a leader.");
    CHECK(bundled.notes.back().en == "Left out: 1 collective with 1 tie.");
}

TEST_CASE("bundles: weak support goes first, a lead never", "[draw]") {
    // One task each of 100 units, supported by 甲 and 乙: 300 ties of one task; and two tasks of 丁
    // supported by 甲. 64 groups are kept, the one of two tasks among them.
    std::vector<sample::TaskRow> rows;
    for (int task = 0; task < 100; ++task)
        rows.push_back({"", "t", "", "一", {"单位" + std::to_string(task)}, {"甲", "乙"}, {}});
    rows.push_back({"", "t", "", "一", {"丁"}, {"甲"}, {}});
    rows.push_back({"", "t", "", "一", {"丁"}, {"甲"}, {}});
    const Bundled bundled = bundle_tasks(sample::analysis_of(rows), {}, Bundling::by_lead_unit);
    CHECK(bundled.bundles.size() == 64);
    CHECK_FALSE(bundled.complete);
    CHECK(bundled.ties() == 64 + 1); // every lead; of the support only that of two tasks
    const auto last = bundled.bundles.back();
    CHECK(last.tasks.size() == 2);
    CHECK(last.ties.size() == 2);
    // 63 groups of one task with 3 ties each, one with 2
    CHECK(contains(bundled.notes[2].en, "with 2 or more tasks, 65 of 191 lines"));
}

TEST_CASE("bundles: by leader, every tie with its number of tasks", "[draw]") {
    const Bundled bundled = bundle_tasks(four_tasks(), {}, Bundling::by_leader);
    REQUIRE(bundled.bundles.size() == 2);
    CHECK(bundled.bundles[0].name == "一");
    CHECK(bundled.bundles[0].ties.size() == 3);
    CHECK(bundled.bundles[1].ties.front().tasks() == 1);
}

TEST_CASE("bipartite: a whole table of seed size fits an A3 and says what it left out", "[draw]") {
    const Analysis analysis = sample::seed_sized();
    const Diagram diagram = find_view("bipartite").draw(analysis, {});
    CHECK((diagram.page.name == "A3" || diagram.page.name == "A4"));
    CHECK(any_note(diagram, std::to_string(analysis.reading.tasks.size()) +
                                " tasks are too many to show one by one"));
    CHECK(any_note(diagram, "Left out: 18 collectives"));
    CHECK(any_note(diagram, "Crossings of ties"));
    REQUIRE(diagram.crossings.has_value());
    CHECK(diagram.crossings->after <= diagram.crossings->before);
}

TEST_CASE("bundles: a full column keeps those that lead, and says who went", "[draw]") {
    // 第0局 … 第79局 each support all three tasks of 甲局; 甲局, 乙局 and 丙局 lead, the last two
    // one task each. A column holds 70 units: the three that lead and 67 of the 80 others.
    std::vector<std::string> others;
    for (int unit = 0; unit < 80; ++unit)
        others.push_back("第" + std::to_string(unit) + "局");
    std::vector<sample::TaskRow> rows;
    for (int task = 0; task < 3; ++task)
        rows.push_back({std::to_string(task), "任务", "", "张三", {"甲局"}, others, {}});
    rows.push_back({"4", "任务", "", "张三", {"乙局"}, {}, {}});
    rows.push_back({"5", "任务", "", "张三", {"丙局"}, {}, {}});
    const Bundled bundled = bundle_tasks(sample::analysis_of(rows), {}, Bundling::by_lead_unit);
    REQUIRE(bundled.bundles.size() == 3);
    CHECK(bundled.bundles[0].ties.size() == 68); // 甲局 and 67 others
    CHECK(bundled.bundles[1].ties.size() == 1);
    CHECK(bundled.bundles[2].ties.size() == 1);
    const auto said = [&](const std::string& words) {
        return std::any_of(bundled.notes.begin(), bundled.notes.end(),
                           [&](const Text& note) { return note.en == words; });
    };
    // 81 + 1 + 1 lines, less the 13 units that found no room.
    CHECK(said("Shown: leads, and support with 1 or more tasks, 70 of 83 lines in all."));
    CHECK(said("Units left out: 13 of 83, those without such a line, and 13 with few tasks."));
}
