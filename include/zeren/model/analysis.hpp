// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/bipartite_graph.hpp>
#include <zeren/model/metric_table.hpp>
#include <zeren/model/reading.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace zeren {

/// Two vertices of the unit side that share at least one task; first < second.
struct UnitPair {
    UnitId first, second;
    friend auto operator<=>(const UnitPair&, const UnitPair&) = default;
};

/// Whose figure a measure gives where peers define it in different ways: ours, or that of a peer
/// (Metric::conventions says which measures differ and how).
enum class Convention : std::uint8_t { zeren, networkx, ucinet, bipartite };

/// What a tie of each role weighs in the weighted measures.
struct RoleWeights {
    std::uint32_t lead = 1;
    std::uint32_t support = 1;
};

/// What tables beside the responsibility table say of the units. A measure that needs one is
/// undefined without it.
struct SideTables {
    /// Pairs of the unit side that were seen to work together; sorted, each once.
    std::optional<std::vector<UnitPair>> contacts;
    /// By vertex of the unit side, what it can do, by number; sorted, each once.
    std::optional<std::vector<std::vector<std::uint32_t>>> capabilities;
};

/// The vertices that BiRank asks about; without any it is undefined.
struct Query {
    std::vector<UnitId> units;
    std::vector<TaskId> tasks;
    [[nodiscard]] bool is_empty() const { return units.empty() && tasks.empty(); }
};

/// Options that change results; printed with every result.
struct AnalysisOptions {
    CollectivePolicy collectives = CollectivePolicy::keep;
    double role_split =
        0.5; ///< λ: the part of a task that its leads share; the supporters share the rest
    std::string roster; ///< name of the roster used, empty when none
    std::uint64_t seed = 42;
    unsigned jobs = 1;
    Convention convention = Convention::zeren;
    RoleWeights weights{};
    /// α of the weighted centralities: 0 counts ties, 1 adds up their weights.
    double weight_exponent = 0.5;
    /// Steps after which a measure that iterates is given up and has no figures; at least 1.
    std::size_t max_iterations = 1000;
    /// Units of the roster that the table never names are vertices without ties.
    bool roster_zeros = false;
    SideTables side_tables;
    std::string contacts, capabilities; ///< names of the files of these tables, empty when none
    Query query;
    std::vector<std::string> query_names; ///< as given
    /// What was asked of the reading beside its defaults, and can change every figure: the option's
    /// name and its value, a file by its name alone.
    std::vector<std::pair<std::string, std::string>> reading;
};

/// Everything known about one run: what was read, the graph, the measures. Views, exporters and the
/// report see only this, never the code that computed it.
struct Analysis {
    AnalysisOptions options;
    Reading reading;
    BipartiteGraph graph;
    MetricTable units, tasks, leaders, pairs, network;
    std::vector<UnitPair> unit_pairs; ///< parallel to the rows of `pairs`
};

} // namespace zeren
