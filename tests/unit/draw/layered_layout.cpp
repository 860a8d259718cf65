// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/layered_layout.hpp"

#include "draw/detail/row_places.hpp"
#include "support/catch.hpp"

using namespace zeren::draw;

namespace {

const Footprint small{40, 30, -5, 10};

} // namespace

TEST_CASE("row: as near as order and gaps allow", "[draw]") {
    // Room enough: everyone stands where it wants.
    CHECK(row_places({0, 100}, {10, 10}, 5) == std::vector<double>{0, 100});
    // Both want 0 and must stand 15 apart: least squares puts them at -7.5 and 7.5.
    CHECK(row_places({0, 0}, {10, 10}, 5) == std::vector<double>{-7.5, 7.5});
    // The wrong way round, 15 apart: the mean of 20 and 0 - 15 is 2.5.
    CHECK(row_places({20, 0}, {10, 10}, 5) == std::vector<double>{2.5, 17.5});
    CHECK(row_places({}, {}, 5).empty());
}

TEST_CASE("parts: by hand", "[draw]") {
    const auto parts = connected_parts(5, {{0, 3}, {4, 2}});
    REQUIRE(parts.size() == 3);
    CHECK(parts[0].vertices == std::vector<std::size_t>{0, 3});
    CHECK(parts[1].vertices == std::vector<std::size_t>{1});
    CHECK(parts[2].vertices == std::vector<std::size_t>{2, 4});
    CHECK(parts[2].ties == std::vector<std::size_t>{1});
    CHECK(parts[2].ends == Ends{{1, 0}}); // 4 → 2, as places in {2, 4}
}

TEST_CASE("boxes: packed ones do not overlap", "[draw]") {
    std::vector<Box> boxes;
    for (int index = 0; index < 30; ++index)
        boxes.push_back({0, 0, 20.0 + index * 7 % 50, 10.0 + index * 13 % 90});
    const auto corners = pack_boxes(boxes, 1.4, 5);
    for (std::size_t a = 0; a < boxes.size(); ++a)
        for (std::size_t b = a + 1; b < boxes.size(); ++b) {
            const bool apart = corners[a].x + boxes[a].width <= corners[b].x ||
                               corners[b].x + boxes[b].width <= corners[a].x ||
                               corners[a].y + boxes[a].height <= corners[b].y ||
                               corners[b].y + boxes[b].height <= corners[a].y;
            CHECK(apart);
        }
}

TEST_CASE("rows: the end with the smaller level stands higher", "[draw]") {
    // 0 → 1 → 2 and 0 → 2: three rows, the long tie passes the middle one beside vertex 1.
    const std::vector<Footprint> footprints(3, small);
    const Layers layers = layered_layout(footprints, {{0, 1}, {1, 2}, {0, 2}}, {0, 0.5, 1}, 1, 14);
    CHECK(layers.places[0].y < layers.places[1].y);
    CHECK(layers.places[1].y < layers.places[2].y);
    CHECK(layers.bends[0].empty());
    REQUIRE(layers.bends[2].size() == 2);
    CHECK(std::abs(layers.bends[2][0].x - layers.places[1].x) >= small.width / 2);
    CHECK(layers.bends[2][0].y < layers.bends[2][1].y);
}

TEST_CASE("rows: a tie against the levels is drawn upwards, from its tail", "[draw]") {
    const std::vector<Footprint> footprints(3, small);
    const Layers layers = layered_layout(footprints, {{0, 1}, {1, 2}, {2, 0}}, {0, 0.5, 1}, 1, 14);
    CHECK(layers.places[2].y > layers.places[0].y);
    REQUIRE(layers.bends[2].size() == 2);
    CHECK(layers.bends[2][0].y > layers.bends[2][1].y);
}

TEST_CASE("rows: no footprints overlap, and nothing is lost in parts", "[draw]") {
    const std::size_t count = 24;
    const std::vector<Footprint> footprints(count, small);
    Ends ends;
    std::vector<double> levels;
    for (std::size_t vertex = 0; vertex < count; ++vertex) {
        levels.push_back(static_cast<double>(vertex * 7 % 24));
        if (vertex % 5 != 0)
            ends.emplace_back(vertex, (vertex * 11 + 3) % count);
    }
    std::erase_if(ends, [](const auto& tie) { return tie.first == tie.second; });
    const Layers layers = layered_layout(footprints, ends, levels, 1.4, 14);
    CHECK(layers.bends.size() == ends.size());
    for (std::size_t a = 0; a < count; ++a)
        for (std::size_t b = a + 1; b < count; ++b) {
            const bool apart = std::abs(layers.places[a].x - layers.places[b].x) >= small.width ||
                               std::abs(layers.places[a].y - layers.places[b].y) >= small.height;
            CHECK(apart);
        }
}

TEST_CASE("rows: nothing in, nothing out", "[draw]") {
    CHECK(layered_layout({}, {}, {}, 1, 14).places.empty());
    CHECK(layered_layout({small}, {}, {0}, 1, 14).places.size() == 1);
}
