// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/components.hpp>
#include <zeren/graph/connectivity.hpp>

#include <algorithm>

namespace zeren {
namespace {

using Vertices = std::vector<std::uint32_t>;

/// Paths between two vertices that meet nowhere in between, found one by one: a flow in the graph
/// in which every vertex v is an arc from its door in (2v) to its door out (2v + 1).
class DisjointPaths {
  public:
    explicit DisjointPaths(const Adjacency& graph)
        : arcs_of_(2 * graph.vertex_count()), came_by_(2 * graph.vertex_count()) {
        const auto count = static_cast<std::uint32_t>(graph.vertex_count());
        for (std::uint32_t vertex = 0; vertex < count; ++vertex)
            add_arc(2 * vertex, 2 * vertex + 1);
        for (std::uint32_t vertex = 0; vertex < count; ++vertex)
            for (const std::uint32_t next : graph.neighbours(vertex))
                add_arc(2 * vertex + 1, 2 * next);
    }

    /// The fewest vertices between two that are not tied; nothing when there are `enough` or more.
    std::optional<Vertices> cut(std::uint32_t from, std::uint32_t to, std::size_t enough) {
        for (Arc& arc : arcs_)
            arc.free = arc.forward;
        for (std::size_t paths = 0; paths < enough; ++paths) {
            if (!reach(2 * from + 1, 2 * to))
                return border();
            for (std::uint32_t door = 2 * to; door != 2 * from + 1;) {
                Arc& arc = arcs_[came_by_[door]];
                arc.free = false;
                Arc& back = arcs_[came_by_[door] ^ 1U];
                back.free = true;
                door = back.to;
            }
        }
        return std::nullopt;
    }

  private:
    struct Arc {
        std::uint32_t to = 0;
        bool forward = false; ///< an arc of the graph; the others only take a path back
        bool free = false;
    };
    static constexpr std::uint32_t unseen = ~0U;

    void add_arc(std::uint32_t from, std::uint32_t to) {
        arcs_of_[from].push_back(static_cast<std::uint32_t>(arcs_.size()));
        arcs_.push_back({.to = to, .forward = true});
        arcs_of_[to].push_back(static_cast<std::uint32_t>(arcs_.size()));
        arcs_.push_back({.to = from, .forward = false});
    }

    /// Breadth first over the free arcs; leaves the arc by which each door was reached.
    bool reach(std::uint32_t start, std::uint32_t goal) {
        std::fill(came_by_.begin(), came_by_.end(), unseen);
        came_by_[start] = unseen - 1;
        queue_.assign(1, start);
        for (std::size_t place = 0; place < queue_.size(); ++place)
            for (const std::uint32_t arc : arcs_of_[queue_[place]]) {
                const std::uint32_t door = arcs_[arc].to;
                if (!arcs_[arc].free || came_by_[door] != unseen)
                    continue;
                came_by_[door] = arc;
                if (door == goal)
                    return true;
                queue_.push_back(door);
            }
        return false;
    }

    /// After a search that failed: the vertices whose door in was reached, but not their door out.
    [[nodiscard]] Vertices border() const {
        Vertices found;
        for (std::uint32_t vertex = 0; 2 * vertex < came_by_.size(); ++vertex)
            if (came_by_[2 * vertex] != unseen && came_by_[2 * vertex + 1] == unseen)
                found.push_back(vertex);
        return found;
    }

    std::vector<Arc> arcs_; ///< an arc and the one back stand side by side
    std::vector<Vertices> arcs_of_;
    std::vector<std::uint32_t> came_by_;
    Vertices queue_;
};

bool share_at_least(const Adjacency& graph, std::uint32_t left, std::uint32_t right,
                    std::size_t enough) {
    const auto first = graph.neighbours(left);
    const auto second = graph.neighbours(right);
    std::size_t shared = 0;
    for (auto a = first.begin(), b = second.begin(); a != first.end() && b != second.end();) {
        shared += *a == *b;
        const bool step_first = *a <= *b;
        b += *b <= *a;
        a += step_first;
    }
    return shared >= enough;
}

/// Pairs such that some smallest cut parts one of them: a vertex of the smallest degree and all
/// that it is not tied to; and, in case the cut holds this vertex, its neighbours among themselves.
std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_to_part(const Adjacency& graph,
                                                                   std::uint32_t vertex) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    const auto near = graph.neighbours(vertex);
    for (std::uint32_t other = 0; other < graph.vertex_count(); ++other)
        if (other != vertex && !std::binary_search(near.begin(), near.end(), other))
            pairs.emplace_back(vertex, other);
    for (std::size_t left = 0; left < near.size(); ++left)
        for (std::size_t right = left + 1; right < near.size(); ++right)
            pairs.emplace_back(near[left], near[right]); // of one side, so never tied
    return pairs;
}

} // namespace

std::optional<std::vector<std::uint32_t>> smallest_vertex_cut(const Adjacency& graph) {
    const auto count = static_cast<std::uint32_t>(graph.vertex_count());
    if (count < 2)
        return std::nullopt;
    if (find_components(graph).sizes.size() > 1)
        return Vertices{};
    if (count == 2)
        return Vertices{0};
    std::uint32_t least = 0;
    for (std::uint32_t vertex = 1; vertex < count; ++vertex)
        if (graph.degree(vertex) < graph.degree(least))
            least = vertex;
    Vertices best(graph.neighbours(least).begin(), graph.neighbours(least).end());
    if (best.size() == 1)
        return best;
    constexpr double most_steps = 1e10;
    const auto degree = static_cast<double>(best.size());
    if ((count + degree * degree) * degree * static_cast<double>(graph.edge_count()) > most_steps)
        return std::nullopt;
    DisjointPaths paths(graph);
    for (const auto& [from, to] : pairs_to_part(graph, least)) {
        if (share_at_least(graph, from, to, best.size()))
            continue; // as many paths by one vertex each
        if (auto cut = paths.cut(from, to, best.size()))
            best = std::move(*cut);
    }
    return best;
}

} // namespace zeren
