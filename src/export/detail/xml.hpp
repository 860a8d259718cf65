// SPDX-License-Identifier: Apache-2.0
// What the three XML formats share.
#pragma once

#include <zeren/export/network.hpp>

#include <iosfwd>
#include <string>
#include <string_view>

namespace zeren::xml {

/// Escapes markup, quotation marks and line ends, for content and for attribute values alike. The
/// text must hold no character outside XML 1.0 (hold::in_xml).
std::string escaped(std::string_view text);

/// " name=\"value\"" with the value escaped.
std::string attribute(std::string_view name, std::string_view value);

/// #RRGGBB
std::string hex_colour(std::uint32_t colour);

/// Vertex and edge marks that GraphML in both dialects declares and writes. `type` (boolean, true
/// for a task) is what igraph takes for a two-mode graph, `bipartite` (0 or 1) what NetworkX takes.
void graphml_keys(const Network& network, std::ostream& out);
void graphml_vertex_data(const Network& network, const NetworkVertex& vertex, std::ostream& out);
void graphml_edge_data(const Network& network, const NetworkEdge& edge, std::ostream& out);
/// <graph …>
void graphml_graph(const Network& network, std::ostream& out);

} // namespace zeren::xml
