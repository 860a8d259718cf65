// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/source_batches.hpp"

#include "graph/detail/path_lanes.hpp"

#include <algorithm>

namespace zeren::detail {
namespace {

void add_side(std::vector<SourceBatch>& batches, std::size_t part, std::uint32_t first,
              std::uint32_t end) {
    for (std::uint32_t source = first; source < end; ++source) {
        if ((source - first) % lane_count == 0)
            batches.push_back({.part = part, .sources = {}});
        batches.back().sources.push_back(source);
    }
}

} // namespace

std::vector<SourceBatch> all_sources(const CondensedGraph& graph) {
    std::vector<SourceBatch> batches;
    for (std::size_t part = 0; part < graph.parts.size(); ++part) {
        add_side(batches, part, graph.parts[part].first, graph.parts[part].tasks);
        add_side(batches, part, graph.parts[part].tasks, graph.parts[part].end);
    }
    return batches;
}

} // namespace zeren::detail
