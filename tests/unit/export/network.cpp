// SPDX-License-Identifier: Apache-2.0
#include "small_reading.hpp"
#include "support/catch.hpp"

#include <zeren/export/exporter.hpp>

#include <set>
#include <stdexcept>

using namespace zeren;

namespace {

ExportResult exported(std::string_view id, Network network) {
    return export_network(std::move(network), *find_exporter(id));
}

std::string exported(std::string_view id, std::size_t file = 0) {
    return exported(id, make_network(test::small_analysis(), NetworkKind::bipartite))
        .files[file]
        .bytes;
}

/// Two vertices with these labels, and a tie.
Network network_of(const std::string& first, const std::string& second) {
    Network network;
    network.name = "leaders";
    for (const std::string& label : {first, second}) {
        network.vertices.emplace_back();
        network.vertices.back().id = "l" + std::to_string(network.vertices.size() - 1);
        network.vertices.back().label = label;
    }
    network.edges.push_back({0, 1, "", 2, {}});
    return network;
}

std::size_t count_of(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

} // namespace

TEST_CASE("every exporter has an id of its own and says what it is", "[export][registry]") {
    std::set<std::string_view> ids;
    for (const Exporter* exporter : all_exporters()) {
        CHECK(ids.insert(exporter->info.id).second);
        CHECK_FALSE(exporter->info.title.empty());
        CHECK_FALSE(exporter->info.title_zh.empty());
        CHECK_FALSE(exporter->files.empty());
        CHECK_FALSE(exporter->info.read_by.empty());
        CHECK(find_exporter(exporter->info.id) == exporter);
    }
    CHECK(find_exporter("no-such-format") == nullptr);
}

TEST_CASE("graphml has every vertex and edge once, both kinds of mode marks", "[export]") {
    const std::string xml = exported("graphml");
    CHECK(count_of(xml, "<node ") == 5); // by hand: 2 units, 1 collective, 2 tasks
    CHECK(count_of(xml, "<edge ") == 5);
    CHECK(count_of(xml, "<data key=\"type\">true</data>") == 2);
    CHECK(count_of(xml, "<data key=\"bipartite\">0</data>") == 3);
    CHECK(count_of(xml, "<data key=\"mode\">collective</data>") == 1);
    CHECK(count_of(xml, "<edge source=\"u0\" target=\"t1\">") == 1);
}

TEST_CASE("graphml escapes markup and replaces what XML 1.0 forbids", "[export][hostile]") {
    const std::string xml = exported("graphml");
    CHECK(count_of(xml, "乙&lt;&amp;&gt;&quot;办\xEF\xBF\xBD") == 1);
    CHECK(xml.find('\x01') == std::string::npos);
}

TEST_CASE("the csv pair: vertices, edges, formulas guarded", "[export]") {
    const std::string nodes = exported("csv", 0);
    const std::string edges = exported("csv", 1);
    CHECK(count_of(nodes, "\n") == 6);
    CHECK(nodes.find("t1,'=SUM(1),task") != std::string::npos);
    CHECK(edges == "source,target,role,weight,file,line\n"
                   "u0,t0,lead,1,dir/notice 1.txt,5\n"
                   "u0,t1,support,1,dir/notice 1.txt,5\n"
                   "u1,t0,support,1,dir/notice 1.txt,5\n"
                   "u1,t1,lead,1,dir/notice 1.txt,5\n"
                   "u2,t1,support,1,dir/notice 1.txt,5\n");
}

TEST_CASE("leaders share named units, collectives do not count", "[export]") {
    Analysis analysis = test::small_analysis();
    analysis.reading.leaders.push_back({"李二", "区长", {}, {}});
    analysis.reading.leaders.push_back({"张三", "副区长", {}, {}});
    analysis.reading.tasks[1].leaders = {LeaderId{1U}, LeaderId{2U}};
    const Network network = make_network(analysis, NetworkKind::leaders);
    // by hand: every pair shares 甲局 and 乙办; the last two also 各镇, a collective
    REQUIRE(network.edges.size() == 3);
    for (const NetworkEdge& edge : network.edges)
        CHECK(edge.weight == 2);
    CHECK(network.vertices[1].label == "李二");
    CHECK(network.vertices[1].mode == "leader");
}

TEST_CASE("a network of pairs needs their measures", "[export]") {
    CHECK_THROWS_AS(make_network(test::small_analysis(), NetworkKind::collaboration),
                    std::logic_error);
    CHECK_THROWS_AS(make_network(test::small_analysis(), NetworkKind::command), std::logic_error);
}

TEST_CASE("labels that are the same stay apart where labels are all that there is", "[export]") {
    const ExportResult result = exported("pajek", network_of("甲\"局\"", "甲”局”"));
    CHECK(result.files[0].bytes == "*Vertices 2\n1 \"甲”局”\"\n2 \"甲”局”_l1\"\n*Edges\n1 2 2\n");
    REQUIRE(result.changed.size() == 2);
    CHECK(result.changed[0].original == "甲\"局\"");
    CHECK(result.changed[1].id == "l1");
    CHECK(result.changed[1].written == "甲”局”_l1");
}

TEST_CASE("a label of nothing but blanks is written as the id", "[export]") {
    const ExportResult result = exported("dl", network_of(" ", "a, b"));
    // published: UCINET's help, "DL language": labels are set apart by blanks, commas, equal signs
    CHECK(result.files[0].bytes == "DL n=2\r\nformat = edgelist1\r\nlabels:\r\nl0\r\na\uFF0C_b\r\n"
                                   "data:\r\n1 2 2\r\n2 1 2\r\n");
}

TEST_CASE("names that a format can hold leave no map", "[export]") {
    for (const Exporter* exporter : all_exporters())
        CHECK(export_network(network_of("甲局", "乙局"), *exporter).changed.empty());
    CHECK(exported("node-link", network_of("\x01", "=1")).changed.empty());
}

TEST_CASE("the map of names is CSV that no spreadsheet runs", "[export][hostile]") {
    const ExportResult result = exported("csv", network_of("=1+1", "a"));
    CHECK(changed_texts_csv(result.changed) == "id,field,written,original\nl0,label,'=1+1,'=1+1\n");
}

TEST_CASE("options of the formats", "[export]") {
    const Network network = network_of("a", "b");
    ExportOptions options;
    options.gexf_1_3 = true;
    options.byte_order_mark = true;
    options.edges_key = "links";
    const auto written = [&](std::string_view id) {
        return export_network(network, *find_exporter(id), options).files[0].bytes;
    };
    CHECK(count_of(written("gexf"), "xmlns=\"http://gexf.net/1.3\"") == 1);
    CHECK(written("pajek").starts_with("\xEF\xBB\xBF*Vertices 2\n"));
    CHECK(count_of(written("node-link"), "\"links\": [") == 1);
}
