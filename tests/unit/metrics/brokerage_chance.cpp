// SPDX-License-Identifier: Apache-2.0
// Brokerage beside chance: the moments of Gould and Fernandez.
#include "metrics/detail/brokerage_chance.hpp"

#include "support/catch.hpp"
#include "support/graphs.hpp"

#include <array>
#include <cmath>
#include <string>

using namespace zeren;
using namespace zeren::test;

namespace {

constexpr std::array<detail::BrokerageRole, 5> roles{&Brokerage::coordinator, &Brokerage::itinerant,
                                                     &Brokerage::representative,
                                                     &Brokerage::gatekeeper, &Brokerage::liaison};
constexpr std::array ids{"brokerage-coordinator-z", "brokerage-itinerant-z",
                         "brokerage-representative-z", "brokerage-gatekeeper-z",
                         "brokerage-liaison-z"};

Approx near(double figure, double digits = 5.1e-9) {
    return Approx(figure).epsilon(0).margin(digits);
}

/// Expected count and standard deviation, in the order of `roles`.
using Moments = std::array<std::pair<double, double>, 5>;

void check(std::span<const double> sizes, std::size_t own, double density, const Moments& moments) {
    for (std::size_t role = 0; role < roles.size(); ++role) {
        INFO(ids[role] << " group " << own);
        const detail::RoleMoments found =
            detail::moments_of(detail::ends_of_role(roles[role], sizes, own), density);
        CHECK(found.expected == near(moments[role].first));
        CHECK(std::sqrt(found.variance) == near(moments[role].second));
    }
}

} // namespace

TEST_CASE("brokerage by chance: moments of Davis and of three groups", "[metrics][reference]") {
    // cross-tool: R sna 2.7-1 brokerage(g, cl), exp.nli and sd.nli in the order w_I, w_O, b_IO,
    // b_OI, b_O. Davis: women that share at least 3 events, groups 1-9 | 10-18, density 92/306.
    const std::array davis_groups{9.0, 9.0};
    check(davis_groups, 0, 92.0 / 306,
          {{{3.54008080798, 3.09239683561},
            {4.5515324674, 3.69238991428},
            {4.5515324674, 3.78193398334},
            {4.5515324674, 3.78193398334},
            {0, 0}}});
    // the digraph 1>2 2>3 2>4 4>5 5>6 6>2 7>2 2>8 8>9 9>2 3>5 1>7, groups 1-4 | 5-7 | 8-9
    const std::array groups{4.0, 3.0, 2.0};
    check(groups, 0, 12.0 / 72,
          {{{0.1388888888889, 0.409663366771},
            {0.185185185185, 0.461571984467},
            {0.347222222222, 0.761781605181},
            {0.347222222222, 0.761781605181},
            {0.277777777778, 0.606463810882}}});
    check(groups, 1, 12.0 / 72,
          {{{0.0462962962963, 0.212660816257},
            {0.324074074074, 0.667212996308},
            {0.277777777778, 0.681358181277},
            {0.277777777778, 0.681358181277},
            {0.370370370370, 0.730249783449}}});
    check(groups, 2, 12.0 / 72,
          {{{0, 0},
            {0.416666666667, 0.753506890310},
            {0.162037037037, 0.520395906847},
            {0.162037037037, 0.520395906847},
            {0.555555555556, 0.929622251705}}});
}

TEST_CASE("brokerage z of units", "[metrics][reference]") {
    // cross-tool: R sna 2.7-1, z.nli of vertex 2 and 5 of the digraph above; every tie is a task
    // that its first unit leads and its second supports, and its groups are leaders' sections by
    // tasks of their own
    constexpr std::array<std::pair<std::size_t, std::size_t>, 12> ties{{{0, 1},
                                                                        {1, 2},
                                                                        {1, 3},
                                                                        {3, 4},
                                                                        {4, 5},
                                                                        {5, 1},
                                                                        {6, 1},
                                                                        {1, 7},
                                                                        {7, 8},
                                                                        {8, 1},
                                                                        {2, 4},
                                                                        {0, 6}}};
    constexpr std::array<std::size_t, 9> group_of{0, 0, 0, 0, 1, 1, 1, 2, 2};
    Shape shape{.units = 9, .tasks = 9 + ties.size(), .ties = {}};
    for (std::size_t unit = 0; unit < 9; ++unit) {
        shape.ties.push_back({unit, unit, Role::lead});
        shape.leaders.push_back({group_of[unit]});
    }
    for (std::size_t tie = 0; tie < ties.size(); ++tie) {
        shape.ties.push_back({ties[tie].first, 9 + tie, Role::lead});
        shape.ties.push_back({ties[tie].second, 9 + tie, Role::support});
        shape.leaders.emplace_back();
    }
    const Network of = network(shape);
    constexpr std::array second{4.543025474259, 1.765303879427, 0.856909346902, 7.42047030190,
                                2.839777396969};
    constexpr std::array fifth{-0.217700172092, -0.485713071939, -0.407682457496, 2.52763123647,
                               -0.507183129341};
    for (std::size_t role = 0; role < ids.size(); ++role) {
        INFO(ids[role]);
        CHECK(unit_value(of, ids[role], 1) == near(second[role]));
        CHECK(unit_value(of, ids[role], 4) == near(fifth[role]));
    }
    CHECK(is_undefined(of, Subject::unit, "brokerage-coordinator-z", 7)); // a section of two
    // nobody leads for anybody: nothing could differ
    CHECK(is_undefined(from_rows({"11", "11", "11"}), Subject::unit, "brokerage-coordinator-z", 0));
}
