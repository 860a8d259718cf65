// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/fast_random.hpp"
#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/graph_shapes.hpp"

#include <zeren/graph/null_models.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

using namespace zeren;
using namespace zeren::test;

namespace {

using Rows = std::vector<std::vector<std::uint32_t>>; ///< units of every task, sorted

Rows rows_of(const TaskRows& table) {
    Rows rows;
    for (std::size_t task = 0; task < table.task_count(); ++task) {
        rows.emplace_back(table.units_of(task).begin(), table.units_of(task).end());
        std::sort(rows.back().begin(), rows.back().end());
    }
    return rows;
}

std::vector<std::size_t> unit_degrees(const Rows& rows, std::size_t units) {
    std::vector<std::size_t> degrees(units, 0);
    for (const auto& row : rows)
        for (const std::uint32_t unit : row)
            ++degrees[unit];
    return degrees;
}

/// Every table of 0 and 1 with these degrees, by trying all 2^(units · tasks).
std::set<Rows> all_tables(const Rows& like, std::size_t units) {
    std::set<Rows> found;
    for (std::uint64_t bits = 0; bits < (std::uint64_t{1} << (units * like.size())); ++bits) {
        Rows rows(like.size());
        for (std::size_t task = 0; task < like.size(); ++task)
            for (std::uint32_t unit = 0; unit < units; ++unit)
                if ((bits >> (task * units + unit) & 1U) != 0)
                    rows[task].push_back(unit);
        const bool same_sizes =
            std::equal(rows.begin(), rows.end(), like.begin(),
                       [](const auto& one, const auto& two) { return one.size() == two.size(); });
        if (same_sizes && unit_degrees(rows, units) == unit_degrees(like, units))
            found.insert(rows);
    }
    return found;
}

/// Every table is drawn about as often as any other: chi-squared against even.
void check_even(RandomStep step, std::size_t amount) {
    const BipartiteGraph graph =
        graph_of(4, 4, {{0, 0}, {1, 0}, {1, 1}, {2, 1}, {2, 2}, {0, 2}, {1, 2}, {3, 3}, {1, 3}});
    const std::set<Rows> tables = all_tables(rows_of(TaskRows(graph)), 4);
    REQUIRE(tables.size() > 10);
    constexpr std::size_t samples = 40000;
    std::vector<Rows> drawn(samples);
    for_each_sample(
        graph, {.step = step, .amount = amount}, samples, 42, 1,
        [&](std::size_t sample, const TaskRows& table) { drawn[sample] = rows_of(table); });
    std::map<Rows, std::size_t> counts;
    for (const Rows& rows : drawn)
        ++counts[rows];
    const double even = static_cast<double>(samples) / static_cast<double>(tables.size());
    double chi_squared = 0;
    for (const Rows& rows : tables)
        chi_squared += std::pow(static_cast<double>(counts[rows]) - even, 2) / even;
    CHECK(counts.size() == tables.size()); // no table that is not one of them
    const auto freedom = static_cast<double>(tables.size() - 1);
    // mean and variance of chi-squared are f and 2 f; 4.5 deviations: 1 in 100,000
    CHECK(chi_squared < freedom + 4.5 * std::sqrt(2 * freedom));
}

} // namespace

TEST_CASE("null models: swaps draw every table alike", "[graph][null]") {
    check_even(RandomStep::swap, 20);
}

TEST_CASE("null models: trades draw every table alike", "[graph][null]") {
    check_even(RandomStep::trade, 20);
}

TEST_CASE("null models: degrees stay and no tie is doubled on every shape", "[graph][null]") {
    for (const NamedGraph& shape : shapes())
        for (const RandomStep step : {RandomStep::swap, RandomStep::trade}) {
            INFO(shape.name);
            const TaskRows before(shape.graph);
            TaskRows after = before;
            randomise(after, {.step = step, .amount = 10}, 1, 0);
            const Rows rows = rows_of(after);
            CHECK(unit_degrees(rows, shape.graph.unit_count()) ==
                  unit_degrees(rows_of(before), shape.graph.unit_count()));
            for (std::size_t task = 0; task < rows.size(); ++task) {
                CHECK(rows[task].size() == before.units_of(task).size());
                CHECK(std::adjacent_find(rows[task].begin(), rows[task].end()) == rows[task].end());
            }
            CHECK(after.graph(shape.graph).tie_count() == shape.graph.tie_count());
        }
}

TEST_CASE("null models: a sample depends on seed and number alone", "[graph][null]") {
    const BipartiteGraph graph = random_graph(60, 80, .07, 2);
    for (const Mixing mixing : {Mixing{RandomStep::swap, 10}, Mixing{RandomStep::trade, 40}}) {
        const auto draw = [&](std::size_t count, std::uint64_t seed, unsigned jobs) {
            std::vector<Rows> drawn(count);
            for_each_sample(
                graph, mixing, count, seed, jobs,
                [&](std::size_t sample, const TaskRows& table) { drawn[sample] = rows_of(table); });
            return drawn;
        };
        const std::vector<Rows> one = draw(12, 42, 1);
        CHECK(draw(12, 42, 4) == one);
        CHECK(draw(5, 42, 1) == std::vector<Rows>(one.begin(), one.begin() + 5));
        CHECK(std::set<Rows>(one.begin(), one.end()).size() == 12);
        CHECK(draw(12, 7, 1) != one);
    }
}

TEST_CASE("null models: how far a table is mixed", "[graph][null]") {
    const BipartiteGraph graph = random_graph(80, 120, .08, 3);
    // By hand: two independent tables of independent places share the density of their ties, .08.
    for (const RandomStep step : {RandomStep::swap, RandomStep::trade}) {
        const MixingReport report = measure_mixing(graph, step, 60, 4, 42, 2);
        CHECK(report.overlap.front() > report.equilibrium);
        CHECK(report.equilibrium == Approx(.08).margin(.02));
        CHECK(report.amount_needed > 1);
        CHECK(report.amount_needed < 40);
        CHECK(measure_mixing(graph, step, 60, 4, 42, 1).overlap == report.overlap);
    }
}

TEST_CASE("null models: shared ties are counted", "[graph][null]") {
    // by hand: of u0-t0, u1-t0, u1-t1 and u0-t0, u1-t0, u0-t1 two are the same
    const TaskRows one(graph_of(2, 2, {{0, 0}, {1, 0}, {1, 1}}));
    const TaskRows two(graph_of(2, 2, {{0, 0}, {1, 0}, {0, 1}}));
    CHECK(one.shared_ties(two) == 2);
    CHECK(one.shared_ties(one) == 3);
}

TEST_CASE("fast random numbers: every number below a bound is drawn alike", "[graph][null]") {
    detail::FastRandom random(1, 2);
    std::vector<std::size_t> counts(7, 0), pairs(49, 0);
    for (int draw = 0; draw < 49000; ++draw) {
        ++counts[random.below(7)];
        const auto [first, second] = random.two_below(7);
        ++pairs[first * 7 + second];
    }
    for (const std::size_t count : counts) // 7,000 with deviation 77
        CHECK(count == Approx(7000).epsilon(0).margin(400));
    for (const std::size_t count : pairs) // 1,000 with deviation 31
        CHECK(count == Approx(1000).epsilon(0).margin(160));
}
