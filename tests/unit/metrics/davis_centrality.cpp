// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/davis.hpp"

#include <array>

using namespace zeren;
using namespace zeren::test;

namespace {

struct Row {
    double degree, closeness, raw, betweenness, eigenvector;
};

// cross-tool: NetworkX 2.8.8 (bipartite degree, closeness and betweenness centrality; raw is
// betweenness_centrality(normalized=False)) and the singular vectors of numpy 1.24's svd, one unit
// 2-norm a side. To two decimals the values are those printed in Borgatti and Halgin (2011).
constexpr std::array<Row, 18> women{{{8, .8000, 42.9802, .09658, .3347},
                                     {7, .7273, 22.8541, .05136, .3092},
                                     {8, .8000, 38.9796, .08759, .3706},
                                     {7, .7273, 22.0215, .04949, .3130},
                                     {4, .6000, 4.7153, .01060, .1682},
                                     {4, .6667, 4.7679, .01071, .2090},
                                     {4, .6667, 4.2026, .00944, .2283},
                                     {3, .6667, 3.0261, .00680, .1800},
                                     {4, .7059, 7.4685, .01678, .2360},
                                     {4, .7059, 7.0033, .01574, .2184},
                                     {4, .6857, 7.2732, .01634, .1868},
                                     {6, .7273, 21.0764, .04736, .2203},
                                     {7, .7742, 31.9106, .07171, .2772},
                                     {8, .8000, 50.4903, .11346, .2639},
                                     {5, .7273, 18.8625, .04239, .2007},
                                     {2, .6486, .8693, .00195, .1314},
                                     {2, .5854, 2.2493, .00505, .0696},
                                     {2, .5854, 2.2493, .00505, .0696}}};
constexpr std::array<Row, 14> events{{{3, .5238, .9737, .00215, .1419},
                                      {3, .5238, .9441, .00209, .1505},
                                      {6, .5641, 8.2374, .01822, .2529},
                                      {4, .5366, 3.4813, .00770, .1760},
                                      {8, .5946, 17.0379, .03769, .3217},
                                      {8, .6875, 29.3874, .06502, .3276},
                                      {10, .7333, 58.5348, .12950, .3835},
                                      {14, .8462, 110.2064, .24382, .5066},
                                      {12, .7857, 101.9321, .22551, .3795},
                                      {5, .5500, 5.1719, .01144, .1704},
                                      {4, .5366, 8.8888, .01967, .0895},
                                      {6, .5641, 8.1786, .01809, .2028},
                                      {3, .5238, 1.0128, .00224, .1129},
                                      {3, .5238, 1.0128, .00224, .1129}}};

template <std::size_t Count>
void check(Subject subject, const std::array<Row, Count>& expected, double other_side) {
    const Network network = davis();
    for (std::size_t row = 0; row < Count; ++row) {
        INFO(to_string(subject) << " " << row);
        const auto is = [&](std::string_view id, double figure, double digits) {
            CHECK(value(network, subject, id, row) == Approx(figure).epsilon(0).margin(digits));
        };
        is("degree-centrality", expected[row].degree / other_side, 1e-12);
        is("closeness-centrality", expected[row].closeness, 5.1e-5);
        is("betweenness-raw", expected[row].raw, 5.1e-5);
        is("betweenness-centrality", expected[row].betweenness, 5.1e-6);
        is("eigenvector-centrality", expected[row].eigenvector, 5.1e-5);
    }
}

} // namespace

TEST_CASE("Davis: centralities of the women", "[metrics][reference]") {
    check(Subject::unit, women, 14);
}

TEST_CASE("Davis: centralities of the events", "[metrics][reference]") {
    check(Subject::task, events, 18);
}
