// SPDX-License-Identifier: Apache-2.0
#include "small_reading.hpp"
#include "support/catch.hpp"

#include <zeren/export/exporter.hpp>

#include <set>
#include <sstream>

using namespace zeren;

namespace {

std::string exported(std::string_view id, std::size_t file = 0) {
    std::ostringstream out;
    find_exporter(id)->files[file].write(test::small_analysis(), out);
    return out.str();
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
