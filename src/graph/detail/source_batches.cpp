// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/source_batches.hpp"

#include "graph/detail/path_lanes.hpp"

#include <numeric>

namespace zeren::detail {
namespace {

/// Takes the sources below `end` from `from` on, a batch at a time.
void add_side(std::vector<SourceBatch>& batches, std::size_t part, std::uint32_t end,
              const std::vector<std::uint32_t>& sources, std::size_t& from) {
    for (std::size_t taken = 0; from < sources.size() && sources[from] < end; ++from, ++taken) {
        if (taken % lane_count == 0)
            batches.push_back({.part = part, .sources = {}});
        batches.back().sources.push_back(sources[from]);
    }
}

} // namespace

std::vector<SourceBatch> batches_of(const CondensedGraph& graph,
                                    const std::vector<std::uint32_t>& sources) {
    std::vector<SourceBatch> batches;
    std::size_t from = 0;
    for (std::size_t part = 0; part < graph.parts.size(); ++part) {
        add_side(batches, part, graph.parts[part].tasks, sources, from);
        add_side(batches, part, graph.parts[part].end, sources, from);
    }
    return batches;
}

std::vector<SourceBatch> all_sources(const CondensedGraph& graph) {
    std::vector<std::uint32_t> sources(graph.class_count());
    std::iota(sources.begin(), sources.end(), 0U);
    return batches_of(graph, sources);
}

} // namespace zeren::detail
