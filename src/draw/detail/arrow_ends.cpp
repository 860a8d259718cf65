// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/arrow_ends.hpp"

#include <algorithm>
#include <cmath>

namespace zeren::draw {
namespace {

struct Net {
    const std::vector<Circle>& circles;
    const Layers& layers;
    const Ends& ends;
};

/// One end of a tie at a unit's upper or lower side.
struct TieEnd {
    std::size_t tie = 0;
    bool head = false;
    double towards = 0; ///< where the tie comes from
};

/// Where a tie comes from: its first corner that does not stand right above or below its end.
template <class Corner>
double towards(Corner corner, Corner last, double own, double other) {
    for (; corner != last; ++corner)
        if (corner->x != own)
            return corner->x;
    return other;
}

/// Moves the end of a line, and the corner that stands right above or below it.
void move_end(Point& end, Point& next, Point place, double unit_x) {
    if (next.x == unit_x)
        next.x = place.x;
    end = place;
}

/// Ends at the same side of a unit are spread along it, in the order from which they come.
void spread_ends(const Net& net, std::size_t unit, bool lower, std::vector<TieEnd>& ends,
                 double size, std::vector<std::vector<Point>>& lines) {
    std::stable_sort(ends.begin(), ends.end(),
                     [](const TieEnd& a, const TieEnd& b) { return a.towards < b.towards; });
    const Circle& circle = net.circles[unit];
    const Footprint footprint = footprint_of(circle, size);
    const Point place = net.layers.places[unit];
    const double reach = lower ? footprint.width * 0.42 : circle.radius * 0.8;
    const auto count = static_cast<double>(ends.size());
    const double step = std::min(9.0, 2 * reach / count);
    for (std::size_t at = 0; at < ends.size(); ++at) {
        const double x = (static_cast<double>(at) - (count - 1) / 2) * step;
        const double y =
            lower ? footprint.height / 2
                  : footprint.mark_y - std::sqrt(circle.radius * circle.radius - x * x) - 1;
        std::vector<Point>& line = lines[ends[at].tie];
        if (ends[at].head)
            move_end(line.back(), line[line.size() - 2], {place.x + x, place.y + y}, place.x);
        else
            move_end(line.front(), line[1], {place.x + x, place.y + y}, place.x);
    }
}

} // namespace

bool runs_down(const Layers& layers, const std::pair<std::size_t, std::size_t>& ends) {
    return layers.places[ends.first].y < layers.places[ends.second].y;
}

std::vector<std::vector<Point>> arrow_corners(const std::vector<Circle>& circles,
                                              const Layers& layers, const Ends& ends, double size) {
    const Net net{circles, layers, ends};
    const std::size_t units = net.circles.size();
    std::vector<std::vector<Point>> lines;
    std::vector<std::vector<TieEnd>> upper(units), lower(units);
    for (std::size_t tie = 0; tie < net.ends.size(); ++tie) {
        const auto [from, to] = net.ends[tie];
        const auto& bends = net.layers.bends[tie];
        const std::vector<Point>& places = net.layers.places;
        (runs_down(net.layers, net.ends[tie]) ? lower : upper)[from].push_back(
            {tie, false, towards(bends.begin(), bends.end(), places[from].x, places[to].x)});
        (runs_down(net.layers, net.ends[tie]) ? upper : lower)[to].push_back(
            {tie, true, towards(bends.rbegin(), bends.rend(), places[to].x, places[from].x)});
        lines.emplace_back(1);
        lines.back().insert(lines.back().end(), bends.begin(), bends.end());
        lines.back().emplace_back();
    }
    for (std::size_t unit = 0; unit < units; ++unit) {
        spread_ends(net, unit, false, upper[unit], size, lines);
        spread_ends(net, unit, true, lower[unit], size, lines);
    }
    return lines;
}

} // namespace zeren::draw
