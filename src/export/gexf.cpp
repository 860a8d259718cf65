// SPDX-License-Identifier: Apache-2.0
// GEXF with places, sizes and colours. Version 1.2draft unless told: NetworkX and older programs
// find no graph in a 1.3 file. The namespaces are http, never https: readers compare them as text.
#include "detail/fields.hpp"
#include "detail/hold.hpp"
#include "detail/xml.hpp"

#include <zeren/base/text.hpp>
#include <zeren/export/exporter.hpp>
#include <zeren/export/print_table.hpp>

#include <fmt/format.h>

#include <array>
#include <ostream>

namespace zeren::exporter {
namespace {

struct Version {
    const char *number, *name_space;
};
constexpr Version draft{"1.2", "http://www.gexf.net/1.2draft"};
constexpr Version newer{"1.3", "http://gexf.net/1.3"};

std::string_view type_name(AttributeType type) {
    return type == AttributeType::text    ? "string"
           : type == AttributeType::whole ? "integer"
                                          : "double";
}

void declare(std::string_view what, const std::vector<Attribute>& attributes, std::ostream& out) {
    out << "    <attributes" << xml::attribute("class", what) << ">\n";
    for (const Attribute& attribute : attributes)
        out << "      <attribute" << xml::attribute("id", attribute.id)
            << xml::attribute("title", attribute.id)
            << xml::attribute("type", type_name(attribute.type)) << "/>\n";
    out << "    </attributes>\n";
}

void write_cells(const std::vector<Attribute>& fields, const std::vector<DataCell>& cells,
                 std::ostream& out) {
    out << "<attvalues>";
    for (std::size_t index = 0; index < cells.size(); ++index)
        if (network::is_said(cells[index]))
            out << "<attvalue" << xml::attribute("for", fields[index].id)
                << xml::attribute("value", cell_text(cells[index])) << "/>";
    out << "</attvalues>";
}

void write_node(const Network& network, const NetworkVertex& vertex, std::ostream& out) {
    const std::uint32_t colour = vertex.colour;
    out << "      <node" << xml::attribute("id", vertex.id) << xml::attribute("label", vertex.label)
        << '>';
    write_cells(network::vertex_fields(network), network::vertex_cells(network, vertex), out);
    // Gephi's y grows upwards.
    out << fmt::format("<viz:color r=\"{}\" g=\"{}\" b=\"{}\"/>", colour >> 16U,
                       (colour >> 8U) & 0xFFU, colour & 0xFFU)
        << fmt::format("<viz:position x=\"{}\" y=\"{}\" z=\"0\"/>", text::format_number(vertex.x),
                       text::format_number(-vertex.y))
        << fmt::format("<viz:size value=\"{}\"/></node>\n", text::format_number(vertex.size));
}

void write(const Network& network, const ExportOptions& options, std::ostream& out) {
    const Version& version = options.gexf_1_3 ? newer : draft;
    // Gephi once took a file for another encoding when its first Chinese character came late.
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- 责任网络 -->\n<gexf"
        << xml::attribute("xmlns", version.name_space)
        << xml::attribute("xmlns:viz", std::string(version.name_space) + "/viz")
        << xml::attribute("version", version.number) << ">\n  <graph mode=\"static\""
        << xml::attribute("defaultedgetype", network.directed ? "directed" : "undirected") << ">\n";
    declare("node", network::vertex_fields(network), out);
    declare("edge", network::edge_fields(network), out);
    out << "    <nodes>\n";
    for (const NetworkVertex& vertex : network.vertices)
        write_node(network, vertex, out);
    out << "    </nodes>\n    <edges>\n";
    for (std::size_t index = 0; index < network.edges.size(); ++index) {
        const NetworkEdge& edge = network.edges[index];
        out << "      <edge" << xml::attribute("id", std::to_string(index))
            << xml::attribute("source", network.vertices[edge.source].id)
            << xml::attribute("target", network.vertices[edge.target].id)
            << xml::attribute("weight", text::format_number(edge.weight)) << '>';
        write_cells(network::edge_fields(network), network::edge_cells(network, edge), out);
        out << "</edge>\n";
    }
    out << "    </edges>\n  </graph>\n</gexf>\n";
}

constexpr std::array files{ExportFile{"", "gexf", write}};

} // namespace

extern const Exporter gexf;
const Exporter gexf{.info = {.id = "gexf",
                             .title = "GEXF with places and colours",
                             .title_zh = "GEXF（含位置、颜色）",
                             .read_by = "Gephi, NetworkX"},
                    .hold = hold::in_xml,
                    .files = files};

} // namespace zeren::exporter
