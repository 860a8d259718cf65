// SPDX-License-Identifier: Apache-2.0
// The pair of CSV files that Gephi's import takes: headings in English whatever the language, and
// no byte order mark, which it reads into the first heading.
#include "detail/fields.hpp"
#include "detail/hold.hpp"

#include <zeren/export/exporter.hpp>
#include <zeren/export/print_table.hpp>

#include <array>

namespace zeren::exporter {
namespace {

void write_nodes(const Network& network, const ExportOptions&, std::ostream& out) {
    print_table(network::vertex_table(network, "Id", "Label"), TableFormat::csv, {}, out);
}

void write_edges(const Network& network, const ExportOptions&, std::ostream& out) {
    const std::string type = network.directed ? "Directed" : "Undirected";
    const auto middle = [&](const NetworkEdge& edge) {
        return std::vector<DataCell>{type, edge.weight, edge.role};
    };
    print_table(
        network::edge_table(network, {"Source", "Target", "Type", "Weight", "Label"}, middle),
        TableFormat::csv, {}, out);
}

constexpr std::array files{ExportFile{"-nodes", "csv", write_nodes},
                           ExportFile{"-edges", "csv", write_edges}};

} // namespace

extern const Exporter gephi_csv;
const Exporter gephi_csv{.info = {.id = "gephi-csv",
                                  .title = "Gephi's pair of CSV files",
                                  .title_zh = "Gephi 节点与边 CSV",
                                  .read_by = "Gephi, Cytoscape"},
                         .hold = hold::in_table,
                         .files = files};

} // namespace zeren::exporter
