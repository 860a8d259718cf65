// SPDX-License-Identifier: Apache-2.0
// Work, concentration, pairs and the whole network on the Davis data.
#include "support/catch.hpp"
#include "support/davis.hpp"

#include <cmath>
#include <numeric>

using namespace zeren;
using namespace zeren::test;

namespace {

Approx near(double figure, double digits = 5.1e-7) {
    return Approx(figure).epsilon(0).margin(digits);
}

/// Events as units, women as tasks.
Network davis_transposed() {
    const Network women = davis();
    Shape shape{.units = 14, .tasks = 18, .ties = {}};
    for (std::size_t woman = 0; woman < 18; ++woman)
        for (const TaskId event : women.graph.tasks_of(UnitId(woman)))
            shape.ties.push_back({event.index(), woman});
    return network(shape);
}

/// The figure of the pair, found by name.
double pair_value(const Network& of, std::string_view id, std::size_t first, std::size_t second) {
    const AnalysisContext context(of.graph, of.reading, of.options);
    const std::string name = "u" + std::to_string(first) + "|u" + std::to_string(second);
    const MetricTable table = compute_table(context, Subject::pair, std::vector{id});
    for (std::size_t row = 0; row < table.names.size(); ++row)
        if (table.names[row] == name)
            return table.columns[0][row].value.value();
    throw std::out_of_range("no such pair");
}

double sum(const MetricColumn& column) {
    return std::accumulate(
        column.begin(), column.end(), 0.0,
        [](double so_far, const Measured& cell) { return so_far + *cell.value; });
}

} // namespace

TEST_CASE("Davis: loads and exclusivity", "[metrics][reference]") {
    const Network women = davis();
    // by hand: Evelyn was at E1-E6, E8, E9 of sizes 3 3 6 4 8 8 14 12:
    // 1/3+1/3+1/6+1/4+1/8+1/8+1/14+1/12 = 1.488095
    CHECK(unit_value(women, "fractional-load", evelyn) == near(1.488095));
    // the loads add up to the number of events, each having someone
    CHECK(sum(column(women, Subject::unit, "fractional-load")) == near(14, 1e-12));
    // by hand: 2 exp(-2) + exp(-5) + exp(-3) + 2 exp(-7) + exp(-13) + exp(-11) = 0.329038
    CHECK(unit_value(women, "task-exclusivity", evelyn) == near(.329038));
    CHECK(unit_value(women, "task-exclusivity", evelyn) / 14 == near(.023503));
    // every tie is a lead here, so the lead's share of it is the same
    CHECK(unit_value(women, "lead-exclusivity", evelyn) == near(.329038));
    // by hand: 2+2+5+3+7+7+13+11
    CHECK(unit_value(women, "coordination-span", evelyn) == 50);
    CHECK(unit_value(women, "task-share", evelyn) == near(8.0 / 14));
    CHECK(unit_value(women, "lead-count", evelyn) == 8);
    CHECK(unit_value(women, "support-count", evelyn) == 0);
    CHECK(task_value(women, "size", 7) == 14);
    // measures.md §2.1, by hand from the column sums: (89 - 14) / 14
    CHECK(network_value(women, "assignment-redundancy") == near(75.0 / 14, 1e-12));
}

TEST_CASE("Davis: harmonic centrality", "[metrics][reference]") {
    // cross-tool: NetworkX 2.8.8 harmonic_centrality, divided by other + (own - 1)/2
    const Network women = davis();
    CHECK(unit_value(women, "harmonic-centrality", evelyn) == near(.822222));
    CHECK(unit_value(women, "harmonic-centrality", evelyn) * 22.5 == near(18.5, 1e-9));
    CHECK(unit_value(women, "harmonic-centrality", flora) == near(.588889));
    CHECK(task_value(women, "harmonic-centrality", 7) == near(.891156));
    CHECK(task_value(women, "harmonic-centrality", 0) == near(.540816));
}

TEST_CASE("Davis: concentration of attendance", "[metrics][reference]") {
    // cross-tool: R ineq 0.2-13 (Gini with corr = FALSE and TRUE, Theil, Herfindahl), as listed in
    // measures.md §2.2; Hoover and CR by hand from the degrees 8 8 8 7 7 7 6 5 4 4 4 4 4 4 3 2 2 2
    const Network women = davis();
    const auto of = [&](std::string_view id) {
        return network_value(women, id, NetworkRow::task_count);
    };
    CHECK(of("gini") == near(.234082));
    CHECK(of("gini-corrected") == near(.247852));
    CHECK(of("hhi") == near(.065270));
    CHECK(of("hhi-normalised") == near(.010285));
    CHECK(of("effective-number") == near(15.3211, 5.1e-5));
    CHECK(of("theil") == near(.090435));
    CHECK(of("theil-normalised") == near(.031288));
    CHECK(of("mld") == near(.099761));
    CHECK(of("shannon") == near(2.79994, 5.1e-6));
    CHECK(of("pielou") == near(.968712));
    CHECK(of("hoover") == near(.184769));
    CHECK(of("cr1") == near(8.0 / 89, 1e-12));
    CHECK(of("cr3") == near(24.0 / 89, 1e-12));
    CHECK(of("cr5") == near(38.0 / 89, 1e-12));
    CHECK(of("top20-share") == near(31.0 / 89, 1e-12)); // ceil(3.6) = 4 women: 8+8+8+7

    const Network events = davis_transposed();
    const auto of_events = [&](std::string_view id) {
        return network_value(events, id, NetworkRow::task_count);
    };
    CHECK(of_events("gini") == near(.294543));
    CHECK(of_events("gini-corrected") == near(.317200));
    CHECK(of_events("hhi") == near(.092539));
    CHECK(of_events("hhi-normalised") == near(.022734));
    CHECK(of_events("effective-number") == near(10.8063, 5.1e-5));
    CHECK(of_events("theil") == near(.137888));
    CHECK(of_events("theil-normalised") == near(.052249));
}

TEST_CASE("Davis: pairs of women", "[metrics][reference]") {
    const Network women = davis();
    // by hand: Evelyn and Laura share E1 E2 E3 E5 E6 E8 of sizes 3 3 6 8 8 14
    CHECK(pair_value(women, "shared-task-count", evelyn, laura) == 6);
    // 1/2+1/2+1/5+1/7+1/7+1/13; cross-tool: NetworkX collaboration_weighted_projected_graph
    CHECK(pair_value(women, "newman-weight", evelyn, laura) == near(1.562637));
    // 6 / (8 + 7 - 6); cross-tool: NetworkX overlap_weighted_projected_graph(jaccard=True)
    CHECK(pair_value(women, "jaccard", evelyn, laura) == near(.666667));
    CHECK(pair_value(women, "overlap", evelyn, laura) == near(6.0 / 7));
    CHECK(pair_value(women, "cosine", evelyn, laura) == near(6 / std::sqrt(56.0), 1e-12));
    // 1/3+1/3+1/6+1/8+1/8+1/14
    CHECK(pair_value(women, "resource-allocation", evelyn, laura) == near(1.154762));
    // measures.md §2.6: 139 edges, weights add up to 322
    CHECK(column(women, Subject::pair, "shared-task-count").size() == 139);
    CHECK(sum(column(women, Subject::pair, "shared-task-count")) == 322);
    // every event has more than one woman, so Newman's strength is the degree
    CHECK(unit_value(women, "newman-strength", evelyn) == 8);
    // cross-tool: degrees in NetworkX 2.8.8 bipartite.projected_graph
    CHECK(unit_value(women, "partner-count", evelyn) == 17);
    CHECK(unit_value(women, "partner-count", flora) == 12);
}

TEST_CASE("Davis: the whole network", "[metrics][reference]") {
    const Network women = davis();
    CHECK(network_value(women, "unit-count") == 18);
    CHECK(network_value(women, "task-count") == 14);
    CHECK(network_value(women, "tie-count") == 89);
    CHECK(network_value(women, "pair-count") == 139);
    CHECK(network_value(women, "density") == near(.353175));
    CHECK(network_value(women, "components") == 1);
    CHECK(network_value(women, "largest-component-share") == 1);
    // published: tests of the R package netrics: mean distance 2.306, diameter 4
    CHECK(network_value(women, "mean-distance") == near(2.306, 5.1e-4));
    CHECK(network_value(women, "diameter") == 4);
    // cross-tool: numpy 1.24 svd, measures.md §2.3
    CHECK(network_value(women, "leading-singular-value") == near(6.741908));
    CHECK(unit_value(women, "singular-value", evelyn) == near(6.741908));
}
