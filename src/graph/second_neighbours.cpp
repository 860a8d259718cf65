// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/second_neighbours.hpp>

#include <algorithm>
#include <utility>

namespace zeren {

SecondNeighbours::SecondNeighbours(const Adjacency& graph)
    : graph_(graph), shared_(graph.vertex_count(), 0) {}

std::span<const SharedCount> SecondNeighbours::of(std::size_t vertex) {
    found_.clear();
    for (const std::uint32_t middle : graph_.neighbours(vertex))
        for (const std::uint32_t end : graph_.neighbours(middle))
            if (end != vertex && shared_[end]++ == 0)
                found_.push_back({.vertex = end, .shared = 0});
    const SideRange own = graph_.range(graph_.side_of(vertex));
    if (found_.size() * 4 > own.count) { // most of the side: reading it off beats sorting
        found_.clear();
        for (std::size_t end = own.first; end < own.first + own.count; ++end)
            if (shared_[end] > 0)
                found_.push_back({.vertex = static_cast<std::uint32_t>(end),
                                  .shared = std::exchange(shared_[end], 0)});
        return found_;
    }
    for (SharedCount& entry : found_)
        entry.shared = std::exchange(shared_[entry.vertex], 0);
    std::sort(found_.begin(), found_.end(), [](const SharedCount& left, const SharedCount& right) {
        return left.vertex < right.vertex;
    });
    return found_;
}

} // namespace zeren
