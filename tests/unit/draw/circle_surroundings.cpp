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
    const auto names = name_places(pair.circles, pair.places, paths, {1}, size);
    CHECK(names[0].y < -10); // the tie leaves the upper circle downwards: its name goes above
    CHECK(names[1].y > 110); // nothing below the lower one
    // All four sides of the middle one have a tie, its corners none: lower right comes first.
    const Picture cross({{0, 0}, {0, 100}, {0, -100}, {100, 0}, {-100, 0}});
    const auto ways =
        tie_paths(cross.circles, cross.places, {{0, 1}, {0, 2}, {0, 3}, {0, 4}}, size);
    const Point corner = name_places(cross.circles, cross.places, ways, {1, 1, 1, 1}, size)[0];
    CHECK(corner.x > 7);
    CHECK(corner.y > 7);
}

TEST_CASE("a name rather hides two thin ties than a thick one", "[draw]") {
    // A tie to the right and one to each side and corner, but two below; all the others are thick.
    const Picture star({{0, 0},
                        {-9, 100},
                        {9, 100},
                        {0, -100},
                        {100, 0},
                        {-100, 0},
                        {60, 60},
                        {60, -60},
                        {-60, 60},
                        {-60, -60}});
    Ends ends;
    for (std::size_t end = 1; end < star.circles.size(); ++end)
        ends.push_back({0, end});
    const auto paths = tie_paths(star.circles, star.places, ends, size);
    const auto name = [&](const std::vector<double>& widths) {
        return name_places(star.circles, star.places, paths, widths, size)[0];
    };
    const Point below = name({0.5, 0.5, 7, 7, 7, 7, 7, 7, 7});
    CHECK(below.x == Approx(0));
    CHECK(below.y > 10);
    const Point above = name({7, 7, 0.5, 7, 7, 7, 7, 7, 7});
    CHECK(above.x == Approx(0));
    CHECK(above.y < -10);
}
