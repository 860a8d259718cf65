// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draw/detail/canvas.hpp"

#include <cstddef>
#include <vector>

/// Places for a dozen or two vertices that nearly all hang together: on a ring.
namespace zeren::draw {

struct RingTie {
    std::size_t first = 0, second = 0;
    std::size_t strength = 0;
};

/// Middles for boxes of this size on a ring, in an order with few crossings of ties and few ties
/// behind boxes that are not theirs; strong ties run along the ring. Two stand side by side.
/// Cost: a round of swaps is O(n² e²), for up to 60 ties; above, the order is only by strength.
std::vector<Point> ring_layout(std::size_t count, const std::vector<RingTie>& ties, const Box& box);

} // namespace zeren::draw
