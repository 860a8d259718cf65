// SPDX-License-Identifier: Apache-2.0
// The exporters: read again, each text is what its format can say of it,
// and what it cannot say is told.
#include "checks.hpp"
#include "documented_texts.hpp"
#include "fuzz.hpp"
#include "networks_read.hpp"

#include <zeren/base/csv.hpp>
#include <zeren/export/exporter.hpp>

#include <array>
#include <set>

namespace zeren::fuzz {
namespace {

using Says = std::string (*)(std::string_view);

std::string as_it_is(std::string_view text) {
    return std::string(text);
}

/// How a format says a text, and who reads it.
struct Peer {
    std::string_view exporter;
    Says says;
    NetworkRead (*read)(const ExportResult&);
};
constexpr std::array peers{Peer{"graphml", as_xml, read_graphml},
                           Peer{"yed", as_xml, read_graphml},
                           Peer{"gexf", as_xml, read_gexf},
                           Peer{"pajek", as_pajek, read_pajek},
                           Peer{"dl", as_dl, read_dl},
                           Peer{"gephi-csv", as_network_csv, read_csv_pair},
                           Peer{"node-link", as_it_is, read_node_link},
                           Peer{"csv", as_network_csv, read_csv_pair},
                           Peer{"dot", as_dot, read_dot}};

/// What was given to a writer, and how its format says it.
struct Written {
    const Network& network;
    const Exporter& exporter;
    const ExportOptions& options;
    Says says;
};

/// DOT alone cuts a text, where its escaped form would be longer than Graphviz can read back.
bool is_cut(const std::string& text, const std::string& expected) {
    constexpr std::string_view mark = "…";
    constexpr std::size_t longest = 16'000, most_bytes_an_escape = 5, longest_character = 4;
    if (!text.ends_with(mark) || expected.size() * most_bytes_an_escape <= longest)
        return false;
    const std::size_t kept = text.size() - mark.size();
    return expected.starts_with(std::string_view(text).substr(0, kept)) &&
           (kept + longest_character) * most_bytes_an_escape > longest;
}

void compare_text(const Written& what, const std::string& original, const Said& said,
                  const std::string& attribute) {
    const std::string expected = what.says(original);
    const auto found = said.find(attribute);
    const std::string text = found == said.end() ? "" : found->second;
    const bool cut = what.exporter.info.id == "dot" && is_cut(text, expected);
    require(text == expected || cut, "a text is read as the format says it",
            std::string(what.exporter.info.id) + ' ' + attribute + ": " + text + " for " +
                expected);
}

void compare_values(const Written& what, const std::vector<Attribute>& attributes,
                    const std::vector<DataCell>& values, const Said& said) {
    for (std::size_t at = 0; at < attributes.size(); ++at)
        if (const auto* const text = std::get_if<std::string>(&values[at]))
            compare_text(what, *text, said, attributes[at].id);
}

void compare_vertices(const Written& what, const NetworkRead& read) {
    require(read.vertices.size() == what.network.vertices.size(), "no name adds or hides a vertex",
            what.exporter.info.id);
    for (std::size_t at = 0; at < read.vertices.size(); ++at) {
        const NetworkVertex& vertex = what.network.vertices[at];
        const auto& [id, said] = read.vertices[at];
        require(id == vertex.id, "a vertex keeps its id", id);
        compare_text(what, vertex.label, said, "label");
        compare_values(what, what.network.vertex_attributes, vertex.values, said);
        if (what.exporter.info.id == "yed")
            compare_text(what, vertex.label, said, "shown");
    }
}

void compare_edges(const Written& what, const NetworkRead& read) {
    require(read.edges.size() == what.network.edges.size(), "no name adds or hides a tie",
            what.exporter.info.id);
    for (std::size_t at = 0; at < read.edges.size(); ++at) {
        const NetworkEdge& edge = what.network.edges[at];
        const auto& [ends, said] = read.edges[at];
        require(ends == what.network.vertices[edge.source].id + ' ' +
                            what.network.vertices[edge.target].id,
                "a tie keeps its ends", ends);
        compare_text({what.network, what.exporter, what.options, as_it_is}, edge.role, said,
                     "role");
        compare_values(what, what.network.edge_attributes, edge.values, said);
    }
}

/// Labels of formats that know vertices by them: made unique, and none blank.
void compare_labels(const Written& what, const NetworkRead& read) {
    require(read.vertices.size() == what.network.vertices.size(), "no name adds or hides a vertex",
            what.exporter.info.id);
    std::set<std::string> labels;
    for (std::size_t at = 0; at < read.vertices.size(); ++at) {
        const NetworkVertex& vertex = what.network.vertices[at];
        const std::string& label = read.vertices[at].second.at("label");
        std::string expected = what.says(vertex.label);
        if (text::is_blank(vertex.label) || text::is_blank(expected))
            expected = vertex.id;
        while (!labels.insert(expected).second)
            expected += "_" + vertex.id;
        require(label == expected, "a label is read as the format says it", label);
    }
}

/// Ties of vertices that are known by their place.
void compare_places(const Written& what, const NetworkRead& read) {
    const bool both_ways = what.exporter.info.id == "dl" && !what.network.directed &&
                           (!what.network.two_mode || what.options.one_mode);
    const std::size_t times = both_ways ? 2 : 1;
    require(read.edges.size() == what.network.edges.size() * times, "no name adds or hides a tie",
            what.exporter.info.id);
    for (std::size_t at = 0; at < what.network.edges.size(); ++at) {
        const NetworkEdge& edge = what.network.edges[at];
        require(read.edges[at * times].first ==
                    std::to_string(edge.source + 1) + ' ' + std::to_string(edge.target + 1),
                "a tie keeps its ends", what.exporter.info.id);
    }
}

/// The map of changed texts holds the originals, and is itself safe and read again.
void check_changed(const Written& what, const ExportResult& result) {
    const auto records = parse_csv(changed_texts_csv(result.changed), ',', "names");
    require(records.size() == result.changed.size() + 1, "a changed text has a row");
    for (std::size_t at = 0; at < result.changed.size(); ++at) {
        const ChangedText& text = result.changed[at];
        require(text.written != text.original, "what is called changed is changed", text.original);
        require(records[at + 1].fields == std::vector<std::string>{text.id, text.field,
                                                                   as_guarded(text.written),
                                                                   as_guarded(text.original)},
                "a changed text is told as it was", text.original);
    }
    std::size_t labels = 0, told = 0;
    for (const NetworkVertex& vertex : what.network.vertices)
        labels += what.says(vertex.label) == vertex.label ? 0 : 1;
    for (const ChangedText& text : result.changed)
        told += text.field == "label" ? 1 : 0;
    require(told >= labels, "what a format cannot hold is told", what.exporter.info.id);
}

void check_export(const Written& what, const Peer& peer) {
    const ExportResult result = export_network(what.network, what.exporter, what.options);
    check_changed(what, result);
    const NetworkRead read = peer.read(result);
    require(!read.directed || *read.directed == what.network.directed, "directed networks stay so",
            peer.exporter);
    if (what.exporter.by_label) {
        compare_labels(what, read);
        return compare_places(what, read);
    }
    compare_vertices(what, read);
    compare_edges(what, read);
}

} // namespace

void check_exporter(const NamedTable& table, const Exporter& exporter) {
    const ExportOptions options{.gexf_1_3 = table.choices.gexf_1_3,
                                .edges_key = table.choices.other_edges_key ? "links" : "edges",
                                .byte_order_mark = table.choices.byte_order_mark,
                                .one_mode = table.choices.one_mode};
    const auto kind = static_cast<NetworkKind>(table.choices.network % network_names.size());
    const Network network = make_network(table.analysis, kind);
    const auto* const peer = std::find_if(peers.begin(), peers.end(), [&](const Peer& one) {
        return one.exporter == exporter.info.id;
    });
    require(peer != peers.end(), "an exporter has a peer that reads it", exporter.info.id);
    check_export({network, exporter, options, peer->says}, *peer);
}

} // namespace zeren::fuzz
