// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draw/detail/canvas.hpp"

#include <cstddef>
#include <optional>
#include <vector>

/// Places for the vertices of a network of up to a few hundred, such that nothing covers anything.
namespace zeren::draw {

/// What a vertex takes up: its mark and its label together. `mark_y` is how far the mark's middle,
/// at which ties end, lies below the middle of the whole.
struct Footprint {
    double width = 0, height = 0;
    double mark_y = 0;
    double mark_radius = 0; ///< ties of others keep out of this circle
};

struct NetworkEdge {
    std::size_t first = 0, second = 0;
    double length = 1; ///< wanted, relative to the others: 1 = ordinary
};

/// Places by stress majorization (Gansner, Koren, North 2004): distances on paper follow distances
/// in the network. Starts from a circle, so the same network gives the same places.
/// Cost: O(n³ + rounds n²).
std::vector<Point> stress_layout(std::size_t count, const std::vector<NetworkEdge>& edges);

/// Scales places to points and moves vertices apart until no footprints overlap and few ties run
/// through a mark that is not theirs. `shape` is the wanted width over height.
std::vector<Point> spread_out(std::vector<Point> places, const std::vector<Footprint>& footprints,
                              const std::vector<NetworkEdge>& edges, double shape);

/// Boxes that are taken, and whether another one would touch any of them.
class Occupied {
  public:
    void add(const Box& box) { boxes_.push_back(box); }
    [[nodiscard]] bool is_free(const Box& box) const;

  private:
    std::vector<Box> boxes_;
};

/// The middle for a label on the line between two points that touches nothing taken, as near the
/// middle of the line as possible; none when there is no room. Takes the room that it returns.
std::optional<Point> place_on_line(Point from, Point to, double width, double height,
                                   Occupied& occupied);

} // namespace zeren::draw
