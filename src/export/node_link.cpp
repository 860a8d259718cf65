// SPDX-License-Identifier: Apache-2.0
// Node-link JSON as networkx.node_link_graph takes it. Its list of edges is called `edges` by newer
// releases and `links` by older ones.
#include "detail/fields.hpp"
#include "detail/json_stream.hpp"

#include <zeren/export/exporter.hpp>

#include <array>

namespace zeren::exporter {
namespace {

using printer::Json;

void add_cells(Json& json, const std::vector<Attribute>& fields,
               const std::vector<DataCell>& cells) {
    for (std::size_t index = 0; index < cells.size(); ++index)
        if (network::is_said(cells[index]))
            json[fields[index].id] = printer::cell_json(cells[index]);
}

void write(const Network& network, const ExportOptions& options, std::ostream& out) {
    const auto vertex_fields = network::vertex_fields(network);
    const auto edge_fields = network::edge_fields(network);
    printer::JsonStream stream(out);
    stream.field("directed", network.directed);
    stream.field("multigraph", false);
    stream.field("graph", Json{{"name", network.name}});
    stream.records("nodes", network.vertices, [&](const NetworkVertex& vertex) {
        Json json{{"id", vertex.id}, {"label", vertex.label}};
        add_cells(json, vertex_fields, network::vertex_cells(network, vertex));
        return json;
    });
    stream.records(options.edges_key, network.edges, [&](const NetworkEdge& edge) {
        Json json{{"source", network.vertices[edge.source].id},
                  {"target", network.vertices[edge.target].id},
                  {"weight", edge.weight}};
        add_cells(json, edge_fields, network::edge_cells(network, edge));
        return json;
    });
}

constexpr std::array files{ExportFile{"", "json", write}};

} // namespace

extern const Exporter node_link;
const Exporter node_link{.info = {.id = "node-link",
                                  .title = "Node-link JSON",
                                  .title_zh = "节点连边 JSON",
                                  .read_by = "NetworkX, D3"},
                         .files = files};

} // namespace zeren::exporter
