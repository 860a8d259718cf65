// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/bipartite_graph.hpp>
#include <zeren/model/metric_table.hpp>
#include <zeren/model/reading.hpp>

#include <cstdint>
#include <vector>

namespace zeren {

/// Two vertices of the unit side that share at least one task; first < second.
struct UnitPair {
    UnitId first, second;
    friend auto operator<=>(const UnitPair&, const UnitPair&) = default;
};

/// Options that change results; printed with every result.
struct AnalysisOptions {
    CollectivePolicy collectives = CollectivePolicy::keep;
    double role_split =
        0.5; ///< λ: the part of a task that its leads share; the supporters share the rest
    std::string roster; ///< name of the roster used, empty when none
    std::uint64_t seed = 42;
    unsigned jobs = 1;
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
