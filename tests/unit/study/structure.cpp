// SPDX-License-Identifier: Apache-2.0
#include "metrics/detail/brokerage_chance.hpp"
#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/random_graphs.hpp"
#include "support/studies.hpp"

#include <zeren/graph/brokerage.hpp>
#include <zeren/graph/modules.hpp>
#include <zeren/graph/projection.hpp>
#include <zeren/graph/two_mode_cores.hpp>

#include <cmath>

using namespace zeren;
using namespace zeren::test;

TEST_CASE("Barber modularity: Davis", "[study][reference]") {
    // measures.md §2.8: the best known partition has .345537 and 4 modules
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Network women = davis();
        women.options.seed = seed * 1000;
        const StudyResult result = run(women, "communities", {.draws = 1, .restarts = 100});
        INFO("seed " << women.options.seed);
        CHECK(fact(result, "modularity") == Approx(.345537).epsilon(0).margin(5e-7));
        CHECK(fact(result, "modules") == 4);
    }
}

TEST_CASE("Barber modularity: the best two modules of Davis", "[graph][reference]") {
    // measures.md §2.8, by enumeration: women 1–7 and 9 with E1–E7, the rest with E8–E14: .321172
    const Network women = davis();
    Partition halves(32, 1);
    for (const std::size_t vertex : {0U, 1U, 2U, 3U, 4U, 5U, 6U, 8U})
        halves[vertex] = 0;
    for (std::size_t event = 0; event < 7; ++event)
        halves[18 + event] = 0;
    CHECK(barber_modularity(Adjacency(women.graph), halves) ==
          Approx(.321172).epsilon(0).margin(5e-7));
    // by hand: two pairs of a unit and its task: Q = 1/2 · (2 - 2 · 1/2) = 1/2
    const Network two = from_rows({"10", "01"});
    double best = 0; // one search may begin with all in one module, which cannot be parted
    for (std::uint64_t seed = 0; seed < 10; ++seed)
        best = std::max(best, search_modules(Adjacency(two.graph), seed).modularity);
    CHECK(best == Approx(.5));
    CHECK(barber_modularity(Adjacency(from_rows({}).graph), {}) == 0);
}

TEST_CASE("Barber modularity: the search finds what enumeration finds", "[graph][reference]") {
    // slow verifier: every partition of up to 8 vertices, as restricted growth strings
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        Dice dice(seed);
        Shape shape{.units = 4, .tasks = 4, .ties = {}};
        for (std::size_t unit = 0; unit < 4; ++unit)
            for (std::size_t task = 0; task < 4; ++task)
                if (dice.chance(.45))
                    shape.ties.push_back({unit, task});
        if (shape.ties.empty())
            continue;
        const Network table = network(shape);
        const Adjacency graph(table.graph);
        double best = -1;
        Partition labels(8, 0);
        const auto enumerate = [&](auto&& self, std::size_t vertex, std::uint32_t used) -> void {
            if (vertex == 8) {
                best = std::max(best, barber_modularity(graph, labels));
                return;
            }
            for (std::uint32_t label = 0; label <= used; ++label) {
                labels[vertex] = label;
                self(self, vertex + 1, std::max(used, label + 1));
            }
        };
        enumerate(enumerate, 0, 0);
        double found = -1;
        for (std::uint64_t restart = 0; restart < 30; ++restart)
            found = std::max(found, search_modules(graph, restart).modularity);
        INFO("seed " << seed);
        CHECK(found == Approx(best).epsilon(1e-12));
    }
}

TEST_CASE("adjusted mutual information", "[graph][reference]") {
    // published in scikit-learn's test_supervised.py (test_adjusted_mutual_info_score): .27821 with
    // the mean of the entropies
    const Partition a{1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3};
    const Partition b{1, 1, 1, 1, 2, 1, 2, 2, 2, 2, 3, 1, 3, 3, 3, 2, 2};
    CHECK(adjusted_mutual_information(a, b) == Approx(.27821).epsilon(0).margin(5e-6));
    CHECK(adjusted_mutual_information(a, a) == Approx(1));
    // entries without a module in either do not count
    Partition longer = a, other = b;
    longer.push_back(no_module);
    other.push_back(1);
    CHECK(adjusted_mutual_information(longer, other) == Approx(adjusted_mutual_information(a, b)));
    // one module against many says nothing
    CHECK(adjusted_mutual_information(Partition{0, 0, 0, 0}, Partition{0, 1, 2, 3}) ==
          Approx(0).margin(1e-12));
    CHECK(adjusted_mutual_information({}, {}) == 0);
}

TEST_CASE("communities: sections and what hangs together", "[study]") {
    // two groups of three units with three tasks each, under two leaders, joined by nothing
    Shape shape{.units = 6, .tasks = 6, .ties = {}};
    for (std::size_t unit = 0; unit < 6; ++unit)
        for (std::size_t task = 0; task < 3; ++task)
            shape.ties.push_back({unit, task + (unit < 3 ? 0U : 3U)});
    shape.leaders = {{0}, {0}, {0}, {1}, {1}, {1}};
    const StudyResult result = run(network(shape), "communities", {.draws = 50, .restarts = 30});
    CHECK(fact(result, "modularity") == Approx(.5)); // by hand: 1/2, as two disjoint halves
    CHECK(fact(result, "ami-sections") == Approx(1));
    CHECK(fact(result, "louvain-modularity") == Approx(.5));
    CHECK(fact(result, "ami-louvain") == Approx(1));
    CHECK(fact(result, "z") > 2);
    const StudyTable& units = *result.table("units");
    for (std::size_t row = 0; row < 6; ++row)
        CHECK(number(units, row, "tasks-in-module") == 3);
    const StudyResult empty = run(network({.units = 2, .tasks = 2, .ties = {}}), "communities", {});
    CHECK(empty.tables.empty());
    CHECK_FALSE(empty.notes.empty());
}

TEST_CASE("(p,q)-cores: Davis", "[graph][reference]") {
    // measures.md §2.8
    const Network women = davis();
    const Adjacency graph(women.graph);
    const auto sizes = [&](std::size_t p, std::size_t q) {
        const TwoModeCore core = two_mode_core(graph, p, q);
        return std::pair(core.units, core.tasks);
    };
    CHECK(sizes(2, 3) == std::pair<std::size_t, std::size_t>(18, 14));
    CHECK(sizes(3, 3) == std::pair<std::size_t, std::size_t>(15, 13));
    CHECK(sizes(4, 4) == std::pair<std::size_t, std::size_t>(14, 9));
    CHECK(sizes(4, 5) == std::pair<std::size_t, std::size_t>(13, 8));
    CHECK(sizes(4, 6) == std::pair<std::size_t, std::size_t>(0, 0));
    const StudyResult result = run(women, "core", {.restarts = 10});
    const StudyTable& cores = *result.table("pq-cores");
    for (std::size_t row = 0; row < cores.rows.size(); ++row)
        if (number(cores, row, "p") == 4)
            CHECK(number(cores, row, "q") <= 5);
}

TEST_CASE("core and periphery: found as by enumeration", "[graph][reference]") {
    // slow verifier: every division of 4 × 4 tables; r by its definition, cell by cell
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Dice dice(seed);
        Shape shape{.units = 4, .tasks = 4, .ties = {}};
        for (std::size_t unit = 0; unit < 4; ++unit)
            for (std::size_t task = 0; task < 4; ++task)
                if (dice.chance(.5))
                    shape.ties.push_back({unit, task});
        const Network table = network(shape);
        const auto tied = [&](std::size_t unit, std::size_t task) {
            return std::any_of(shape.ties.begin(), shape.ties.end(), [&](const Tie& tie) {
                return tie.unit == unit && tie.task == task;
            });
        };
        double best = -2;
        for (unsigned bits = 0; bits < 256; ++bits) {
            double n = 0, x = 0, y = 0, xy = 0;
            for (std::size_t unit = 0; unit < 4; ++unit)
                for (std::size_t task = 0; task < 4; ++task) {
                    const bool a = (bits >> unit & 1U) != 0, b = (bits >> (4 + task) & 1U) != 0;
                    if (a != b)
                        continue;
                    ++n;
                    x += tied(unit, task) ? 1 : 0;
                    y += a ? 1 : 0;
                    xy += a && tied(unit, task) ? 1 : 0;
                }
            const double spread = (n * x - x * x) * (n * y - y * y);
            if (spread > 0)
                best = std::max(best, (n * xy - x * y) / std::sqrt(spread));
        }
        const auto found = core_periphery(Adjacency(table.graph), 60, 3).correlation;
        INFO("seed " << seed);
        CHECK(found.value_or(-2) == Approx(best).epsilon(1e-12));
    }
    // by hand: one unit on everything and a task of everyone: the ideal itself
    CHECK(core_periphery(Adjacency(from_rows({"111", "100", "100"}).graph), 5, 1)
              .correlation.value() == Approx(1));
    CHECK_FALSE(core_periphery(Adjacency(from_rows({"11", "11"}).graph), 5, 1).correlation);
}

TEST_CASE("nestedness: Davis against chance", "[study][reference]") {
    // measures.md §2.11: rows 48.20573, columns 49.21245, all 48.58119
    const StudyResult result = run(davis(), "nestedness", {.draws = 100});
    const StudyTable& figures = *result.table("figures");
    const auto observed = [&](const std::string& id) {
        return number(figures, row_of(figures, {"network", id}), "observed");
    };
    CHECK(observed("nodf") == Approx(48.58119).epsilon(0).margin(5e-6));
    CHECK(observed("nodf-units") == Approx(48.20573).epsilon(0).margin(5e-6));
    CHECK(observed("nodf-tasks") == Approx(49.21245).epsilon(0).margin(5e-6));
    // the mean over units of what each adds is the figure of the units
    const StudyTable& units = *result.table("units");
    double sum = 0;
    for (std::size_t row = 0; row < units.rows.size(); ++row)
        sum += number(units, row, "nestedness");
    CHECK(sum / static_cast<double>(units.rows.size()) == Approx(48.20573).epsilon(0).margin(5e-6));
}

TEST_CASE("chance: what the numbers decide has no z", "[study]") {
    const StudyResult result =
        run(davis(), "chance", {.draws = 50, .of = Subject::unit, .measures = {"task-count"}});
    const StudyTable& figures = *result.table("figures");
    REQUIRE(figures.rows.size() == 18);
    CHECK(number(figures, 0, "observed") == number(figures, 0, "mean"));
    CHECK(std::holds_alternative<NotAvailable>(cell(figures, 0, "z")));
    CHECK(number(figures, 0, "p") == 1);
}
