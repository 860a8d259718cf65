// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/analysis_context.hpp>
#include <zeren/graph/betweenness.hpp>
#include <zeren/graph/birank.hpp>
#include <zeren/graph/blocks.hpp>
#include <zeren/graph/clustering.hpp>
#include <zeren/graph/components.hpp>
#include <zeren/graph/cores.hpp>
#include <zeren/graph/distances.hpp>
#include <zeren/graph/holes.hpp>
#include <zeren/graph/latapy.hpp>
#include <zeren/graph/pagerank.hpp>
#include <zeren/graph/projection.hpp>
#include <zeren/graph/singular_vectors.hpp>

#include <array>
#include <stdexcept>

namespace zeren {

std::string_view to_string(NetworkRow row) {
    static constexpr std::array<std::string_view, network_row_count> names{
        "network", "lead-count", "support-count", "task-count", "fractional-load"};
    return names.at(static_cast<std::size_t>(row));
}

struct AnalysisContext::Cache {
    std::optional<Adjacency> adjacency;
    std::optional<Components> components;
    std::optional<std::vector<VertexDistances>> distances;
    std::optional<std::vector<double>> betweenness;
    std::optional<SingularVectors> singular_vectors;
    std::optional<Blocks> blocks;
    std::optional<UnitProjection> projection;
    std::optional<PageRank> pagerank;
    std::optional<BiRank> birank;
    std::optional<std::vector<std::uint32_t>> core_numbers;
    std::array<std::optional<std::vector<LatapyMeans>>, 2> latapy_means; ///< by side
    std::array<std::optional<FourPaths>, 2> four_paths;                  ///< by side
    std::optional<std::vector<Holes>> two_mode_holes;
    std::vector<LeaderId> leaders;
    std::vector<std::vector<TaskId>> leader_tasks; ///< parallel to `leaders`
};

namespace {

/// The value of `slot`, worked out by `make` at the first call.
template <class T, class Make>
const T& once(std::optional<T>& slot, Make make) {
    if (!slot)
        slot.emplace(make());
    return *slot;
}

} // namespace

AnalysisContext::AnalysisContext(const BipartiteGraph& graph, const Reading& reading,
                                 const AnalysisOptions& options)
    : graph_(graph), reading_(reading), options_(options), cache_(std::make_unique<Cache>()) {
    if (graph.task_count() != reading.tasks.size())
        throw std::invalid_argument("the graph and the reading have different tasks");
    std::vector<std::vector<TaskId>> tasks(reading.leaders.size());
    for (std::size_t task = 0; task < reading.tasks.size(); ++task)
        for (const LeaderId leader : reading.tasks[task].leaders)
            if (auto& list = tasks.at(leader.index()); list.empty() || list.back() != TaskId(task))
                list.emplace_back(task);
    for (std::size_t leader = 0; leader < tasks.size(); ++leader) {
        if (tasks[leader].empty())
            continue;
        cache_->leaders.emplace_back(leader);
        cache_->leader_tasks.push_back(std::move(tasks[leader]));
    }
}

AnalysisContext::~AnalysisContext() = default;

std::size_t AnalysisContext::row_count(Subject subject) const {
    switch (subject) {
    case Subject::unit:
        return graph_.unit_count();
    case Subject::task:
        return graph_.task_count();
    case Subject::leader:
        return cache_->leaders.size();
    case Subject::pair:
        return projection().pairs.size();
    case Subject::network:
        return network_row_count;
    }
    throw std::invalid_argument("no such subject");
}

std::string AnalysisContext::row_name(Subject subject, std::size_t row) const {
    switch (subject) {
    case Subject::unit:
        return graph_.unit(UnitId(row)).name;
    case Subject::task:
        return reading_.tasks[row].id;
    case Subject::leader:
        return reading_.leaders[cache_->leaders[row].index()].name;
    case Subject::pair: {
        const UnitPair pair = projection().pairs[row];
        return graph_.unit(pair.first).name + "|" + graph_.unit(pair.second).name;
    }
    case Subject::network:
        return std::string(to_string(static_cast<NetworkRow>(row)));
    }
    throw std::invalid_argument("no such subject");
}

const Adjacency& AnalysisContext::adjacency() const {
    return once(cache_->adjacency, [&] { return Adjacency(graph_); });
}

const Components& AnalysisContext::components() const {
    return once(cache_->components, [&] { return find_components(adjacency()); });
}

std::span<const VertexDistances> AnalysisContext::distances() const {
    return once(cache_->distances, [&] { return summarise_distances(adjacency(), options_.jobs); });
}

std::span<const double> AnalysisContext::betweenness() const {
    return once(cache_->betweenness,
                [&] { return zeren::betweenness(adjacency(), options_.jobs); });
}

const SingularVectors& AnalysisContext::singular_vectors() const {
    return once(cache_->singular_vectors, [&] {
        return leading_singular_vectors(adjacency(), components(), options_.max_iterations);
    });
}

const Blocks& AnalysisContext::blocks() const {
    return once(cache_->blocks, [&] { return find_blocks(adjacency()); });
}

const UnitProjection& AnalysisContext::projection() const {
    return once(cache_->projection, [&] { return project_units(graph_); });
}

const PageRank& AnalysisContext::pagerank() const {
    return once(cache_->pagerank,
                [&] { return zeren::pagerank(adjacency(), options_.max_iterations); });
}

const BiRank& AnalysisContext::birank() const {
    return once(cache_->birank, [&] {
        return zeren::birank(graph_, options_.weights, options_.query, options_.max_iterations);
    });
}

std::span<const std::uint32_t> AnalysisContext::core_numbers() const {
    return once(cache_->core_numbers, [&] { return zeren::core_numbers(adjacency()); });
}

std::span<const LatapyMeans> AnalysisContext::latapy_means(Side side) const {
    return once(cache_->latapy_means.at(static_cast<std::size_t>(side)),
                [&] { return zeren::latapy_means(adjacency(), side); });
}

const FourPaths& AnalysisContext::four_paths(Side side) const {
    return once(cache_->four_paths.at(static_cast<std::size_t>(side)),
                [&] { return count_four_paths(adjacency(), side); });
}

std::span<const Holes> AnalysisContext::two_mode_holes() const {
    return once(cache_->two_mode_holes, [&] { return zeren::two_mode_holes(graph_); });
}

std::span<const LeaderId> AnalysisContext::leaders() const {
    return cache_->leaders;
}

std::span<const TaskId> AnalysisContext::tasks_of_leader(std::size_t row) const {
    return cache_->leader_tasks[row];
}

} // namespace zeren
