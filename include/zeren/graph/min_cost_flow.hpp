// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace zeren {

/// A network of arcs with capacities and costs (whole numbers, costs from 0 up), and the cheapest
/// of the largest flows from a source to a sink.
/// Cost: O(flow · arcs · log vertices) by shortest paths with potentials.
/// Source: Edmonds and Karp (1972), Journal of the ACM 19(2), 248-264.
class FlowNetwork {
  public:
    explicit FlowNetwork(std::size_t vertices) : arcs_of_(vertices) {}

    /// Returns the number of the arc, to ask for its flow.
    std::size_t add_arc(std::size_t from, std::size_t to, std::int64_t capacity, std::int64_t cost);
    /// Sends as much as can be sent, at least cost; returns how much.
    std::int64_t send(std::size_t source, std::size_t sink);
    [[nodiscard]] std::int64_t flow(std::size_t arc) const { return arcs_[arc ^ 1U].capacity; }

  private:
    struct Arc {
        std::size_t to = 0;
        std::int64_t capacity = 0; ///< left
        std::int64_t cost = 0;
    };
    /// Shortest distances by reduced costs, and the arcs that lead there; false when the sink
    /// cannot be reached.
    bool find_path(std::size_t source, std::size_t sink);

    std::vector<Arc> arcs_; ///< each beside its reverse
    std::vector<std::vector<std::size_t>> arcs_of_;
    std::vector<std::int64_t> potential_, distance_;
    std::vector<std::size_t> arc_to_;
};

} // namespace zeren
