// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/adjacency.hpp>
#include <zeren/model/analysis.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zeren {

struct BiRank;
struct Blocks;
struct Components;
struct FourPaths;
struct Holes;
struct LatapyMeans;
struct PageRank;
struct SingularVectors;
struct UnitProjection;
struct VertexDistances;

/// Rows of Subject::network: the whole network, then the vectors whose concentration is measured.
enum class NetworkRow : std::uint8_t {
    network,
    lead_count,
    support_count,
    task_count,
    fractional_load
};
inline constexpr std::size_t network_row_count = 5;
std::string_view to_string(NetworkRow row);

/// What measures share: borrows the graph and the reading, works out each shared result at the
/// first call and keeps it. Not for use from several threads at once. The graph, the reading and
/// the options must outlive it; the graph's tasks are the reading's tasks.
class AnalysisContext {
  public:
    AnalysisContext(const BipartiteGraph& graph, const Reading& reading,
                    const AnalysisOptions& options);
    ~AnalysisContext();
    AnalysisContext(const AnalysisContext&) = delete;
    AnalysisContext& operator=(const AnalysisContext&) = delete;

    [[nodiscard]] const BipartiteGraph& graph() const { return graph_; }
    [[nodiscard]] const Reading& reading() const { return reading_; }
    [[nodiscard]] const AnalysisOptions& options() const { return options_; }

    /// Rows of a subject. unit: every vertex of the unit side, kept collectives too; task: every
    /// task; leader: `leaders()`; pair: `projection().pairs`; network: the five of NetworkRow.
    [[nodiscard]] std::size_t row_count(Subject subject) const;
    /// Unit name, task id, leader name, "A|B", or the word for the network row.
    [[nodiscard]] std::string row_name(Subject subject, std::size_t row) const;

    [[nodiscard]] const Adjacency& adjacency() const;
    [[nodiscard]] const Components& components() const;
    [[nodiscard]] std::span<const VertexDistances> distances() const;
    [[nodiscard]] std::span<const double> betweenness() const;
    [[nodiscard]] const SingularVectors& singular_vectors() const;
    [[nodiscard]] const Blocks& blocks() const;
    [[nodiscard]] const UnitProjection& projection() const;
    [[nodiscard]] const PageRank& pagerank() const;
    /// The options' query must not be empty.
    [[nodiscard]] const BiRank& birank() const;
    [[nodiscard]] std::span<const std::uint32_t> core_numbers() const;
    [[nodiscard]] std::span<const LatapyMeans> latapy_means(Side side) const;
    [[nodiscard]] const FourPaths& four_paths(Side side) const;
    [[nodiscard]] std::span<const Holes> two_mode_holes() const;
    /// Leaders that have tasks, in the reading's order.
    [[nodiscard]] std::span<const LeaderId> leaders() const;
    /// Tasks of one of `leaders()`, by its row; sorted.
    [[nodiscard]] std::span<const TaskId> tasks_of_leader(std::size_t row) const;

  private:
    struct Cache;

    const BipartiteGraph& graph_;
    const Reading& reading_;
    const AnalysisOptions& options_;
    std::unique_ptr<Cache> cache_;
};

} // namespace zeren
