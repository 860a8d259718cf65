// SPDX-License-Identifier: Apache-2.0
// Leads, supports, leaders and directed pairs on a table small enough to count by hand:
//
//          t0    t1    t2    t3    t4        leaders: t0 l0   t1 l0   t2 l0,l1   t3 l1   t4 none
//   u0    lead  lead   sup    -     -
//   u1    sup    -    lead   lead   -        l2 has no task, so it has no row
//   u2    sup   lead   sup    -     -
//   c3     -    sup     -    sup   sup       (a collective that is kept)
#include "support/catch.hpp"
#include "support/graphs.hpp"

#include <cmath>

using namespace zeren;
using namespace zeren::test;

namespace {

Network office() {
    constexpr Role lead = Role::lead;
    constexpr Role support = Role::support;
    return network({.units = 4,
                    .tasks = 5,
                    .ties = {{0, 0, lead},
                             {0, 1, lead},
                             {0, 2, support},
                             {1, 0, support},
                             {1, 2, lead},
                             {1, 3, lead},
                             {2, 0, support},
                             {2, 1, lead},
                             {2, 2, support},
                             {3, 1, support},
                             {3, 3, support},
                             {3, 4, support}},
                    .collectives = {3},
                    .leaders = {{0}, {0}, {0, 1}, {1}, {}}});
}

void check_rows(Subject subject, std::string_view id, const std::vector<double>& expected) {
    INFO(to_string(subject) << " " << id);
    const MetricColumn cells = column(office(), subject, id);
    REQUIRE(cells.size() == expected.size());
    for (std::size_t row = 0; row < expected.size(); ++row)
        CHECK(cells[row].value.value() == Approx(expected[row]).epsilon(0).margin(1e-12));
}

} // namespace

TEST_CASE("counts and loads by role", "[metrics][reference]") {
    // by hand from the table above; task sizes are 3 3 3 2 1
    check_rows(Subject::unit, "lead-count", {2, 2, 1, 0});
    check_rows(Subject::unit, "support-count", {1, 1, 2, 3});
    check_rows(Subject::unit, "task-count", {3, 3, 3, 3});
    check_rows(Subject::unit, "task-share", {.6, .6, .6, .6});
    check_rows(Subject::task, "lead-count", {1, 2, 1, 1, 0});
    check_rows(Subject::task, "support-count", {2, 1, 2, 1, 1});
    check_rows(Subject::task, "size", {3, 3, 3, 2, 1});
    check_rows(Subject::unit, "fractional-load",
               {1, 1. / 3 + 1. / 3 + 1. / 2, 1, 1. / 3 + 1. / 2 + 1});
    check_rows(Subject::unit, "coordination-span", {4, 3, 2, 0});
    check_rows(Subject::unit, "newman-strength", {3, 3, 3, 2}); // t4 has one unit
    check_rows(Subject::unit, "partner-count", {3, 3, 3, 3});
    check_rows(Subject::unit, "leader-count", {2, 2, 2, 2});
    const double two = std::exp(-1.0);
    const double three = std::exp(-2.0);
    check_rows(Subject::unit, "task-exclusivity",
               {3 * three, 2 * three + two, 3 * three, three + two + 1});
    check_rows(Subject::unit, "lead-exclusivity", {2 * three, three + two, three, 0});
}

TEST_CASE("role load: λ to the leads, the rest to the supporters", "[metrics][reference]") {
    // by hand, λ = .5: t0 ½ | ¼ ¼; t1 ¼ ¼ | ½; t2 ½ | ¼ ¼; t3 ½ | ½; t4 has a supporter only
    check_rows(Subject::unit, "role-load", {1, 1.25, .75, 2});
    Network other = office();
    other.options.role_split = .8; // t0 .8 | .1 .1; t1 .4 .4 | .2; t2 .8 | .1 .1; t3 .8 | .2
    CHECK(unit_value(other, "role-load", 0) == Approx(1.3));
    CHECK(unit_value(other, "role-load", 1) == Approx(1.7));
    CHECK(unit_value(other, "role-load", 2) == Approx(.6));
    CHECK(unit_value(other, "role-load", 3) == Approx(1.4));
}

TEST_CASE("leaders: rows of those with tasks, named units only", "[metrics][reference]") {
    // by hand: l0 has t0 t1 t2, l1 has t2 t3; t2 is split between them
    check_rows(Subject::leader, "task-count", {3, 2});
    check_rows(Subject::leader, "fractional-load", {2.5, 1.5});
    check_rows(Subject::leader, "unit-count", {3, 3});
    check_rows(Subject::leader, "lead-unit-count", {3, 1});
    check_rows(Subject::leader, "shared-unit-count", {3, 3});
    CHECK(network_value(office(), "leader-count") == 2);
}

TEST_CASE("pairs: direction of lead to support", "[metrics][reference]") {
    // rows u0|u1, u0|u2, u0|c3, u1|u2, u1|c3, u2|c3; by hand from the table above
    check_rows(Subject::pair, "shared-task-count", {2, 3, 1, 2, 1, 1});
    check_rows(Subject::pair, "leads-for-first", {1, 1, 1, 1, 1, 1});
    check_rows(Subject::pair, "leads-for-second", {1, 0, 0, 0, 0, 0});
    check_rows(Subject::pair, "newman-weight", {1, 1.5, .5, 1, 1, .5});
    check_rows(Subject::pair, "jaccard", {.5, 1, .2, .5, .2, .2});
    check_rows(Subject::pair, "cosine", {2. / 3, 1, 1. / 3, 2. / 3, 1. / 3, 1. / 3});
    check_rows(Subject::pair, "overlap", {2. / 3, 1, 1. / 3, 2. / 3, 1. / 3, 1. / 3});
    check_rows(Subject::pair, "resource-allocation", {2. / 3, 1, 1. / 3, 2. / 3, .5, 1. / 3});
}

TEST_CASE("spread over the leaders' sections", "[metrics][reference]") {
    // by hand: tasks under (l0, l1) are u0 (2.5, .5), u1 (1.5, 1.5), u2 (2.5, .5), c3 (1, 1)
    check_rows(Subject::unit, "participation", {1 - 6.5 / 9, .5, 1 - 6.5 / 9, .5});
    // all four belong to l0 (ties go to the first): 2.5 1.5 2.5 1, mean 1.875, sd .75
    check_rows(Subject::unit, "within-module-z", {5. / 6, -.5, 5. / 6, -7. / 6});
}

TEST_CASE("if a unit were gone", "[metrics][reference]") {
    // by hand: t4 has c3 only; t0 is led by u0 alone, t2 and t3 by u1 alone, t1 by two
    check_rows(Subject::unit, "unstaffed-if-gone", {0, 0, 0, 1});
    check_rows(Subject::unit, "leaderless-if-gone", {1, 2, 0, 0});
    check_rows(Subject::unit, "articulation", {0, 0, 0, 1});
    check_rows(Subject::unit, "components-gained-if-gone", {0, 0, 0, 1});
    // t3 and t4 are too small for a 3-core, so u1 falls out of it, and then t0 and t2
    check_rows(Subject::unit, "core-number", {2, 2, 2, 2});
    // four tasks have a lead; without u1 two are left, without u0 too one
    CHECK(network_value(office(), "lead-truck-factor") == 2);
    // c3 takes t4, u1 takes t3, u0 and u2 together the other three
    CHECK(network_value(office(), "truck-factor") == 4);
    // in the order of names: 5 5 5 3 0 tasks staffed; (5 + 5 + 4 + 1.5) / (5 · 4)
    CHECK(network_value(office(), "removal-area") == Approx(.775));
}
