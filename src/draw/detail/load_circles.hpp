// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draw/detail/furniture.hpp"
#include "draw/detail/network_layout.hpp"
#include "draw/detail/packing.hpp"
#include "draw/detail/selection.hpp"

#include <optional>
#include <string>
#include <vector>

/// Units as circles whose area is their load, with the name below.
namespace zeren::draw {

/// Tasks → radius in points; area, not radius, is proportional to the number of tasks.
class CircleScale {
  public:
    explicit CircleScale(const std::vector<Load>& loads);
    [[nodiscard]] double radius(double tasks) const;
    [[nodiscard]] std::size_t most() const { return most_; }

  private:
    std::size_t most_ = 1;
};

/// A unit on the canvas.
struct Circle {
    Load load;
    std::string label;
    double radius = 0;
};

/// Circles for these units, with loads over all tasks.
std::vector<Circle> circles_of(const Analysis& analysis, const std::vector<UnitId>& units,
                               const CircleScale& scale);
Footprint footprint_of(const Circle& circle, double label_size);

/// Places for circles and names, nothing covering anything. `ends` gives the two places in
/// `circles` of each tie; ties between well connected units are made longer, so that the middle of
/// the network does not clot. Parts that do not hang together stand side by side.
std::vector<Point> place_circles(const std::vector<Circle>& circles, const Ends& ends,
                                 double label_size, double shape);

/// Draws circle, inner disc (tasks led) and name around the middle of the footprint; the name at
/// another place when one is given.
void draw_circle(Canvas& canvas, const Analysis& analysis, const Circle& circle, Point middle,
                 bool chinese, std::optional<Point> name_place = std::nullopt);

/// Loads over all tasks, by unit number; zero for collectives.
std::vector<Load> all_loads(const Analysis& analysis);
/// Number of named units with at least one task.
std::size_t active_units(const std::vector<Load>& loads);

/// Three sample circles with their numbers of tasks, and the inner disc.
std::vector<LegendItem> circle_legend(const Style& style, const CircleScale& scale, bool chinese);

} // namespace zeren::draw
