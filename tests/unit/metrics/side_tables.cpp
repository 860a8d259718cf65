// SPDX-License-Identifier: Apache-2.0
// Measures that need a second table or a query, on tables small enough to count by hand.
#include "support/catch.hpp"
#include "support/davis.hpp"

#include <cmath>

using namespace zeren;
using namespace zeren::test;

namespace {

Approx near(double figure, double digits = 1e-12) {
    return Approx(figure).epsilon(0).margin(digits);
}

/// u0 and u1 share t0, u1 and u2 share t1; u3 is idle; c4 is a collective on both.
Shape office() {
    return {.units = 5,
            .tasks = 2,
            .ties = {{0, 0}, {1, 0}, {1, 1}, {2, 1}, {4, 0}, {4, 1}},
            .collectives = {4}};
}

} // namespace

TEST_CASE("congruence and coordination met by hand", "[metrics][reference]") {
    Shape shape = office();
    CHECK(is_undefined(network(shape), Subject::network, "congruence", 0));
    CHECK(is_undefined(network(shape), Subject::network, "coordination-met", 0));
    // needed: 01, 12; seen: 01, 03; of the six pairs of named units 12 and 03 differ: 1 - 4/12.
    // Collectives take no part, as a table of contacts names bodies.
    shape.contacts = {{0, 1}, {0, 3}, {2, 4}};
    CHECK(network_value(network(shape), "congruence") == near(1 - 4.0 / 12));
    CHECK(network_value(network(shape), "coordination-met") == near(.5));
    shape.contacts.emplace(); // a table in which nobody meets
    CHECK(network_value(network(shape), "congruence") == near(1 - 4.0 / 12));
    CHECK(network_value(network(shape), "coordination-met") == 0);
    shape.contacts = {{0, 1}, {1, 2}}; // just what is needed
    CHECK(network_value(network(shape), "congruence") == near(1));
    CHECK(network_value(network(shape), "coordination-met") == near(1));
    shape.ties.clear(); // nothing is needed
    CHECK(is_undefined(network(shape), Subject::network, "coordination-met", 0));
    CHECK(network_value(network(shape), "congruence") == near(1 - 4.0 / 12));
    Shape alone{.units = 1, .tasks = 1, .ties = {{0, 0}}};
    alone.contacts.emplace();
    CHECK(is_undefined(network(alone), Subject::network, "congruence", 0));
}

TEST_CASE("negotiation need by hand", "[metrics][reference]") {
    Shape shape = office();
    CHECK(is_undefined(network(shape), Subject::unit, "negotiation-need", 0));
    shape.capabilities = {{0}, {1, 2}, {0, 1, 2, 3}, {0}, {}};
    const Network of = network(shape);
    // t0 draws on 0 1 2 of u0 and u1, t1 on 0 1 2 3 of u1 and u2
    CHECK(unit_value(of, "negotiation-need", 0) == near(2.0 / 3)); // lacks 1 2 of 0 1 2
    CHECK(unit_value(of, "negotiation-need", 1) == near(2.0 / 4)); // lacks 0 3 of 0 1 2 3
    CHECK(unit_value(of, "negotiation-need", 2) == 0);
    CHECK(is_undefined(of, Subject::unit, "negotiation-need", 3)); // no tasks
    CHECK(unit_value(of, "negotiation-need", 4) == 1);             // lacks all
    shape.capabilities = {{}, {}, {5}, {}, {}};
    CHECK(is_undefined(network(shape), Subject::unit, "negotiation-need", 0));
    CHECK(unit_value(network(shape), "negotiation-need", 1) == 1);
}

TEST_CASE("BiRank by hand", "[metrics][reference]") {
    Shape shape{.units = 2, .tasks = 1, .ties = {{0, 0}, {1, 0}}};
    CHECK(is_undefined(network(shape), Subject::unit, "birank", 0));
    // u0 - t0 - u1, asked about u0: with s = 1/sqrt(2), t = s (x + y), x = .8 s t + .2, y = .8 s t;
    // x + y = .8 (x + y) + .2, so x + y = 1, t = s, y = .4, x = .6
    shape.query_units = {0};
    const Network of = network(shape);
    CHECK(unit_value(of, "birank", 0) == near(.6));
    CHECK(unit_value(of, "birank", 1) == near(.4));
    CHECK(task_value(of, "birank", 0) == near(1 / std::sqrt(2.0)));
    // asked about the task: t = .8 s (x + y) + .2, x = y = s t, so t = .8 t + .2 = 1
    shape.query_units.clear();
    shape.query_tasks = {0};
    CHECK(task_value(network(shape), "birank", 0) == near(1));
    CHECK(unit_value(network(shape), "birank", 1) == near(1 / std::sqrt(2.0)));
    // what the query does not reach has nothing
    shape = {.units = 2, .tasks = 2, .ties = {{0, 0}, {1, 1}}};
    shape.query_units = {0};
    CHECK(unit_value(network(shape), "birank", 1) == 0);
}

TEST_CASE("BiRank of three units and three tasks, by elimination", "[metrics][reference]") {
    // All are on t0, u1 on t1 too, u2 on t2; asked about t0. Shares S = [1/sqrt(3), 0, 0;
    // 1/sqrt(6), 1/sqrt(2), 0; 1/sqrt(6), 0, 1/sqrt(2)], u = S p, p = .8 S' u + .2 e1: p2 = .8
    // (p1/sqrt(12) + p2/2), so p2 = 8 p1 / (6 sqrt(12)) = p3, p1 = .8 (2/3 p1 + 2 p2/sqrt(12)) + .2
    // = .8 (2/3 + 16/72) p1 + .2 = 32/45 p1 + .2
    Shape shape{.units = 3, .tasks = 3, .ties = {{0, 0}, {1, 0}, {1, 1}, {2, 0}, {2, 2}}};
    shape.query_tasks = {0};
    const Network of = network(shape);
    const double first = .2 * 45 / 13;
    CHECK(task_value(of, "birank", 0) == near(first));
    CHECK(task_value(of, "birank", 1) == near(8 * first / (6 * std::sqrt(12.0))));
    CHECK(unit_value(of, "birank", 0) == near(first / std::sqrt(3.0)));
}

TEST_CASE("BiRank with weights of roles", "[metrics][reference]") {
    // u0 leads t0 (4), u1 supports it (1), asked about u0: s_t0 = 5, shares 4/sqrt(20) = 2/sqrt(5)
    // and 1/sqrt(5). t = (2 x + y)/sqrt(5), x = .8 · 2/sqrt(5) t + .2, y = .8 t/sqrt(5), so
    // t = .8 (4/5 + 1/5) t + .2 · 2/sqrt(5) = 2/sqrt(5)
    Shape shape{.units = 2, .tasks = 1, .ties = {{0, 0, Role::lead}, {1, 0, Role::support}}};
    shape.query_units = {0};
    Network of = network(shape);
    of.options.weights = {.lead = 4, .support = 1};
    CHECK(task_value(of, "birank", 0) == near(2 / std::sqrt(5.0)));
    CHECK(unit_value(of, "birank", 0) == near(.8 * 4 / 5 + .2));
    CHECK(unit_value(of, "birank", 1) == near(.8 * 2 / 5));
}
