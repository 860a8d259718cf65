// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/curves.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace zeren::draw {
namespace {

constexpr double upright_share = 0.38; ///< of a piece's height that its ends run upright
constexpr int steps = 10;              ///< straight pieces that stand for one cubic one
constexpr int candidates = 30;         ///< places that are tried for a label
constexpr double far_enough = 14;      ///< free room beyond this does not make a place any better
constexpr double least_room = 0.5;     ///< between a label and another line

Point between(Point from, Point to, double share) {
    return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

Point on_cubic(const Point* control, double share) {
    const Point a = between(control[0], control[1], share);
    const Point b = between(control[1], control[2], share);
    const Point c = between(control[2], control[3], share);
    return between(between(a, b, share), between(b, c, share), share);
}

/// How far a point lies outside a box; 0 inside.
double outside(const Box& box, Point point) {
    return std::hypot(std::max({box.left - point.x, 0.0, point.x - box.right()}),
                      std::max({box.top - point.y, 0.0, point.y - box.bottom()}));
}

/// How far a straight piece stays off a box, by points on it no farther apart than 3.
double gap_to(const Box& box, Point from, Point to) {
    double gap = std::numeric_limits<double>::infinity();
    const int count = 1 + static_cast<int>(std::hypot(to.x - from.x, to.y - from.y) / 3);
    for (int at = 0; at <= count; ++at)
        gap = std::min(gap, outside(box, between(from, to, static_cast<double>(at) / count)));
    return gap;
}

Box bounds(const std::vector<Point>& points) {
    Box box{points.front().x, points.front().y, 0, 0};
    for (const Point& point : points) {
        const double right = std::max(box.right(), point.x);
        const double bottom = std::max(box.bottom(), point.y);
        box.left = std::min(box.left, point.x);
        box.top = std::min(box.top, point.y);
        box.width = right - box.left;
        box.height = bottom - box.top;
    }
    return box;
}

bool near(const Box& a, const Box& b) {
    return a.left < b.right() + far_enough && b.left < a.right() + far_enough &&
           a.top < b.bottom() + far_enough && b.top < a.bottom() + far_enough;
}

/// The place at a share of the whole length.
Point at_share(const std::vector<Point>& points, double share) {
    double length = 0;
    for (std::size_t at = 1; at < points.size(); ++at)
        length += std::hypot(points[at].x - points[at - 1].x, points[at].y - points[at - 1].y);
    double rest = length * share;
    for (std::size_t at = 1; at < points.size(); ++at) {
        const double piece =
            std::hypot(points[at].x - points[at - 1].x, points[at].y - points[at - 1].y);
        if (piece >= rest && piece > 0)
            return between(points[at - 1], points[at], rest / piece);
        rest -= piece;
    }
    return points.back();
}

/// Finds the places one after the other; each label takes its room.
class Finder {
  public:
    Finder(const std::vector<LabelledLine>& lines, Occupied taken)
        : lines_(lines), taken_(std::move(taken)) {
        for (const LabelledLine& line : lines)
            bounds_.push_back(bounds(line.points));
    }

    std::optional<Point> place(std::size_t line) {
        std::optional<Point> best;
        double best_room = least_room;
        for (int step = 0; step < candidates; ++step) {
            // From the middle outwards, so that among equals the one nearest to it wins.
            const double share = 0.5 + (step % 2 == 0 ? -0.015 : 0.015) * ((step + 1) / 2) * 2;
            const Point middle = at_share(lines_[line].points, share);
            const Box box = box_at(line, middle);
            if (!taken_.is_free(box))
                continue;
            const double room = room_at(line, box);
            if (room > best_room + 0.5) {
                best_room = room;
                best = middle;
            }
        }
        if (best)
            taken_.add(box_at(line, *best));
        return best;
    }

  private:
    [[nodiscard]] Box box_at(std::size_t line, Point middle) const {
        const LabelledLine& own = lines_[line];
        return {middle.x - own.width / 2, middle.y - own.height / 2, own.width, own.height};
    }

    [[nodiscard]] double room_at(std::size_t line, const Box& box) const {
        double room = far_enough;
        for (std::size_t other = 0; other < lines_.size() && room > least_room; ++other) {
            if (other == line || !near(bounds_[other], box))
                continue;
            const std::vector<Point>& points = lines_[other].points;
            for (std::size_t at = 1; at < points.size(); ++at)
                room = std::min(room, gap_to(box, points[at - 1], points[at]));
        }
        return room;
    }

    const std::vector<LabelledLine>& lines_;
    std::vector<Box> bounds_;
    Occupied taken_;
};

} // namespace

std::vector<Point> upright_curve(const std::vector<Point>& corners) {
    std::vector<Point> controls{corners.front()};
    for (std::size_t at = 1; at < corners.size(); ++at) {
        const Point from = corners[at - 1];
        const Point to = corners[at];
        const double reach = (to.y - from.y) * upright_share;
        controls.push_back({from.x, from.y + reach});
        controls.push_back({to.x, to.y - reach});
        controls.push_back(to);
    }
    return controls;
}

std::vector<Point> points_along(const std::vector<Point>& controls) {
    std::vector<Point> points{controls.front()};
    for (std::size_t at = 0; at + 3 < controls.size(); at += 3)
        for (int step = 1; step <= steps; ++step)
            points.push_back(on_cubic(&controls[at], static_cast<double>(step) / steps));
    return points;
}

std::vector<std::optional<Point>> label_places(const std::vector<LabelledLine>& lines,
                                               Occupied taken) {
    Finder finder(lines, std::move(taken));
    std::vector<std::optional<Point>> places(lines.size());
    for (std::size_t line = 0; line < lines.size(); ++line)
        if (lines[line].width > 0)
            places[line] = finder.place(line);
    return places;
}

} // namespace zeren::draw
