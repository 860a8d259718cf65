// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/column_order.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <numeric>
#include <random>

using namespace zeren::draw;

namespace {

/// The definition: two ties cross when their ends stand in opposite orders.
std::uint64_t crossings_by_definition(const Neighbours& neighbours, const Order& order) {
    std::uint64_t count = 0;
    for (std::size_t a = 0; a < order.size(); ++a)
        for (std::size_t b = a + 1; b < order.size(); ++b)
            for (const auto left : neighbours[order[a]])
                for (const auto right : neighbours[order[b]])
                    count += left > right ? 1 : 0;
    return count;
}

Neighbours random_neighbours(std::mt19937& random, std::size_t count, std::size_t ranks) {
    Neighbours neighbours(count);
    for (auto& list : neighbours) {
        for (std::uint32_t rank = 0; rank < ranks; ++rank)
            if (random() % 3 == 0)
                list.push_back(rank);
    }
    return neighbours;
}

Order identity(std::size_t count) {
    Order order(count);
    std::iota(order.begin(), order.end(), 0U);
    return order;
}

Order reduced(const Neighbours& neighbours, const Order& start) {
    return reduce_crossings({&neighbours, 1}, start);
}

} // namespace

TEST_CASE("crossings: by hand", "[draw]") {
    //  u0   t0      t0 - u1, t1 - u0: the two ties cross once;
    //     X         in the other order not at all
    //  u1   t1
    CHECK(count_crossings({{1}, {0}}, {0, 1}) == 1);
    CHECK(count_crossings({{1}, {0}}, {1, 0}) == 0);
    // K(2,2): one of its four ties' six pairs crosses in any order
    CHECK(count_crossings({{0, 1}, {0, 1}}, {0, 1}) == 1);
    CHECK(count_crossings({}, {}) == 0);
    CHECK(count_crossings({{}, {}}, {0, 1}) == 0);
}

TEST_CASE("crossings: equal to the definition on random columns", "[draw]") {
    std::mt19937 random(1);
    for (int repeat = 0; repeat < 300; ++repeat) {
        const auto neighbours = random_neighbours(random, random() % 9, 1 + random() % 9);
        Order order = identity(neighbours.size());
        std::shuffle(order.begin(), order.end(), random);
        CHECK(count_crossings(neighbours, order) == crossings_by_definition(neighbours, order));
    }
}

TEST_CASE("order: a permutation, never worse than the start, best on small columns", "[draw]") {
    std::mt19937 random(2);
    std::uint64_t found = 0;
    std::uint64_t possible = 0;
    for (int repeat = 0; repeat < 100; ++repeat) {
        const auto neighbours = random_neighbours(random, 2 + random() % 5, 1 + random() % 6);
        const Order start = identity(neighbours.size());
        const Order order = reduced(neighbours, start);
        Order sorted = order;
        std::sort(sorted.begin(), sorted.end());
        REQUIRE(sorted == start);
        const auto after = count_crossings(neighbours, order);
        CHECK(after <= count_crossings(neighbours, start));
        // every order tried: at most 6! = 720
        Order trial = start;
        std::uint64_t best = after;
        do
            best = std::min(best, count_crossings(neighbours, trial));
        while (std::next_permutation(trial.begin(), trial.end()));
        found += after;
        possible += best;
    }
    // Sifting is a heuristic: within one per cent of the best on columns this small.
    CHECK(static_cast<double>(found) <= 1.01 * static_cast<double>(possible));
}

TEST_CASE("order: between two columns, ties to different sides do not count", "[draw]") {
    // Alone, the left column wants 1 0 (no crossing); the right one wants 0 1, and with three ties
    // against two (6 crossings against 1) it wins.
    const Neighbours left{{1}, {0}};
    const Neighbours right{{0, 1, 2}, {3, 4}};
    const std::vector<Neighbours> both{left, right};
    CHECK(reduced(left, {0, 1}) == Order{1, 0});
    CHECK(reduce_crossings(both, {0, 1}) == Order{0, 1});
    CHECK(reduce_crossings(both, {1, 0}) == Order{0, 1});
}

TEST_CASE("order: the same every time, and untouched when nothing crosses", "[draw]") {
    std::mt19937 random(3);
    const auto neighbours = random_neighbours(random, 40, 30);
    CHECK(reduced(neighbours, identity(40)) == reduced(neighbours, identity(40)));
    CHECK(reduced({{0}, {1}, {2}}, {0, 1, 2}) == Order{0, 1, 2});
    CHECK(reduced({{}, {}, {}}, {2, 0, 1}) == Order{2, 0, 1});
}

TEST_CASE("order: vertices stay within their group", "[draw]") {
    std::mt19937 random(4);
    const auto neighbours = random_neighbours(random, 9, 8);
    const Order order =
        reduce_crossings_within(neighbours, identity(9), {0, 0, 0, 1, 1, 2, 2, 2, 2});
    for (std::size_t place = 0; place < 9; ++place) {
        const auto group = [](std::size_t at) { return at < 3 ? 0 : at < 5 ? 1 : 2; };
        CHECK(group(order[place]) == group(place));
    }
    CHECK(count_crossings(neighbours, order) <= count_crossings(neighbours, identity(9)));
}

TEST_CASE("order: large columns use the cheap way and still do not get worse", "[draw]") {
    std::mt19937 random(5);
    Neighbours neighbours(2000);
    for (auto& list : neighbours) {
        list = {static_cast<std::uint32_t>(random() % 100),
                static_cast<std::uint32_t>(random() % 100)};
        std::sort(list.begin(), list.end());
    }
    const Order order = reduced(neighbours, identity(2000));
    CHECK(count_crossings(neighbours, order) * 2 < count_crossings(neighbours, identity(2000)));
}
