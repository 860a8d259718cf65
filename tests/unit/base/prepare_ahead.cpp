// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"

#include <zeren/base/prepare_ahead.hpp>

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

using namespace zeren;

TEST_CASE("prepare_ahead: every item is prepared once and taken once, in order") {
    for (const unsigned threads : {1U, 2U, 7U})
        for (const std::size_t count : {0U, 1U, 5U, 200U}) {
            CAPTURE(threads, count);
            std::vector<std::atomic<int>> prepared(count);
            std::vector<std::size_t> taken;
            prepare_ahead(
                count, threads, 3, [&](std::size_t index) { ++prepared[index]; },
                [&](std::size_t index) {
                    CHECK(prepared[index] == 1);
                    taken.push_back(index);
                });
            REQUIRE(taken.size() == count);
            for (std::size_t index = 0; index < count; ++index)
                CHECK(taken[index] == index);
        }
}

TEST_CASE("prepare_ahead: no more than `ahead` items wait to be taken") {
    std::atomic<std::size_t> prepared = 0;
    std::size_t most = 0, taken = 0;
    prepare_ahead(
        100, 4, 5, [&](std::size_t) { ++prepared; },
        [&](std::size_t) {
            most = std::max(most, prepared.load() - taken);
            ++taken;
        });
    CHECK(most <= 5);
}

TEST_CASE("prepare_ahead: the first failure in order is thrown, and nothing behind it is taken") {
    const auto failure_of = [](unsigned threads, const auto& prepare, const auto& take) {
        try {
            prepare_ahead(40, threads, 40, prepare, take);
        } catch (const std::runtime_error& error) {
            return std::string(error.what());
        }
        return std::string("none");
    };
    for (const unsigned threads : {1U, 4U}) {
        CAPTURE(threads);
        std::size_t taken = 0;
        const auto prepare = [](std::size_t index) {
            if (index == 9 || index == 20)
                throw std::runtime_error("prepare " + std::to_string(index));
        };
        CHECK(failure_of(threads, prepare, [&](std::size_t) { ++taken; }) == "prepare 9");
        CHECK(taken == 9);
        taken = 0;
        const auto take = [&](std::size_t index) {
            if (index == 5)
                throw std::runtime_error("take 5");
            ++taken;
        };
        CHECK(failure_of(threads, prepare, take) == "take 5");
        CHECK(taken == 5);
    }
}
