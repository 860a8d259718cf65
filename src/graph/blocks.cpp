// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/blocks.hpp>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>

#include <algorithm>
#include <set>

namespace zeren {
namespace {

using BoostGraph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                          boost::property<boost::edge_index_t, std::size_t>>;

BoostGraph to_boost(const Adjacency& graph) {
    BoostGraph result(graph.vertex_count());
    std::size_t index = 0;
    for (std::size_t unit = 0; unit < graph.range(Side::unit).count; ++unit)
        for (const std::uint32_t task : graph.neighbours(unit))
            boost::add_edge(unit, task, index++, result);
    return result;
}

} // namespace

Blocks find_blocks(const Adjacency& graph) {
    const BoostGraph boost_graph = to_boost(graph);
    std::vector<std::size_t> block_of(graph.edge_count());
    const auto block_map =
        boost::make_iterator_property_map(block_of.begin(), get(boost::edge_index, boost_graph));
    Blocks result;
    result.biconnected_count = boost::biconnected_components(boost_graph, block_map);

    // Two blocks meet in one vertex at most, so without a vertex its component falls into as many
    // parts as there are blocks at that vertex.
    std::vector<std::set<std::size_t>> blocks_at(graph.vertex_count());
    std::vector<std::size_t> block_size(result.biconnected_count, 0);
    for (const auto edge : boost::make_iterator_range(edges(boost_graph))) {
        const std::size_t block = get(block_map, edge);
        ++block_size[block];
        blocks_at[source(edge, boost_graph)].insert(block);
        blocks_at[target(edge, boost_graph)].insert(block);
    }
    for (const auto edge : boost::make_iterator_range(edges(boost_graph)))
        if (block_size[get(block_map, edge)] == 1)
            result.bridges.emplace_back(source(edge, boost_graph), target(edge, boost_graph));
    std::sort(result.bridges.begin(), result.bridges.end());
    for (std::size_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
        result.parts_without.push_back(static_cast<std::uint32_t>(blocks_at[vertex].size()));
        result.articulation.push_back(blocks_at[vertex].size() > 1);
    }
    return result;
}

} // namespace zeren
