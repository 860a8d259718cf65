// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/davis.hpp"

#include <zeren/graph/connectivity.hpp>

#include <vector>

using namespace zeren;
using namespace zeren::test;

namespace {

std::vector<std::uint32_t> cut(const std::vector<std::string_view>& rows) {
    return smallest_vertex_cut(Adjacency(from_rows(rows).graph)).value();
}

} // namespace

TEST_CASE("smallest vertex cut by hand", "[graph][reference]") {
    CHECK_FALSE(smallest_vertex_cut(Adjacency(network({}).graph)));
    CHECK_FALSE(smallest_vertex_cut(Adjacency(from_rows({""}).graph)));
    CHECK(cut({"1"}).size() == 1);                       // complete on two vertices: n - 1
    CHECK(cut({"10", "01"}).empty());                    // in parts already
    CHECK(cut({"1", "0"}).empty());                      // an idle unit is a part
    CHECK(cut({"11"}) == std::vector<std::uint32_t>{0}); // a path: its middle
    CHECK(cut({"11", "11"}).size() == 2);                // a cycle of four
    CHECK(cut({"1111", "1111", "1111"}).size() == 3);    // K3,4: its smaller side
    // two cycles of four that meet in t1 (vertex 4 + 1): nothing else parts them
    CHECK(cut({"110", "110", "011", "011"}) == std::vector<std::uint32_t>{5});
    // K3,3 twice, joined by u0-t3 and u3-t0: two vertices part them, though every degree is 3
    CHECK(cut({"111100", "111000", "111000", "100111", "000111", "000111"}).size() == 2);
}

TEST_CASE("Davis: node connectivity", "[graph][reference]") {
    // measures.md §2.10: 2, and no articulation points
    CHECK(network_value(davis(), "node-connectivity") == 2);
    const auto found = smallest_vertex_cut(Adjacency(davis().graph)).value();
    CHECK(found.size() == 2);
    CHECK(is_undefined(network({.units = 1, .tasks = 0, .ties = {}}), Subject::network,
                       "node-connectivity", 0));
    CHECK(network_value(network({.units = 2, .tasks = 0, .ties = {}}), "node-connectivity") == 0);
}
