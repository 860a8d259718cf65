// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/resolve/build_graph.hpp>
#include <zeren/resolve/edge_list.hpp>

#include <string>
#include <utility>

using namespace zeren;

namespace {

Reading read(std::string bytes, const NetworkLimits& limits = {}) {
    std::vector<Source> sources;
    sources.push_back({"ties.tsv", std::move(bytes)});
    return read_edge_lists(std::move(sources), limits);
}

/// Line of the error that the list is refused with; 0 when it has none.
std::uint32_t refused_at(const std::string& bytes, const NetworkLimits& limits = {}) {
    try {
        read(bytes, limits);
    } catch (const InputError& error) {
        return error.diagnostic().where.line;
    }
    FAIL("not refused");
    return 0;
}

} // namespace

TEST_CASE("edge list: names, roles, comments, header", "[resolve][edges]") {
    const Reading reading =
        read("\xEF\xBB\xBF# exported\n单位\t任务\t角色\n区水利局\t河道整治\tlead\r\n"
             "区财政局\t河道整治\t配合\n\n区水利局\t防汛 检查\tsupport\n");
    REQUIRE(reading.units.size() == 2);
    CHECK(reading.units[1].name == "区财政局");
    REQUIRE(reading.tasks.size() == 2);
    CHECK(reading.tasks[1].id == "防汛 检查");
    REQUIRE(reading.assignments.size() == 3);
    CHECK(reading.assignments[1].role == Role::support);
    CHECK(reading.assignments[1].where.line == 4);
    CHECK(reading.assignments[2].where.line == 6);
    CHECK(reading.findings.empty());
}

TEST_CASE("edge list: numbers set apart by blanks or commas, without roles", "[resolve][edges]") {
    for (const char* list : {"7 1\n7  2\n9 1\n", "7,1\n7,2\n9,1\n"}) {
        const Reading reading = read(list);
        CHECK(reading.units.size() == 2);
        CHECK(reading.tasks.size() == 2);
        CHECK(reading.assignments.size() == 3);
        REQUIRE(reading.findings.size() == 1);
        CHECK(reading.findings[0].code == "edges-without-roles");
    }
}

TEST_CASE("edge list: a tie that stands twice counts once, as lead", "[resolve][edges]") {
    const Reading reading = read("a\tx\tsupport\nb\tx\tlead\na\tx\tlead\n");
    REQUIRE(reading.assignments.size() == 2);
    CHECK(reading.assignments[0].role == Role::lead);
    CHECK(reading.assignments[0].where.line == 1);
    REQUIRE(reading.findings.size() == 1);
    CHECK(reading.findings[0].code == "repeated-ties");
}

TEST_CASE("edge list: several lists are one network", "[resolve][edges]") {
    std::vector<Source> sources;
    sources.push_back({"one", "a x\nb x\n"});
    sources.push_back({"two", "b y\na x\n"});
    const Reading reading = read_edge_lists(std::move(sources), {});
    CHECK(reading.documents.size() == 2);
    CHECK(reading.units.size() == 2);
    CHECK(reading.tasks.size() == 2);
    CHECK(reading.assignments.size() == 3);
}

TEST_CASE("edge list: bad lines are refused with their number", "[resolve][edges]") {
    CHECK(refused_at("a\tx\n\nb\n") == 3);
    CHECK(refused_at("a\tx\tlead\nb\tx\tlead\tmore\n") == 2);
    CHECK(refused_at("a\tx\tlead\nb\tx\tboss\n") == 2);
    CHECK(refused_at("a\tx\n\t\ty\n") == 2);
    CHECK(refused_at("a\tx\nb\t\xFF\n") == 2);
    CHECK(refused_at("a x\nb x\nc x\n", {.ties = 2}) == 3);
    CHECK(refused_at("a x\nb x\nc x\n", {.units_per_task = 2}) == 3);
    CHECK(refused_at("a x\n四个汉字 x\n", {.name = 3}) == 2);
    CHECK(read("a x\n四个汉字 x\na x\n", {.name = 4, .units_per_task = 2, .ties = 3})
              .assignments.size() == 2); // within every limit; what stands twice counts once
    CHECK_THROWS_AS(read(""), InputError);
    CHECK_THROWS_AS(read("# nothing\n"), InputError);
}
