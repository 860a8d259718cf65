// SPDX-License-Identifier: Apache-2.0
// Measures with weights by role, shares of the whole, and parts of the Theil index.
#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/safariland.hpp"

#include <zeren/graph/removal.hpp>

#include <algorithm>
#include <cmath>

using namespace zeren;
using namespace zeren::test;

namespace {

Approx near(double figure, double digits = 1e-12) {
    return Approx(figure).epsilon(0).margin(digits);
}

/// u0 leads t0 and supports t1; u1 supports t0.
Network nested() {
    Network of =
        network({.units = 2,
                 .tasks = 2,
                 .ties = {{0, 0, Role::lead}, {0, 1, Role::support}, {1, 0, Role::support}}});
    of.options.weights = {.lead = 4, .support = 1};
    return of;
}

} // namespace

TEST_CASE("Davis: shares of exclusivity and redundancy", "[metrics][reference]") {
    // measures.md §2.1
    CHECK(unit_value(davis(), "task-exclusivity-share", evelyn) == near(.023503, 5.1e-7));
    CHECK(unit_value(davis(), "task-exclusivity-relative", evelyn) == near(.949432, 5.1e-7));
    // by hand: 75 / (14 · 17)
    CHECK(network_value(davis(), "assignment-redundancy-normalised") == near(75.0 / 238));
    // by hand: 8/14, 17 partners of 17, and 50 places of 14 · 17
    CHECK(unit_value(davis(), "cognitive-demand", evelyn) == near((8.0 / 14 + 1 + 50.0 / 238) / 3));
    CHECK(is_undefined(from_rows({"1"}), Subject::unit, "cognitive-demand", 0));
}

TEST_CASE("weighted degree, closeness and nestedness by hand", "[metrics][reference]") {
    Network of = nested();
    CHECK(unit_value(of, "weighted-degree", 0) == near(std::sqrt(2.0 * 5))); // k = 2, s = 5
    CHECK(task_value(of, "weighted-degree", 1) == 1);
    // a lead is 4^-½ = ½ long, a support 1; from u0: t0 ½, t1 1, u1 1½; all of 3 others reached
    CHECK(unit_value(of, "weighted-closeness", 0) == near(1));
    CHECK(unit_value(of, "weighted-closeness", 1) == near(3.0 / (1 + 1.5 + 2.5)));
    of.options.weight_exponent = 1; // a lead is ¼ long
    CHECK(unit_value(of, "weighted-degree", 0) == near(5));
    CHECK(unit_value(of, "weighted-closeness", 0) == near(3.0 / (.25 + 1 + 1.25)));
    // u1's only task weighs more for u0; t1's only unit gives more to t0: both pairs are nested
    CHECK(network_value(of, "weighted-nodf") == near(100));
    of.options.weights = {.lead = 4, .support = 4}; // all ¼ long: from u0 two at ¼ and one at ½
    CHECK(unit_value(of, "weighted-closeness", 0) == near(3));
    of.options.weights = {};
    CHECK(is_undefined(of, Subject::network, "weighted-nodf", 0));
    CHECK(is_undefined(of, Subject::network, "h2-prime", 0)); // binary H2' says nothing
}

TEST_CASE("without other weights the weighted degree is the degree, to the last bit",
          "[metrics][reference]") {
    for (std::size_t woman = 0; woman < 18; ++woman)
        CHECK(unit_value(davis(), "weighted-degree", woman) ==
              unit_value(davis(), "task-count", woman));
}

TEST_CASE("specialisation without room", "[metrics][edge]") {
    // u0 on three tasks and u1 on two of them: by hand u1 has half its weight on each of two tasks
    // with 2 of 5, d = ln(5/4), which is the least that whole numbers allow
    const Network of = from_rows({"111", "101"});
    CHECK(unit_value(of, "d-prime", 1) == 0);
    CHECK(column(from_rows({"1", "0"}), Subject::unit, "d-prime")[1].reason ==
          "isolated: it has no ties");
    // by hand: one unit has to take all of both tasks, whatever they weigh
    Network one = network({.units = 1, .tasks = 2, .ties = {{0, 0}, {0, 1, Role::support}}});
    one.options.weights = {.lead = 3, .support = 1};
    CHECK(is_undefined(one, Subject::network, "h2-prime", 0));
}

TEST_CASE("specialisation by hand", "[metrics][reference]") {
    // two units on tasks of their own in a table of 400 × 400: the margins 2, 1 and 2, 1 allow
    // entropies from that of (2, 1) to that of (1, 1, 1), and the table has the least
    Network apart =
        network({.units = 400, .tasks = 400, .ties = {{0, 0, Role::lead}, {1, 1, Role::support}}});
    apart.options.weights = {.lead = 2, .support = 1};
    CHECK(network_value(apart, "h2-prime") == near(1));
    CHECK(unit_value(apart, "d-prime", 0) == near(1));
    CHECK(unit_value(apart, "d-prime", 1) == near(1));
    CHECK(is_undefined(apart, Subject::unit, "d-prime", 2)); // no ties
    Network large =
        network({.units = 500, .tasks = 401, .ties = {{0, 0, Role::lead}, {1, 1, Role::support}}});
    large.options.weights = {.lead = 2, .support = 1};
    CHECK(is_undefined(large, Subject::network, "h2-prime", 0));
    // both units on both tasks: they take just what is common
    CHECK(unit_value(from_rows({"11", "11"}), "d-prime", 0) == near(0));
}

TEST_CASE("Safariland: binary nestedness", "[metrics][reference]") {
    // cross-tool: R vegan nestednodf, measures.md §2.11: 24.5478
    Shape shape{.units = 9, .tasks = 27, .ties = {}};
    for (std::size_t plant = 0; plant < 9; ++plant)
        for (std::size_t insect = 0; insect < 27; ++insect)
            if (safariland_visits[plant][insect] > 0)
                shape.ties.push_back({plant, insect});
    CHECK(network_value(network(shape), "nodf") == near(24.5478, 5.1e-5));
}

TEST_CASE("Davis: removing the least busy first", "[graph][reference]") {
    // measures.md §2.10: area .944444, by the trapezoid rule
    const Network women = davis();
    std::vector<UnitId> order; // equal degrees in the order of the table
    for (std::size_t woman = 0; woman < 18; ++woman)
        order.emplace_back(woman);
    std::stable_sort(order.begin(), order.end(), [&](UnitId left, UnitId right) {
        return women.graph.degree(left) < women.graph.degree(right);
    });
    const std::vector<std::size_t> staffed = staffed_after_removals(women.graph, order);
    double area = 0;
    for (std::size_t gone = 1; gone < staffed.size(); ++gone)
        area += static_cast<double>(staffed[gone - 1] + staffed[gone]) / 2;
    CHECK(area / (14 * 18) == near(.944444, 5.1e-7));
}

TEST_CASE("Theil by leaders' sections", "[metrics][reference]") {
    // without leaders there is one section: all lies within (Davis, measures.md §2.2)
    CHECK(network_value(davis(), "theil-within-leaders", NetworkRow::task_count) ==
          near(.090435, 5.1e-7));
    CHECK(network_value(davis(), "theil-between-leaders", NetworkRow::task_count) == 0);
    // by hand: u0, u1 have 1 and 1 task under l0, u2 has 2 under l1: shares ½ and ½ of 2 and 1
    // units; within the sections all are equal
    const Network two = network({.units = 3,
                                 .tasks = 4,
                                 .ties = {{0, 0}, {1, 1}, {2, 2}, {2, 3}},
                                 .leaders = {{0}, {0}, {1}, {1}}});
    CHECK(network_value(two, "theil-between-leaders", NetworkRow::task_count) ==
          near(.5 * std::log(.75) + .5 * std::log(1.5)));
    CHECK(network_value(two, "theil-within-leaders", NetworkRow::task_count) == near(0));
}

TEST_CASE("closeness and harmonic centralization by hand", "[metrics][reference]") {
    // u0 on t0 and t1, u1 on t0, u2 idle: the path t1 u0 t0 u1. Units: closeness ¾, ½, 0, gaps 1;
    // the largest sum for 3 × 2 is 1 (one hangs, one is idle: ¼ + ¾). Tasks: ¾ and ½, gap ¼; the
    // largest for 2 × 3 is ¾ (one has all, one is idle).
    const Network of = from_rows({"11", "10", "00"});
    CHECK(network_value(of, "unit-closeness-centralization") == near(1));
    CHECK(network_value(of, "task-closeness-centralization") == near(1.0 / 3));
    // Harmonic, over 3 for units: 5/2, 11/6, 0: gaps 2/3 + 5/2; the largest is 2 · 2 (two idle).
    // Over 7/2 for tasks: 5/2 and 11/6, gap 2/3; the largest is 3 (one idle).
    CHECK(network_value(of, "unit-harmonic-centralization") == near(19.0 / 24));
    CHECK(network_value(of, "task-harmonic-centralization") == near(2.0 / 9));
}

TEST_CASE("gap of singular values, bridges, cut units and shared units by hand",
          "[metrics][reference]") {
    // K2,2 + K2,3: singular values 2 and sqrt(6)
    const Network uneven = from_rows({"11000", "11000", "00111", "00111"});
    CHECK(network_value(uneven, "singular-value-gap") == near(1 - 2 / std::sqrt(6.0)));
    CHECK(network_value(uneven, "bridge-count") == 0);
    CHECK(network_value(uneven, "articulation-count") == 0);
    // the path t1 u0 t0 u1: every tie is a bridge, u0 cuts, u1 ends it
    const Network path = from_rows({"11", "10"});
    CHECK(network_value(path, "bridge-count") == 3);
    CHECK(network_value(path, "articulation-count") == 1);
    // u0 works for both leaders, u1 for l0 only
    const Network shared =
        network({.units = 2, .tasks = 2, .ties = {{0, 0}, {0, 1}, {1, 0}}, .leaders = {{0}, {1}}});
    CHECK(value(shared, Subject::leader, "shared-unit-count", 0) == 1);
    CHECK(value(shared, Subject::leader, "unit-count", 0) == 2);
}
