// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/ring_layout.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace zeren::draw {
namespace {

constexpr double margin = 8;               ///< between a tie and a box that is not its own
constexpr std::size_t most_untangled = 60; ///< ties; above, their crossings are not counted

/// Each next vertex is the one most coupled to the one before, so that strong ties run along the
/// ring and not across it.
std::vector<std::size_t> ring_order(std::size_t count, const std::vector<RingTie>& ties) {
    std::vector<std::vector<std::size_t>> strength(count, std::vector<std::size_t>(count, 0));
    for (const RingTie& tie : ties)
        strength[tie.first][tie.second] = strength[tie.second][tie.first] = tie.strength;
    std::vector<std::size_t> order;
    std::vector<bool> taken(count, false);
    for (std::size_t step = 0; step < count; ++step) {
        std::size_t best = count;
        for (std::size_t candidate = 0; candidate < count; ++candidate)
            if (!taken[candidate] &&
                (best == count || (!order.empty() && strength[order.back()][candidate] >
                                                         strength[order.back()][best])))
                best = candidate;
        order.push_back(best);
        taken[best] = true;
    }
    return order;
}

/// The middles of the boxes when they stand on the ring in this order.
std::vector<Point> ring_places(const std::vector<std::size_t>& order, double radius_x,
                               double radius_y) {
    // Two lie side by side, more begin at the top.
    const double first = order.size() == 2 ? std::numbers::pi : -std::numbers::pi / 2;
    std::vector<Point> places(order.size());
    for (std::size_t step = 0; step < order.size(); ++step) {
        const double angle = first + 2 * std::numbers::pi * static_cast<double>(step) /
                                         static_cast<double>(order.size());
        places[order[step]] = {radius_x * std::cos(angle), radius_y * std::sin(angle)};
    }
    return places;
}

double turn(Point a, Point b, Point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// Whether the line between two places runs through a box of this size around a third.
bool runs_behind(Point from, Point to, Point place, const Box& size) {
    for (int step = 1; step < 60; ++step) {
        const double share = step / 60.0;
        if (std::abs(from.x + (to.x - from.x) * share - place.x) < size.width / 2 + margin &&
            std::abs(from.y + (to.y - from.y) * share - place.y) < size.height / 2 + margin)
            return true;
    }
    return false;
}

/// Ties that cross, and, which is worse, ties that run behind a box that is not theirs.
std::size_t tangle(const std::vector<Point>& places, const std::vector<RingTie>& ties,
                   const Box& size) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < ties.size(); ++at) {
        const RingTie& a = ties[at];
        const Point from = places[a.first];
        const Point to = places[a.second];
        for (std::size_t other = 0; other < places.size(); ++other)
            if (other != a.first && other != a.second && runs_behind(from, to, places[other], size))
                count += 20;
        for (std::size_t next = at + 1; next < ties.size(); ++next) {
            const Point start = places[ties[next].first];
            const Point end = places[ties[next].second];
            if (turn(from, to, start) * turn(from, to, end) < -1e-6 &&
                turn(start, end, from) * turn(start, end, to) < -1e-6)
                ++count;
        }
    }
    return count;
}

} // namespace

std::vector<Point> ring_layout(std::size_t count, const std::vector<RingTie>& ties,
                               const Box& box) {
    const double radius_y = std::max(150.0, static_cast<double>(count) * (box.height + 40) / 2.9);
    // On a full ring a tie that skips one box would else run along its side.
    const double radius_x = std::max(radius_y * 1.15, box.width * (count < 7 ? 1.4 : 1.95));
    auto order = ring_order(count, ties);
    const auto tangled = [&] { return tangle(ring_places(order, radius_x, radius_y), ties, box); };
    // Two vertices change places as long as that untangles the ties.
    std::size_t best = ties.size() <= most_untangled ? tangled() : 0;
    for (bool better = best > 0; better;) {
        better = false;
        for (std::size_t a = 0; a < order.size(); ++a)
            for (std::size_t b = a + 1; b < order.size(); ++b) {
                std::swap(order[a], order[b]);
                if (const std::size_t now = tangled(); now < best) {
                    best = now;
                    better = true;
                } else {
                    std::swap(order[a], order[b]);
                }
            }
    }
    return ring_places(order, radius_x, radius_y);
}

} // namespace zeren::draw
