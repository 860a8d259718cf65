// SPDX-License-Identifier: Apache-2.0
// Measures that iterate: what is told of the iteration, and what is left of a measure that was
// given up (reliability.md §2, fault 34).
#include "support/catch.hpp"
#include "support/graphs.hpp"

#include <zeren/app/convergence.hpp>

#include <cmath>
#include <numbers>

using namespace zeren;
using namespace zeren::test;

namespace {

/// The path u0 t0 u1 t1 …
Network path(std::size_t units, std::size_t tasks) {
    Shape shape{.units = units, .tasks = tasks, .ties = {}};
    for (std::size_t unit = 0; unit < units; ++unit) {
        if (unit > 0)
            shape.ties.push_back({unit, unit - 1});
        if (unit < tasks)
            shape.ties.push_back({unit, unit});
    }
    return network(shape);
}

MetricTable table(Network of, Subject subject, std::vector<std::string_view> ids,
                  std::size_t max_iterations) {
    of.options.max_iterations = max_iterations;
    const AnalysisContext context(of.graph, of.reading, of.options);
    return compute_table(context, subject, ids);
}

void check_given_up(const MetricTable& measured, std::string_view reason) {
    for (std::size_t place = 0; place < measured.columns.size(); ++place) {
        INFO(measured.metrics[place]->id);
        const Measured& first = measured.columns[place].front();
        CHECK_FALSE(first.value);
        CHECK(first.reason == reason);
        const Iteration& ended = measured.iterations.at(place);
        CHECK(ended.metric == measured.metrics[place]->id);
        CHECK_FALSE(ended.converged);
        CHECK(ended.steps == 1);
        CHECK(ended.residual > 1e-12);
    }
}

} // namespace

TEST_CASE("P200: the eigenvector of a closed form, with its residual", "[metrics][edge]") {
    // reliability.md §4: power iteration needs 33,369 steps. Closed form: of N vertices in a row
    // the largest eigenvalue is 2 cos(π/(N+1)) and the entries are as sin(iπ/(N+1)).
    const Network row = path(100, 100);
    const double step = std::numbers::pi / 201;
    double norm = 0;
    for (int unit = 0; unit < 100; ++unit)
        norm += std::pow(std::sin((2 * unit + 1) * step), 2);
    for (int unit = 0; unit < 100; ++unit)
        CHECK(unit_value(row, "eigenvector-centrality", static_cast<std::size_t>(unit)) ==
              Approx(std::sin((2 * unit + 1) * step) / std::sqrt(norm)).epsilon(0).margin(1e-9));
    CHECK(network_value(row, "leading-singular-value") ==
          Approx(2 * std::cos(step)).epsilon(0).margin(1e-12));
    const MetricTable measured = table(row, Subject::unit, {"eigenvector-centrality"}, 1000);
    REQUIRE(measured.iterations.size() == 1);
    CHECK(measured.iterations[0].converged);
    CHECK(measured.iterations[0].steps == 0); // no iteration of ours
    CHECK(measured.iterations[0].residual < 1e-12);
}

TEST_CASE("an eigensolver that is given up leaves no figure of its vectors", "[metrics][edge]") {
    const Network row = path(260, 259); // beyond what is solved without iterating
    check_given_up(table(row, Subject::unit, {"eigenvector-centrality", "singular-value"}, 1),
                   "the eigensolver did not converge");
    check_given_up(
        table(row, Subject::network, {"leading-singular-value", "singular-value-gap"}, 1),
        "the eigensolver did not converge");
    Network as_peer = row;
    as_peer.options.convention = Convention::networkx;
    check_given_up(table(as_peer, Subject::task, {"eigenvector-centrality"}, 1),
                   "the eigensolver did not converge");
    const MetricTable enough = table(row, Subject::unit, {"eigenvector-centrality"}, 1000);
    CHECK(enough.columns[0][0].value.has_value());
    CHECK(enough.iterations[0].converged);
    CHECK(enough.iterations[0].steps > 1);
    CHECK(enough.iterations[0].residual < 1e-12);
}

TEST_CASE("PageRank that is given up has no figure", "[metrics][edge]") {
    const Network row = path(4, 3);
    check_given_up(table(row, Subject::unit, {"pagerank"}, 1), "the iteration did not settle");
    const MetricTable enough = table(row, Subject::unit, {"pagerank"}, 1000);
    CHECK(enough.columns[0][0].value.has_value());
    CHECK(enough.iterations.at(0).residual <= 1e-12);
}

TEST_CASE("BiRank that is given up says its last change", "[metrics][edge]") {
    // by hand, u0 and u1 on t0, asked about u0, from zeros: the first step gives t0 nothing and u0
    // its part of the query, 1 - 0.8
    Shape shape{.units = 2, .tasks = 1, .ties = {{0, 0}, {1, 0}}};
    CHECK(table(network(shape), Subject::unit, {"birank"}, 1).iterations.empty()); // not asked
    shape.query_units = {0};
    const MetricTable measured = table(network(shape), Subject::unit, {"birank"}, 1);
    check_given_up(measured, "the iteration did not settle");
    CHECK(measured.iterations[0].residual == Approx(.2).epsilon(1e-15));
}

TEST_CASE("iterations of several networks are told as the worst of them", "[metrics]") {
    std::vector<Iteration> all{{.metric = "pagerank", .steps = 9, .residual = 1e-15}};
    CHECK(convergence_warnings(all).empty());
    const std::vector<Iteration> more{
        {.metric = "pagerank", .steps = 4, .residual = .25, .converged = false},
        {.metric = "birank", .steps = 150, .residual = 1e-15}};
    merge_iterations(more, all);
    REQUIRE(all.size() == 2);
    CHECK(all[0].steps == 9);
    const std::vector<Diagnostic> warnings = convergence_warnings(all);
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].code == "not-converged");
    CHECK(warnings[0].severity == Severity::warning);
    CHECK(warnings[0].message.en ==
          "pagerank did not converge: 9 iterations, residual 0.25; it has no figures");
    const auto facts = iteration_facts(all);
    REQUIRE(facts.size() == 4);
    CHECK(facts[0] == std::pair<std::string, DataCell>("pagerank-iterations", std::int64_t{9}));
    CHECK(facts[1] == std::pair<std::string, DataCell>("pagerank-residual", .25));
}
