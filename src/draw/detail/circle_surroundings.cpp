// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/circle_surroundings.hpp"

#include "draw/detail/curves.hpp"
#include "draw/detail/text_layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace zeren::draw {
namespace {

constexpr double clearance = 3;  ///< between a tie and a circle that is not its own
constexpr double name_gap = 1.5; ///< between a circle and its name
constexpr double name_room = 2;  ///< around a name
constexpr double spacing = 3;    ///< of the points that stand for a line

struct Disc {
    Point middle;
    double radius = 0;
};

std::vector<Disc> discs_of(const std::vector<Circle>& circles, const std::vector<Point>& places,
                           double label_size) {
    std::vector<Disc> discs;
    for (std::size_t at = 0; at < circles.size(); ++at)
        discs.push_back(
            {{places[at].x, places[at].y + footprint_of(circles[at], label_size).mark_y},
             circles[at].radius});
    return discs;
}

/// An arc between two places whose middle lies `rise` beside the straight line.
std::vector<Point> arc(Point from, Point to, double rise) {
    const double length = std::max(std::hypot(to.x - from.x, to.y - from.y), 1e-9);
    // The middle of a cubic lies three quarters of the way to its inner control points.
    const Point aside{-(to.y - from.y) / length * rise * 4 / 3,
                      (to.x - from.x) / length * rise * 4 / 3};
    const auto between = [&](double share) {
        return Point{from.x + (to.x - from.x) * share + aside.x,
                     from.y + (to.y - from.y) * share + aside.y};
    };
    return {from, between(0.3), between(0.7), to};
}

/// Points of a path so close together that nothing of weight lies between two of them.
std::vector<Point> close_points(const std::vector<Point>& path) {
    const std::vector<Point> corners = points_along(path);
    std::vector<Point> points{corners.front()};
    for (std::size_t at = 0; at + 1 < corners.size(); ++at) {
        const Point from = corners[at];
        const Point to = corners[at + 1];
        const int pieces = 1 + static_cast<int>(std::hypot(to.x - from.x, to.y - from.y) / spacing);
        for (int piece = 1; piece <= pieces; ++piece)
            points.push_back({from.x + (to.x - from.x) * piece / pieces,
                              from.y + (to.y - from.y) * piece / pieces});
    }
    return points;
}

std::size_t circles_touched(const std::vector<Point>& path, const std::vector<Disc>& discs,
                            std::size_t first, std::size_t second) {
    std::size_t touched = 0;
    const std::vector<Point> points = close_points(path);
    for (std::size_t at = 0; at < discs.size(); ++at)
        if (at != first && at != second)
            touched += std::any_of(points.begin(), points.end(), [&](Point point) {
                return std::hypot(point.x - discs[at].middle.x, point.y - discs[at].middle.y) <
                       discs[at].radius + clearance;
            });
    return touched;
}

bool touches(const Box& box, const Disc& disc) {
    const double x = std::clamp(disc.middle.x, box.left, box.right());
    const double y = std::clamp(disc.middle.y, box.top, box.bottom());
    return std::hypot(disc.middle.x - x, disc.middle.y - y) < disc.radius + name_gap - 0.01;
}

bool touches(const Box& a, const Box& b) {
    return a.left < b.right() + name_room && b.left < a.right() + name_room &&
           a.top < b.bottom() + name_room && b.top < a.bottom() + name_room;
}

Box around(Point middle, const Box& size) {
    return {middle.x - size.width / 2, middle.y - size.height / 2, size.width, size.height};
}

/// Names below, above, right and left of a circle, then at its corners.
std::array<Point, 8> sides_of(const Disc& disc, const Box& name) {
    const double down = disc.radius + name_gap + name.height / 2;
    const double across = disc.radius + name_gap + 2 + name.width / 2;
    const double corner = disc.radius * std::sqrt(0.5) + name_gap;
    const double right = corner + name.width / 2;
    const double lower = corner + name.height / 2;
    const auto [x, y] = disc.middle;
    return {{{x, y + down},
             {x, y - down},
             {x + across, y},
             {x - across, y},
             {x + right, y + lower},
             {x + right, y - lower},
             {x - right, y + lower},
             {x - right, y - lower}}};
}

/// What a name hides when it stands in the box: a line counts once, and as much again as it is
/// wide.
double hidden_ink(const Box& box, const std::vector<std::vector<Point>>& lines,
                  const std::vector<double>& widths) {
    double ink = 0;
    for (std::size_t at = 0; at < lines.size(); ++at)
        if (std::any_of(lines[at].begin(), lines[at].end(), [&](Point point) {
                return point.x > box.left && point.x < box.right() && point.y > box.top &&
                       point.y < box.bottom();
            }))
            ink += 1 + widths[at];
    return ink;
}

} // namespace

std::vector<std::vector<Point>> tie_paths(const std::vector<Circle>& circles,
                                          const std::vector<Point>& places, const Ends& ends,
                                          double label_size) {
    const std::vector<Disc> discs = discs_of(circles, places, label_size);
    std::vector<std::vector<Point>> paths;
    for (const auto& [first, second] : ends) {
        const Point from = discs[first].middle;
        const Point to = discs[second].middle;
        std::vector<Point> best = arc(from, to, 0);
        std::size_t least = circles_touched(best, discs, first, second);
        const double longest_rise = std::hypot(to.x - from.x, to.y - from.y) * 0.4;
        for (double rise = 6; rise <= longest_rise && least > 0; rise += 4)
            for (const double side : {rise, -rise}) {
                const std::vector<Point> path = arc(from, to, side);
                if (const auto now = circles_touched(path, discs, first, second); now < least) {
                    least = now;
                    best = path;
                }
            }
        paths.push_back(std::move(best));
    }
    return paths;
}

std::vector<Point> name_places(const std::vector<Circle>& circles, const std::vector<Point>& places,
                               const std::vector<std::vector<Point>>& paths,
                               const std::vector<double>& widths, double label_size) {
    const std::vector<Disc> discs = discs_of(circles, places, label_size);
    std::vector<std::vector<Point>> lines;
    for (const auto& path : paths)
        lines.push_back(close_points(path));
    std::vector<Box> sizes;
    std::vector<Point> names;
    for (std::size_t at = 0; at < circles.size(); ++at) {
        sizes.push_back(caption_box({circles[at].label, label_size, {}}));
        sizes.back().width += name_room;
        names.push_back(sides_of(discs[at], sizes.back()).front());
    }
    const auto is_free = [&](const Box& box, std::size_t own) {
        for (std::size_t other = 0; other < discs.size(); ++other)
            if (other != own &&
                (touches(box, discs[other]) || touches(box, around(names[other], sizes[other]))))
                return false;
        return true;
    };
    for (std::size_t at = 0; at < circles.size(); ++at) {
        double least = hidden_ink(around(names[at], sizes[at]), lines, widths);
        for (const Point side : sides_of(discs[at], sizes[at])) {
            const Box box = around(side, sizes[at]);
            if (const double now = hidden_ink(box, lines, widths);
                now < least && is_free(box, at)) {
                least = now;
                names[at] = side;
            }
        }
    }
    return names;
}

} // namespace zeren::draw
