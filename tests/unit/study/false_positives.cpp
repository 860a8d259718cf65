// SPDX-License-Identifier: Apache-2.0
// On tables that a model itself makes, a test of that model may find no more than its level.
#include "study/detail/pair_models.hpp"
#include "support/catch.hpp"
#include "support/davis.hpp"
#include "support/random_graphs.hpp"

#include <zeren/graph/configuration_model.hpp>
#include <zeren/graph/projection.hpp>
#include <zeren/graph/trade_chain.hpp>

#include <cmath>

using namespace zeren;
using namespace zeren::test;

namespace {

/// `count` distinct numbers below `of`.
std::vector<std::size_t> some(Dice& dice, std::size_t of, std::size_t count) {
    std::vector<std::size_t> order = dice.permutation(of);
    order.resize(count);
    return order;
}

/// A random table of the model with the numbers of Davis.
Network null_table(std::string_view model, const Network& women, Dice& dice, TradeChain& chain,
                   const ConfigurationModel& fitted) {
    Shape shape{.units = 18, .tasks = 14, .ties = {}};
    if (model == "frm")
        for (std::size_t unit = 0; unit < 18; ++unit)
            for (const std::size_t task : some(dice, 14, women.graph.degree(UnitId(unit))))
                shape.ties.push_back({unit, task});
    else if (model == "fcm")
        for (std::size_t task = 0; task < 14; ++task)
            for (const std::size_t unit : some(dice, 18, women.graph.degree(TaskId(task))))
                shape.ties.push_back({unit, task});
    else if (model == "ffm")
        for (const std::size_t place : some(dice, 18 * 14, 89))
            shape.ties.push_back({place / 14, place % 14});
    else if (model == "bicm") {
        for (std::size_t unit = 0; unit < 18; ++unit)
            for (std::size_t task = 0; task < 14; ++task)
                if (dice.chance(fitted.probability(UnitId(unit), TaskId(task))))
                    shape.ties.push_back({unit, task});
    } else {
        chain.mix(10);
        for (std::size_t task = 0; task < 14; ++task)
            for (const std::uint32_t unit : chain.units_of_tasks()[task])
                shape.ties.push_back({unit, task});
    }
    return network(shape);
}

/// p of the pair; 1 when it shares nothing.
double p_of(std::string_view model, const Network& table, UnitPair pair, std::size_t draws) {
    const AnalysisContext context(table.graph, table.reading, table.options);
    StudyOptions options;
    options.draws = draws;
    const auto& pairs = context.projection().pairs;
    const auto found = std::lower_bound(pairs.begin(), pairs.end(), pair);
    if (found == pairs.end() || *found != pair)
        return 1;
    return detail::fit_model(model, context, options)
        ->figures()[static_cast<std::size_t>(found - pairs.begin())]
        .p;
}

/// How many of `tables` tables that `model` makes from the numbers of Davis have p <= .05 for one
/// pair, taken in turn so that tables are independent.
std::size_t found_on_null_tables(std::string_view model, std::size_t tables) {
    const Network women = davis();
    const ConfigurationModel fitted(women.graph);
    Dice dice(11);
    TradeChain chain(women.graph, TradedRoles::merged, {}, 12);
    chain.mix(TradeChain::first_rounds);
    std::size_t found = 0;
    for (std::size_t number = 0; number < tables; ++number) {
        const std::size_t first = dice.below(18), step = 1 + dice.below(17);
        const UnitId a(first), b((first + step) % 18);
        const Network table = null_table(model, women, dice, chain, fitted);
        found += p_of(model, table, {std::min(a, b), std::max(a, b)}, 199) <= .05 ? 1 : 0;
    }
    return found;
}

} // namespace

TEST_CASE("false positives of every model on 1,000 tables of its own", "[study][slow]") {
    // p <= .05 may come up with a chance of .05 at most, and less where p takes few values. The
    // number of 1,000 has a standard deviation of at most sqrt(1000 · .05 · .95) = 6.9, so that it
    // stays below 50 + 1.96 · 6.9 = 63.5 in 97.5 % of cases.
    for (const std::string_view model : {"frm", "fcm", "ffm", "bicm", "fdsm"}) {
        const std::size_t found = found_on_null_tables(model, 1000);
        INFO(model << ": " << found << " of 1000");
        CHECK(found <= 63);
        // a test that never finds anything would pass the line above; of bicm none is expected
        if (model != "bicm")
            CHECK(found > 0);
    }
}

TEST_CASE("false positives of the fixed-row model come up as often as its p can be so small",
          "[study][slow]") {
    // by hand: the chance of p <= .05, summed over the hypergeometric distributions of the 306
    // ordered pairs of Davis's row sums (8 7 8 7 4 4 4 3 4 4 4 6 7 8 5 2 2 2) of 14, is .0121300;
    // 40,000 tables: 485.2, standard deviation sqrt(40000 · .01213 · .98787) = 21.9, 95 %: 442 to
    // 528
    const std::size_t found = found_on_null_tables("frm", 40'000);
    CHECK(found >= 442);
    CHECK(found <= 528);
}
