// SPDX-License-Identifier: Apache-2.0
// GraphML in the dialect of yEd, which shows no labels of plain GraphML: shapes, places, colours,
// and labels that wrap inside their shape (a label that wraps is never taken for HTML).
#include "detail/hold.hpp"
#include "detail/xml.hpp"

#include <zeren/base/text.hpp>
#include <zeren/export/exporter.hpp>

#include <algorithm>
#include <array>
#include <ostream>

namespace zeren::exporter {
namespace {

constexpr double height = 36;

std::string number(std::string_view name, double value) {
    return xml::attribute(name, text::format_number(value));
}

double width_of(const NetworkVertex& vertex) {
    return vertex.second ? 360 : 160;
}

void write_shape(const NetworkVertex& vertex, std::ostream& out) {
    const double width = width_of(vertex);
    out << "<data key=\"node-graphics\"><y:ShapeNode><y:Geometry"
        << number("x", vertex.x - width / 2) << number("y", vertex.y - height / 2)
        << number("width", width) << number("height", height) << "/><y:Fill"
        << xml::attribute("color", xml::hex_colour(vertex.colour))
        << " transparent=\"false\"/><y:BorderStyle color=\"#666666\" type=\"line\" width=\"1\"/>"
           "<y:NodeLabel autoSizePolicy=\"node_size\" configuration=\"CroppingLabel\""
           " modelName=\"internal\" modelPosition=\"c\" fontSize=\"12\" textColor=\"#000000\">"
        << xml::escaped(vertex.label) << "</y:NodeLabel><y:Shape"
        << xml::attribute("type", vertex.second ? "rectangle" : "roundrectangle")
        << "/></y:ShapeNode></data>";
}

/// Lead thick and solid, others thin and dashed, so that it reads without colour; without roles the
/// width is the weight's.
void write_line(const Network& network, const NetworkEdge& edge, double most, std::ostream& out) {
    const bool solid = edge.role.empty() || edge.role == "lead";
    const double width =
        edge.role.empty() ? 1 + 4 * edge.weight / most : (edge.role == "lead" ? 2 : 1);
    out << "<data key=\"edge-graphics\"><y:PolyLineEdge><y:LineStyle color=\"#666666\""
        << xml::attribute("type", solid ? "line" : "dashed") << number("width", width)
        << "/><y:Arrows source=\"none\""
        << xml::attribute("target", network.directed ? "standard" : "none")
        << "/></y:PolyLineEdge></data>";
}

double heaviest(const Network& network) {
    double most = 0;
    for (const NetworkEdge& edge : network.edges)
        most = std::max(most, edge.weight);
    return most > 0 ? most : 1;
}

void write(const Network& network, const ExportOptions&, std::ostream& out) {
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
           " xmlns:y=\"http://www.yworks.com/xml/graphml\""
           " xmlns:yfiles=\"http://www.yworks.com/xml/graphml\">\n"
           "  <key id=\"node-graphics\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n"
           "  <key id=\"edge-graphics\" for=\"edge\" yfiles.type=\"edgegraphics\"/>\n";
    xml::graphml_keys(network, out);
    xml::graphml_graph(network, out);
    for (const NetworkVertex& vertex : network.vertices) {
        out << "    <node" << xml::attribute("id", vertex.id) << '>';
        write_shape(vertex, out);
        xml::graphml_vertex_data(network, vertex, out);
        out << "</node>\n";
    }
    const double most = heaviest(network);
    for (std::size_t index = 0; index < network.edges.size(); ++index) {
        const NetworkEdge& edge = network.edges[index];
        out << "    <edge" << xml::attribute("id", "e" + std::to_string(index))
            << xml::attribute("source", network.vertices[edge.source].id)
            << xml::attribute("target", network.vertices[edge.target].id) << '>';
        write_line(network, edge, most, out);
        xml::graphml_edge_data(network, edge, out);
        out << "</edge>\n";
    }
    out << "  </graph>\n</graphml>\n";
}

constexpr std::array files{ExportFile{"", "graphml", write}};

} // namespace

extern const Exporter yed;
const Exporter yed{.info = {.id = "yed",
                            .title = "GraphML for yEd: labels, places, colours",
                            .title_zh = "yEd 用 GraphML（含标签、位置、颜色）",
                            .read_by = "yEd, NetworkX"},
                   .hold = hold::in_xml,
                   .files = files};

} // namespace zeren::exporter
