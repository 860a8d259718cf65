// SPDX-License-Identifier: Apache-2.0
// GraphML, the master format: everything that is known of a vertex and a tie.
#include "detail/hold.hpp"
#include "detail/xml.hpp"

#include <zeren/export/exporter.hpp>

#include <array>
#include <ostream>

namespace zeren::exporter {
namespace {

void write(const Network& network, const ExportOptions&, std::ostream& out) {
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    xml::graphml_keys(network, out);
    xml::graphml_graph(network, out);
    for (const NetworkVertex& vertex : network.vertices) {
        out << "    <node" << xml::attribute("id", vertex.id) << '>';
        xml::graphml_vertex_data(network, vertex, out);
        out << "</node>\n";
    }
    for (const NetworkEdge& edge : network.edges) {
        out << "    <edge" << xml::attribute("source", network.vertices[edge.source].id)
            << xml::attribute("target", network.vertices[edge.target].id) << '>';
        xml::graphml_edge_data(network, edge, out);
        out << "</edge>\n";
    }
    out << "  </graph>\n</graphml>\n";
}

constexpr std::array files{ExportFile{"", "graphml", write}};

} // namespace

extern const Exporter graphml;
const Exporter graphml{.info = {.id = "graphml",
                                .title = "GraphML with every attribute",
                                .title_zh = "GraphML（全部属性）",
                                .read_by = "NetworkX, igraph, Gephi, Cytoscape"},
                       .hold = hold::in_xml,
                       .files = files};

} // namespace zeren::exporter
