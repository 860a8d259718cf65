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

TEST_CASE("every study on every small table: whole rows, an answer or the reason",
          "[study][edge]") {
    std::vector<Network> tables;
    tables.push_back(from_rows({}));
    tables.push_back(from_rows({"1"}));
    tables.push_back(network({.units = 3, .tasks = 2, .ties = {}}));
    for (std::uint64_t seed = 1; seed <= 25; ++seed)
        tables.push_back(network(random_shape(seed)));
    for (const Study* study : all_studies())
        for (const Network& table : tables) {
            const StudyResult result = run(table, study->info.id, {.draws = 20, .restarts = 4});
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
             {study->info.title, study->info.title_zh, study->info.answers, study->info.answers_zh,
              study->info.method, study->info.method_zh, study->info.undefined_when,
              study->info.undefined_when_zh, study->info.citation, study->info.cost})
            CHECK_FALSE(text.empty());
        CHECK(find_study(study->info.id) == study);
    }
}
