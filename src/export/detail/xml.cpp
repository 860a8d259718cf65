// SPDX-License-Identifier: Apache-2.0
#include "xml.hpp"

#include "fields.hpp"

#include <zeren/base/text.hpp>
#include <zeren/export/print_table.hpp>

#include <fmt/format.h>

#include <ostream>

namespace zeren::xml {
namespace {

std::string_view type_name(AttributeType type) {
    return type == AttributeType::text ? "string" : type == AttributeType::whole ? "int" : "double";
}

void write_key(std::string_view id, std::string_view target, std::string_view type,
               std::ostream& out) {
    out << "  <key" << attribute("id", id) << attribute("for", target) << attribute("attr.name", id)
        << attribute("attr.type", type) << "/>\n";
}

void write_data(std::string_view id, std::string_view value, std::ostream& out) {
    if (!value.empty())
        out << "<data" << attribute("key", id) << '>' << escaped(value) << "</data>";
}

void write_cells(const std::vector<Attribute>& fields, const std::vector<DataCell>& cells,
                 std::ostream& out) {
    for (std::size_t index = 0; index < cells.size(); ++index)
        if (network::is_said(cells[index]))
            write_data(fields[index].id, cell_text(cells[index]), out);
}

} // namespace

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\r':
            result += "&#13;"; // bare ones would be read back as LF, or as a blank in an attribute
            break;
        case '\n':
            result += "&#10;";
            break;
        case '\t':
            result += "&#9;";
            break;
        default:
            result += c;
        }
    }
    return result;
}

std::string attribute(std::string_view name, std::string_view value) {
    return fmt::format(" {}=\"{}\"", name, escaped(value));
}

std::string hex_colour(std::uint32_t colour) {
    return fmt::format("#{:06X}", colour);
}

void graphml_keys(const Network& network, std::ostream& out) {
    write_key("label", "node", "string", out);
    if (network.two_mode)
        write_key("type", "node", "boolean", out);
    for (const Attribute& field : network::vertex_fields(network))
        write_key(field.id, "node", type_name(field.type), out);
    write_key("weight", "edge", "double", out);
    for (const Attribute& field : network::edge_fields(network))
        write_key(field.id, "edge", type_name(field.type), out);
}

void graphml_vertex_data(const Network& network, const NetworkVertex& vertex, std::ostream& out) {
    write_data("label", vertex.label, out);
    if (network.two_mode)
        write_data("type", vertex.second ? "true" : "false", out);
    write_cells(network::vertex_fields(network), network::vertex_cells(network, vertex), out);
}

void graphml_edge_data(const Network& network, const NetworkEdge& edge, std::ostream& out) {
    write_data("weight", text::format_number(edge.weight), out);
    write_cells(network::edge_fields(network), network::edge_cells(network, edge), out);
}

void graphml_graph(const Network& network, std::ostream& out) {
    out << "  <graph" << attribute("id", network.name)
        << attribute("edgedefault", network.directed ? "directed" : "undirected") << ">\n";
}

} // namespace zeren::xml
