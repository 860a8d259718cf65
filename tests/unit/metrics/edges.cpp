// SPDX-License-Identifier: Apache-2.0
// Every measure on the graphs where there is next to nothing to measure, and the regression
// fixtures for faults that peers have on such graphs.
#include "support/catch.hpp"
#include "support/graphs.hpp"

#include <cmath>

using namespace zeren;
using namespace zeren::test;

namespace {

/// Every cell has a finite value or a reason.
void check_whole(const Network& network) {
    const AnalysisContext context(network.graph, network.reading, network.options);
    for (const Subject subject :
         {Subject::unit, Subject::task, Subject::leader, Subject::pair, Subject::network}) {
        const MetricTable table = compute_table(context, subject);
        for (std::size_t place = 0; place < table.columns.size(); ++place) {
            INFO(to_string(subject) << " " << table.metrics[place]->id);
            REQUIRE(table.columns[place].size() == table.names.size());
            for (const Measured& cell : table.columns[place]) {
                CHECK(cell.value.has_value() == cell.reason.empty());
                CHECK(std::isfinite(cell.value.value_or(0)));
            }
        }
    }
}

Approx near(double figure) {
    return Approx(figure).epsilon(0).margin(1e-12);
}

} // namespace

TEST_CASE("every measure: null, singleton, edgeless", "[metrics][edge]") {
    check_whole(network({.units = 0, .tasks = 0, .ties = {}}));
    check_whole(network({.units = 1, .tasks = 0, .ties = {}}));
    check_whole(network({.units = 0, .tasks = 1, .ties = {}}));
    check_whole(network({.units = 1, .tasks = 1, .ties = {}}));
    check_whole(network({.units = 1, .tasks = 1, .ties = {{0, 0}}}));
    check_whole(network({.units = 2, .tasks = 3, .ties = {}}));
    check_whole(network({.units = 1, .tasks = 3, .ties = {{0, 0}, {0, 1}, {0, 2}}}));
    check_whole(network({.units = 3, .tasks = 1, .ties = {{0, 0}, {1, 0}, {2, 0}}}));
    check_whole(network({.units = 1, .tasks = 2, .ties = {{0, 0}, {0, 1}}, .collectives = {0}}));
}

TEST_CASE("edgeless graph: zeros and reasons", "[metrics][edge]") {
    // by hand: nobody does anything; reliability.md §4, "3 isolated nodes"
    const Network idle = network({.units = 3, .tasks = 2, .ties = {}});
    CHECK(unit_value(idle, "task-count", 1) == 0);
    CHECK(unit_value(idle, "degree-centrality", 1) == 0);
    CHECK(unit_value(idle, "closeness-centrality", 1) == 0);
    CHECK(unit_value(idle, "harmonic-centrality", 1) == 0);
    CHECK(unit_value(idle, "betweenness-raw", 1) == 0);
    CHECK(is_undefined(idle, Subject::unit, "eigenvector-centrality", 1));
    CHECK(network_value(idle, "density") == 0);
    CHECK(network_value(idle, "components") == 5);
    CHECK(is_undefined(idle, Subject::network, "diameter", 0));
    CHECK(is_undefined(idle, Subject::network, "gini",
                       static_cast<std::size_t>(NetworkRow::task_count)));
}

TEST_CASE("one unit, one task", "[metrics][edge]") {
    // reliability.md §4, K1,1; measures.md §2.3: b_max = 0 is undefined, not a division by zero
    const Network pair = from_rows({"1"});
    CHECK(unit_value(pair, "closeness-centrality", 0) == 1);
    CHECK(task_value(pair, "closeness-centrality", 0) == 1);
    CHECK(unit_value(pair, "harmonic-centrality", 0) == 1);
    CHECK(unit_value(pair, "betweenness-raw", 0) == 0);
    CHECK(is_undefined(pair, Subject::unit, "betweenness-centrality", 0));
    CHECK(unit_value(pair, "eigenvector-centrality", 0) == near(1));
    CHECK(task_value(pair, "eigenvector-centrality", 0) == near(1));
    CHECK(network_value(pair, "gini", NetworkRow::task_count) == 0);
    CHECK(is_undefined(pair, Subject::network, "gini-corrected",
                       static_cast<std::size_t>(NetworkRow::task_count)));
}

TEST_CASE("a private task beside a hub does not outrank the hub", "[metrics][edge]") {
    // measures.md §1.1: 18 other vertices hang on a hub, one unit has a private task. By hand:
    // N = 20, so the pair reaches 1 of 19 others: 1 · 1/19. The hub (unit 0 with 17 tasks): its
    // component has 18 vertices, and the hub is as near to all as can be: 1 · 17/19.
    Shape shape{.units = 2, .tasks = 18, .ties = {}};
    for (std::size_t task = 0; task < 17; ++task)
        shape.ties.push_back({0, task});
    shape.ties.push_back({1, 17});
    const Network network = test::network(shape);
    CHECK(unit_value(network, "closeness-centrality", 0) == near(17.0 / 19));
    CHECK(unit_value(network, "closeness-centrality", 1) == near(1.0 / 19));
    CHECK(unit_value(network, "eigenvector-centrality", 1) == near(1));
    CHECK(unit_value(network, "component", 0) == 1);
    CHECK(unit_value(network, "component", 1) == 2);
    CHECK(unit_value(network, "singular-value", 0) == near(std::sqrt(17.0)));
}

TEST_CASE("the centre of a star of stars has betweenness exactly 1", "[metrics][edge]") {
    // measures.md §1.1: 17 × 8 and 31 × 5. The centre is a unit tied to every task; the other units
    // are spread evenly over the tasks. netrics gives 1.125 and 2.04.
    for (const auto& [units, tasks] : {std::pair<std::size_t, std::size_t>{17, 8}, {31, 5}}) {
        Shape shape{.units = units, .tasks = tasks, .ties = {}};
        for (std::size_t task = 0; task < tasks; ++task)
            shape.ties.push_back({0, task});
        for (std::size_t unit = 1; unit < units; ++unit)
            shape.ties.push_back({unit, (unit - 1) % tasks});
        CHECK(unit_value(test::network(shape), "betweenness-centrality", 0) == near(1));
        if (units == 17) // published in measures.md: raw 252
            CHECK(unit_value(test::network(shape), "betweenness-raw", 0) == near(252));
    }
}

TEST_CASE("stars, paths and complete graphs", "[metrics][edge]") {
    // reliability.md §4; its eigenvectors have unit 2-norm over both sides, ours over each side, so
    // ours are sqrt(2) times as large
    const Network star = from_rows({"111"});
    CHECK(unit_value(star, "betweenness-raw", 0) == 3);
    CHECK(unit_value(star, "betweenness-centrality", 0) == 1);
    CHECK(unit_value(star, "eigenvector-centrality", 0) / std::sqrt(2) ==
          Approx(.707107).margin(5e-7));
    CHECK(task_value(star, "eigenvector-centrality", 2) / std::sqrt(2) ==
          Approx(.408248).margin(5e-7));

    const Network path = from_rows({"10", "11", "01"}); // u0 t0 u1 t1 u2
    CHECK(unit_value(path, "eigenvector-centrality", 0) / std::sqrt(2) ==
          Approx(.288675).margin(5e-7));
    CHECK(task_value(path, "eigenvector-centrality", 0) / std::sqrt(2) == Approx(.5).margin(5e-7));
    CHECK(unit_value(path, "eigenvector-centrality", 1) / std::sqrt(2) ==
          Approx(.577350).margin(5e-7));
    CHECK(unit_value(path, "betweenness-raw", 0) == 0);
    CHECK(task_value(path, "betweenness-raw", 0) == 3);
    CHECK(unit_value(path, "betweenness-raw", 1) == 4);

    const Network full = from_rows({"111", "111"});
    CHECK(unit_value(full, "betweenness-raw", 0) == Approx(1.5));
    CHECK(task_value(full, "betweenness-raw", 0) == Approx(1.0 / 3));
    CHECK(network_value(full, "density") == 1);
    CHECK(value(full, Subject::pair, "shared-task-count", 0) == 3);
}

TEST_CASE("two equal components have no leading vector in common", "[metrics][edge]") {
    // reliability.md §4, 2 × K1,1: solved by component, and the gap says so
    const Network two = from_rows({"10", "01"});
    CHECK(unit_value(two, "eigenvector-centrality", 0) == near(1));
    CHECK(unit_value(two, "eigenvector-centrality", 1) == near(1));
    CHECK(network_value(two, "singular-value-gap") == 0);
    CHECK(network_value(two, "components") == 2);
    // K2,2 + K2,3: by hand, 1/sqrt(2) and 1/sqrt(3); the smaller part is not squeezed to 1e-5
    const Network uneven = from_rows({"11000", "11000", "00111", "00111"});
    CHECK(unit_value(uneven, "eigenvector-centrality", 0) == near(1 / std::sqrt(2.0)));
    CHECK(task_value(uneven, "eigenvector-centrality", 0) == near(1 / std::sqrt(2.0)));
    CHECK(task_value(uneven, "eigenvector-centrality", 3) == near(1 / std::sqrt(3.0)));
    CHECK(unit_value(uneven, "component", 0) == 2);
}
