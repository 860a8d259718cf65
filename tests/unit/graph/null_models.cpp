// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/davis.hpp"

#include <zeren/graph/configuration_model.hpp>
#include <zeren/graph/poisson_binomial.hpp>
#include <zeren/graph/trade_chain.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace zeren;
using namespace zeren::test;

TEST_CASE("Poisson-binomial: tails by hand", "[graph][reference]") {
    // by hand, p = 1/2, 1/3, 1/4: P(3) = 1/24; P(2) = 1/2·1/3·3/4 + 1/2·2/3·1/4 + 1/2·1/3·1/4 =
    // 3/24 + 2/24 + 1/24 = 6/24; P(1) = 1/2·2/3·3/4 + 1/2·1/3·3/4 + 1/2·2/3·1/4 = 6/24 + 3/24 +
    // 2/24 = 11/24
    const std::array<Trials, 3> trials{{{1.0 / 2, 1}, {1.0 / 3, 1}, {1.0 / 4, 1}}};
    CHECK(poisson_binomial_tail(trials, 0) == 1);
    CHECK(poisson_binomial_tail(trials, 1) == Approx(18.0 / 24).epsilon(1e-14));
    CHECK(poisson_binomial_tail(trials, 2) == Approx(7.0 / 24).epsilon(1e-14));
    CHECK(poisson_binomial_tail(trials, 3) == Approx(1.0 / 24).epsilon(1e-14));
    CHECK(poisson_binomial_tail(trials, 4) == 0);
    CHECK(poisson_binomial_moments(trials).mean == Approx(13.0 / 12).epsilon(1e-14));
    // 1/4 + 2/9 + 3/16
    CHECK(poisson_binomial_moments(trials).variance == Approx(95.0 / 144).epsilon(1e-14));
    // certain trials count, impossible ones do not
    const std::array<Trials, 3> certain{{{1, 2}, {0, 5}, {.5, 1}}};
    CHECK(poisson_binomial_tail(certain, 2) == 1);
    CHECK(poisson_binomial_tail(certain, 3) == .5);
}

TEST_CASE("Poisson-binomial: many trials of one probability", "[graph][reference]") {
    // by hand: all fail with (1 - p)^n; all succeed with p^n; the symmetric one is halved
    const std::array<Trials, 1> many{{{.5, 101}}};
    CHECK(poisson_binomial_tail(many, 51) == Approx(.5).epsilon(1e-11));
    CHECK(poisson_binomial_tail(many, 101) == Approx(std::pow(.5, 101)).epsilon(1e-11));
    const std::array<Trials, 2> mixed{{{.01, 300}, {.3, 1}}};
    CHECK(poisson_binomial_tail(mixed, 1) == Approx(1 - .7 * std::pow(.99, 300)).epsilon(1e-11));
    // one by one and as a binomial: the same trials, split so that none is beyond the limit
    const std::array<Trials, 1> whole{{{.07, 120}}};
    const std::array<Trials, 2> halves{{{.07, 60}, {.07, 60}}};
    for (const std::size_t least : {1U, 5U, 12U, 30U})
        CHECK(poisson_binomial_tail(whole, least) ==
              Approx(poisson_binomial_tail(halves, least)).epsilon(1e-10));
}

TEST_CASE("configuration model: Davis", "[graph][reference]") {
    // measures.md §2.7: p[Evelyn, ·], the same by backbone and by the solver of its author
    const std::array<double, 14> evelyn_row{.342329, .342329, .592814, .435455, .715740,
                                            .715740, .809825, .933382, .880696, .518764,
                                            .435455, .592814, .342329, .342329};
    const Network women = davis();
    const ConfigurationModel model(women.graph);
    for (std::size_t event = 0; event < 14; ++event)
        CHECK(model.probability(UnitId(std::size_t{evelyn}), TaskId(event)) ==
              Approx(evelyn_row[event]).epsilon(0).margin(1e-6));
    CHECK(model.largest_error() < 1e-9);
}

TEST_CASE("configuration model: rows and columns without a choice", "[graph][edge]") {
    // by hand: u0 is on every task and u3 on none, which leaves a table of two by two halves
    const Network table = from_rows({"11", "10", "01", "00"});
    const ConfigurationModel model(table.graph);
    for (const std::size_t task : {0U, 1U}) {
        CHECK(model.probability(UnitId(std::size_t{0}), TaskId(task)) == 1);
        CHECK(model.probability(UnitId(std::size_t{3}), TaskId(task)) == 0);
        CHECK(model.probability(UnitId(std::size_t{1}), TaskId(task)) == Approx(.5));
    }
    // a table that its numbers decide: every tie is certain
    const Network nested = from_rows({"111", "110", "100"});
    const ConfigurationModel decided(nested.graph);
    CHECK(decided.probability(UnitId(std::size_t{1}), TaskId(std::size_t{1})) == 1);
    CHECK(decided.probability(UnitId(std::size_t{1}), TaskId(std::size_t{2})) == 0);
    CHECK(ConfigurationModel(from_rows({}).graph).largest_error() == 0);
}

TEST_CASE("configuration model: structural zeros", "[graph][reference]") {
    // by hand: of three units of one task each, u0 cannot take t0. The unknown x and y of the
    // symmetric rest: u1 and u2 are alike, t1 and t2 are alike.
    const Network table = from_rows({"010", "100", "001"});
    const ImpossibleTie cannot{UnitId(std::size_t{0}), TaskId(std::size_t{0})};
    const ConfigurationModel model(table.graph, std::span(&cannot, 1));
    CHECK(model.probability(cannot.unit, cannot.task) == 0);
    // the two open places of u0 are alike and add up to its one task
    CHECK(model.probability(cannot.unit, TaskId(std::size_t{1})) == Approx(.5));
    CHECK(model.probability(UnitId(std::size_t{1}), TaskId(std::size_t{0})) == Approx(.5));
    CHECK(model.probability(UnitId(std::size_t{2}), TaskId(std::size_t{2})) == Approx(.25));
    CHECK(model.largest_error() < 1e-9);
}

namespace {

std::string rows_of(const BipartiteGraph& graph) {
    std::string rows;
    for (std::size_t unit = 0; unit < graph.unit_count(); ++unit)
        for (std::size_t task = 0; task < graph.task_count(); ++task) {
            const auto tasks = graph.tasks_of(UnitId(unit));
            const auto found = std::lower_bound(tasks.begin(), tasks.end(), TaskId(task));
            const bool there = found != tasks.end() && *found == TaskId(task);
            const bool lead =
                there &&
                graph.roles_of(UnitId(unit))[static_cast<std::size_t>(found - tasks.begin())] ==
                    Role::lead;
            rows += there ? (lead ? 'L' : 's') : '.';
        }
    return rows;
}

} // namespace

TEST_CASE("trades draw all tables with the same degrees alike", "[graph][reference]") {
    // by hand: 3 × 3 tables with one tie in every row and column are the 6 permutations
    TradeChain chain(from_rows({"100", "010", "001"}).graph, TradedRoles::merged, {}, 5);
    std::map<std::string, int> seen;
    constexpr int draws = 6000;
    for (int draw = 0; draw < draws; ++draw) {
        chain.mix(5);
        ++seen[rows_of(chain.graph())];
    }
    REQUIRE(seen.size() == 6);
    // chi-squared with 5 degrees of freedom: 20.5 is passed by chance once in a thousand
    double chi_squared = 0;
    for (const auto& [rows, times] : seen)
        chi_squared += (times - 1000.0) * (times - 1000.0) / 1000;
    CHECK(chi_squared < 20.5);
}

TEST_CASE("trades keep what they are told to keep", "[graph]") {
    const Network mixed = network({.units = 5,
                                   .tasks = 4,
                                   .ties = {{0, 0, Role::lead},
                                            {1, 0, Role::support},
                                            {2, 0, Role::support},
                                            {1, 1, Role::lead},
                                            {3, 1, Role::support},
                                            {2, 2, Role::lead},
                                            {4, 2, Role::support},
                                            {0, 3, Role::support},
                                            {3, 3, Role::lead}}});
    const auto counts = [](const BipartiteGraph& graph, UnitId unit) {
        const auto roles = graph.roles_of(unit);
        return std::pair(std::count(roles.begin(), roles.end(), Role::lead),
                         std::count(roles.begin(), roles.end(), Role::support));
    };
    const ImpossibleTie cannot[]{{UnitId(std::size_t{4}), TaskId(std::size_t{0})},
                                 {UnitId(std::size_t{0}), TaskId(std::size_t{2})}};
    TradeChain chain(mixed.graph, TradedRoles::kept, cannot, 1);
    std::set<std::string> seen;
    for (int draw = 0; draw < 200; ++draw) {
        chain.mix(3);
        const BipartiteGraph graph = chain.graph();
        REQUIRE(graph.tie_count() == 9); // no unit is twice on a task
        seen.insert(rows_of(graph));
        for (std::size_t unit = 0; unit < 5; ++unit)
            REQUIRE(counts(graph, UnitId(unit)) == counts(mixed.graph, UnitId(unit)));
        for (std::size_t task = 0; task < 4; ++task)
            REQUIRE(graph.degree(TaskId(task)) == mixed.graph.degree(TaskId(task)));
        for (const ImpossibleTie& tie : cannot) {
            const auto tasks = graph.tasks_of(tie.unit);
            REQUIRE_FALSE(std::binary_search(tasks.begin(), tasks.end(), tie.task));
        }
    }
    CHECK(seen.size() > 5);
}
