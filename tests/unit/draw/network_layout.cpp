// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/network_layout.hpp"

#include "draw/detail/curves.hpp"
#include "support/catch.hpp"

#include <cmath>
#include <random>

using namespace zeren::draw;

namespace {
double distance(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}
} // namespace

TEST_CASE("stress layout: a path of three is straight, with even steps", "[draw]") {
    //  0 -- 1 -- 2: distances 1, 1, 2 can all be met, so the stress is 0
    const auto places = stress_layout(3, {{0, 1, 1}, {1, 2, 1}});
    CHECK(distance(places[0], places[1]) == Approx(1).margin(5e-3));
    CHECK(distance(places[1], places[2]) == Approx(1).margin(5e-3));
    CHECK(distance(places[0], places[2]) == Approx(2).margin(5e-3));
}

TEST_CASE("stress layout: a triangle is even", "[draw]") {
    const auto places = stress_layout(3, {{0, 1, 1}, {1, 2, 1}, {0, 2, 1}});
    CHECK(distance(places[0], places[1]) == Approx(1).margin(1e-3));
    CHECK(distance(places[1], places[2]) == Approx(1).margin(1e-3));
    CHECK(distance(places[0], places[2]) == Approx(1).margin(1e-3));
}

TEST_CASE("stress layout: null, single, unconnected", "[draw]") {
    CHECK(stress_layout(0, {}).empty());
    CHECK(stress_layout(1, {}).size() == 1);
    const auto places = stress_layout(2, {});
    CHECK(std::isfinite(places[0].x));
    CHECK(distance(places[0], places[1]) > 0);
}

TEST_CASE("spreading: no two footprints overlap, on random networks", "[draw]") {
    std::mt19937 random(11);
    for (int repeat = 0; repeat < 20; ++repeat) {
        const std::size_t count = 2 + random() % 45;
        std::vector<NetworkEdge> edges;
        std::vector<Footprint> footprints;
        for (std::size_t vertex = 0; vertex < count; ++vertex) {
            footprints.push_back({20.0 + static_cast<double>(random() % 80),
                                  20.0 + static_cast<double>(random() % 40), -5, 10});
            if (vertex > 0)
                edges.push_back({vertex, random() % vertex, 1});
        }
        const auto places = spread_out(stress_layout(count, edges), footprints, edges, 1.4);
        for (std::size_t a = 0; a < count; ++a)
            for (std::size_t b = a + 1; b < count; ++b) {
                const bool apart_x = std::abs(places[a].x - places[b].x) >=
                                     (footprints[a].width + footprints[b].width) / 2;
                const bool apart_y = std::abs(places[a].y - places[b].y) >=
                                     (footprints[a].height + footprints[b].height) / 2;
                CHECK((apart_x || apart_y));
            }
    }
}

TEST_CASE("spreading: vertices on one spot come apart", "[draw]") {
    const std::vector<Point> same(4, Point{0, 0});
    const std::vector<Footprint> footprints(4, Footprint{30, 20, 0, 5});
    const auto places = spread_out(same, footprints, {}, 1);
    for (std::size_t a = 0; a < 4; ++a)
        for (std::size_t b = a + 1; b < 4; ++b)
            CHECK((std::abs(places[a].x - places[b].x) >= 30 ||
                   std::abs(places[a].y - places[b].y) >= 20));
}

TEST_CASE("a number stands on its line where no other line runs", "[draw]") {
    // By hand: lines along the axes that cross in (50, 0); the box is 10 wide, 10 high.
    const std::vector<LabelledLine> lines{{{{0, 0}, {100, 0}}, 10, 10},
                                          {{{50, -50}, {50, 50}}, 0, 0}};
    const auto free = label_places(lines, {});
    REQUIRE(free[0].has_value());
    CHECK(free[0]->y == 0);
    CHECK(std::abs(free[0]->x - 50) > 5);
    CHECK_FALSE(free[1].has_value());
    Occupied taken;
    taken.add({-1, -1, 102, 2});
    CHECK_FALSE(label_places(lines, taken)[0].has_value());
}

TEST_CASE("a curve leaves and enters its corners upright", "[draw]") {
    const auto curve = upright_curve({{0, 0}, {30, 100}});
    REQUIRE(curve.size() == 4);
    CHECK(curve[1].x == 0);
    CHECK(curve[2].x == 30);
    CHECK(curve[1].y > 0);
    CHECK(curve[2].y < 100);
    CHECK(points_along(curve).back().y == 100);
}
