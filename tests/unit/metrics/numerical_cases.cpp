// SPDX-License-Identifier: Apache-2.0
// Rows of the table of numerical edge cases (reliability.md §4) that no other test holds: one test
// a row. The others: K1,1, star, P5, K2,3, two K1,1, K2,2 + K2,3 in edges.cpp and
// davis_structure.cpp; P3 + K1,1 + an isolated vertex in closed_forms.cpp; Gini and entropy in
// concentration.cpp; P200 in convergence.cpp; Barber's Q in study/structure.cpp; sums in
// graph/kernels.cpp.
#include "support/catch.hpp"
#include "support/studies.hpp"

#include <zeren/app/metric_report.hpp>
#include <zeren/base/text.hpp>
#include <zeren/export/print_table.hpp>
#include <zeren/graph/betweenness.hpp>
#include <zeren/graph/modules.hpp>
#include <zeren/graph/projection.hpp>

#include <cmath>
#include <sstream>
#include <utility>

using namespace zeren;
using namespace zeren::test;

namespace {

Approx near(double figure, double digits = 1e-12) {
    return Approx(figure).epsilon(0).margin(digits);
}

/// Every unit on every task.
Network complete(std::size_t units, std::size_t tasks) {
    Shape shape{.units = units, .tasks = tasks, .ties = {}};
    for (std::size_t unit = 0; unit < units; ++unit)
        for (std::size_t task = 0; task < tasks; ++task)
            shape.ties.push_back({unit, task});
    return network(shape);
}

} // namespace

TEST_CASE("no nodes: no row, no figure but counts of nothing", "[metrics][edge]") {
    const Network nothing = network({});
    const AnalysisContext context(nothing.graph, nothing.reading, nothing.options);
    for (const Subject subject : {Subject::unit, Subject::task, Subject::leader, Subject::pair})
        CHECK(compute_table(context, subject).names.empty());
    const MetricTable table = compute_table(context, Subject::network);
    for (std::size_t place = 0; place < table.columns.size(); ++place)
        for (const Measured& cell : table.columns[place]) {
            INFO(table.metrics[place]->id);
            if (cell.value) // a count
                CHECK((table.metrics[place]->whole_number && *cell.value == 0));
            else
                CHECK_FALSE(cell.reason.empty());
        }
}

TEST_CASE("isolated vertices have no modularity and no assortativity", "[metrics][edge]") {
    for (const Network& idle : {network({.units = 3, .tasks = 0, .ties = {}}),
                                network({.units = 0, .tasks = 3, .ties = {}})}) {
        const StudyResult modules = run(idle, "communities", {});
        CHECK_THROWS_AS(fact(modules, "modularity"), std::out_of_range);
        CHECK_FALSE(modules.notes.empty()); // which say why
        CHECK(is_undefined(idle, Subject::network, "assortativity", 0));
        CHECK(network_value(idle, "components") == 3);
    }
}

TEST_CASE("entropy of nothing has no figure", "[metrics][edge]") {
    const Network idle = network({.units = 2, .tasks = 2, .ties = {}});
    for (const std::string_view id : {"hhi", "shannon", "pielou", "effective-number"})
        CHECK(is_undefined(idle, Subject::network, id,
                           static_cast<std::size_t>(NetworkRow::task_count)));
}

TEST_CASE("no path of three ties: no Robins-Alexander clustering", "[metrics][edge]") {
    // NetworkX gives 0. The longest path of a star has two ties; of P4, three and no circle.
    CHECK(is_undefined(from_rows({"111"}), Subject::network, "robins-alexander", 0));
    CHECK(is_undefined(from_rows({"10", "01"}), Subject::network, "robins-alexander", 0));
    CHECK(network_value(from_rows({"11", "01"}), "robins-alexander") == 0);
}

TEST_CASE("equals stand by name in the order of code points, after twelve digits",
          "[metrics][edge]") {
    // U+FF21 stands before U+1F600, which UTF-16 would turn round. 1/3 and its upper neighbour are
    // equal to twelve digits, the last figure differs in the tenth digit.
    Analysis analysis;
    analysis.reading.units.resize(4);
    std::vector<UnitVertex> units(4);
    const std::vector<std::string> names{"\U0001F600", "\uFF21", "b", "c"};
    for (std::size_t unit = 0; unit < names.size(); ++unit)
        units[unit].name = names[unit];
    analysis.graph = BipartiteGraph(std::move(units), 0, {});
    const double third = 1.0 / 3;
    const MetricInfo& info = require_metric("pagerank", Subject::unit).info;
    MetricTable& table = analysis.units;
    table.names = names;
    table.metrics = {&info};
    table.columns = {{Measured::of(std::nextafter(third, 1)), Measured::of(third),
                      Measured::of(std::nextafter(third, 0)), Measured::of(third + 1e-10)}};
    CHECK(ranked_rows(analysis, table, "unit", "") == std::vector<std::size_t>{3, 2, 1, 0});
}

TEST_CASE("vectors have no negative entry, and minus zero is printed as 0", "[metrics][edge]") {
    const Network path = from_rows({"1000", "1100", "0110", "0011"});
    for (std::size_t unit = 0; unit < 4; ++unit)
        CHECK(unit_value(path, "eigenvector-centrality", unit) > 0);
    DataTable table{{{"name", "Name"}, {"figure", "Figure"}}, {{std::string("a"), -0.0}}};
    for (const TableFormat format : {TableFormat::table, TableFormat::csv, TableFormat::tsv,
                                     TableFormat::json, TableFormat::jsonl, TableFormat::md}) {
        std::ostringstream out;
        print_table(table, format, {}, out);
        INFO(out.str());
        CHECK(out.str().find("-0") == std::string::npos);
        CHECK(out.str().find('0') != std::string::npos);
    }
    CHECK(text::format_number(-0.0) == "0");
}

TEST_CASE("Louvain: a seed decides, and Q is that of its modules", "[metrics][edge]") {
    // Two K3,3 and nothing between: by hand, each has half of the weight 2m, so Q = 2 (½ - ¼) = ½.
    const Network two = from_rows({"111000", "111000", "111000", "000111", "000111", "000111"});
    const UnitProjection projection = project_units(two.graph);
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Modules found = louvain_modules(6, projection, seed);
        CHECK(found.of_vertex == Partition{0, 0, 0, 1, 1, 1});
        CHECK(found.modularity == near(.5));
        CHECK(louvain_modules(6, projection, seed).of_vertex == found.of_vertex);
    }
}

TEST_CASE("counts beyond 32 bits", "[metrics][edge]") {
    static_assert(sizeof(decltype(BipartiteGraph().tie_count())) == 8);
    static_assert(sizeof(decltype(std::declval<Adjacency>().edge_count())) == 8);
    // by hand: a unit on n tasks stands between all n(n-1)/2 pairs of them, and on n of 1 · n
    constexpr std::size_t tasks = 100'000;
    const Network star = complete(1, tasks);
    CHECK(unit_value(star, "betweenness-raw", 0) == 4'999'950'000.0);
    CHECK(unit_value(star, "betweenness-centrality", 0) == 1);
    // closed form (measures.md §2.3), o = n = 100,000, s = 0, t = 99,999:
    // ½ (10^10 + 10^5 · 199,997 + 99,999 · 99,996) = ½ · 39,999,200,004
    CHECK(largest_betweenness(tasks, tasks) == 19'999'600'002.0);
    // K2,n: 4 · n(n-1)/2 circles, each with four of the paths of three ties, and no other path
    CHECK(network_value(complete(2, tasks), "robins-alexander") == 1);
    // K10,n: 10 · 36 · n(n-1) = 5.8 · 10^9 paths of four ties, every one closed by a third task
    CHECK(network_value(complete(10, 4'000), "opsahl-clustering") == 1);
    // 10^5 ties of 10^10
    Shape pairs{.units = tasks, .tasks = tasks, .ties = {}};
    for (std::size_t unit = 0; unit < tasks; ++unit)
        pairs.ties.push_back({unit, unit});
    CHECK(network_value(network(pairs), "density") == 1e-5);
}
