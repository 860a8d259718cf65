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
    const auto with_role = [](const NetworkEdge& edge) {
        return std::vector<DataCell>{edge.role, edge.weight};
    };
    const auto without = [](const NetworkEdge& edge) { return std::vector<DataCell>{edge.weight}; };
    const DataTable table =
        network.two_mode
            ? network::edge_table(network, {"source", "target", "role", "weight"}, with_role)
            : network::edge_table(network, {"source", "target", "weight"}, without);
    print_table(table, TableFormat::csv, {}, out);
}

constexpr std::array files{ExportFile{"-nodes", "csv", write_nodes},
                           ExportFile{"-edges", "csv", write_edges}};

} // namespace

extern const Exporter csv;
const Exporter csv{.info = {.id = "csv",
                            .title = "CSV, vertices and edges in two files",
                            .title_zh = "CSV 节点表与连边表",
                            .read_by = "spreadsheets, pandas, R",
                            .read_by_zh = "电子表格、pandas、R"},
                   .hold = hold::in_table,
                   .files = files};

} // namespace zeren::exporter
