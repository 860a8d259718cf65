// SPDX-License-Identifier: Apache-2.0
// Centralizations over every graph of a small size: the extremal graph that they divide by is
// extremal, so 1 is reached and never passed.
#include "support/catch.hpp"
#include "support/graphs.hpp"

#include <algorithm>

using namespace zeren;
using namespace zeren::test;

namespace {

/// The largest defined value of each measure over all tables of this size.
std::vector<double> largest_over_all(std::size_t units, std::size_t tasks,
                                     const std::vector<std::string_view>& ids) {
    std::vector<double> largest(ids.size(), 0.0);
    for (std::size_t code = 0; code < (std::size_t{1} << (units * tasks)); ++code) {
        Shape shape{.units = units, .tasks = tasks, .ties = {}};
        for (std::size_t cell = 0; cell < units * tasks; ++cell)
            if ((code >> cell) & 1)
                shape.ties.push_back({cell / tasks, cell % tasks});
        const Network of = network(shape);
        const AnalysisContext context(of.graph, of.reading, of.options);
        const MetricTable table = compute_table(context, Subject::network, ids);
        for (std::size_t place = 0; place < ids.size(); ++place)
            largest[place] =
                std::max(largest[place], table.columns[place].front().value.value_or(0));
    }
    return largest;
}

} // namespace

TEST_CASE("centralizations: the largest over all graphs is 1", "[metrics][edge]") {
    const std::vector<std::string_view> ids{
        "unit-closeness-centralization", "unit-harmonic-centralization",
        "task-closeness-centralization", "task-harmonic-centralization"};
    for (const auto& [units, tasks] : {std::pair<std::size_t, std::size_t>{2, 2},
                                       {2, 3},
                                       {3, 2},
                                       {3, 3},
                                       {4, 2},
                                       {2, 4},
                                       {4, 3},
                                       {5, 2}}) {
        const std::vector<double> largest = largest_over_all(units, tasks, ids);
        for (std::size_t place = 0; place < ids.size(); ++place) {
            INFO(ids[place] << " " << units << " x " << tasks);
            CHECK(largest[place] == Approx(1).epsilon(0).margin(1e-12));
        }
    }
}
