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
    DataTable table{{{"Source", ""}, {"Target", ""}, {"Type", ""}, {"Weight", ""}, {"Label", ""}},
                    {}};
    for (const Attribute& attribute : network.edge_attributes)
        table.columns.push_back({attribute.id, ""});
    for (const NetworkEdge& edge : network.edges) {
        std::vector<DataCell> row{
            network.vertices[edge.source].id, network.vertices[edge.target].id,
            network.directed ? "Directed" : "Undirected", edge.weight, edge.role};
        row.insert(row.end(), edge.values.begin(), edge.values.end());
        table.rows.push_back(std::move(row));
    }
    print_table(table, TableFormat::csv, {}, out);
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
