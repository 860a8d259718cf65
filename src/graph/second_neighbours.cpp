// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/second_neighbours.hpp>

#include <algorithm>

namespace zeren {

SecondNeighbours::SecondNeighbours(const Adjacency& graph)
    : graph_(graph), shared_(graph.vertex_count(), 0) {}

std::span<const SharedCount> SecondNeighbours::of(std::size_t vertex) {
    found_.clear();
    for (const std::uint32_t middle : graph_.neighbours(vertex))
        for (const std::uint32_t end : graph_.neighbours(middle))
            if (end != vertex && shared_[end]++ == 0)
                found_.push_back({.vertex = end, .shared = 0});
    for (SharedCount& entry : found_) {
        entry.shared = shared_[entry.vertex];
        shared_[entry.vertex] = 0;
    }
    std::sort(found_.begin(), found_.end(), [](const SharedCount& left, const SharedCount& right) {
        return left.vertex < right.vertex;
    });
    return found_;
}

} // namespace zeren
