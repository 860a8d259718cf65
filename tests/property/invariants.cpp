// SPDX-License-Identifier: Apache-2.0
// What figures of a network owe to each other, by their definitions: sums and bounds. Random tables
// of up to 12 units and 12 tasks.
#include "property/asked.hpp"
#include "support/catch.hpp"

#include <cmath>
#include <numeric>

using namespace zeren;
using namespace zeren::test;

namespace {

/// Gini of figures by its definition: the mean difference of all pairs over twice the mean.
double gini_of(const std::vector<double>& figures) {
    double differences = 0;
    for (const double one : figures)
        for (const double other : figures)
            differences += std::abs(one - other);
    const double total = std::accumulate(figures.begin(), figures.end(), 0.0);
    return differences / (2 * static_cast<double>(figures.size()) * total);
}

std::vector<double> task_counts(const Asked& asked) {
    std::vector<double> counts;
    for (const Measured& figure : asked.column("task-count", Subject::unit))
        counts.push_back(figure.value.value_or(0));
    return counts;
}

} // namespace

TEST_CASE("degrees of either side sum to the ties, leads and supports to the degree",
          "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const Shape shape = plain_shape(seed);
        const Asked asked(shape);
        const auto ties = static_cast<double>(shape.ties.size());
        CHECK(asked.sum("task-count", Subject::unit) == ties);
        CHECK(asked.sum("size", Subject::task) == ties);
        CHECK(asked.sum("lead-count", Subject::unit) + asked.sum("support-count", Subject::unit) ==
              ties);
        CHECK(asked.count("tie-count") == ties);
    }
}

TEST_CASE("PageRank of all vertices sums to one", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const Shape shape = plain_shape(seed);
        if (shape.units + shape.tasks == 0)
            continue;
        const Asked asked(shape);
        const double sum =
            asked.sum("pagerank", Subject::unit) + asked.sum("pagerank", Subject::task);
        CHECK(std::abs(sum - 1) < 1e-9);
    }
}

TEST_CASE("the share of each task adds up to the tasks that somebody does", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const Shape shape = plain_shape(seed);
        const Asked asked(shape);
        std::size_t done = 0;
        for (const Measured& size : asked.column("size", Subject::task))
            done += size.value.value_or(0) > 0 ? 1 : 0;
        CHECK(std::abs(asked.sum("fractional-load", Subject::unit) - static_cast<double>(done)) <
              1e-9);
    }
}

TEST_CASE("an added idle unit changes Gini by its formula and no order of PageRank", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        Shape shape = plain_shape(seed);
        if (shape.ties.empty())
            continue;
        const Asked before(shape);
        const std::vector<double> counts = task_counts(before);
        const auto units = static_cast<double>(counts.size());
        std::vector<double> more = counts;
        more.push_back(0);
        const double gini = *before.of_task_counts("gini").value;
        CHECK(std::abs(gini - gini_of(counts)) < 1e-9);
        CHECK(gini >= 0);
        CHECK(gini < 1);
        // G' = (n G + 1)/(n + 1): the new pairs differ by the whole of the other figure
        CHECK(std::abs(gini_of(more) - (units * gini_of(counts) + 1) / (units + 1)) < 1e-9);
        ++shape.units;
        const Asked after(shape);
        CHECK(task_counts(after) == more);
        CHECK(std::abs(*after.of_task_counts("gini").value - (units * gini + 1) / (units + 1)) <
              1e-9);
        const auto rank = before.column("pagerank", Subject::unit);
        const auto later = after.column("pagerank", Subject::unit);
        for (std::size_t one = 0; one < rank.size(); ++one)
            for (std::size_t other = 0; other < rank.size(); ++other)
                if (*rank[one].value > *rank[other].value + 1e-9)
                    CHECK(*later[one].value > *later[other].value - 1e-12);
    }
}

TEST_CASE("a tie given twice changes nothing, whichever role comes second", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        Shape shape = plain_shape(seed);
        if (shape.ties.empty())
            continue;
        const Asked before(shape);
        Tie again = shape.ties[Dice(seed).below(shape.ties.size())];
        again.role = Role::support; // lead wins
        shape.ties.push_back(again);
        const Asked after(shape);
        for (const std::string_view id :
             {"task-count", "lead-count", "pagerank", "fractional-load"})
            CHECK(before.column(id, Subject::unit) == after.column(id, Subject::unit));
    }
}

TEST_CASE("shares of the most loaded grow with their number and end at one", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const Shape shape = plain_shape(seed);
        if (shape.ties.empty())
            continue;
        const Asked asked(shape);
        const auto share = [&](std::string_view id) { return *asked.of_task_counts(id).value; };
        const double first = share("cr1"), third = share("cr3"), fifth = share("cr5");
        CHECK(first > 0);
        CHECK(first <= third + 1e-12);
        CHECK(third <= fifth + 1e-12);
        CHECK(fifth <= 1 + 1e-12);
        if (const auto hhi = asked.of_task_counts("hhi").value) {
            CHECK(*hhi >= 1 / static_cast<double>(shape.units) - 1e-12);
            CHECK(*hhi <= 1 + 1e-12);
            CHECK(*hhi >= first * first - 1e-12);
        }
    }
}
