// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/random_graphs.hpp"
#include "support/studies.hpp"

#include "metrics/detail/brokerage_chance.hpp"

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
    CHECK(search_modules(Adjacency(two.graph), 1).modularity == Approx(.5));
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
    CHECK(adjusted_mutual_information(longer, other) ==
          Approx(adjusted_mutual_information(a, b)));
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
    const StudyResult empty = run(network({.units = 2, .tasks = 2}), "communities", {});
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
    CHECK(sum / static_cast<double>(units.rows.size()) ==
          Approx(48.20573).epsilon(0).margin(5e-6));
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

TEST_CASE("brokerage by chance: mean and variance by enumeration", "[graph][reference]") {
    // slow verifier: all 4,096 directed graphs of 4 vertices, each with its probability at d = .3,
    // groups {0, 1}, {2}, {3}
    const std::vector<std::uint32_t> groups{0, 0, 1, 2};
    const double d = .3;
    const std::vector<std::uint64_t Brokerage::*> counts{
        &Brokerage::coordinator, &Brokerage::itinerant, &Brokerage::gatekeeper,
        &Brokerage::representative, &Brokerage::liaison};
    std::vector<std::vector<double>> mean(4, std::vector<double>(5)), square = mean;
    for (unsigned bits = 0; bits < 4096; ++bits) {
        DirectedGraph graph(4);
        double chance = 1;
        unsigned tie = 0;
        for (std::uint32_t from = 0; from < 4; ++from)
            for (std::uint32_t to = 0; to < 4; ++to) {
                if (from == to)
                    continue;
                const bool there = (bits >> tie++ & 1U) != 0;
                chance *= there ? d : 1 - d;
                if (there)
                    graph[from].push_back(to);
            }
        const auto found = count_brokerage(graph, groups);
        for (std::size_t vertex = 0; vertex < 4; ++vertex)
            for (std::size_t role = 0; role < 5; ++role) {
                const auto count = static_cast<double>(found[vertex].*counts[role]);
                mean[vertex][role] += chance * count;
                square[vertex][role] += chance * count * count;
            }
    }
    for (std::size_t vertex = 0; vertex < 4; ++vertex)
        for (std::size_t role = 0; role < 5; ++role) {
            const auto by_formula = detail::moments_of(
                detail::ends_of_role(counts[role], std::vector<double>{2, 1, 1}, groups[vertex]),
                d);
            INFO("vertex " << vertex << " role " << role);
            CHECK(by_formula.expected == Approx(mean[vertex][role]).margin(1e-12));
            CHECK(by_formula.variance ==
                  Approx(square[vertex][role] - mean[vertex][role] * mean[vertex][role])
                      .margin(1e-12));
        }
}

TEST_CASE("brokerage: Davis, ties of three shared events, women 1–9 and 10–18",
          "[graph][reference]") {
    // measures.md §2.9, by sna: totals 58/0/47/47/0, Theresa 20/0/22/22/0, Ruth 0/0/8/8/0
    const Network women = davis();
    DirectedGraph graph(18);
    std::size_t ties = 0;
    const UnitProjection projection = project_units(women.graph);
    for (std::size_t row = 0; row < projection.pairs.size(); ++row)
        if (projection.shared[row].tasks >= 3) {
            const UnitPair pair = projection.pairs[row];
            graph[pair.first.index()].push_back(pair.second.value);
            graph[pair.second.index()].push_back(pair.first.value);
            ++ties;
        }
    for (auto& successors : graph)
        std::sort(successors.begin(), successors.end());
    CHECK(ties == 46);
    std::vector<std::uint32_t> groups(18, 1);
    std::fill(groups.begin(), groups.begin() + 9, 0U);
    const auto found = count_brokerage(graph, groups);
    Brokerage total;
    for (const Brokerage& one : found) {
        total.coordinator += one.coordinator;
        total.itinerant += one.itinerant;
        total.gatekeeper += one.gatekeeper;
        total.representative += one.representative;
        total.liaison += one.liaison;
    }
    CHECK(total == Brokerage{58, 0, 47, 47, 0});
    CHECK(found[theresa] == Brokerage{20, 0, 22, 22, 0});
    CHECK(found[ruth] == Brokerage{0, 0, 8, 8, 0});
}

TEST_CASE("brokerage: by kind, by file, and without anything to broker", "[study]") {
    // u0 leads t0, supported by u1; u1 leads t1, supported by u2: one path, u0 → u1 → u2
    Network chain = network({.units = 3,
                             .tasks = 2,
                             .ties = {{0, 0, Role::lead},
                                      {1, 0, Role::support},
                                      {1, 1, Role::lead},
                                      {2, 1, Role::support}},
                             .leaders = {{0}, {1}}});
    StudyOptions by_file;
    by_file.groups = {"groups.csv", {"a", "b", "-"}, {0, 1, 1}};
    const StudyResult filed = run(chain, "brokerage", by_file);
    const StudyTable& units = *filed.table("units");
    CHECK(number(units, row_of(units, {"u1"}), "gatekeeper") == 1); // a | b b
    StudyOptions by_kind;
    by_kind.groups.by = "kind";
    const StudyResult kinds = run(chain, "brokerage", by_kind);
    const StudyTable& alike = *kinds.table("units");
    CHECK(number(alike, row_of(alike, {"u1"}), "coordinator") == 1);
    CHECK_FALSE(kinds.notes.empty());
    CHECK(run(from_rows({"1", "1"}), "brokerage", {}).tables.empty());
}

TEST_CASE("vulnerability: one unit, two units, backups", "[study][reference]") {
    // t0: u0 leads, u1 supports; t1: u0 alone; t2: u1 and u2 lead; t3: u2 leads, u3 supports
    const Network table = network({.units = 4,
                                   .tasks = 4,
                                   .ties = {{0, 0, Role::lead},
                                            {1, 0, Role::support},
                                            {0, 1, Role::lead},
                                            {1, 2, Role::lead},
                                            {2, 2, Role::lead},
                                            {2, 3, Role::lead},
                                            {3, 3, Role::support}}});
    const StudyResult result = run(table, "vulnerability", {});
    const StudyTable& units = *result.table("units");
    const auto u0 = row_of(units, {"u0"});
    CHECK(number(units, u0, "leaderless") == 2); // t0, t1
    CHECK(number(units, u0, "unstaffed") == 1);  // t1
    CHECK(cell(units, u0, "backups") == StudyCell(std::vector<std::string>{"u1 (1)"}));
    CHECK(number(units, row_of(units, {"u1"}), "leaderless") == 0);
    CHECK(number(units, row_of(units, {"u1"}), "cut-unit") == 1);
    // together: u0 and u1 leave t0 without anyone; u1 and u2 leave t2 without a lead, and anyone
    const StudyTable& pairs = *result.table("pairs");
    CHECK(number(pairs, row_of(pairs, {"u0", "u1"}), "unstaffed") == 1);
    CHECK(number(pairs, row_of(pairs, {"u0", "u1"}), "leaderless") == 0);
    CHECK(number(pairs, row_of(pairs, {"u1", "u2"}), "leaderless") == 1);
    CHECK(number(pairs, row_of(pairs, {"u1", "u2"}), "unstaffed") == 1);
    // the table is a path t1 u0 t0 u1 t2 u2 t3 u3: every tie is a bridge
    CHECK(result.table("bridges")->rows.size() == 7);
    CHECK(fact(result, "bridges") == 7);
    // without u1 and u2: u0 t0 t1 | t3 u3 (t2 has nobody and is left out): one component more
    CHECK(number(pairs, row_of(pairs, {"u1", "u2"}), "components-gained") == 1);
}

TEST_CASE("vulnerability: Davis", "[study][reference]") {
    // measures.md §2.10: area .615079, greedy truck factor 12, no cut vertices
    const StudyResult result = run(davis(), "vulnerability", {});
    CHECK(fact(result, "removal-area") == Approx(.615079).epsilon(0).margin(5e-7));
    CHECK(fact(result, "truck-factor") == 12);
    CHECK(fact(result, "cut-units") == 0);
    CHECK(fact(result, "bridges") == 0);
    // the curve itself gives the area by the trapezoid rule
    const StudyTable& curve = *result.table("removal-curve");
    REQUIRE(curve.rows.size() == 19);
    double area = 0;
    for (std::size_t row = 1; row < 19; ++row)
        area += (number(curve, row - 1, "share") + number(curve, row, "share")) / 2 / 18;
    CHECK(area == Approx(.615079).epsilon(0).margin(5e-7));
}

TEST_CASE("every study explains, and says so where there is nothing", "[study][explain]") {
    const Network women = davis();
    for (const Study* study : all_studies()) {
        INFO(study->info.id);
        std::vector<UnitId> of{UnitId(std::size_t{0})};
        if (study->explains_units == 2)
            of.emplace_back(std::size_t{1});
        const StudyResult result =
            explain(women, study->info.id, {.draws = 30, .restarts = 10}, of);
        CHECK(result.study == study->info.id);
        CHECK_FALSE(result.facts.empty());
        CHECK_FALSE(result.tables.empty());
        for (const StudyTable& table : result.tables)
            for (const auto& row : table.rows)
                CHECK(row.size() == table.columns.size());
    }
}

TEST_CASE("every study on every small table: whole rows, an answer or the reason", "[study][edge]") {
    std::vector<Network> tables;
    tables.push_back(from_rows({}));
    tables.push_back(from_rows({"1"}));
    tables.push_back(network({.units = 3, .tasks = 2}));
    for (std::uint64_t seed = 1; seed <= 25; ++seed)
        tables.push_back(network(random_shape(seed)));
    for (const Study* study : all_studies())
        for (const Network& table : tables) {
            const StudyResult result =
                run(table, study->info.id, {.draws = 20, .restarts = 4});
            INFO(study->info.id << " " << table.graph.unit_count() << " x "
                                << table.graph.task_count());
            CHECK((!result.tables.empty() || !result.notes.empty()));
            for (const StudyTable& one : result.tables)
                for (const auto& row : one.rows) {
                    REQUIRE(row.size() == one.columns.size());
                    for (const StudyCell& value : row)
                        if (const auto* real = std::get_if<double>(&value))
                            REQUIRE(std::isfinite(*real));
                }
        }
}

TEST_CASE("descriptors of studies are complete", "[study]") {
    for (const Study* study : all_studies()) {
        INFO(study->info.id);
        for (const std::string_view text :
             {study->info.title, study->info.title_zh, study->info.answers,
              study->info.answers_zh, study->info.method, study->info.undefined_when,
              study->info.citation, study->info.cost})
            CHECK_FALSE(text.empty());
        CHECK(find_study(study->info.id) == study);
    }
}
