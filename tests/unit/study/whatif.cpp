// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/random_graphs.hpp"
#include "support/studies.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/study/whatif.hpp>

#include <functional>
#include <optional>

using namespace zeren;
using namespace zeren::test;

namespace {

Analysis analysis_of(const Shape& shape) {
    Network table = network(shape);
    Analysis analysis;
    analysis.graph = std::move(table.graph);
    analysis.reading = std::move(table.reading);
    return analysis;
}

std::vector<std::size_t> leads_of(const BipartiteGraph& graph) {
    std::vector<std::size_t> leads;
    for (std::size_t unit = 0; unit < graph.unit_count(); ++unit) {
        const auto roles = graph.roles_of(UnitId(unit));
        leads.push_back(
            static_cast<std::size_t>(std::count(roles.begin(), roles.end(), Role::lead)));
    }
    return leads;
}

/// The role of a unit on a task: L, s or nothing.
char role(const BipartiteGraph& graph, std::string_view name, std::size_t task) {
    for (std::size_t place = 0; place < graph.degree(TaskId(task)); ++place)
        if (graph.unit(graph.units_of(TaskId(task))[place]).name == name)
            return graph.roles_of(TaskId(task))[place] == Role::lead ? 'L' : 's';
    return '.';
}

const Shape small{.units = 3,
                  .tasks = 3,
                  .ties = {{0, 0, Role::lead},
                           {1, 0, Role::support},
                           {0, 1, Role::lead},
                           {2, 1, Role::support},
                           {1, 2, Role::lead}}};

const TaskId t0(std::size_t{0}), t1(std::size_t{1}), t2(std::size_t{2});

} // namespace

TEST_CASE("what if: each change of the table", "[study]") {
    const BipartiteGraph graph = network(small).graph;
    const auto after = [&](const Change& change) { return apply_changes(graph, {change}); };
    const BipartiteGraph moved = after({ChangeKind::move, {"u0", "u2"}, {t0}, "", ""});
    CHECK(role(moved, "u0", 0) == '.');
    CHECK(role(moved, "u2", 0) == 'L');
    // onto a task that it supports: it leads that task then, once
    const BipartiteGraph doubled = after({ChangeKind::move, {"u0", "u1"}, {t0}, "", ""});
    CHECK(role(doubled, "u1", 0) == 'L');
    CHECK(doubled.tie_count() == 4);
    const BipartiteGraph led = after({ChangeKind::lead, {"u1"}, {t0}, "", ""});
    CHECK(role(led, "u1", 0) == 'L');
    CHECK(role(led, "u0", 0) == 's');
    const BipartiteGraph fresh = after({ChangeKind::lead, {"u2"}, {t2}, "", ""});
    CHECK(role(fresh, "u2", 2) == 'L');
    CHECK(role(fresh, "u1", 2) == 's');
    const BipartiteGraph without = after({ChangeKind::remove, {"u0"}, {}, "", ""});
    CHECK(without.unit_count() == 2);
    CHECK(without.degree(t1) == 1);
    const BipartiteGraph merged = after({ChangeKind::merge, {"u0", "u1"}, {}, "both", ""});
    CHECK(merged.unit_count() == 2);
    CHECK(role(merged, "both", 0) == 'L'); // lead wins over support
    CHECK(role(merged, "both", 2) == 'L');
    const BipartiteGraph parted = after({ChangeKind::split, {"u0"}, {t1}, "half", ""});
    CHECK(parted.unit_count() == 4);
    CHECK(role(parted, "u0", 0) == 'L');
    CHECK(role(parted, "half", 1) == 'L');
}

TEST_CASE("what if: changes follow each other, and none is half made", "[study]") {
    const BipartiteGraph graph = network(small).graph;
    const BipartiteGraph both =
        apply_changes(graph, {{ChangeKind::split, {"u0"}, {t1}, "half", ""},
                              {ChangeKind::merge, {"half", "u2"}, {}, "new", ""}});
    CHECK(role(both, "new", 1) == 'L');
    const auto fails = [&](const Change& change) {
        CHECK_THROWS_AS(apply_changes(graph, {change}), UsageError);
    };
    fails({ChangeKind::move, {"u1", "u2"}, {t1}, "", "not on it"});
    fails({ChangeKind::move, {"u1", "u1"}, {t0}, "", "itself"});
    fails({ChangeKind::remove, {"nobody"}, {}, "", "nobody"});
    fails({ChangeKind::merge, {"u0", "u0"}, {}, "x", "twice"});
    fails({ChangeKind::merge, {"u0", "u1"}, {}, "u2", "taken"});
    fails({ChangeKind::split, {"u0"}, {t0}, "u1", "taken"});
}

TEST_CASE("what if: figures that change are listed, others are not", "[study]") {
    const Analysis before = analysis_of(small);
    const StudyResult result = compare_figures(
        before, apply_changes(before.graph, {{ChangeKind::move, {"u0", "u2"}, {t0}, "", ""}}));
    const StudyTable& units = *result.table("units");
    const auto u0 = row_of(units, {"u0", "lead-count"});
    CHECK(number(units, u0, "before") == 2);
    CHECK(number(units, u0, "after") == 1);
    CHECK(number(units, u0, "change") == -1);
    CHECK_THROWS_AS(row_of(units, {"u1", "lead-count"}), std::out_of_range);
    // by hand: leads 2 1 0 → 1 1 1. Gini of (0,1,2): 2(1·0+2·1+3·2)/(3·3) - 4/3 = 4/9
    CHECK(fact(result, "gini-of-leads-before") == Approx(4.0 / 9));
    CHECK(fact(result, "gini-of-leads-after") == Approx(0).margin(1e-12));
    CHECK_FALSE(compare_figures(before, before.graph).notes.empty());
}

namespace {

/// Slow verifier: the fewest leads that have to change hands so that no unit is above its cap, by
/// trying every assignment of one lead a task; none when there is none.
std::optional<std::size_t>
fewest_moves(const Analysis& analysis, const std::vector<std::vector<std::size_t>>& can,
             const std::vector<std::size_t>& lead,
             const std::function<bool(const std::vector<std::size_t>&)>& good) {
    std::optional<std::size_t> best;
    std::vector<std::size_t> loads(analysis.graph.unit_count());
    const auto assign = [&](auto&& self, std::size_t task, std::size_t moves) -> void {
        if (task == lead.size()) {
            if (good(loads) && (!best || moves < *best))
                best = moves;
            return;
        }
        for (const std::size_t unit : can[task]) {
            ++loads[unit];
            self(self, task + 1, moves + (unit == lead[task] ? 0 : 1));
            --loads[unit];
        }
    };
    assign(assign, 0, 0);
    return best;
}

struct Case {
    Analysis analysis;
    std::vector<std::vector<std::size_t>> can; ///< by task, its lead among them
    std::vector<std::size_t> lead;
    RebalanceGoal goal;
};

/// Up to 4 units and 7 tasks with one lead each, under two leaders; some ties cannot be.
Case random_case(std::uint64_t seed) {
    Dice dice(seed);
    Shape shape{.units = 2 + dice.below(3), .tasks = 2 + dice.below(6), .ties = {}};
    Case result;
    std::vector<std::size_t> section;
    for (std::size_t task = 0; task < shape.tasks; ++task) {
        result.lead.push_back(dice.chance(.6) ? 0 : dice.below(shape.units));
        shape.ties.push_back({result.lead.back(), task, Role::lead});
        for (std::size_t unit = 0; unit < shape.units; ++unit)
            if (unit != result.lead.back() && dice.chance(.25))
                shape.ties.push_back({unit, task, Role::support});
        section.push_back(dice.below(2));
        shape.leaders.push_back({section.back()});
    }
    for (std::size_t task = 0; task < shape.tasks; ++task) {
        result.can.emplace_back();
        for (std::size_t unit = 0; unit < shape.units; ++unit) {
            const bool works =
                std::any_of(shape.ties.begin(), shape.ties.end(), [&](const Tie& tie) {
                    return tie.unit == unit && section[tie.task] == section[task];
                });
            const bool barred = unit != result.lead[task] && dice.chance(.15);
            if (barred)
                result.goal.cannot.push_back({UnitId(unit), TaskId(task)});
            if (unit == result.lead[task] || (works && !barred))
                result.can.back().push_back(unit);
        }
    }
    result.analysis = analysis_of(shape);
    return result;
}

} // namespace

TEST_CASE("what if: the change of one unit adds up, by hand", "[study][reference]") {
    const Analysis before = analysis_of(small);
    const BipartiteGraph after =
        apply_changes(before.graph, {{ChangeKind::move, {"u0", "u2"}, {t0}, "", ""},
                                     {ChangeKind::remove, {"u1"}, {}, "", ""}});
    const StudyResult u2 = explain_change(before, after, "u2");
    // t0: nothing, then leads it alone; t1: supports it beside u0 before and after
    CHECK(fact(u2, "load-before") == Approx(.5));
    CHECK(fact(u2, "load-now") == Approx(1.5));
    REQUIRE(u2.table("tasks")->rows.size() == 2);
    CHECK(std::get<Text>(cell(*u2.table("tasks"), 0, "before")).en == "none");
    CHECK(std::get<Text>(cell(*u2.table("tasks"), 0, "now")).en == "lead");
    const StudyTable& figures = *u2.table("figures");
    const std::size_t leads = row_of(figures, {"lead-count"});
    CHECK(number(figures, leads, "before") == 0);
    CHECK(number(figures, leads, "after") == 1);
    CHECK(number(figures, row_of(figures, {"fractional-load"}), "change") == Approx(1));
    // one that is gone has figures before alone
    const StudyResult u1 = explain_change(before, after, "u1");
    CHECK(fact(u1, "load-now") == 0);
    CHECK(std::holds_alternative<NotAvailable>(
        cell(*u1.table("figures"), row_of(*u1.table("figures"), {"lead-count"}), "after")));
}

TEST_CASE("rebalancing under caps: the fewest moves, as by trying everything",
          "[study][reference]") {
    std::size_t solved = 0, unsolvable = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Case one = random_case(seed);
        Dice dice(seed + 1000);
        one.goal.cap = 1 + dice.below(4);
        if (dice.chance(.4))
            one.goal.caps[UnitId(std::size_t{0})] = dice.below(3);
        const auto cap = [&](std::size_t unit) {
            const auto own = one.goal.caps.find(UnitId(unit));
            return own == one.goal.caps.end() ? *one.goal.cap : own->second;
        };
        const auto fewest = fewest_moves(one.analysis, one.can, one.lead,
                                         [&](const std::vector<std::size_t>& loads) {
                                             for (std::size_t unit = 0; unit < loads.size(); ++unit)
                                                 if (loads[unit] > cap(unit))
                                                     return false;
                                             return true;
                                         });
        const Rebalancing plan = rebalance(one.analysis, one.goal);
        INFO("seed " << seed);
        REQUIRE(plan.possible == fewest.has_value());
        ++(fewest ? solved : unsolvable);
        if (!fewest) {
            CHECK_FALSE(plan.why_not.en.empty());
            continue;
        }
        REQUIRE(plan.moves.size() == *fewest);
        const auto after = leads_of(apply_moves(one.analysis.graph, plan.moves, true));
        for (std::size_t unit = 0; unit < after.size(); ++unit)
            REQUIRE(after[unit] <= cap(unit));
        for (const Move& move : plan.moves) {
            const auto& can = one.can[move.task.index()];
            REQUIRE(std::find(can.begin(), can.end(), move.to.index()) != can.end());
        }
    }
    CHECK(solved > 50); // both kinds were tried
    CHECK(unsolvable > 50);
}

TEST_CASE("rebalancing to a Gini: reached, and how near to the fewest moves",
          "[study][reference]") {
    std::size_t tried = 0, fewest_found = 0, proven = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Case one = random_case(seed);
        one.goal.gini = .25;
        const auto gini_of = [](std::vector<std::size_t> loads) {
            std::sort(loads.begin(), loads.end());
            double sum = 0, ranked = 0;
            for (std::size_t rank = 0; rank < loads.size(); ++rank) {
                sum += static_cast<double>(loads[rank]);
                ranked += static_cast<double>((rank + 1) * loads[rank]);
            }
            const auto n = static_cast<double>(loads.size());
            return 2 * ranked / (n * sum) - (n + 1) / n;
        };
        const auto fewest = fewest_moves(
            one.analysis, one.can, one.lead,
            [&](const std::vector<std::size_t>& loads) { return gini_of(loads) <= .25 + 1e-12; });
        const Rebalancing plan = rebalance(one.analysis, one.goal);
        INFO("seed " << seed);
        REQUIRE(plan.possible == fewest.has_value());
        if (!fewest)
            continue;
        REQUIRE(gini_of(leads_of(apply_moves(one.analysis.graph, plan.moves, true))) <=
                .25 + 1e-12);
        REQUIRE(plan.moves.size() >= *fewest);
        REQUIRE(plan.at_least <= *fewest); // a bound below what trying everything finds
        proven += plan.at_least == *fewest ? 1 : 0;
        ++tried;
        fewest_found += plan.moves.size() == *fewest ? 1 : 0;
    }
    INFO(fewest_found << " of " << tried);
    REQUIRE(tried > 50);
    CHECK(fewest_found == tried);
    CHECK(proven > tried / 2);
}

TEST_CASE("rebalancing says why there is no plan", "[study][edge]") {
    const Analysis analysis = analysis_of(small);
    RebalanceGoal goal;
    goal.cap = 0;
    const Rebalancing plan = rebalance(analysis, goal);
    CHECK_FALSE(plan.possible);
    // by hand: three units with a cap of none each, three leads
    CHECK(plan.why_not.en == "the caps add up to 0, below the total load of 3");
    const StudyResult result = explain_rebalancing(analysis, goal, plan);
    CHECK(result.tables.empty());
    CHECK_FALSE(result.notes.empty());
}
