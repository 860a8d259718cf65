// SPDX-License-Identifier: Apache-2.0
// Times Boost.Graph: boost_driver WORK EDGES UNITS VERTICES REPETITIONS THREADS
#include "edge_file.hpp"
#include "measured.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/connected_components.hpp>

#include <iterator>
#include <numeric>
#include <string>

namespace {

using Edges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
/// The leanest that Boost has; both directions of every tie.
using Rows =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                       boost::no_property, std::uint32_t, std::uint32_t>;
using Lists = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

Edges both_ways(const Edges& edges) {
    Edges result = edges;
    for (const auto& [unit, vertex] : edges)
        result.emplace_back(vertex, unit);
    return result;
}

} // namespace

int main(int count, char** words) {
    if (count < 7)
        return 2;
    const std::string work = words[1];
    const auto vertices = static_cast<std::uint32_t>(std::atol(words[4]));
    const Edges edges = read_edges(words[2]);
    const int repetitions = std::atoi(words[5]);
    if (work == "articulation") {
        const Lists graph(edges.begin(), edges.end(), vertices);
        measured::repeat(repetitions, [&] {
            std::vector<Lists::vertex_descriptor> points;
            boost::articulation_points(graph, std::back_inserter(points));
            return static_cast<double>(points.size());
        });
        return 0;
    }
    const Edges doubled = both_ways(edges);
    const Rows graph(boost::edges_are_unsorted_multi_pass, doubled.begin(), doubled.end(),
                     vertices);
    const auto index = get(boost::vertex_index, graph);
    if (work == "betweenness")
        measured::repeat(repetitions, [&] {
            std::vector<double> result(vertices);
            boost::brandes_betweenness_centrality(
                graph, boost::make_iterator_property_map(result.begin(), index));
            return std::accumulate(result.begin(), result.end(), 0.0) / 2; // both directions
        });
    else if (work == "components")
        measured::repeat(repetitions, [&] {
            std::vector<int> members(vertices);
            return static_cast<double>(boost::connected_components(
                graph, boost::make_iterator_property_map(members.begin(), index)));
        });
    else
        return 2;
    return 0;
}
