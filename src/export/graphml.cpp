// SPDX-License-Identifier: Apache-2.0
// GraphML of the two-mode network. `type` (boolean, true for a task) is what igraph takes for a
// two-mode graph, `bipartite` (0 or 1) what NetworkX takes. Text outside XML 1.0 becomes U+FFFD.
#include "detail/network.hpp"

#include <zeren/base/text.hpp>
#include <zeren/export/exporter.hpp>

#include <array>
#include <ostream>

namespace zeren::exporter {
namespace {

bool is_xml_character(char32_t c) {
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) ||
           (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

std::string xml_text(std::string_view utf8) {
    std::string escaped;
    for (std::size_t position = 0; position < utf8.size();) {
        const char32_t c = text::next_code_point(utf8, position);
        switch (c) {
        case U'&':
            escaped += "&amp;";
            break;
        case U'<':
            escaped += "&lt;";
            break;
        case U'>':
            escaped += "&gt;";
            break;
        case U'"':
            escaped += "&quot;";
            break;
        case U'\r':
            escaped += "&#13;"; // a bare CR would be read back as LF
            break;
        default:
            text::append_code_point(escaped, is_xml_character(c) ? c : U'\uFFFD');
        }
    }
    return escaped;
}

struct Key {
    const char *id, *target, *type;
};
constexpr std::array keys{Key{"label", "node", "string"},     Key{"type", "node", "boolean"},
                          Key{"bipartite", "node", "int"},    Key{"mode", "node", "string"},
                          Key{"kind", "node", "string"},      Key{"task", "node", "string"},
                          Key{"section", "node", "string"},   Key{"leaders", "node", "string"},
                          Key{"deadlines", "node", "string"}, Key{"role", "edge", "string"},
                          Key{"weight", "edge", "double"},    Key{"file", "edge", "string"},
                          Key{"line", "edge", "int"}};

void write_data(std::ostream& out, std::string_view key, std::string_view value) {
    if (!value.empty())
        out << "<data key=\"" << key << "\">" << xml_text(value) << "</data>";
}

void write_vertex(const network::Vertex& vertex, std::ostream& out) {
    out << "    <node id=\"" << vertex.id << "\">";
    write_data(out, "label", vertex.label);
    write_data(out, "type", vertex.is_task ? "true" : "false");
    write_data(out, "bipartite", vertex.is_task ? "1" : "0");
    write_data(out, "mode", vertex.mode);
    write_data(out, "kind", vertex.kind);
    write_data(out, "task", vertex.task);
    write_data(out, "section", vertex.section);
    write_data(out, "leaders", vertex.leaders);
    write_data(out, "deadlines", vertex.deadlines);
    out << "</node>\n";
}

void write_edge(const network::Edge& edge, std::ostream& out) {
    out << "    <edge source=\"" << edge.unit << "\" target=\"" << edge.task << "\">";
    write_data(out, "role", edge.role);
    write_data(out, "weight", text::format_number(edge.weight));
    write_data(out, "file", edge.file);
    write_data(out, "line", edge.line == 0 ? "" : std::to_string(edge.line));
    out << "</edge>\n";
}

void write(const Analysis& analysis, std::ostream& out) {
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    for (const Key& key : keys)
        out << "  <key id=\"" << key.id << "\" for=\"" << key.target << "\" attr.name=\"" << key.id
            << "\" attr.type=\"" << key.type << "\"/>\n";
    out << "  <graph id=\"zeren\" edgedefault=\"undirected\">\n";
    for (const network::Vertex& vertex : network::vertices(analysis))
        write_vertex(vertex, out);
    for (const network::Edge& edge : network::edges(analysis))
        write_edge(edge, out);
    out << "  </graph>\n</graphml>\n";
}

constexpr std::array files{ExportFile{"", "graphml", write}};

} // namespace

extern const Exporter graphml;
const Exporter graphml{.info = {.id = "graphml",
                                .title = "GraphML, the two-mode network",
                                .title_zh = "GraphML 二部网络",
                                .read_by = "NetworkX, igraph, Gephi, Cytoscape"},
                       .files = files};

} // namespace zeren::exporter
