// SPDX-License-Identifier: Apache-2.0
// Readers of what the exporters write, none of them made of the writers' code: pugixml, cgraph,
// nlohmann, our reader of CSV, and for Pajek and DL a few lines each.
#pragma once

#include <zeren/export/exporter.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zeren::fuzz {

using Said = std::map<std::string, std::string>; ///< attribute, text

struct NetworkRead {
    std::vector<std::pair<std::string, Said>> vertices; ///< id; the label is an attribute
    std::vector<std::pair<std::string, Said>> edges;    ///< "SOURCE TARGET"
    std::optional<bool> directed;                       ///< where the format says it
};

/// Each ends the program where the file is not what its format's readers take. yEd's labels, which
/// stand in its own elements, are the attribute "shown".
NetworkRead read_graphml(const ExportResult& result);
NetworkRead read_gexf(const ExportResult& result);
NetworkRead read_dot(const ExportResult& result);
NetworkRead read_node_link(const ExportResult& result); ///< edges as "edges" or "links"
/// "csv" and "gephi-csv"
NetworkRead read_csv_pair(const ExportResult& result);
/// Vertices are called by their place, 1, 2, …
NetworkRead read_pajek(const ExportResult& result);
NetworkRead read_dl(const ExportResult& result);

/// The texts of a DOT graph as Graphviz shows them; false where it holds an escape or an entity
/// that zeren does not write. `\n`, `\l` and `\r` end a line.
bool undo_dot(std::string_view written, std::string& shown);

} // namespace zeren::fuzz
