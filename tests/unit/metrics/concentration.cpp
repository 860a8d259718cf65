// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/graphs.hpp"

#include <cmath>
#include <vector>

using namespace zeren;
using namespace zeren::test;

namespace {

/// Unit i has counts[i] tasks of its own, so that task-count is exactly the vector given.
Network with_counts(const std::vector<std::size_t>& counts) {
    Shape shape{.units = counts.size(), .tasks = 0, .ties = {}};
    for (std::size_t unit = 0; unit < counts.size(); ++unit)
        for (std::size_t task = 0; task < counts[unit]; ++task)
            shape.ties.push_back({unit, shape.tasks++});
    return network(shape);
}

double of(const std::vector<std::size_t>& counts, std::string_view id) {
    return network_value(with_counts(counts), id, NetworkRow::task_count);
}

bool undefined(const std::vector<std::size_t>& counts, std::string_view id) {
    return is_undefined(with_counts(counts), Subject::network, id,
                        static_cast<std::size_t>(NetworkRow::task_count));
}

Approx near(double figure, double digits = 1e-12) {
    return Approx(figure).epsilon(0).margin(digits);
}

} // namespace

TEST_CASE("gini: small vectors", "[metrics][reference]") {
    // reliability.md §4 and measures.md §2.2; by hand for (0,0,0,1): 2·4·1/(4·1) - 5/4 = .75
    CHECK(of({0, 0, 0, 1}, "gini") == near(.75));
    CHECK(of({1, 2, 3, 4}, "gini") == near(.25));
    CHECK(of({1, 1, 1}, "gini") == 0);
    CHECK(of({5}, "gini") == 0);
    CHECK(of({0, 0, 1, 2, 3, 4}, "gini") == near(.5));
    CHECK(of({0, 0, 1, 2, 3, 4}, "gini-corrected") == near(.6));
    CHECK(of({0, 0, 0, 1}, "gini-corrected") == near(1));
    CHECK(undefined({}, "gini"));
    CHECK(undefined({0, 0}, "gini"));
    CHECK(undefined({5}, "gini-corrected"));
}

TEST_CASE("gini and theil: the ten incomes of R's ineq", "[metrics][reference]") {
    // published: help page of R package ineq, x = c(541, 1463, …, 22261)
    const std::vector<std::size_t> incomes{541,  1463, 2445, 3438,  4437,
                                           5401, 6392, 8304, 11904, 22261};
    CHECK(of(incomes, "gini") == near(.4620911, 5.1e-8));
    CHECK(of(incomes, "theil") == near(.3623412, 5.1e-8));
}

TEST_CASE("theil keeps zeros, mld refuses them", "[metrics][reference]") {
    // measures.md §1.5, by hand: μ = 10/6; sum of (x/μ) ln(x/μ) / 6 = .5119 (ineq gives .106)
    CHECK(of({0, 0, 1, 2, 3, 4}, "theil") == near(.5119, 5.1e-5));
    CHECK(undefined({0, 1, 2}, "mld"));
    // by hand: μ = 2, mean of ln 2, ln 1, ln 2/3 = (ln 4/3)/3
    CHECK(of({1, 2, 3}, "mld") == near(std::log(4.0 / 3) / 3));
    CHECK(of({7, 7, 7}, "theil") == 0);
    CHECK(of({7, 7, 7}, "mld") == 0);
    CHECK(of({0, 0, 9}, "theil-normalised") == near(1));
}

TEST_CASE("shares, entropy and effective number", "[metrics][reference]") {
    // reliability.md §4: HHI of (3,2,1) = 14/36; entropy of (½,¼,¼) = 1.5 bits
    CHECK(of({3, 2, 1}, "hhi") == near(14.0 / 36));
    CHECK(of({3, 2, 1}, "effective-number") == near(36.0 / 14));
    CHECK(of({3, 2, 1}, "hhi-normalised") == near((14.0 / 36 - 1.0 / 3) / (1 - 1.0 / 3)));
    CHECK(of({4, 4, 4}, "hhi-normalised") == 0);
    CHECK(of({2, 1, 1}, "shannon") / std::log(2.0) == near(1.5));
    CHECK(of({2, 1, 1}, "pielou") == near(1.5 * std::log(2.0) / std::log(3.0)));
    CHECK(of({4, 4, 4, 0}, "pielou") == near(std::log(3.0) / std::log(4.0)));
    CHECK(of({4, 4, 4}, "pielou") == 1);
    // by hand: shares 1/2, 1/3, 1/6; ½(1/6 + 0 + 1/6)
    CHECK(of({3, 2, 1}, "hoover") == near(1.0 / 6));
    CHECK(undefined({0, 0, 0}, "hhi"));
    CHECK(undefined({9}, "pielou"));
}

TEST_CASE("largest shares", "[metrics][reference]") {
    // by hand from the vector 10 8 6 4 2 1 1 (sum 32)
    const std::vector<std::size_t> counts{1, 10, 4, 8, 2, 6, 1};
    CHECK(of(counts, "cr1") == near(10.0 / 32));
    CHECK(of(counts, "cr3") == near(24.0 / 32));
    CHECK(of(counts, "cr5") == near(30.0 / 32));
    CHECK(of(counts, "top20-share") == near(18.0 / 32));        // ceil(1.4) = 2 units
    CHECK(of({5, 1, 1, 1, 1}, "top20-share") == near(5.0 / 9)); // exactly one of five
    CHECK(of({3, 2}, "cr3") == 1);
}

TEST_CASE("collectives take no part in concentration, roles have rows of their own",
          "[metrics][reference]") {
    // by hand: named units 0 and 1 lead 3 and 1 tasks; the collective (unit 2) supports all four
    Shape shape{
        .units = 3, .tasks = 4, .ties = {{0, 0}, {0, 1}, {0, 2}, {1, 3}}, .collectives = {2}};
    for (std::size_t task = 0; task < 4; ++task)
        shape.ties.push_back({2, task, Role::support});
    const Network network = test::network(shape);
    CHECK(network_value(network, "cr1", NetworkRow::lead_count) == near(3.0 / 4));
    CHECK(network_value(network, "cr1", NetworkRow::task_count) == near(3.0 / 4));
    CHECK(network_value(network, "cr1", NetworkRow::fractional_load) == near(3.0 / 4));
    CHECK(is_undefined(network, Subject::network, "cr1",
                       static_cast<std::size_t>(NetworkRow::support_count)));
    CHECK(is_undefined(network, Subject::network, "cr1",
                       static_cast<std::size_t>(NetworkRow::network)));
    CHECK(network_value(network, "unit-count") == 2);
    CHECK(network_value(network, "collective-count") == 1);
    CHECK(network_value(network, "tie-count") == 8);
    CHECK(network_value(network, "lead-tie-count") == 4);
    CHECK(network_value(network, "support-tie-count") == 0);
    CHECK(network_value(network, "collective-tie-count") == 4);
    // but the collective carries paths and shares: it is a partner, and halves the tasks
    CHECK(unit_value(network, "partner-count", 0) == 1);
    CHECK(unit_value(network, "fractional-load", 0) == near(1.5));
}
