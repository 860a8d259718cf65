// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/graphs.hpp"

using namespace zeren;
using namespace zeren::test;

namespace {

/// u0 leads t0, which u1 supports; u1 leads t1, which u2 supports: the only two-path of lead to
/// support is u0 → u1 → u2. u1 has further tasks of its own that decide its section. Leaders are
/// given task by task.
Network chain(const std::vector<std::size_t>& leaders) {
    Shape shape{.units = 3,
                .tasks = leaders.size(),
                .ties = {{0, 0, Role::lead},
                         {1, 0, Role::support},
                         {1, 1, Role::lead},
                         {2, 1, Role::support}},
                .leaders = {}};
    for (std::size_t task = 2; task < leaders.size(); ++task)
        shape.ties.push_back({1, task, Role::lead});
    for (const std::size_t leader : leaders)
        shape.leaders.push_back({leader});
    return network(shape);
}

/// The one role in which u1 brokers.
void check_only(const Network& of, std::string_view role) {
    for (const std::string_view id :
         {"brokerage-coordinator", "brokerage-itinerant", "brokerage-gatekeeper",
          "brokerage-representative", "brokerage-liaison"}) {
        INFO(id);
        CHECK(unit_value(of, id, 1) == (id == role ? 1 : 0));
        CHECK(unit_value(of, id, 0) == 0);
    }
}

} // namespace

TEST_CASE("brokerage: each of the five roles", "[metrics][reference]") {
    // by hand, sections of (u0, u1, u2) after Gould and Fernandez (1989)
    check_only(chain({0, 0}), "brokerage-coordinator");        // 0 0 0
    check_only(chain({0, 0, 1, 1, 1}), "brokerage-itinerant"); // 0 1 0
    check_only(chain({0, 1, 1}), "brokerage-gatekeeper");      // 0 1 1
    check_only(chain({0, 1, 0}), "brokerage-representative");  // 0 0 1
    check_only(chain({0, 1, 2, 2}), "brokerage-liaison");      // 0 2 1
}

TEST_CASE("brokerage: a short cut leaves nothing to broker", "[metrics][reference]") {
    Network direct = chain({0, 0, 0});
    CHECK(unit_value(direct, "brokerage-coordinator", 1) == 1);
    // u0 leads a task that u2 supports
    const Network cut = network({.units = 3,
                                 .tasks = 3,
                                 .ties = {{0, 0, Role::lead},
                                          {1, 0, Role::support},
                                          {1, 1, Role::lead},
                                          {2, 1, Role::support},
                                          {0, 2, Role::lead},
                                          {2, 2, Role::support}},
                                 .leaders = {{0}, {0}, {0}}});
    CHECK(unit_value(cut, "brokerage-coordinator", 1) == 0);
}
