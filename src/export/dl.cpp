// SPDX-License-Identifier: Apache-2.0
// UCINET's DL. Labels stand in lists and ties go by number, not by embedded labels: a vertex
// without ties keeps its place, and UCINET may cut long labels without merging vertices. Lines end
// in CRLF. An undirected tie stands twice, since a DL edge list fills one cell of the matrix a
// line. Roles have no place in it.
#include "detail/hold.hpp"

#include <zeren/base/text.hpp>
#include <zeren/export/exporter.hpp>

#include <algorithm>
#include <array>
#include <ostream>

namespace zeren::exporter {
namespace {

constexpr const char* line_end = "\r\n";

void write_labels(const char* heading, const NetworkVertex* begin, const NetworkVertex* end,
                  std::ostream& out) {
    out << heading << line_end;
    for (const NetworkVertex* vertex = begin; vertex != end; ++vertex)
        out << vertex->label << line_end;
}

void write_tie(std::size_t row, std::size_t column, double weight, std::ostream& out) {
    out << row + 1 << ' ' << column + 1 << ' ' << text::format_number(weight) << line_end;
}

void write_two_mode(const Network& network, std::ostream& out) {
    const NetworkVertex* const begin = network.vertices.data();
    const NetworkVertex* const end = begin + network.vertices.size();
    const NetworkVertex* const tasks =
        std::find_if(begin, end, [](const NetworkVertex& vertex) { return vertex.second; });
    const auto units = static_cast<std::size_t>(tasks - begin);
    out << "dl nr=" << units << ", nc=" << end - tasks << " format=edgelist2" << line_end;
    write_labels("row labels:", begin, tasks, out);
    write_labels("column labels:", tasks, end, out);
    out << "data:" << line_end;
    for (const NetworkEdge& edge : network.edges)
        write_tie(edge.source, edge.target - units, edge.weight, out);
}

void write_one_mode(const Network& network, std::ostream& out) {
    const NetworkVertex* const begin = network.vertices.data();
    out << "DL n=" << network.vertices.size() << line_end << "format = edgelist1" << line_end;
    write_labels("labels:", begin, begin + network.vertices.size(), out);
    out << "data:" << line_end;
    for (const NetworkEdge& edge : network.edges) {
        write_tie(edge.source, edge.target, edge.weight, out);
        if (!network.directed)
            write_tie(edge.target, edge.source, edge.weight, out);
    }
}

void write(const Network& network, const ExportOptions& options, std::ostream& out) {
    network.two_mode && !options.one_mode ? write_two_mode(network, out)
                                          : write_one_mode(network, out);
}

constexpr std::array files{ExportFile{"", "dl", write}};

} // namespace

extern const Exporter dl;
const Exporter dl{.info = {.id = "dl",
                           .title = "UCINET DL",
                           .title_zh = "UCINET DL 文件",
                           .read_by = "UCINET; igraph and Gephi if one-mode",
                           .read_by_zh = "UCINET；单模网络时还有 igraph、Gephi"},
                  .hold = hold::as_word,
                  .by_label = true,
                  .files = files};

} // namespace zeren::exporter
