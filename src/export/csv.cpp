// SPDX-License-Identifier: Apache-2.0
// The network as two tables: its vertices and its edges.
#include "detail/network.hpp"

#include <zeren/export/exporter.hpp>
#include <zeren/export/print_table.hpp>

#include <array>

namespace zeren::exporter {
namespace {

std::vector<DataColumn> columns(std::initializer_list<const char*> ids) {
    std::vector<DataColumn> result;
    for (const char* id : ids)
        result.push_back({id, id});
    return result;
}

void write_nodes(const Analysis& analysis, std::ostream& out) {
    DataTable table{
        columns({"id", "label", "mode", "kind", "task", "section", "leaders", "deadlines"}), {}};
    for (const network::Vertex& vertex : network::vertices(analysis))
        table.rows.push_back({vertex.id, vertex.label, vertex.mode, vertex.kind, vertex.task,
                              vertex.section, vertex.leaders, vertex.deadlines});
    print_table(table, TableFormat::csv, {}, out);
}

void write_edges(const Analysis& analysis, std::ostream& out) {
    DataTable table{columns({"source", "target", "role", "weight", "file", "line"}), {}};
    for (const network::Edge& edge : network::edges(analysis))
        table.rows.push_back(
            {edge.unit, edge.task, edge.role, edge.weight, edge.file, std::int64_t{edge.line}});
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
                   .files = files};

} // namespace zeren::exporter
