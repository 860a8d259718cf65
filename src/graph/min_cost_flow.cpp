// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/min_cost_flow.hpp>

#include <algorithm>
#include <limits>
#include <queue>
#include <utility>

namespace zeren {
namespace {
constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max();
}

std::size_t FlowNetwork::add_arc(std::size_t from, std::size_t to, std::int64_t capacity,
                                 std::int64_t cost) {
    arcs_of_[from].push_back(arcs_.size());
    arcs_.push_back({to, capacity, cost});
    arcs_of_[to].push_back(arcs_.size());
    arcs_.push_back({from, 0, -cost});
    return arcs_.size() - 2;
}

bool FlowNetwork::find_path(std::size_t source, std::size_t sink) {
    using Entry = std::pair<std::int64_t, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    distance_.assign(arcs_of_.size(), far);
    distance_[source] = 0;
    open.emplace(0, source);
    while (!open.empty()) {
        const auto [distance, vertex] = open.top();
        open.pop();
        if (distance > distance_[vertex])
            continue;
        for (const std::size_t number : arcs_of_[vertex]) {
            const Arc& arc = arcs_[number];
            if (arc.capacity == 0)
                continue;
            const std::int64_t next = distance + arc.cost + potential_[vertex] - potential_[arc.to];
            if (next < distance_[arc.to]) {
                distance_[arc.to] = next;
                arc_to_[arc.to] = number;
                open.emplace(next, arc.to);
            }
        }
    }
    return distance_[sink] < far;
}

std::int64_t FlowNetwork::send(std::size_t source, std::size_t sink) {
    potential_.assign(arcs_of_.size(), 0);
    arc_to_.assign(arcs_of_.size(), 0);
    std::int64_t sent = 0;
    while (find_path(source, sink)) {
        for (std::size_t vertex = 0; vertex < arcs_of_.size(); ++vertex)
            if (distance_[vertex] < far)
                potential_[vertex] += distance_[vertex];
        std::int64_t room = far;
        for (std::size_t at = sink; at != source; at = arcs_[arc_to_[at] ^ 1U].to)
            room = std::min(room, arcs_[arc_to_[at]].capacity);
        for (std::size_t at = sink; at != source; at = arcs_[arc_to_[at] ^ 1U].to) {
            arcs_[arc_to_[at]].capacity -= room;
            arcs_[arc_to_[at] ^ 1U].capacity += room;
        }
        sent += room;
    }
    return sent;
}

} // namespace zeren
