// SPDX-License-Identifier: Apache-2.0
#include "networks_read.hpp"

#include "documented_texts.hpp"
#include "fuzz.hpp"

#include <zeren/base/csv.hpp>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include <set>

namespace zeren::fuzz {
namespace {

const std::string& only_file(const ExportResult& result) {
    require(result.files.size() == 1, "the format has one file");
    return result.files.front().bytes;
}

pugi::xml_document parsed(const std::string& bytes) {
    require(holds_xml_alone(bytes), "a file holds characters of XML alone");
    pugi::xml_document document;
    const auto outcome = document.load_buffer(bytes.data(), bytes.size(),
                                              pugi::parse_default | pugi::parse_ws_pcdata |
                                                  pugi::parse_doctype | pugi::parse_pi,
                                              pugi::encoding_utf8);
    require(static_cast<bool>(outcome), "a file is well formed", outcome.description());
    for (const pugi::xml_node node : document.children())
        require(node.type() != pugi::node_doctype && node.type() != pugi::node_pi,
                "no name declares a document type or an instruction");
    return document;
}

Said graphml_data(const pugi::xml_node& node) {
    Said said;
    for (const pugi::xml_node data : node.children("data")) {
        const pugi::xml_node label = data.child("y:ShapeNode").child("y:NodeLabel");
        const std::string key = label ? "shown" : data.attribute("key").value();
        require(said.emplace(key, label ? label.text().get() : data.text().get()).second,
                "an attribute is said once", key);
    }
    return said;
}

Said gexf_values(const pugi::xml_node& node) {
    Said said;
    for (const pugi::xml_node value : node.child("attvalues").children("attvalue"))
        require(
            said.emplace(value.attribute("for").value(), value.attribute("value").value()).second,
            "an attribute is said once");
    if (const pugi::xml_attribute label = node.attribute("label"))
        said["label"] = label.value();
    return said;
}

std::string ends(const pugi::xml_node& edge) {
    return std::string(edge.attribute("source").value()) + ' ' + edge.attribute("target").value();
}

Said json_values(const nlohmann::json& object, const std::set<std::string>& places) {
    Said said;
    for (const auto& [key, value] : object.items())
        if (value.is_string() && places.count(key) == 0)
            said[key] = value.get<std::string>();
    return said;
}

/// Rows as texts under their headings; empty cells are left out, as they say nothing.
std::vector<Said> csv_rows(const std::string& bytes, const std::string& name) {
    auto records = parse_csv(bytes, ',', name);
    require(!records.empty(), "a table has headings", name);
    std::vector<Said> rows;
    for (std::size_t row = 1; row < records.size(); ++row) {
        require(records[row].fields.size() == records[0].fields.size(),
                "a row has a field a column", name);
        rows.emplace_back();
        for (std::size_t at = 0; at < records[row].fields.size(); ++at) {
            require(!runs_as_formula(records[row].fields[at]) ||
                        records[row].fields[at].find_first_not_of("-+.0123456789e") ==
                            std::string::npos,
                    "no spreadsheet runs a field", records[row].fields[at]);
            if (!records[row].fields[at].empty())
                rows.back()[records[0].fields[at]] = records[row].fields[at];
        }
    }
    return rows;
}

std::string taken(Said& said, const std::string& one, const std::string& other) {
    auto node = said.extract(said.count(one) > 0 ? one : other);
    require(!node.empty(), "a row has its id", one);
    return node.mapped();
}

} // namespace

NetworkRead read_graphml(const ExportResult& result) {
    const pugi::xml_document document = parsed(only_file(result));
    const pugi::xml_node graph = document.child("graphml").child("graph");
    NetworkRead read;
    read.directed = graph.attribute("edgedefault").value() == std::string("directed");
    for (const pugi::xml_node node : graph.children("node"))
        read.vertices.emplace_back(node.attribute("id").value(), graphml_data(node));
    for (const pugi::xml_node edge : graph.children("edge"))
        read.edges.emplace_back(ends(edge), graphml_data(edge));
    return read;
}

NetworkRead read_gexf(const ExportResult& result) {
    const pugi::xml_document document = parsed(only_file(result));
    const pugi::xml_node graph = document.child("gexf").child("graph");
    NetworkRead read;
    read.directed = graph.attribute("defaultedgetype").value() == std::string("directed");
    for (const pugi::xml_node node : graph.child("nodes").children("node"))
        read.vertices.emplace_back(node.attribute("id").value(), gexf_values(node));
    for (const pugi::xml_node edge : graph.child("edges").children("edge"))
        read.edges.emplace_back(ends(edge), gexf_values(edge));
    return read;
}

NetworkRead read_node_link(const ExportResult& result) {
    const auto json = nlohmann::json::parse(only_file(result), nullptr, false);
    require(!json.is_discarded(), "JSON can be read", only_file(result));
    NetworkRead read;
    read.directed = json.at("directed").get<bool>();
    for (const auto& vertex : json.at("nodes"))
        read.vertices.emplace_back(vertex.at("id").get<std::string>(), json_values(vertex, {"id"}));
    for (const auto& edge : json.at(json.contains("links") ? "links" : "edges"))
        read.edges.emplace_back(edge.at("source").get<std::string>() + ' ' +
                                    edge.at("target").get<std::string>(),
                                json_values(edge, {"source", "target"}));
    return read;
}

NetworkRead read_csv_pair(const ExportResult& result) {
    require(result.files.size() == 2, "the format has two files");
    NetworkRead read;
    for (Said& row : csv_rows(result.files[0].bytes, "nodes")) {
        const std::string id = taken(row, "id", "Id");
        if (auto label = row.extract("Label"); !label.empty()) // Gephi's heading
            row["label"] = label.mapped();
        read.vertices.emplace_back(id, std::move(row));
    }
    for (Said& row : csv_rows(result.files[1].bytes, "edges")) {
        const std::string source = taken(row, "source", "Source");
        const std::string both = source + ' ' + taken(row, "target", "Target");
        if (auto role = row.extract("Label"); !role.empty())
            row["role"] = role.mapped();
        if (const auto type = row.find("Type"); type != row.end())
            read.directed = type->second == "Directed";
        read.edges.emplace_back(both, std::move(row));
    }
    return read;
}

} // namespace zeren::fuzz
