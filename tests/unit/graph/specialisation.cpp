// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/safariland.hpp"

#include <zeren/graph/bipartite_bounds.hpp>

#include <array>

using namespace zeren;
using test::safariland_visits;

namespace {

WeightedTable safariland(Side rows) {
    WeightedTable table;
    const bool plants = rows == Side::unit;
    table.rows.resize(plants ? 9 : 27);
    table.column_count = plants ? 27 : 9;
    for (std::uint32_t plant = 0; plant < 9; ++plant)
        for (std::uint32_t insect = 0; insect < 27; ++insect)
            if (safariland_visits[plant][insect] > 0)
                table.rows[plants ? plant : insect].push_back(
                    {plants ? insect : plant, safariland_visits[plant][insect]});
    return table;
}

double position(const Spread& spread) {
    return (spread.value - spread.least) / (spread.most - spread.least);
}

Approx near(double figure, double digits = 5.1e-8) {
    return Approx(figure).epsilon(0).margin(digits);
}

} // namespace

TEST_CASE("Safariland: the table is the published one", "[graph][reference]") {
    // measures.md §2.11: 9 × 27, 39 links, 1130 visits
    const WeightedTable table = safariland(Side::unit);
    std::uint64_t links = 0;
    std::uint64_t sum = 0;
    for (std::size_t row = 0; row < 9; ++row) {
        links += table.rows[row].size();
        sum += table.row_sum(row);
    }
    CHECK(links == 39);
    CHECK(sum == 1130);
}

TEST_CASE("Safariland: specialisation d' of the plants and the insects", "[graph][reference]") {
    // cross-tool: R bipartite, specieslevel(Safariland, index = "d"), as printed
    constexpr std::array plants{.9613968,  .8043229, .9846607, .5619798, .5590405,
                                1.0000000, .9036839, .6625752, .9106928};
    const std::vector<Spread> of_plants = row_specialisation(safariland(Side::unit));
    for (std::size_t plant = 0; plant < plants.size(); ++plant)
        CHECK(position(of_plants[plant]) == near(plants[plant]));
    constexpr std::array insects{
        .6905693, .8581794, .1554289, .8474066, .3859789, .3202602, .6482363, .2647268, .3916793,
        .0000000, .2000132, .8115396, .5510016, .4092484, .9007713, .6165417, .9500994, .2834746,
        .8322740, .2000132, .3083018, .2000132, .2000132, .1209998, .2834746, .2834746, .0000000};
    const std::vector<Spread> of_insects = row_specialisation(safariland(Side::task));
    for (std::size_t insect = 0; insect < insects.size(); ++insect)
        if (insect != 2)
            CHECK(position(of_insects[insect]) == near(insects[insect]));
    // Deliberate difference: bipartite looks for the least distance from rounded-down expected
    // values, ours is the exact least one; by dynamic programming over the plants (numpy) it gives
    // .1555507, bipartite's start gives its .1554289.
    CHECK(position(of_insects[2]) == near(.1555507));
    // Under bipartite's own search all of them are its figures.
    const std::vector<Spread> by_bipartite =
        row_specialisation_of_bipartite(safariland(Side::task));
    for (std::size_t insect = 0; insect < insects.size(); ++insect)
        CHECK(position(by_bipartite[insect]) == near(insects[insect]));
    CHECK(position(row_specialisation_of_bipartite(safariland(Side::unit))[0]) ==
          near(.961397, 5.1e-7)); // measures.md §2.11
}

TEST_CASE("Safariland: H2' and weighted nestedness", "[graph][reference]") {
    // measures.md §2.11: R bipartite gives H2' = .8537307. That is what its search for the largest
    // entropy comes to: the expected weights rounded down, filled up, and exchanged once.
    CHECK(1 - position(interaction_entropy_of_bipartite(safariland(Side::unit))) == near(.8537307));
    // Deliberate difference: the largest entropy is 2.365955 by scipy 1.10.1 linprog (a flow with
    // the convex costs cut into unit steps); with bipartite's own least entropy, 1.450603, that is
    // .8559166.
    const Spread entropy = interaction_entropy(safariland(Side::unit));
    CHECK(1 - position(entropy) == near(.8559166));
    CHECK(entropy.most == near(2.365955, 5.1e-7));
    CHECK(entropy.least == near(1.450603, 5.1e-7));
    // cross-tool: R vegan nestednodf(weighted = TRUE), measures.md §2.11: 11.6064
    const WeightedNestedness rows = measure_weighted_nestedness(safariland(Side::unit));
    const WeightedNestedness columns = measure_weighted_nestedness(safariland(Side::task));
    CHECK(rows.pairs == 36);
    CHECK(columns.pairs == 351);
    CHECK(100 * (rows.sum + columns.sum) / static_cast<double>(rows.pairs + columns.pairs) ==
          near(11.6064, 5.1e-5));
}
