// SPDX-License-Identifier: Apache-2.0
// The picture of what changed between two tables.
#include "draw/detail/changed_rows.hpp"
#include "support/catch.hpp"

#include <zeren/draw/render.hpp>
#include <zeren/draw/view.hpp>

#include <algorithm>

using namespace zeren;

namespace {

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

/// Three units and a collective, three tasks, a tie of every fate.
TableDifference small() {
    TableDifference difference;
    difference.older.emplace_back().title = "原来的表";
    difference.newer.emplace_back().title = "后来的表";
    difference.units = {{"财政局", {}, false, true, true},
                        {"数据局", "数据中心", false, true, true},
                        {"投资集团", {}, false, true, false},
                        {"各镇", {}, true, true, true}};
    difference.tasks = {{"t1", "1", "修路", TaskFate::kept},
                        {"t2", "2", "建校", TaskFate::gained},
                        {"t3", "3", "治水", TaskFate::lost},
                        {"t4", "4", "植树", TaskFate::kept}};
    difference.ties = {{0, 0, TieFate::flipped, Role::lead}, {1, 0, TieFate::kept, Role::support},
                       {1, 1, TieFate::gained, Role::lead},  {3, 1, TieFate::gained, Role::support},
                       {2, 2, TieFate::lost, Role::lead},    {0, 2, TieFate::lost, Role::support},
                       {0, 3, TieFate::kept, Role::lead}};
    return difference;
}

Diagram picture(const TableDifference& difference, const DrawOptions& options = {}) {
    return find_view("diff").draw_difference(difference, options);
}

} // namespace

TEST_CASE("diff: a line for every tie that changed and for no other", "[draw]") {
    const std::string dot = picture(small()).dot;
    // by hand, from the list above: five of the seven ties changed, one or two of each kind
    CHECK(count(dot, " -- ") == 5 + 3 + 2); // and in the legend: each kind seen has a line
    CHECK(count(dot, "class=\"gained-lead\"") == 1);
    CHECK(count(dot, "class=\"gained-support\"") == 1);
    CHECK(count(dot, "class=\"lost-lead\"") == 1);
    CHECK(count(dot, "class=\"lost-support\"") == 1);
    CHECK(count(dot, "class=\"flipped-lead\"") == 1);
    CHECK(count(dot, "class=\"flipped-support\"") == 0);
    CHECK(count(dot, "植树") == 0); // nobody's part in it changed
    CHECK(count(dot, "修路") > 0);
    CHECK(count(dot, "2 条未变的关系") == 1);
    CHECK(count(dot, "原来的表") == 1);
    CHECK(count(dot, "后来的表") == 1);
}

TEST_CASE("diff: units by changes, collectives last", "[draw]") {
    TableDifference difference = small();
    draw::ChangedRows rows = draw::changed_rows(difference);
    draw::arrange(difference, 10, rows);
    std::vector<std::string> names;
    for (const draw::ChangedRow& row : rows.units)
        names.push_back(difference.units[row.of].name);
    // by hand: 财政局 2 changes, 数据局 and 投资集团 1 each, 各镇 1 and a collective
    CHECK(names.front() == "财政局");
    CHECK(names.back() == "各镇");
    CHECK(names.size() == 4);
    CHECK(rows.units.front().counts.lost == 1);
    CHECK(rows.units.front().counts.flipped == 1);
    for (const DifferenceTie& tie : rows.ties) { // ends still name what they named
        const std::string& unit = difference.units[rows.units[tie.unit].of].name;
        if (tie.fate == TieFate::flipped)
            CHECK((unit == "财政局" && difference.tasks[rows.tasks[tie.task].of].text == "修路"));
    }
    CHECK(draw::changed_number(difference.tasks[1]) == "+ 2");
    CHECK(draw::changed_number(difference.tasks[2]) == "\u2212 3");
    CHECK(draw::changed_number({"x", "", "", TaskFate::kept}) == "\u2013");
}

TEST_CASE("diff: too many changes for lines are summed by unit", "[draw]") {
    TableDifference difference = small();
    for (std::uint32_t task = 0; task < 120; ++task) {
        difference.tasks.push_back({"m", "", "任务", TaskFate::gained});
        difference.ties.push_back({0, task + 4, TieFate::gained, Role::lead});
    }
    const std::string dot = picture(difference).dot;
    CHECK(count(dot, " -- ") == 0);
    CHECK(count(dot, "逐条连线过密") == 1);
    CHECK(count(dot, "+120") == 2); // beside its bar, and in its tooltip
}

TEST_CASE("diff: nothing changed, nothing there, names that mean harm", "[draw]") {
    TableDifference same = small();
    for (DifferenceTie& tie : same.ties)
        tie.fate = TieFate::kept;
    for (DifferenceTask& task : same.tasks)
        task.fate = TaskFate::kept;
    CHECK(count(picture(same).dot, "两表分工相同") == 1);
    CHECK_NOTHROW(render(picture({}), Format::svg));
    TableDifference hostile = small();
    hostile.units[0].name = "];n1[URL=\"javascript:alert(1)\"];n9[label=\"";
    hostile.units[1].older_name = "</script>\\N<b>";
    hostile.tasks[0].text = "<script>alert(1)</script>\x01\x1B";
    hostile.tasks[1].number = std::string(1000, '9');
    hostile.newer[0].title = "\u202Eabc\" shape=\"none";
    for (const Language language : {Language::chinese, Language::english}) {
        DrawOptions options;
        options.language = language;
        const Diagram diagram = picture(hostile, options);
        CHECK(diagram.dot == picture(hostile, options).dot);
        const std::string svg = render(diagram, Format::svg).bytes; // throws when not clean
        CHECK(count(svg, "<script") == 0);
        CHECK(count(svg, "xlink:href") == 0);
    }
}
