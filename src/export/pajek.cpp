// SPDX-License-Identifier: Apache-2.0
// Pajek .net: two-mode networks say how many vertices the first side has. Vertices go by number;
// NetworkX goes by label, so labels are unique. A tie's role is its line label.
#include "detail/hold.hpp"

#include <zeren/base/text.hpp>
#include <zeren/export/exporter.hpp>

#include <algorithm>
#include <array>
#include <ostream>

namespace zeren::exporter {
namespace {

void write(const Network& network, const ExportOptions& options, std::ostream& out) {
    if (options.byte_order_mark)
        out << "\xEF\xBB\xBF";
    out << "*Vertices " << network.vertices.size();
    if (network.two_mode && !options.one_mode)
        out << ' '
            << std::count_if(network.vertices.begin(), network.vertices.end(),
                             [](const NetworkVertex& vertex) { return !vertex.second; });
    out << '\n';
    for (std::size_t index = 0; index < network.vertices.size(); ++index)
        out << index + 1 << " \"" << network.vertices[index].label << "\"\n";
    out << (network.directed ? "*Arcs\n" : "*Edges\n");
    for (const NetworkEdge& edge : network.edges) {
        out << edge.source + 1 << ' ' << edge.target + 1 << ' ' << text::format_number(edge.weight);
        if (!edge.role.empty())
            out << " l \"" << edge.role << '"';
        out << '\n';
    }
}

constexpr std::array files{ExportFile{"", "net", write}};

} // namespace

extern const Exporter pajek;
const Exporter pajek{.info = {.id = "pajek",
                              .title = "Pajek .net",
                              .title_zh = "Pajek .net 文件",
                              .read_by = "Pajek, igraph; NetworkX if one-mode",
                              .read_by_zh = "Pajek、igraph；单模网络时还有 NetworkX"},
                     .hold = hold::in_quotes,
                     .by_label = true,
                     .files = files};

} // namespace zeren::exporter
