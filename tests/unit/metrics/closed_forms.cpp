// SPDX-License-Identifier: Apache-2.0
// The numerical edge cases of reliability.md §4 (values from closed forms, NetworkX and igraph)
// that edges.cpp and davis_structure.cpp do not hold already, and published figures of the Davis
// data.
#include "support/catch.hpp"
#include "support/davis.hpp"

#include <cmath>

using namespace zeren;
using namespace zeren::test;

namespace {

Approx near(double figure, double digits = 1e-12) {
    return Approx(figure).epsilon(0).margin(digits);
}

} // namespace

TEST_CASE("three isolated vertices", "[metrics][edge]") {
    const Network idle = network({.units = 3, .tasks = 0, .ties = {}});
    CHECK(network_value(idle, "components") == 3);
    for (std::size_t unit = 0; unit < 3; ++unit) {
        CHECK(unit_value(idle, "task-count", unit) == 0);
        CHECK(unit_value(idle, "pagerank", unit) == near(1.0 / 3));
        CHECK(is_undefined(idle, Subject::unit, "eigenvector-centrality", unit));
        CHECK(is_undefined(idle, Subject::unit, "degree-centrality", unit)); // nobody to be tied to
    }
    CHECK(is_undefined(idle, Subject::network, "assortativity", 0));
    // density 0 where there could be ties; with one side empty it is 0 of 0
    CHECK(network_value(network({.units = 2, .tasks = 1, .ties = {}}), "density") == 0);
    CHECK(is_undefined(idle, Subject::network, "density", 0));
}

TEST_CASE("one unit on one task", "[metrics][edge]") {
    const Network pair = from_rows({"1"});
    CHECK(unit_value(pair, "pagerank", 0) == near(.5));
    CHECK(task_value(pair, "pagerank", 0) == near(.5));
    CHECK(unit_value(pair, "eigenvector-centrality", 0) ==
          task_value(pair, "eigenvector-centrality", 0));
    CHECK(task_value(pair, "betweenness-raw", 0) == 0);
}

TEST_CASE("two units on all of three tasks", "[metrics][edge]") {
    // the table has vectors of unit 2-norm over both sides, ours have it over each
    const Network full = from_rows({"111", "111"});
    CHECK(unit_value(full, "eigenvector-centrality", 0) / std::sqrt(2) == near(.5));
    CHECK(task_value(full, "eigenvector-centrality", 0) / std::sqrt(2) == near(.408248, 5.1e-7));
    CHECK(network_value(full, "pair-count") == 1);
    CHECK(network_value(full, "leading-singular-value") == near(std::sqrt(6.0)));
}

TEST_CASE("a path of three, a pair and an isolated vertex", "[metrics][edge]") {
    const Network mixed = from_rows({"1100", "0010"}); // t0 u0 t1, u1 t2, t3
    CHECK(task_value(mixed, "closeness-centrality", 3) == 0);
    // Wasserman and Faust: .2, as the pair reaches one of five others
    CHECK(unit_value(mixed, "closeness-centrality", 1) == near(.2));
    CHECK(task_value(mixed, "closeness-centrality", 2) == near(.2));
    CHECK(task_value(mixed, "pagerank", 1) == near(.149567, 5.1e-7));
    CHECK(task_value(mixed, "pagerank", 2) == near(.194175, 5.1e-7));
}

TEST_CASE("Davis: figures as printed", "[metrics][reference]") {
    // published: Borgatti and Halgin (2011), to two decimals, as in NetworkX's tests: degree,
    // closeness and betweenness of Evelyn .57 .80 .10, of E8 .78 .85 .24
    const Network women = davis();
    CHECK(unit_value(women, "degree-centrality", evelyn) == near(.57, 5e-3));
    CHECK(unit_value(women, "closeness-centrality", evelyn) == near(.80, 5e-3));
    CHECK(unit_value(women, "betweenness-centrality", evelyn) == near(.10, 5e-3));
    CHECK(task_value(women, "degree-centrality", 7) == near(.78, 5e-3));
    CHECK(task_value(women, "closeness-centrality", 7) == near(.85, 5e-3));
    CHECK(task_value(women, "betweenness-centrality", 7) == near(.24, 5e-3));
    // measures.md §2.3: scaled to the largest, Theresa's, the singular vector gives Evelyn .9033
    CHECK(unit_value(women, "eigenvector-centrality", evelyn) /
              unit_value(women, "eigenvector-centrality", theresa) ==
          near(.9033, 5.1e-5));
    // measures.md §2.1, §2.2, to the digits given
    CHECK(network_value(women, "assignment-redundancy") == near(5.357143, 5.1e-7));
    CHECK(network_value(women, "cr1", NetworkRow::task_count) == near(.089888, 5.1e-7));
    CHECK(network_value(women, "cr3", NetworkRow::task_count) == near(.269663, 5.1e-7));
    CHECK(network_value(women, "top20-share", NetworkRow::task_count) == near(.348315, 5.1e-7));
}

TEST_CASE("a private task beside a hub, to the digits given", "[metrics][edge]") {
    // measures.md §3: 1.0 × .0526 = .0526
    Shape shape{.units = 2, .tasks = 18, .ties = {}};
    for (std::size_t task = 0; task < 17; ++task)
        shape.ties.push_back({0, task});
    shape.ties.push_back({1, 17});
    CHECK(unit_value(network(shape), "closeness-centrality", 1) == near(.0526, 5.1e-5));
}
