// SPDX-License-Identifier: Apache-2.0
// Figures under the conventions of peers.
#include "support/catch.hpp"
#include "support/davis.hpp"

#include <cmath>

using namespace zeren;
using namespace zeren::test;

namespace {

Measured figure(Network of, Convention peer, Subject subject, std::string_view id,
                std::size_t row = 0) {
    of.options.convention = peer;
    const AnalysisContext context(of.graph, of.reading, of.options);
    return compute_table(context, subject, std::vector{id}).columns[0][row];
}

Approx near(double value, double digits = 1e-12) {
    return Approx(value).epsilon(0).margin(digits);
}

Network star_of_stars(std::size_t units, std::size_t tasks) {
    Shape shape{.units = units, .tasks = tasks, .ties = {}};
    for (std::size_t task = 0; task < tasks; ++task)
        shape.ties.push_back({0, task});
    for (std::size_t unit = 1; unit < units; ++unit)
        shape.ties.push_back({unit, (unit - 1) % tasks});
    return network(shape);
}

} // namespace

TEST_CASE("NetworkX: closeness takes the whole graph inside a component", "[metrics][reference]") {
    // measures.md §1.1: NetworkX 2.8.8 gives 1.4737 to a private task's unit in a graph of 10 × 10:
    // (10 + 2 · 9)/1 · 1/19
    Shape shape{.units = 10, .tasks = 10, .ties = {{0, 0}}};
    for (std::size_t unit = 1; unit < 10; ++unit)
        for (std::size_t task = 1; task < 10; ++task)
            shape.ties.push_back({unit, task});
    const Network of = network(shape);
    CHECK(figure(of, Convention::networkx, Subject::unit, "closeness-centrality").value.value() ==
          near(1.4737, 5.1e-5));
    CHECK(figure(of, Convention::zeren, Subject::unit, "closeness-centrality").value.value() ==
          near(1.0 / 19));
    CHECK_FALSE(figure(of, Convention::ucinet, Subject::unit, "closeness-centrality").value);
    // connected: all three agree, with the value of Borgatti and Halgin (2011)
    for (const Convention peer : {Convention::zeren, Convention::networkx, Convention::ucinet})
        CHECK(figure(davis(), peer, Subject::unit, "closeness-centrality", evelyn).value.value() ==
              near(.8, 5.1e-5));
    const Network idle = network({.units = 2, .tasks = 1, .ties = {{0, 0}}});
    CHECK(figure(idle, Convention::networkx, Subject::unit, "closeness-centrality", 1).value == 0);
}

TEST_CASE("UCINET: betweenness of the larger side by the formula of 1997", "[metrics][reference]") {
    const auto centre = [](std::size_t units, std::size_t tasks) {
        return figure(star_of_stars(units, tasks), Convention::ucinet, Subject::unit,
                      "betweenness-centrality")
            .value.value();
    };
    CHECK(centre(17, 8) == near(252.0 / 224));  // measures.md §1.1: 1.125
    CHECK(centre(31, 5) == near(2.04, 5.1e-3)); // measures.md §1.1
    // measures.md §1.1: 442 for the women of Davis, 452 for the events as in ours
    CHECK(figure(davis(), Convention::ucinet, Subject::unit, "betweenness-centrality", evelyn)
              .value.value() == near(42.9802 / 442, 5.1e-7));
    CHECK(figure(davis(), Convention::ucinet, Subject::task, "betweenness-centrality", 7)
              .value.value() == near(110.2064 / 452, 5.1e-7));
}

TEST_CASE("NetworkX: harmonic, eigenvector, clustering and constraint", "[metrics][reference]") {
    // measures.md §2.3: 18.5; §2.9: .2211
    CHECK(figure(davis(), Convention::networkx, Subject::unit, "harmonic-centrality", evelyn)
              .value.value() == near(18.5));
    CHECK(
        figure(davis(), Convention::networkx, Subject::unit, "constraint", evelyn).value.value() ==
        near(.2211, 5.1e-5));
    // reliability.md §4, star K1,3
    const Network star = from_rows({"111"});
    CHECK(
        figure(star, Convention::networkx, Subject::unit, "eigenvector-centrality").value.value() ==
        near(.707107, 5.1e-7));
    CHECK(
        figure(star, Convention::networkx, Subject::task, "eigenvector-centrality").value.value() ==
        near(.408248, 5.1e-7));
    // K2,2 + K2,3: the leading vector lies on the larger; two K1,1 share their leading value
    const Network uneven = from_rows({"11000", "11000", "00111", "00111"});
    CHECK(figure(uneven, Convention::networkx, Subject::unit, "eigenvector-centrality", 0).value ==
          0);
    CHECK(figure(uneven, Convention::networkx, Subject::unit, "eigenvector-centrality", 2)
              .value.value() == near(.5)); // by hand: 1/sqrt(2) of a side, the side 1/sqrt(2)
    CHECK_FALSE(figure(from_rows({"10", "01"}), Convention::networkx, Subject::unit,
                       "eigenvector-centrality")
                    .value);
    // NetworkX gives 0 where ours is undefined
    const Network pair = from_rows({"1"});
    for (const std::string_view id :
         {"latapy-clustering", "latapy-clustering-min", "latapy-clustering-max"})
        CHECK(figure(pair, Convention::networkx, Subject::unit, id).value == 0);
    CHECK(figure(pair, Convention::networkx, Subject::network, "robins-alexander").value == 0);
    CHECK(
        figure(davis(), Convention::networkx, Subject::network, "robins-alexander").value.value() ==
        near(.467764, 5.1e-7));
}

TEST_CASE("bipartite: specialisation between bounds that need not be the furthest",
          "[metrics][reference]") {
    // tests/unit/graph/specialisation.cpp has its published figures. Here by hand, rows 200 011
    // 222: the sum of x ln x is 8 ln 2; 110 101 222 has the least, 6 ln 2, and largest to largest
    // gives 4 ln 4 + 2 · 2 ln 2 = 12 ln 2. bipartite's search rounds the expected weights down to
    // 000 000 211 and ends in 110 110 213 with 2 ln 2 + 3 ln 3.
    constexpr Role one = Role::support;
    Network of = network({.units = 3,
                          .tasks = 3,
                          .ties = {{0, 0}, {1, 1, one}, {1, 2, one}, {2, 0}, {2, 1}, {2, 2}}});
    of.options.weights = {.lead = 2, .support = 1};
    const auto h2 = [&](Convention peer) {
        return figure(of, peer, Subject::network, "h2-prime").value.value();
    };
    const double least = 2 * std::log(2.0) + 3 * std::log(3.0);
    CHECK(h2(Convention::zeren) == near(1.0 / 3));
    CHECK(h2(Convention::bipartite) ==
          near((8 * std::log(2.0) - least) / (12 * std::log(2.0) - least)));
    // d' of u0: 2 of its 2 on t0, of which there are 4 of 10: d = ln(5/2), d_max = ln 5; for d_min
    // one on t0 and one on t1, ½ ln(½/.4) + ½ ln(½/.3), in both searches
    const double nearest = .5 * std::log(.5 / .4) + .5 * std::log(.5 / .3);
    for (const Convention peer : {Convention::zeren, Convention::bipartite})
        CHECK(figure(of, peer, Subject::unit, "d-prime").value.value() ==
              near((std::log(2.5) - nearest) / (std::log(5.0) - nearest)));
    of.options.weights = {};
    CHECK_FALSE(figure(of, Convention::bipartite, Subject::network, "h2-prime").value);
    CHECK_FALSE(
        figure(from_rows({"10", "00"}), Convention::bipartite, Subject::unit, "d-prime", 1).value);
}
