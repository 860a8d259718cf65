// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/graphs.hpp"

#include <zeren/graph/random_graphs.hpp>
#include <zeren/metrics/chance.hpp>
#include <zeren/metrics/ranks.hpp>

#include <array>

using namespace zeren;
using namespace zeren::test;

namespace {

constexpr std::array<std::size_t, 3> rows{0, 1, 2};

std::vector<RankInterval> intervals(const Network& of, std::string_view id, std::size_t draws) {
    const AnalysisContext context(of.graph, of.reading, of.options);
    return rank_intervals(context, require_metric(id, Subject::unit), rows, draws);
}

/// u0 has 40 tasks of its own, u1 and u2 have 6 and 5.
Network uneven() {
    Shape shape{.units = 3, .tasks = 0, .ties = {}};
    for (const auto& [unit, count] : {std::pair<std::size_t, std::size_t>{0, 40}, {1, 6}, {2, 5}})
        for (std::size_t task = 0; task < count; ++task)
            shape.ties.push_back({unit, shape.tasks++});
    return network(shape);
}

} // namespace

TEST_CASE("ranks: equal figures share the mean rank", "[metrics]") {
    // by hand: 9 is first, the two 4 share 2 and 3, the missing one has no rank
    const std::vector<Measured> ranks =
        ranks_of(std::vector{Measured::of(4), Measured::of(9), Measured::undefined("no"),
                             Measured::of(4), Measured::of(1)});
    CHECK(ranks[0].value == 2.5);
    CHECK(ranks[1].value == 1);
    CHECK_FALSE(ranks[2].value);
    CHECK(ranks[3].value == 2.5);
    CHECK(ranks[4].value == 4);
}

TEST_CASE("rank intervals tell apart what dropping tasks cannot turn round", "[metrics]") {
    // u0 keeps about 25 of its tasks in every draw; u1 and u2 keep about 4 and 3 and often swap
    const auto found = intervals(uneven(), "task-count", 400);
    CHECK(found[0].rank.value == 1);
    CHECK(found[0].low.value == 1);
    CHECK(found[0].high.value == 1);
    CHECK(found[0].band.value == 1);
    CHECK(found[1].low.value == 2);
    CHECK(found[1].high.value == 3);
    CHECK(found[2].low.value == 2);
    CHECK(found[1].band.value == 2);
    CHECK(found[2].band.value == 2); // 5 against 6: not told apart
}

TEST_CASE("dropping keeps about 63 % of the tasks, whole", "[graph]") {
    // closed form: a task is drawn at all with probability 1 - (1 - 1/m)^m = .634 for m = 51
    const Network of = uneven();
    SeededRandom random(1);
    double kept = 0;
    for (int draw = 0; draw < 200; ++draw)
        kept += static_cast<double>(drop_tasks(of.graph, random).tie_count());
    CHECK(kept / (200 * 51) == Approx(.634).epsilon(0).margin(.01));
}

TEST_CASE("ranks by the role split: leading gains, supporting loses", "[metrics][reference]") {
    // by hand: u0 leads what u1 supports: λ for u0, 1 - λ for u1; u2 has half a task by itself
    const Network of = network(
        {.units = 3, .tasks = 2, .ties = {{0, 0, Role::lead}, {1, 0, Role::support}, {2, 1}}});
    const AnalysisContext context(of.graph, of.reading, of.options);
    const std::vector<SplitRanks> found = ranks_by_split(context, rows);
    REQUIRE(found.size() == 11);
    CHECK(found.front().split == 0);
    CHECK(found.front().ranks[0].value == 3); // 0, beside 1 and 1
    CHECK(found.front().ranks[1].value == 1.5);
    CHECK(found[5].ranks[0].value == 2.5); // ½ and ½
    CHECK(found.back().ranks[0].value == 1.5);
    CHECK(found.back().ranks[1].value == 3);
}

TEST_CASE("chance: z of a concentration", "[metrics]") {
    // one unit has 30 of 30 leads among 10: far above every draw; without spread there is no z
    Shape shape{.units = 10, .tasks = 30, .ties = {}};
    for (std::size_t task = 0; task < 30; ++task)
        shape.ties.push_back({0, task});
    const Network of = network(shape);
    const AnalysisContext context(of.graph, of.reading, of.options);
    for (const ChanceFigure& figure : concentration_under_chance(context, 99)) {
        if (figure.metric->id != "gini")
            continue;
        if (figure.row == "lead-count")
            CHECK(figure.z.value.value() > 5);
        if (figure.row == "fractional-load") // degrees are kept, so nothing can move
            CHECK_FALSE(figure.z.value);
    }
}
