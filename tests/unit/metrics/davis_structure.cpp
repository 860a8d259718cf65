// SPDX-License-Identifier: Apache-2.0
// Clustering, holes, brokerage, vulnerability and chance on the Davis data and on fixtures of
// measures.md.
#include "support/catch.hpp"
#include "support/davis.hpp"

#include <zeren/graph/brokerage.hpp>
#include <zeren/graph/projection.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace zeren;
using namespace zeren::test;

namespace {

Approx near(double figure, double digits = 5.1e-7) {
    return Approx(figure).epsilon(0).margin(digits);
}

/// Mean over the defined cells.
double mean(const MetricColumn& column) {
    double sum = 0;
    double count = 0;
    for (const Measured& cell : column)
        if (cell.value) {
            sum += *cell.value;
            ++count;
        }
    return sum / count;
}

} // namespace

TEST_CASE("Davis: Latapy clustering and redundancy", "[metrics][reference]") {
    // cross-tool: NetworkX 2.8.8 bipartite.latapy_clustering (dot, min, max) and node_redundancy,
    // means over a side; measures.md §2.5
    const Network women = davis();
    CHECK(mean(column(women, Subject::unit, "latapy-clustering")) == near(.317140));
    CHECK(mean(column(women, Subject::unit, "latapy-clustering-min")) == near(.614041));
    CHECK(mean(column(women, Subject::unit, "latapy-clustering-max")) == near(.377089));
    CHECK(mean(column(women, Subject::task, "latapy-clustering")) == near(.343073));
    CHECK(mean(column(women, Subject::task, "latapy-clustering-min")) == near(.724096));
    CHECK(mean(column(women, Subject::task, "latapy-clustering-max")) == near(.379913));
    CHECK(mean(column(women, Subject::unit, "redundancy")) == near(.978571));
    CHECK(mean(column(women, Subject::task, "redundancy")) == near(.932599));
    CHECK(task_value(women, "redundancy", 8) == near(47.0 / 66, 1e-12)); // NetworkX: .712121
}

TEST_CASE("Davis: Opsahl and Robins-Alexander clustering", "[metrics][reference]") {
    // published: Opsahl (2013) gives .772 for the women; cross-tool: R tnet clustering_tm and
    // clustering_local_tm, NetworkX robins_alexander_clustering; measures.md §2.5
    const Network women = davis();
    CHECK(network_value(women, "opsahl-clustering") == near(.771897));
    CHECK(network_value(women, "task-opsahl-clustering") == near(.818736));
    CHECK(unit_value(women, "opsahl-clustering", evelyn) == near(.766667));
    CHECK(unit_value(women, "opsahl-clustering", charlotte) == near(1, 1e-12));
    CHECK(network_value(women, "robins-alexander") == near(.467764));
}

TEST_CASE("Davis: structural holes", "[metrics][reference]") {
    // cross-tool: NetworkX 2.8.8 constraint (= igraph 0.10.2) and effective_size on the projection
    const Network women = davis();
    CHECK(unit_value(women, "constraint-binary", evelyn) == near(.2211, 5.1e-5));
    CHECK(unit_value(women, "constraint", evelyn) == near(.2578, 5.1e-5));
    CHECK(unit_value(women, "effective-size", evelyn) == near(2.6471, 5.1e-5));
    // cross-tool: R dream netstats_tm_constraint and netstats_tm_effective, measures.md §2.9
    CHECK(unit_value(women, "two-mode-constraint", evelyn) == near(3.1250, 5.1e-5));
    CHECK(unit_value(women, "two-mode-effective-size", evelyn) == near(3.4706, 5.1e-5));
    CHECK(unit_value(women, "two-mode-constraint", nora) == near(2.1719, 5.1e-5));
    CHECK(unit_value(women, "two-mode-effective-size", nora) == near(5.1176, 5.1e-5));
}

TEST_CASE("Burchard and Cornwell's fixture", "[metrics][reference]") {
    // measures.md §2.9; by hand for the first row: three partners, each on one of its two tasks:
    // 3 · (1/2)²; u1 and u2 meet it on the same task: 3 - (1 + 1)/3
    const Network fixture = from_rows({"1100", "1010", "1001", "0111"});
    for (const std::size_t unit : {0U, 1U, 2U}) {
        CHECK(unit_value(fixture, "two-mode-constraint", unit) == near(.75, 1e-12));
        CHECK(unit_value(fixture, "two-mode-effective-size", unit) == near(7.0 / 3, 1e-12));
    }
    CHECK(unit_value(fixture, "two-mode-constraint", 3) == near(1.0 / 3, 1e-12));
    CHECK(unit_value(fixture, "two-mode-effective-size", 3) == near(3, 1e-12));
}

TEST_CASE("Davis: Gould-Fernandez brokerage", "[graph][reference]") {
    // cross-tool: R sna 2.7 brokerage on ties of at least 3 shared events, groups women 1-9 |
    // 10-18, measures.md §2.9: 46 edges, totals 58/0/47/47/0
    const UnitProjection projection = project_units(davis().graph);
    DirectedGraph graph(18);
    std::size_t edges = 0;
    for (std::size_t place = 0; place < projection.pairs.size(); ++place) {
        if (projection.shared[place].tasks < 3)
            continue;
        ++edges;
        const UnitPair pair = projection.pairs[place];
        graph[pair.first.index()].push_back(pair.second.value);
        graph[pair.second.index()].push_back(pair.first.value);
    }
    for (auto& successors : graph)
        std::sort(successors.begin(), successors.end());
    std::vector<std::uint32_t> groups(18, 1);
    std::fill(groups.begin(), groups.begin() + 9, 0U);
    const std::vector<Brokerage> found = count_brokerage(graph, groups);
    CHECK(edges == 46);
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

TEST_CASE("Davis: cores, cut vertices, removal", "[metrics][reference]") {
    // measures.md §2.8: the 4-core is the largest and has 23 vertices
    const Network women = davis();
    double in_core = 0;
    for (const Subject subject : {Subject::unit, Subject::task})
        for (const Measured& cell : column(women, subject, "core-number")) {
            CHECK(*cell.value <= 4);
            in_core += *cell.value == 4;
        }
    CHECK(in_core == 23);
    // measures.md §2.10: no cut vertices; greedy truck factor 12 (also the exact minimum, by trying
    // all sets of up to 12 women); area .615079
    for (const Measured& cell : column(women, Subject::unit, "articulation"))
        CHECK(cell.value == 0);
    CHECK(network_value(women, "truck-factor") == 12);
    CHECK(network_value(women, "removal-area") == near(.615079));
}

TEST_CASE("Davis: nestedness and centralization", "[metrics][reference]") {
    // cross-tool: R vegan nestednodf, measures.md §2.11; R netrics, measures.md §2.4
    const Network women = davis();
    CHECK(network_value(women, "nodf-units") == near(48.20573, 5.1e-6));
    CHECK(network_value(women, "nodf-tasks") == near(49.21245, 5.1e-6));
    CHECK(network_value(women, "nodf") == near(48.58119, 5.1e-6));
    CHECK(network_value(women, "unit-degree-centralization") == near(.248869));
    CHECK(network_value(women, "task-degree-centralization") == near(.484163));
}

TEST_CASE("Davis: pairs against the fixed-row model", "[metrics][reference]") {
    // cross-tool: R backbone (fixedrow), measures.md §2.7 and §1.2: 17 pairs at .05 unadjusted,
    // none after Benjamini-Hochberg
    const Network women = davis();
    const MetricColumn p = column(women, Subject::pair, "p");
    CHECK(p[0].value.value() == near(.0512821)); // Evelyn and Laura, the first pair
    CHECK(p[1].value.value() == near(.0163170)); // Evelyn and Theresa
    const auto below = [](const MetricColumn& column) {
        return std::count_if(column.begin(), column.end(),
                             [](const Measured& cell) { return *cell.value < .05; });
    };
    CHECK(below(p) == 17);
    CHECK(below(column(women, Subject::pair, "q")) == 0);
    // by hand: 8 · 7 / 14; var = 4 · 6 · 7 / (14 · 13)
    CHECK(value(women, Subject::pair, "expected", 0) == near(4, 1e-12));
    CHECK(value(women, Subject::pair, "z", 0) == near(2 / std::sqrt(168.0 / 182), 1e-12));
}

TEST_CASE("p and q of a pair by hand", "[metrics][reference]") {
    // u0 and u1 have the same two of four tasks: of the 6 ways to draw two tasks one hits both, so
    // p = 1/6; three pairs are tested and this is the smallest p, so q = 3 · 1/6
    const Network three = from_rows({"1100", "1100", "0011"});
    CHECK(value(three, Subject::pair, "p", 0) == near(1.0 / 6, 1e-12));
    CHECK(value(three, Subject::pair, "q", 0) == near(.5, 1e-12));
    // u0 is on all tasks: sharing two is certain, and z has nothing to measure by
    const Network all = from_rows({"1111", "1100"});
    CHECK(value(all, Subject::pair, "p", 0) == 1);
    CHECK(is_undefined(all, Subject::pair, "z", 0));
}

TEST_CASE("a unit doing everything beside idle ones", "[metrics][edge]") {
    // measures.md §2.4, 5 × 8: Σ(8 - 0) over 4 idle units / (4 · 8) = 1; with m - 1 it would
    // be 1.1429
    const Network one = from_rows({"11111111", "00000000", "00000000", "00000000", "00000000"});
    CHECK(network_value(one, "unit-degree-centralization") == 1);
    CHECK(network_value(one, "task-degree-centralization") == 0);
    // by hand: without it all 8 tasks are unstaffed
    CHECK(unit_value(one, "unstaffed-if-gone", 0) == 8);
    CHECK(unit_value(one, "leaderless-if-gone", 0) == 8);
    CHECK(unit_value(one, "components-gained-if-gone", 0) == 7);
    CHECK(unit_value(one, "components-gained-if-gone", 1) == 0);
    CHECK(network_value(one, "truck-factor") == 1);
    CHECK(value(one, Subject::network, "removal-area") == near(.1, 1e-12)); // ½ · 1/5
}

TEST_CASE("centre of a star of stars: betweenness centralization is 1 on either side",
          "[metrics][edge]") {
    // by definition of the extremal graph; measures.md §1.1: netrics is not symmetric in the modes
    Shape star{.units = 17, .tasks = 8, .ties = {}};
    for (std::size_t task = 0; task < 8; ++task)
        star.ties.push_back({0, task});
    for (std::size_t unit = 1; unit < 17; ++unit)
        star.ties.push_back({unit, (unit - 1) % 8});
    CHECK(network_value(network(star), "unit-betweenness-centralization") == near(1, 1e-12));
    Shape turned{.units = 8, .tasks = 17, .ties = {}};
    for (const Tie& tie : star.ties)
        turned.ties.push_back({tie.task, tie.unit});
    CHECK(network_value(network(turned), "task-betweenness-centralization") == near(1, 1e-12));
    CHECK(network_value(network(turned), "unit-betweenness-centralization") ==
          near(network_value(network(star), "task-betweenness-centralization"), 1e-12));
}

TEST_CASE("PageRank, assortativity and clustering on small graphs", "[metrics][edge]") {
    // reliability.md §4 (NetworkX and igraph)
    const Network star = from_rows({"111"});
    CHECK(unit_value(star, "pagerank", 0) == near(.4797297, 5.1e-8));
    CHECK(task_value(star, "pagerank", 0) == near(.1734234, 5.1e-8));
    const Network full = from_rows({"111", "111"});
    CHECK(unit_value(full, "pagerank", 0) == near(.245946));
    CHECK(task_value(full, "pagerank", 0) == near(.169369));
    CHECK(network_value(full, "robins-alexander") == 1);
    // P3 + K1,1 + an isolated vertex: t0 u0 t1, u1 t2, t3
    const Network mixed = from_rows({"1100", "0010"});
    CHECK(unit_value(mixed, "pagerank", 0) == near(.28339, 5.1e-6));
    CHECK(task_value(mixed, "pagerank", 0) == near(.149567));
    CHECK(unit_value(mixed, "pagerank", 1) == near(.194175));
    CHECK(task_value(mixed, "pagerank", 3) == near(.029126));
    const Network path = from_rows({"10", "11", "01"});
    CHECK(network_value(path, "assortativity") == near(-1.0 / 3, 1e-12));
    CHECK(is_undefined(from_rows({"1"}), Subject::network, "assortativity", 0));
    CHECK(is_undefined(from_rows({"1"}), Subject::network, "robins-alexander", 0));
    // house.md (d): six-cycle with a chord; cross-tool: NetworkX test_redundancy.py
    const Network chord = from_rows({"110", "110", "011"}); // u0 t0 u1 t1 square, u2 on t1 t2
    CHECK(unit_value(chord, "redundancy", 0) == 1);
    CHECK(unit_value(chord, "redundancy", 2) == 0); // by hand: nobody else joins t1 and t2
    CHECK(is_undefined(from_rows({"1"}), Subject::unit, "redundancy", 0));
}
