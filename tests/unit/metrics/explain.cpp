// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/graphs.hpp"

#include <zeren/base/errors.hpp>

#include <algorithm>

using namespace zeren;
using namespace zeren::test;

namespace {

/// Two units, three tasks: u0 leads t0 and t1, u1 supports t0 and leads t2.
Network small() {
    return network({.units = 2,
                    .tasks = 3,
                    .ties = {{0, 0, Role::lead},
                             {0, 1, Role::lead},
                             {1, 0, Role::support},
                             {1, 2, Role::lead}},
                    .leaders = {{0}, {0}, {1}}});
}

MetricExplanation explained(const Network& of, Subject subject, std::string_view id,
                            std::size_t row) {
    const AnalysisContext context(of.graph, of.reading, of.options);
    return explain_metric(context, require_metric(id, subject), subject, row);
}

} // namespace

TEST_CASE("explain: a count lists its tasks with role and assignment", "[metrics]") {
    const Network of = small();
    const MetricExplanation why = explained(of, Subject::unit, "fractional-load", 0);
    CHECK(why.row == "u0");
    CHECK(why.additive);
    REQUIRE(why.terms.size() == 2);
    CHECK(why.terms[0].task == TaskId(std::size_t{0}));
    CHECK(why.terms[0].role == Role::lead);
    CHECK(why.terms[0].assignment == 0U);
    CHECK(why.terms[0].quantities == std::vector<Quantity>{{"d_j", 2}});
    CHECK(why.terms[0].contribution == .5); // by hand: t0 has two units, t1 one
    CHECK(why.terms[1].contribution == 1);
    CHECK(why.result.value == 1.5);
}

TEST_CASE("explain: terms that add nothing are left out", "[metrics]") {
    const MetricExplanation why = explained(small(), Subject::unit, "lead-count", 1);
    REQUIRE(why.terms.size() == 1);
    CHECK(why.terms[0].task == TaskId(std::size_t{2}));
}

TEST_CASE("explain: a concentration lists the units from the largest", "[metrics]") {
    const MetricExplanation why = explained(small(), Subject::network, "hhi",
                                            static_cast<std::size_t>(NetworkRow::lead_count));
    REQUIRE(why.terms.size() == 2);
    CHECK(why.terms[0].unit == UnitId(std::size_t{0}));
    CHECK(why.terms[0].contribution == Approx(4.0 / 9)); // by hand: shares 2/3 and 1/3
    CHECK(why.terms[1].contribution == Approx(1.0 / 9));
    CHECK(why.quantities == std::vector<Quantity>{{"n", 2}, {"total", 3}});
}

TEST_CASE("explain: a distance measure names the numbers of its formula", "[metrics]") {
    // by hand: the graph is the path t1 u0 t0 u1 t2; from u0 the distances are 1 1 2 3, sum 7;
    // the smallest possible sum for a unit of a 2 × 3 component is 3 + 2·1 = 5
    const MetricExplanation why = explained(small(), Subject::unit, "closeness-centrality", 0);
    CHECK(why.quantities ==
          std::vector<Quantity>{{"smallest possible sum of distances", 5},
                                {"sum of distances", 7},
                                {"vertices reached", 4},
                                {"other vertices", 4},
                                {"first factor: nearness in the component", 5.0 / 7},
                                {"second factor: part reached", 1},
                                {"result", 5.0 / 7}});
    CHECK(why.result.value.value() == Approx(5.0 / 7));
}

TEST_CASE("explain: leaders of a unit", "[metrics]") {
    const MetricExplanation why = explained(small(), Subject::unit, "leader-count", 1);
    REQUIRE(why.terms.size() == 2);
    CHECK(why.terms[1].leader == LeaderId(std::size_t{1}));
    CHECK(why.terms[1].task == TaskId(std::size_t{2}));
}

TEST_CASE("tables: chosen columns in the order asked for", "[metrics]") {
    const Network of = small();
    const AnalysisContext context(of.graph, of.reading, of.options);
    const MetricTable table = compute_table(
        context, Subject::unit, std::vector<std::string_view>{"task-count", "lead-count"});
    CHECK(table.names == std::vector<std::string>{"u0", "u1"});
    REQUIRE(table.metrics.size() == 2);
    CHECK(table.metrics[0]->id == "task-count");
    CHECK(table.column("lead-count")->at(0).value == 2);
    CHECK(compute_table(context, Subject::network).names ==
          std::vector<std::string>{"network", "lead-count", "support-count", "task-count",
                                   "fractional-load"});
    CHECK(compute_table(context, Subject::pair).names == std::vector<std::string>{"u0|u1"});
}

TEST_CASE("an unknown id is refused with the nearest ones", "[metrics]") {
    const Network of = small();
    const AnalysisContext context(of.graph, of.reading, of.options);
    const auto ask = [&](std::string_view id, Subject subject) {
        try {
            compute_table(context, subject, std::vector{id});
        } catch (const UsageError& error) {
            return error.diagnostic();
        }
        return Diagnostic{};
    };
    const Diagnostic typo = ask("betweeness-centrality", Subject::unit);
    CHECK(typo.code == "unknown-metric");
    CHECK(typo.suggestion.en.find("nearest ids: betweenness-centrality") == 0);
    const Diagnostic elsewhere = ask("jaccard", Subject::unit);
    CHECK(elsewhere.message.en == "no measure 'jaccard' for unit; it is a measure of pair");
}
