// SPDX-License-Identifier: Apache-2.0
// How every measure follows a change of the table: renumbering, transposition, a second table
// beside the first. Walked over the registry; exceptions are named with their reason.
#include "property/rounds.hpp"
#include "support/catch.hpp"
#include "support/random_graphs.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace zeren;
using namespace zeren::test;

namespace {

/// Figures by (measure, row name), so that rows can be found again after a renumbering.
using Figures = std::map<std::pair<std::string_view, std::string>, Measured>;

Figures figures(const Network& of, Subject subject) {
    const AnalysisContext context(of.graph, of.reading, of.options);
    const MetricTable table = compute_table(context, subject);
    Figures result;
    for (std::size_t place = 0; place < table.metrics.size(); ++place)
        for (std::size_t row = 0; row < table.names.size(); ++row)
            result.emplace(std::pair{table.metrics[place]->id, table.names[row]},
                           table.columns[place][row]);
    return result;
}

bool same(const Measured& left, const Measured& right) {
    if (left.value.has_value() != right.value.has_value())
        return false;
    return !left.value ||
           std::abs(*left.value - *right.value) <= 1e-9 * std::max(1.0, std::abs(*left.value));
}

void check_same(const Figures& before, const Figures& after,
                const std::set<std::string_view>& except, std::uint64_t seed) {
    for (const auto& [key, cell] : before) {
        if (except.contains(key.first))
            continue;
        const auto found = after.find(key);
        if (found == after.end())
            FAIL_CHECK(key.first << " of " << key.second << " is gone, seed " << seed);
        else if (!same(cell, found->second))
            FAIL_CHECK(key.first << " of " << key.second << ": " << cell.value.value_or(-1)
                                 << " and " << found->second.value.value_or(-1) << ", seed "
                                 << seed);
    }
}

/// Renumbers units and tasks; names follow, so that rows can be compared by name.
Network renumbered(const Shape& shape, std::uint64_t seed) {
    Dice dice(seed);
    const std::vector<std::size_t> unit_to = dice.permutation(shape.units);
    const std::vector<std::size_t> task_to = dice.permutation(shape.tasks);
    Network result;
    std::vector<UnitVertex> units(shape.units);
    for (std::size_t unit = 0; unit < shape.units; ++unit)
        units[unit_to[unit]].name = "u" + std::to_string(unit);
    for (const std::size_t unit : shape.collectives)
        units[unit_to[unit]].collective = true;
    result.reading = network(shape).reading;
    std::vector<Task> tasks(shape.tasks);
    for (std::size_t task = 0; task < shape.tasks; ++task)
        tasks[task_to[task]] = result.reading.tasks[task];
    result.reading.tasks = tasks;
    std::vector<TieInput> ties;
    for (const Tie& tie : shape.ties)
        ties.push_back({UnitId(unit_to[tie.unit]), TaskId(task_to[tie.task]), tie.role, 0});
    result.graph = BipartiteGraph(std::move(units), shape.tasks, std::move(ties));
    result.options = options_of(
        shape, [&](std::size_t unit) { return unit_to[unit]; },
        [&](std::size_t task) { return task_to[task]; });
    return result;
}

/// Pair figures under both spellings of the pair; measures of a direction swap with the spelling.
Figures both_ways(const Figures& pairs) {
    Figures result = pairs;
    for (const auto& [key, cell] : pairs) {
        const std::size_t bar = key.second.find('|');
        const std::string turned = key.second.substr(bar + 1) + "|" + key.second.substr(0, bar);
        const std::string_view id = key.first == "leads-for-first"    ? "leads-for-second"
                                    : key.first == "leads-for-second" ? "leads-for-first"
                                                                      : key.first;
        result.emplace(std::pair{id, turned}, cell);
    }
    return result;
}

Shape transposed(const Shape& shape) {
    Shape result = shape;
    result.units = shape.tasks;
    result.tasks = shape.units;
    result.ties.clear();
    for (const Tie& tie : shape.ties)
        result.ties.push_back({tie.task, tie.unit, tie.role});
    result.collectives.clear();
    result.leaders.clear();
    result.contacts.reset();
    result.capabilities.reset();
    result.query_units = shape.query_tasks;
    result.query_tasks = shape.query_units;
    return result;
}

/// Tables beside the first and the second; where only one has any, the units of the other have
/// nothing in it.
void add_side_tables(const Shape& first, const Shape& second, Shape& both) {
    if (second.contacts) {
        if (!both.contacts)
            both.contacts.emplace();
        for (const auto& [one, other] : *second.contacts)
            both.contacts->emplace_back(one + first.units, other + first.units);
    }
    if (both.capabilities) { // not given to the first alone: its figures would not be the same
        both.capabilities->resize(both.units);
        for (std::size_t unit = 0; second.capabilities && unit < second.units; ++unit)
            (*both.capabilities)[unit + first.units] = (*second.capabilities)[unit];
    }
    for (const std::size_t unit : second.query_units)
        both.query_units.push_back(unit + first.units);
    for (const std::size_t task : second.query_tasks)
        both.query_tasks.push_back(task + first.tasks);
}

/// The second table beside the first: units, tasks and leaders of their own.
Shape beside(const Shape& first, const Shape& second) {
    Shape both = first;
    both.units += second.units;
    both.tasks += second.tasks;
    for (const Tie& tie : second.ties)
        both.ties.push_back({tie.unit + first.units, tie.task + first.tasks, tie.role});
    for (const std::size_t unit : second.collectives)
        both.collectives.push_back(unit + first.units);
    std::size_t leaders = 0;
    for (const auto& list : first.leaders)
        for (const std::size_t leader : list)
            leaders = std::max(leaders, leader + 1);
    for (const auto& list : second.leaders) {
        both.leaders.emplace_back();
        for (const std::size_t leader : list)
            both.leaders.back().push_back(leader + leaders);
    }
    add_side_tables(first, second, both);
    return both;
}

} // namespace

TEST_CASE("every measure follows a renumbering of units and tasks", "[property]") {
    // component: components of one size are numbered by their first vertex
    const std::set<std::string_view> except{"component"};
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const Shape shape = random_shape(seed);
        const Network before = network(shape);
        const Network after = renumbered(shape, seed + 5000);
        for (const Subject subject :
             {Subject::unit, Subject::task, Subject::leader, Subject::network})
            check_same(figures(before, subject), figures(after, subject), except, seed);
        check_same(figures(before, Subject::pair), both_ways(figures(after, Subject::pair)), except,
                   seed);
    }
}

TEST_CASE("every measure of both sides swaps under transposition", "[property]") {
    const std::set<std::string_view> except{"component"};
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        Shape shape = random_shape(seed);
        shape.leaders.clear();
        shape.collectives.clear();
        const Figures units = figures(network(shape), Subject::unit);
        const Figures tasks = figures(network(transposed(shape)), Subject::task);
        Figures of_both;
        for (const auto& [key, cell] : units)
            if (find_metric(key.first, Subject::task))
                of_both.emplace(std::pair{key.first, "t" + key.second.substr(1)}, cell);
        check_same(of_both, tasks, except, seed);
    }
}

TEST_CASE("network measures of one side swap under transposition", "[property]") {
    // unit-… and task-…, …-units and …-tasks, and Opsahl's clustering, whose unit form has no side
    const auto other_side = [](std::string_view id) -> std::string {
        if (id == "opsahl-clustering")
            return "task-opsahl-clustering";
        if (id.starts_with("unit-") && id.ends_with("-centralization"))
            return "task-" + std::string(id.substr(5));
        return id.ends_with("-units") ? std::string(id.substr(0, id.size() - 5)) + "tasks" : "";
    };
    std::size_t compared = 0;
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        Shape shape = random_shape(seed);
        shape.leaders.clear();
        shape.collectives.clear();
        const Figures before = figures(network(shape), Subject::network);
        const Figures after = figures(network(transposed(shape)), Subject::network);
        for (const auto& [key, cell] : before) {
            const std::string other = other_side(key.first);
            if (other.empty())
                continue;
            INFO(key.first << " seed " << seed);
            CHECK(same(cell, after.at({std::string_view(other), key.second})));
            ++compared;
        }
    }
    CHECK(compared >= rounds * 6);
}

TEST_CASE("a second table beside the first changes only what looks at the whole", "[property]") {
    // MetricInfo::relative_to_whole says which are measured against the size of the whole table.
    std::set<std::string_view> whole;
    for (const Metric* metric : all_metrics())
        if (metric->info.relative_to_whole)
            whole.insert(metric->info.id);
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const Shape first = random_shape(seed);
        const Network alone = network(first);
        const Network both = network(beside(first, random_shape(seed + 9000)));
        for (const Subject subject : {Subject::unit, Subject::task, Subject::leader, Subject::pair})
            check_same(figures(alone, subject), figures(both, subject), whole, seed);
    }
}

TEST_CASE("counts of the whole network add up over two tables", "[property]") {
    const std::set<std::string_view> not_additive{
        "diameter",                           // the larger of the two
        "node-connectivity",                  // two tables are never connected
        "truck-factor", "lead-truck-factor"}; // half of all tasks, wherever they are
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const Shape first = random_shape(seed);
        const Shape second = random_shape(seed + 9000);
        const Network left = network(first);
        const Network right = network(second);
        const Network both = network(beside(first, second));
        for (const Metric* metric : all_metrics()) {
            const MetricInfo& info = metric->info;
            if (!metric->is_for(Subject::network) || !info.whole_number ||
                not_additive.contains(info.id))
                continue;
            INFO(info.id << " seed " << seed);
            CHECK(network_value(both, info.id) ==
                  network_value(left, info.id) + network_value(right, info.id));
        }
    }
}
