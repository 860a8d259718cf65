// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/davis.hpp"

#include <zeren/graph/random_graphs.hpp>
#include <zeren/graph/trade_chain.hpp>
#include <zeren/metrics/chance.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace zeren;
using namespace zeren::test;

namespace {

/// Tasks with one lead each, spread in turn over the units.
Network one_lead_each(std::size_t units, std::size_t tasks) {
    Shape shape{.units = units, .tasks = tasks, .ties = {}};
    for (std::size_t task = 0; task < tasks; ++task)
        shape.ties.push_back({task % units, task});
    return network(shape);
}

ChanceFigure under_chance(const Network& of, std::string_view id, std::string_view row,
                          std::string_view model, std::size_t draws) {
    const AnalysisContext context(of.graph, of.reading, of.options);
    for (const ChanceFigure& figure : concentration_under_chance(context, draws))
        if (figure.metric->id == id && figure.row == row && figure.model == model)
            return figure;
    throw std::out_of_range("no such figure");
}

} // namespace

TEST_CASE("random leads are far from equal", "[metrics][reference]") {
    // measures.md §1.4: 140 leads over 40 units give a mean Gini of .289; 60 over 30 give .375.
    // One draw has a
    // standard deviation of about .033, so the mean of 120 draws has one of .003.
    const auto figure =
        under_chance(one_lead_each(40, 140), "gini", "lead-count", "random-units", 120);
    CHECK(figure.mean == Approx(.289).epsilon(0).margin(.009));
    CHECK(figure.high > figure.mean);
    CHECK(figure.low < figure.mean);
    CHECK(figure.observed.value.value() < .1); // dealt in turn: 3 or 4 each
    CHECK(figure.p == 1);
    CHECK(under_chance(one_lead_each(30, 60), "gini", "lead-count", "random-units", 120).mean ==
          Approx(.375).epsilon(0).margin(.012));
}

TEST_CASE("one unit doing everything is beyond chance", "[metrics][reference]") {
    Shape shape{.units = 10, .tasks = 30, .ties = {}};
    for (std::size_t task = 0; task < 30; ++task)
        shape.ties.push_back({0, task});
    // by hand: no draw of 99 comes near, so p = (0 + 1)/(99 + 1), whichever way the measure runs
    const Network all = network(shape);
    CHECK(under_chance(all, "gini", "lead-count", "random-units", 99).p == .01);
    CHECK(under_chance(all, "shannon", "lead-count", "random-units", 99).p == .01);
    const auto none = under_chance(all, "gini", "support-count", "random-units", 9);
    CHECK_FALSE(none.observed.value);
    CHECK(none.draws == 0);
}

TEST_CASE("a figure that some draws do not have is not compared with the rest",
          "[metrics][reference]") {
    // two tasks with one lead each, one for either unit: mld 0. A draw gives both to one unit with
    // probability ½, and the logarithm of zero is not defined; 99 draws without such a one have
    // probability 2^-99. To leave such draws out would leave the less concentrated ones.
    const Network two = one_lead_each(2, 2);
    const auto mld = under_chance(two, "mld", "lead-count", "random-units", 99);
    CHECK(mld.observed.value == 0);
    CHECK(mld.draws == 0);
    CHECK_FALSE(mld.reason.empty());
    const auto gini = under_chance(two, "gini", "lead-count", "random-units", 99);
    CHECK(gini.draws == 99);
    CHECK(gini.reason.empty());
    CHECK(gini.mean == Approx(.25).margin(.1)); // by hand: 0 or ½
}

TEST_CASE("the parts of the Theil index under chance", "[metrics][reference]") {
    // Twelve units with one task each, so that the sections are two halves of six; the leads of 60
    // more tasks, without a leader, all go to the first half. Within a half all are equal: 0, below
    // every draw, p = 1. Between the halves it is beyond every draw of 99.
    Shape shape{.units = 12, .tasks = 72, .ties = {}, .leaders = {}};
    for (std::size_t task = 0; task < 72; ++task)
        shape.ties.push_back({task < 12 ? task : task % 6, task});
    for (std::size_t task = 0; task < 72; ++task)
        shape.leaders.push_back(task < 12 ? std::vector<std::size_t>{task / 6}
                                          : std::vector<std::size_t>{});
    const Network halves = network(shape);
    // by hand: 66 of 72 leads for one half of the units, 6 for the other
    const auto between =
        under_chance(halves, "theil-between-leaders", "lead-count", "random-units", 99);
    CHECK(between.observed.value.value() ==
          Approx(11. / 12 * std::log(11. / 6) + 1. / 12 * std::log(1. / 6)));
    CHECK(between.p == .01);
    const auto within =
        under_chance(halves, "theil-within-leaders", "lead-count", "random-units", 99);
    CHECK(within.observed.value.value() == Approx(0).margin(1e-12));
    CHECK(within.p == 1);
    // of every draw the two parts add up to the whole, so their means do
    const auto whole = under_chance(halves, "theil", "lead-count", "random-units", 99);
    CHECK(between.mean + within.mean == Approx(whole.mean).epsilon(1e-9));
}

TEST_CASE("the same seed gives the same draws, another seed others", "[metrics]") {
    Network women = davis();
    const auto first = under_chance(women, "gini", "fractional-load", "degree-preserving", 20);
    CHECK(first.mean ==
          under_chance(women, "gini", "fractional-load", "degree-preserving", 20).mean);
    women.options.seed = 7;
    CHECK(first.mean !=
          under_chance(women, "gini", "fractional-load", "degree-preserving", 20).mean);
}

TEST_CASE("redrawing keeps how many ties a role has, trading keeps both degree sequences",
          "[graph]") {
    const Network women = davis();
    SeededRandom random(3);
    RandomUnits redrawn(women.graph);
    redrawn.draw(random);
    CHECK(std::accumulate(redrawn.leads().begin(), redrawn.leads().end(), 0.0) == 89);
    CHECK(std::accumulate(redrawn.supports().begin(), redrawn.supports().end(), 0.0) == 0);
    CHECK(*std::max_element(redrawn.tasks().begin(), redrawn.tasks().end()) <= 14);
    TradeChain chain(women.graph, TradedRoles::merged, {}, 3);
    chain.mix(TradeChain::first_rounds);
    const BipartiteGraph traded = chain.graph();
    CHECK(traded.tie_count() == 89); // no double tie was merged away
    std::size_t still_there = 0;
    for (std::size_t task = 0; task < 14; ++task) {
        const TaskId id(task);
        CHECK(traded.degree(id) == women.graph.degree(id));
        for (const UnitId unit : women.graph.units_of(id)) {
            const auto units = traded.units_of(id);
            still_there += std::binary_search(units.begin(), units.end(), unit);
        }
    }
    for (std::size_t unit = 0; unit < 18; ++unit)
        CHECK(traded.degree(UnitId(unit)) == women.graph.degree(UnitId(unit)));
    CHECK(still_there < 75); // something moved
}
