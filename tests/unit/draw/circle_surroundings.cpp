// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/circle_surroundings.hpp"

#include "draw/detail/curves.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cmath>

using namespace zeren::draw;

namespace {

constexpr double size = 10;

/// Circles of radius 10 with one-letter names, whose middles stand at these places.
struct Picture {
    std::vector<Circle> circles;
    std::vector<Point> places;
    explicit Picture(const std::vector<Point>& middles) {
        for (const Point middle : middles) {
            circles.push_back({{}, "x", 10});
            places.push_back({middle.x, middle.y - footprint_of(circles.back(), size).mark_y});
        }
    }
};

double nearest(const std::vector<Point>& path, Point to) {
    double least = 1e9;
    for (const Point point : points_along(path))
        least = std::min(least, std::hypot(point.x - to.x, point.y - to.y));
    return least;
}

} // namespace

TEST_CASE("ties bend around circles that are not their own, and only then", "[draw]") {
    const Picture row({{0, 0}, {100, 0}, {200, 0}});
    const auto paths = tie_paths(row.circles, row.places, {{0, 1}, {0, 2}}, size);
    REQUIRE(paths.size() == 2);
    for (const Point control : paths[0])
        CHECK(control.y == Approx(0));          // nothing in the way: straight
    CHECK(nearest(paths[1], {100, 0}) >= 12.9); // radius 10 and 3 of clearance
    CHECK(paths[1].front().x == Approx(0));
    CHECK(paths[1].back().x == Approx(200));
}

TEST_CASE("names stand below unless a tie runs there and another side is free", "[draw]") {
    const Picture pair({{0, 0}, {0, 100}});
    const auto paths = tie_paths(pair.circles, pair.places, {{0, 1}}, size);
    const auto names = name_places(pair.circles, pair.places, paths, size);
    CHECK(names[0].y < -10); // the tie leaves the upper circle downwards: its name goes above
    CHECK(names[1].y > 110); // nothing below the lower one
    // All four sides of the middle one have a tie: the name stays below.
    const Picture cross({{0, 0}, {0, 100}, {0, -100}, {100, 0}, {-100, 0}});
    const auto ways =
        tie_paths(cross.circles, cross.places, {{0, 1}, {0, 2}, {0, 3}, {0, 4}}, size);
    CHECK(name_places(cross.circles, cross.places, ways, size)[0].y > 10);
}
