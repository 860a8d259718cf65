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

    /// Adds to `total` what every vertex carries of the paths that start at `source`.
    void add_from(std::uint32_t source, std::vector<double>& total) {
        count_paths(source);
        for (auto vertex = order_.rbegin(); vertex != order_.rend(); ++vertex) {
            collect(*vertex);
            if (*vertex != source)
                total[*vertex] += dependency_[*vertex];
        }
        for (const std::uint32_t vertex : order_)
            level_[vertex] = unreached;
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
};

} // namespace

std::vector<double> betweenness(const Adjacency& graph) {
    std::vector<double> total(graph.vertex_count(), 0.0);
    DependencySearch search(graph);
    for (std::size_t source = 0; source < total.size(); ++source)
        search.add_from(static_cast<std::uint32_t>(source), total);
    for (double& value : total)
        value /= 2; // every unordered pair was met from both ends
    return total;
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
