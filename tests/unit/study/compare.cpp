// SPDX-License-Identifier: Apache-2.0
#include "study/detail/changes.hpp"
#include "support/catch.hpp"
#include "support/random_graphs.hpp"
#include "support/studies.hpp"

#include <zeren/study/compare.hpp>

#include <array>
#include <map>
#include <set>

using namespace zeren;
using namespace zeren::test;

namespace {

/// A table given by names; the texts are kept by the reading.
struct Row {
    std::string text;
    std::vector<std::string> leads, supports;
};

Analysis table_of(const std::vector<Row>& rows) {
    Analysis analysis;
    std::map<std::string, std::size_t> numbers;
    std::vector<UnitVertex> units;
    std::vector<TieInput> ties;
    const auto unit = [&](const std::string& name) {
        const auto [entry, added] = numbers.try_emplace(name, units.size());
        if (added) {
            UnitVertex vertex;
            vertex.name = name;
            vertex.origin = static_cast<std::uint32_t>(units.size());
            units.push_back(vertex);
            Unit read;
            read.name = name;
            analysis.reading.units.push_back(read);
        }
        return UnitId(entry->second);
    };
    for (std::size_t task = 0; task < rows.size(); ++task) {
        Task read;
        read.id = "t" + std::to_string(task);
        read.text = analysis.reading.pool->keep(rows[task].text);
        analysis.reading.tasks.push_back(std::move(read));
        for (const std::string& name : rows[task].leads)
            ties.push_back({unit(name), TaskId(task), Role::lead, 0});
        for (const std::string& name : rows[task].supports)
            ties.push_back({unit(name), TaskId(task), Role::support, 0});
    }
    analysis.graph = BipartiteGraph(std::move(units), rows.size(), std::move(ties));
    return analysis;
}

const std::string road = "推进城市道路改造提升工程建设";
const std::string school = "新建扩建中小学校八所";
const std::string river = "开展重点流域水环境综合治理";

} // namespace

TEST_CASE("similarity of texts by hand", "[study][reference]") {
    // "甲乙丙": pairs ^甲 甲乙 乙丙; "甲乙丁": ^甲 甲乙 乙丁: 2 · 2/(3 + 3)
    CHECK(text_similarity("甲乙丙", "甲乙丁") == Approx(2.0 / 3));
    CHECK(text_similarity("甲乙丙", "甲 乙、丙。") == 1); // blanks and marks do not count
    CHECK(text_similarity("ABC", "abc") == 1);
    CHECK(text_similarity("", "") == 0);
    CHECK(text_similarity("甲", "乙") == 0);
}

TEST_CASE("Kendall's tau-b by hand", "[study][reference]") {
    // by hand: (1,2,3) and (1,3,2): 2 pairs agree, 1 does not: 1/3
    CHECK(detail::kendall_tau({1, 2, 3}, {1, 3, 2}).value.value() == Approx(1.0 / 3));
    // (1,1,2) and (1,2,3): 2 agree, one tied in the first: 2/sqrt(2 · 3)
    CHECK(detail::kendall_tau({1, 1, 2}, {1, 2, 3}).value.value() == Approx(2 / std::sqrt(6.0)));
    CHECK_FALSE(detail::kendall_tau({1, 1}, {1, 2}).value);
    CHECK_FALSE(detail::kendall_tau({}, {}).value);
}

TEST_CASE("compare: turnover of ties by hand", "[study][reference]") {
    const Analysis older = table_of({{road, {"A"}, {"B", "C"}}, {school, {"B"}, {}}});
    const Analysis newer = table_of({{road, {"B"}, {"A", "D"}}, {river, {"A"}, {}}});
    const StudyResult result = compare_tables(older, newer, {});
    // in both: A and B on the road (roles flipped). Older alone: C on the road (C is gone), B on
    // the school (the task is gone). Newer alone: D on the road (D is new), A on the river (new).
    CHECK(fact(result, "ties-kept") == 2);
    CHECK(fact(result, "ties-older") == 2);
    CHECK(fact(result, "ties-newer") == 2);
    CHECK(fact(result, "flips") == 2);
    // W = 4/(4 + 4); no tie was rewired; two turned over with units, two with tasks
    CHECK(fact(result, "dissimilarity") == Approx(.5));
    CHECK(fact(result, "rewiring") == 0);
    CHECK(fact(result, "turnover") == Approx(.5));
    CHECK(fact(result, "turnover-of-units") == Approx(.25));
    CHECK(fact(result, "turnover-of-tasks") == Approx(.25));
    CHECK(fact(result, "tasks-kept") == 1);
    CHECK(fact(result, "tasks-new") == 1);
    CHECK(fact(result, "tasks-gone") == 1);
    CHECK(fact(result, "leads-changed") == 1);
    CHECK(result.table("flips")->rows.size() == 2);
    // rewiring: C stays on another task
    const Analysis rewired = table_of({{road, {"A"}, {"B"}}, {school, {"B"}, {"C"}}});
    const StudyResult other = compare_tables(older, rewired, {});
    // in both 3; C left the road and came to the school: W = 2/(6 + 2), all of it rewiring
    CHECK(fact(other, "dissimilarity") == Approx(.25));
    CHECK(fact(other, "rewiring") == Approx(.25));
    CHECK(fact(other, "turnover") == 0);
}

TEST_CASE("the difference of two tables as a network, by hand", "[study][reference]") {
    const Analysis older = table_of({{road, {"A"}, {"B", "C"}}, {school, {"B"}, {}}});
    const Analysis newer = table_of({{road, {"B"}, {"A", "D"}}, {river, {"E"}, {"C"}}});
    const TableDifference difference =
        difference_of(older, newer, {.succession = {{"C", "D", 1}}, .succession_file = "s.csv"});
    // every tie in words: unit, task, what became of it, its role
    std::set<std::string> ties;
    const std::array fates{"kept", "flipped", "lost", "gained"};
    for (const DifferenceTie& tie : difference.ties)
        ties.insert(difference.units[tie.unit].name + " " + difference.tasks[tie.task].text + " " +
                    fates.at(static_cast<std::size_t>(tie.fate)) + " " +
                    std::string(to_string(tie.role)));
    // A and B trade roles on the road; C, which is D now, stays; the school is gone with B; the
    // river is new with E, and C there is a body of its own, as the succession made the old one D
    CHECK(ties ==
          std::set<std::string>{"A " + road + " flipped support", "B " + road + " flipped lead",
                                "D " + road + " kept support", "B " + school + " lost lead",
                                "E " + river + " gained lead", "C " + river + " gained support"});
    std::map<std::string, TaskFate> tasks;
    for (const DifferenceTask& task : difference.tasks)
        tasks[task.text] = task.fate;
    CHECK(tasks == std::map<std::string, TaskFate>{{road, TaskFate::kept},
                                                   {school, TaskFate::lost},
                                                   {river, TaskFate::gained}});
    for (const DifferenceUnit& unit : difference.units) {
        CAPTURE(unit.name);
        CHECK(unit.older_name == (unit.name == "D" ? "C" : ""));
        CHECK(unit.in_older == (unit.name == "A" || unit.name == "B" || unit.name == "D"));
        CHECK(unit.in_newer);
        CHECK_FALSE(unit.collective);
    }
}

TEST_CASE("compare: what changed for one unit adds up, by hand", "[study][reference]") {
    const Analysis older = table_of({{road, {"A"}, {"B", "C"}}, {school, {"B"}, {}}});
    const Analysis newer = table_of({{road, {"B"}, {"A"}}, {river, {"B"}, {"A", "D"}}});
    const auto named = [](const Analysis& table, const std::string& name) {
        for (std::size_t unit = 0; unit < table.graph.unit_count(); ++unit)
            if (table.graph.unit(UnitId(unit)).name == name)
                return UnitId(unit);
        throw std::out_of_range(name);
    };
    const StudyResult b = explain_comparison(older, newer, {}, named(newer, "B"), true);
    // B: road 1/3 -> 1/2 and from support to lead; school 1 -> gone; river new with 1/3
    CHECK(fact(b, "load-before") == Approx(1.0 / 3 + 1));
    CHECK(fact(b, "load-now") == Approx(1.0 / 2 + 1.0 / 3));
    CHECK(fact(b, "load-change") == Approx(-1.0 / 2));
    const StudyTable& tasks = *b.table("tasks");
    REQUIRE(tasks.rows.size() == 3);
    CHECK(std::get<Text>(cell(tasks, 0, "before")).en == "support");
    CHECK(std::get<Text>(cell(tasks, 0, "now")).en == "lead");
    CHECK(number(tasks, 0, "share-change") == Approx(1.0 / 6));
    // the same figure as the table of units tells it
    const StudyResult all = compare_tables(older, newer, {});
    for (std::size_t row = 0; row < all.table("units")->rows.size(); ++row)
        if (cell(*all.table("units"), row, "newer") == StudyCell(std::vector<std::string>{"B"}))
            CHECK(number(*all.table("units"), row, "load-change") == Approx(-1.0 / 2));
    // one that is gone is looked up in the older table
    const StudyResult c = explain_comparison(older, newer, {}, named(older, "C"), false);
    CHECK(fact(c, "load-before") == Approx(1.0 / 3));
    CHECK(fact(c, "load-now") == 0);
    CHECK(c.table("tasks")->rows.size() == 1);
}

TEST_CASE("compare: a table with itself, and with nothing", "[study][edge]") {
    const Analysis table = table_of({{road, {"A"}, {"B"}}, {school, {"B"}, {}}});
    const StudyResult same = compare_tables(table, table, {});
    CHECK(fact(same, "dissimilarity") == 0);
    CHECK(fact(same, "tasks-kept") == 2);
    CHECK(fact(same, "leads-changed") == 0);
    CHECK(same.table("review")->rows.empty());
    const StudyResult empty = compare_tables(table_of({}), table_of({}), {});
    CHECK_THROWS(fact(empty, "dissimilarity")); // undefined: neither has ties
    CHECK(fact(compare_tables(table, table_of({}), {}), "dissimilarity") == 1);
}

TEST_CASE("compare: units by succession", "[study]") {
    const Analysis older =
        table_of({{road, {"A"}, {"B"}}, {school, {"C"}, {"D"}}, {river, {"E"}, {"F"}}});
    const Analysis newer =
        table_of({{road, {"A2"}, {}}, {school, {"CD"}, {}}, {river, {"E1"}, {"E2", "F"}}});
    CompareOptions options;
    options.succession = {{"A", "A2", 2}, {"C", "CD", 3}, {"D", "CD", 4},
                          {"E", "E1", 5}, {"E", "E2", 6}, {"X", "Y", 7}};
    options.succession_file = "succession.csv";
    const StudyResult result = compare_tables(older, newer, options);
    std::map<std::string, std::size_t> fates;
    for (const auto& row : result.table("units")->rows)
        ++fates[std::get<Text>(row[0]).en];
    CHECK(fates == std::map<std::string, std::size_t>{
                       {"gone", 1}, {"kept", 1}, {"merged", 1}, {"renamed", 1}, {"split", 1}});
    CHECK(fact(result, "leads-changed") == 0); // A is A2, C is CD, E is E1 and E2
    REQUIRE(result.warnings.size() == 2);      // X and Y stand in neither table
    CHECK(result.warnings[0].where.line == 7);
}

namespace {

/// A table made by script, and one a year later whose truth is known.
struct Pair {
    std::vector<Row> older, newer;
    std::vector<Succession> succession;
    std::map<std::size_t, std::size_t> same; ///< newer task -> older task
    std::size_t leads_changed = 0;
};

/// A text of 12 to 24 characters; distinct texts share few pairs of neighbours.
std::string random_text(Dice& dice) {
    std::string text;
    const std::size_t length = 12 + dice.below(13);
    for (std::size_t place = 0; place < length; ++place) {
        const auto c = static_cast<char32_t>(0x4E00 + dice.below(600));
        text += static_cast<char>(0xE0 | (c >> 12));
        text += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        text += static_cast<char>(0x80 | (c & 0x3F));
    }
    return text;
}

/// Up to a quarter of the characters replaced, side by side, as a person changes a phrase.
std::string reworded(Dice& dice, const std::string& text) {
    const std::size_t characters = text.size() / 3;
    const std::size_t changed = 1 + dice.below(characters / 4);
    const std::size_t first = dice.below(characters - changed + 1);
    std::string fresh = random_text(dice) + random_text(dice);
    return text.substr(0, 3 * first) + fresh.substr(0, 3 * changed) +
           text.substr(3 * (first + changed));
}

Pair make_pair_of_tables(std::uint64_t seed) {
    Dice dice(seed);
    Pair pair;
    const std::size_t units = 14;
    const auto name = [](std::size_t unit) { return "u" + std::to_string(unit); };
    for (std::size_t task = 0; task < 60; ++task) {
        Row row{random_text(dice), {name(dice.below(units))}, {}};
        for (std::size_t unit = 0; unit < units; ++unit)
            if (name(unit) != row.leads[0] && dice.chance(.15))
                row.supports.push_back(name(unit));
        pair.older.push_back(row);
    }
    // u0 is renamed, u1 and u2 are merged
    const std::map<std::string, std::string> becomes{{"u0", "n0"}, {"u1", "n12"}, {"u2", "n12"}};
    for (const auto& [from, to] : becomes)
        pair.succession.push_back({from, to, 0});
    const auto later = [&](const std::string& unit) {
        const auto found = becomes.find(unit);
        return found == becomes.end() ? unit : found->second;
    };
    for (const std::size_t task : dice.permutation(60)) {
        if (dice.chance(.15))
            continue; // gone
        Row row;
        const Row& before = pair.older[task];
        row.text = dice.chance(.5) ? before.text : reworded(dice, before.text);
        row.leads = {later(before.leads[0])};
        for (const std::string& unit : before.supports)
            if (later(unit) != row.leads[0])
                row.supports.push_back(later(unit));
        if (dice.chance(.2)) {
            row.leads = {"u" + std::to_string(3 + dice.below(units - 3))};
            std::erase(row.supports, row.leads[0]);
            pair.leads_changed += row.leads[0] != later(before.leads[0]) ? 1 : 0;
        }
        pair.same[pair.newer.size()] = task;
        pair.newer.push_back(std::move(row));
    }
    for (std::size_t fresh = 0; fresh < 8; ++fresh)
        pair.newer.push_back({random_text(dice), {"u5"}, {"v" + std::to_string(fresh)}});
    return pair;
}

} // namespace

TEST_CASE("compare: a change made by script is found out", "[study][reference]") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Pair made = make_pair_of_tables(seed);
        const Analysis older = table_of(made.older), newer = table_of(made.newer);
        CompareOptions options;
        options.succession = made.succession;
        const Matching matching = match_tables(older, newer, options);
        INFO("seed " << seed);
        std::size_t gone = 0;
        for (const MatchedTask& task : matching.tasks) {
            if (!task.newer) {
                ++gone;
                continue;
            }
            const auto truth = made.same.find(task.newer->index());
            REQUIRE(task.older.has_value() == (truth != made.same.end()));
            if (task.older)
                REQUIRE(task.older->index() == truth->second);
        }
        CHECK(gone == 60 - made.same.size());
        const StudyResult result = compare_tables(older, newer, options);
        CHECK(fact(result, "leads-changed") == static_cast<double>(made.leads_changed));
        std::set<std::string> fates;
        for (const auto& row : result.table("units")->rows)
            fates.insert(std::get<Text>(row[0]).en);
        CHECK(fates.contains("renamed"));
        CHECK(fates.contains("merged"));
        CHECK(fates.contains("new"));
    }
}

TEST_CASE("compare: weak matches are for a person to look at", "[study]") {
    // by hand: "甲乙丙丁戊己" against "甲乙丙庚辛壬": 3 of 6 pairs each, 2 · 3/12 = .5
    const Analysis older = table_of({{"甲乙丙丁戊己", {"A"}, {}}});
    const Analysis newer = table_of({{"甲乙丙庚辛壬", {"A"}, {}}});
    const StudyResult matched = compare_tables(older, newer, {});
    REQUIRE(matched.table("review")->rows.size() == 1);
    CHECK(number(*matched.table("review"), 0, "score") == Approx(.5));
    CompareOptions strict;
    strict.match = .6;
    const StudyResult apart = compare_tables(older, newer, strict);
    CHECK(fact(apart, "tasks-new") == 1);
    REQUIRE(apart.table("review")->rows.size() == 1); // left apart, and told
}

TEST_CASE("compare: tasks of one text are told apart by their units", "[study]") {
    const Analysis older = table_of({{road, {"A"}, {"B"}}, {road, {"C"}, {"D"}}});
    const Analysis newer = table_of({{road, {"C"}, {"D"}}, {road, {"A"}, {"B"}}});
    CHECK(fact(compare_tables(older, newer, {}), "leads-changed") == 0);
}
