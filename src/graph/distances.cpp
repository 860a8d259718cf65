// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/distances.hpp>

#include <algorithm>

namespace zeren {
namespace {

/// Breadth-first search that keeps its scratch space between starts.
class LevelSearch {
  public:
    explicit LevelSearch(const Adjacency& graph) : graph_(graph), seen_(graph.vertex_count()) {}

    /// Number of vertices at each distance.
    const std::vector<std::uint32_t>& levels_from(std::size_t start) {
        levels_.clear();
        ++mark_;
        queue_.assign(1, static_cast<std::uint32_t>(start));
        seen_[start] = mark_;
        std::size_t head = 0;
        while (head < queue_.size()) {
            const std::size_t level_end = queue_.size();
            levels_.push_back(static_cast<std::uint32_t>(level_end - head));
            for (; head < level_end; ++head)
                visit(queue_[head]);
        }
        return levels_;
    }

  private:
    void visit(std::uint32_t vertex) {
        for (const std::uint32_t next : graph_.neighbours(vertex)) {
            if (seen_[next] == mark_)
                continue;
            seen_[next] = mark_;
            queue_.push_back(next);
        }
    }

    const Adjacency& graph_;
    std::vector<std::uint32_t> seen_; ///< number of the last search that met the vertex
    std::uint32_t mark_ = 0;
    std::vector<std::uint32_t> queue_;
    std::vector<std::uint32_t> levels_;
};

} // namespace

VertexDistances summarise_levels(std::span<const std::uint32_t> levels) {
    VertexDistances result;
    for (std::size_t distance = 1; distance < levels.size(); ++distance) {
        result.reached += levels[distance];
        result.sum += static_cast<std::uint64_t>(distance) * levels[distance];
        result.reciprocal_sum += levels[distance] / static_cast<double>(distance);
    }
    result.eccentricity = static_cast<std::uint32_t>(levels.size() - 1);
    return result;
}

std::vector<VertexDistances> summarise_distances(const Adjacency& graph) {
    LevelSearch search(graph);
    std::vector<VertexDistances> result(graph.vertex_count());
    for (std::size_t vertex = 0; vertex < result.size(); ++vertex)
        result[vertex] = summarise_levels(search.levels_from(vertex));
    return result;
}

std::vector<std::uint32_t> distance_histogram(const Adjacency& graph, std::size_t start) {
    return LevelSearch(graph).levels_from(start);
}

} // namespace zeren
