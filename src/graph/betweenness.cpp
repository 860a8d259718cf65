// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/betweenness.hpp>

#include <algorithm>
#include <cstdint>

namespace zeren {
namespace {

/// One source at a time: forward count of shortest paths, backward sum of dependencies. A
/// neighbour one level up is a predecessor, so no lists of predecessors are kept.
class DependencySearch {
  public:
    explicit DependencySearch(const Adjacency& graph)
        : graph_(graph), level_(graph.vertex_count(), unreached), paths_(graph.vertex_count()),
          dependency_(graph.vertex_count()) {}

    /// Finds the paths that start at `source` and what every vertex carries of them.
    void run(std::uint32_t source) {
        for (const std::uint32_t vertex : order_)
            level_[vertex] = unreached;
        count_paths(source);
        for (auto vertex = order_.rbegin(); vertex != order_.rend(); ++vertex)
            collect(*vertex);
    }

    /// Vertices reached, the start first, by rising distance.
    [[nodiscard]] std::span<const std::uint32_t> reached() const { return order_; }
    [[nodiscard]] double carried_by(std::uint32_t vertex) const {
        return level_[vertex] == unreached ? 0.0 : dependency_[vertex];
    }

    /// How many vertices stand at each distance; valid until the next call.
    std::span<const std::uint32_t> levels() {
        levels_.clear();
        for (const std::uint32_t vertex : order_) {
            if (level_[vertex] == levels_.size())
                levels_.push_back(0);
            ++levels_.back();
        }
        return levels_;
    }

  private:
    static constexpr std::uint32_t unreached = 0xFFFFFFFF;

    void count_paths(std::uint32_t source) {
        order_.assign(1, source);
        level_[source] = 0;
        paths_[source] = 1;
        for (std::size_t head = 0; head < order_.size(); ++head) {
            const std::uint32_t vertex = order_[head];
            for (const std::uint32_t next : graph_.neighbours(vertex)) {
                if (level_[next] == unreached) {
                    level_[next] = level_[vertex] + 1;
                    paths_[next] = 0;
                    order_.push_back(next);
                }
                if (level_[next] == level_[vertex] + 1)
                    paths_[next] += paths_[vertex];
            }
        }
    }

    /// dependency(v) = sum over successors w of paths(v)/paths(w) · (1 + dependency(w)); the
    /// successors stand later in the order, so theirs are known.
    void collect(std::uint32_t vertex) {
        double sum = 0;
        for (const std::uint32_t next : graph_.neighbours(vertex))
            if (level_[next] == level_[vertex] + 1)
                sum += (1 + dependency_[next]) / paths_[next];
        dependency_[vertex] = paths_[vertex] * sum;
    }

    const Adjacency& graph_;
    std::vector<std::uint32_t> level_;
    std::vector<double> paths_;
    std::vector<double> dependency_;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> levels_;
};

} // namespace

ShortestPaths summarise_shortest_paths(const Adjacency& graph) {
    ShortestPaths result{.betweenness = std::vector<double>(graph.vertex_count(), 0.0),
                         .distances = std::vector<VertexDistances>(graph.vertex_count())};
    DependencySearch search(graph);
    for (std::uint32_t source = 0; source < graph.vertex_count(); ++source) {
        search.run(source);
        for (const std::uint32_t vertex : search.reached().subspan(1))
            result.betweenness[vertex] += search.carried_by(vertex);
        result.distances[source] = summarise_levels(search.levels());
    }
    for (double& value : result.betweenness)
        value /= 2; // every unordered pair was met from both ends
    return result;
}

std::vector<double> betweenness(const Adjacency& graph) {
    return summarise_shortest_paths(graph).betweenness;
}

std::vector<double> betweenness_by_start(const Adjacency& graph, std::uint32_t vertex) {
    std::vector<double> carried(graph.vertex_count(), 0.0);
    DependencySearch search(graph);
    for (std::uint32_t source = 0; source < graph.vertex_count(); ++source) {
        search.run(source);
        if (source != vertex)
            carried[source] = search.carried_by(vertex) / 2;
    }
    return carried;
}

double largest_betweenness(std::size_t own, std::size_t other) {
    if (own == 0 || other == 0)
        return 0;
    const auto o = static_cast<double>(other);
    const auto s = static_cast<double>((own - 1) / other);
    const auto t = static_cast<double>((own - 1) % other);
    return (o * o * (s + 1) * (s + 1) + o * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
}

} // namespace zeren
