// SPDX-License-Identifier: Apache-2.0
// The whole network as plain DOT, for other programs; `zeren draw` makes the diagram.
#include "detail/fields.hpp"
#include "detail/hold.hpp"

#include <zeren/base/text.hpp>
#include <zeren/export/exporter.hpp>
#include <zeren/export/print_table.hpp>

#include <array>
#include <ostream>

namespace zeren::exporter {
namespace {

void write_attribute(std::string_view name, std::string_view value, std::ostream& out) {
    out << ", " << hold::quoted_for_dot(name) << '=' << hold::quoted_for_dot(value);
}

void write_cells(const std::vector<Attribute>& fields, const std::vector<DataCell>& cells,
                 std::ostream& out) {
    for (std::size_t index = 0; index < cells.size(); ++index)
        if (network::is_said(cells[index]))
            write_attribute(fields[index].id, cell_text(cells[index]), out);
}

void write(const Network& network, const ExportOptions&, std::ostream& out) {
    out << (network.directed ? "digraph " : "graph ") << hold::quoted_for_dot(network.name)
        << " {\n";
    const auto vertex_fields = network::vertex_fields(network);
    for (const NetworkVertex& vertex : network.vertices) {
        out << "  " << vertex.id << " [label=" << hold::quoted_for_dot(vertex.label);
        write_cells(vertex_fields, network::vertex_cells(network, vertex), out);
        out << "];\n";
    }
    const auto edge_fields = network::edge_fields(network);
    for (const NetworkEdge& edge : network.edges) {
        out << "  " << network.vertices[edge.source].id << (network.directed ? " -> " : " -- ")
            << network.vertices[edge.target].id
            << " [weight=" << hold::quoted_for_dot(text::format_number(edge.weight));
        write_cells(edge_fields, network::edge_cells(network, edge), out);
        out << "];\n";
    }
    out << "}\n";
}

constexpr std::array files{ExportFile{"", "dot", write}};

} // namespace

extern const Exporter dot;
const Exporter dot{.info = {.id = "dot",
                            .title = "DOT, the network without a layout",
                            .title_zh = "DOT（网络，不含布局）",
                            .read_by = "Graphviz"},
                   .hold = hold::in_dot,
                   .files = files};

} // namespace zeren::exporter
