// SPDX-License-Identifier: Apache-2.0
// The fit of the configuration model is given up after as many steps as were allowed, and says how
// far it is off.
#include "support/catch.hpp"
#include "support/davis.hpp"

#include <zeren/graph/configuration_model.hpp>

using namespace zeren;
using namespace zeren::test;

TEST_CASE("configuration model: given up after the steps allowed", "[graph]") {
    const Network women = davis();
    const auto error_after = [&](std::size_t steps) {
        return ConfigurationModel(women.graph, {}, steps).largest_error();
    };
    // Newton's method on a convex function: each step comes nearer, and few are enough
    CHECK(error_after(1) > error_after(3));
    CHECK(error_after(3) > 1e-9);
    CHECK(error_after(50) < 1e-9);
}
