// SPDX-License-Identifier: Apache-2.0
// The network as two tables: its vertices and its edges.
#include "detail/fields.hpp"
#include "detail/hold.hpp"

#include <zeren/export/exporter.hpp>
#include <zeren/export/print_table.hpp>

#include <array>

namespace zeren::exporter {
namespace {

void write_nodes(const Network& network, const ExportOptions&, std::ostream& out) {
    print_table(network::vertex_table(network, "id", "label"), TableFormat::csv, {}, out);
}

void write_edges(const Network& network, const ExportOptions&, std::ostream& out) {
    DataTable table{{{"source", ""}, {"target", ""}}, {}};
    if (network.two_mode)
        table.columns.push_back({"role", ""});
    table.columns.push_back({"weight", ""});
    for (const Attribute& attribute : network.edge_attributes)
        table.columns.push_back({attribute.id, ""});
    for (const NetworkEdge& edge : network.edges) {
        std::vector<DataCell> row{network.vertices[edge.source].id,
                                  network.vertices[edge.target].id};
        if (network.two_mode)
            row.emplace_back(edge.role);
        row.emplace_back(edge.weight);
        row.insert(row.end(), edge.values.begin(), edge.values.end());
        table.rows.push_back(std::move(row));
    }
    print_table(table, TableFormat::csv, {}, out);
}

constexpr std::array files{ExportFile{"-nodes", "csv", write_nodes},
                           ExportFile{"-edges", "csv", write_edges}};

} // namespace

extern const Exporter csv;
const Exporter csv{.info = {.id = "csv",
                            .title = "CSV, vertices and edges in two files",
                            .title_zh = "CSV 节点表与连边表",
                            .read_by = "spreadsheets, pandas, R"},
                   .hold = hold::in_table,
                   .files = files};

} // namespace zeren::exporter
