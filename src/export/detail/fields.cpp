// SPDX-License-Identifier: Apache-2.0
#include "fields.hpp"

namespace zeren::network {
namespace {

template <class Item>
void append(std::vector<Item>& to, const std::vector<Item>& more) {
    to.insert(to.end(), more.begin(), more.end());
}

} // namespace

std::vector<Attribute> vertex_fields(const Network& network) {
    std::vector<Attribute> fields{{"mode"}};
    if (network.two_mode)
        fields.push_back({"bipartite", AttributeType::whole});
    append(fields, network.vertex_attributes);
    return fields;
}

std::vector<DataCell> vertex_cells(const Network& network, const NetworkVertex& vertex) {
    std::vector<DataCell> cells{vertex.mode};
    if (network.two_mode)
        cells.emplace_back(std::int64_t{vertex.second ? 1 : 0});
    append(cells, vertex.values);
    return cells;
}

std::vector<Attribute> edge_fields(const Network& network) {
    std::vector<Attribute> fields;
    if (network.two_mode)
        fields.push_back({"role"});
    append(fields, network.edge_attributes);
    return fields;
}

std::vector<DataCell> edge_cells(const Network& network, const NetworkEdge& edge) {
    std::vector<DataCell> cells;
    if (network.two_mode)
        cells.emplace_back(edge.role);
    append(cells, edge.values);
    return cells;
}

bool is_said(const DataCell& cell) {
    const auto* const text = std::get_if<std::string>(&cell);
    return !std::holds_alternative<NotAvailable>(cell) && (text == nullptr || !text->empty());
}

DataTable vertex_table(const Network& network, const char* id, const char* label) {
    DataTable table{{{id, ""}, {label, ""}, {"mode", ""}}, {}};
    for (const Attribute& attribute : network.vertex_attributes)
        table.columns.push_back({attribute.id, ""});
    for (const NetworkVertex& vertex : network.vertices) {
        table.rows.push_back({vertex.id, vertex.label, vertex.mode});
        append(table.rows.back(), vertex.values);
    }
    return table;
}

DataTable edge_table(const Network& network, const std::vector<std::string>& headings,
                     const std::function<std::vector<DataCell>(const NetworkEdge&)>& middle) {
    DataTable table;
    for (const std::string& heading : headings)
        table.columns.push_back({heading, ""});
    for (const Attribute& attribute : network.edge_attributes)
        table.columns.push_back({attribute.id, ""});
    for (const NetworkEdge& edge : network.edges) {
        table.rows.push_back({network.vertices[edge.source].id, network.vertices[edge.target].id});
        append(table.rows.back(), middle(edge));
        append(table.rows.back(), edge.values);
    }
    return table;
}

} // namespace zeren::network
