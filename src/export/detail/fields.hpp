// SPDX-License-Identifier: Apache-2.0
// Everything that a format says of a vertex beside id and label, and of an edge beside its ends and
// its weight: what all networks have in common first, then what a kind of network has of its own.
#pragma once

#include <zeren/export/network.hpp>

#include <functional>
#include <string>
#include <vector>

namespace zeren::network {

/// mode; bipartite (0 or 1) in two-mode networks; then the network's own attributes.
std::vector<Attribute> vertex_fields(const Network& network);
std::vector<DataCell> vertex_cells(const Network& network, const NetworkVertex& vertex);

/// role in two-mode networks; then the network's own attributes.
std::vector<Attribute> edge_fields(const Network& network);
std::vector<DataCell> edge_cells(const Network& network, const NetworkEdge& edge);

/// False for missing values and empty texts, which formats leave out.
bool is_said(const DataCell& cell);

/// The vertices as rows: id and label under these headings, mode, the network's own attributes.
DataTable vertex_table(const Network& network, const char* id, const char* label);
/// The edges as rows: both ends, what `middle` says of an edge, the network's own attributes.
/// `headings` are those of the ends and of the middle.
DataTable edge_table(const Network& network, const std::vector<std::string>& headings,
                     const std::function<std::vector<DataCell>(const NetworkEdge&)>& middle);

} // namespace zeren::network
