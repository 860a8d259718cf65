// SPDX-License-Identifier: Apache-2.0
// Small networks for tests: a graph with the reading that it belongs to, and the figures of it.
#pragma once

#include <zeren/graph/analysis_context.hpp>
#include <zeren/metrics/compute.hpp>

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zeren::test {

/// Unit i is named "u<i>", task j "t<j>", leader k "l<k>".
struct Network {
    BipartiteGraph graph;
    Reading reading;
    AnalysisOptions options;
};

/// One tie: unit, task, role.
struct Tie {
    std::size_t unit = 0;
    std::size_t task = 0;
    Role role = Role::lead;
};

struct Shape {
    std::size_t units = 0;
    std::size_t tasks = 0;
    std::vector<Tie> ties;
    std::vector<std::size_t> collectives{};          ///< unit-side vertices that are collectives
    std::vector<std::vector<std::size_t>> leaders{}; ///< per task
    /// Tables beside the table and the query; absent ones are not given to the measures.
    std::optional<std::vector<std::pair<std::size_t, std::size_t>>> contacts{};
    std::optional<std::vector<std::vector<std::uint32_t>>> capabilities{}; ///< per unit, sorted
    std::vector<std::size_t> query_units{}, query_tasks{};
    RoleWeights weights{};
    double weight_exponent = .5;
    double role_split = .5;
};

/// The options that a shape asks for; `unit_to` and `task_to` say where its vertices went.
template <class UnitTo, class TaskTo>
AnalysisOptions options_of(const Shape& shape, UnitTo unit_to, TaskTo task_to) {
    AnalysisOptions options;
    options.weights = shape.weights;
    options.weight_exponent = shape.weight_exponent;
    options.role_split = shape.role_split;
    if (shape.contacts) {
        auto& contacts = options.side_tables.contacts.emplace();
        for (const auto& [one, other] : *shape.contacts) {
            const UnitId first(unit_to(one));
            const UnitId second(unit_to(other));
            contacts.push_back({std::min(first, second), std::max(first, second)});
        }
        std::sort(contacts.begin(), contacts.end());
    }
    if (shape.capabilities) {
        auto& capabilities = options.side_tables.capabilities.emplace(shape.units);
        for (std::size_t unit = 0; unit < shape.units; ++unit)
            capabilities[unit_to(unit)] = (*shape.capabilities)[unit];
    }
    for (const std::size_t unit : shape.query_units)
        options.query.units.emplace_back(unit_to(unit));
    for (const std::size_t task : shape.query_tasks)
        options.query.tasks.emplace_back(task_to(task));
    return options;
}

inline Network network(const Shape& shape) {
    Network result;
    std::vector<UnitVertex> units(shape.units);
    for (std::size_t unit = 0; unit < shape.units; ++unit)
        units[unit].name = "u" + std::to_string(unit);
    for (const std::size_t unit : shape.collectives)
        units[unit].collective = true;
    result.reading.tasks.resize(shape.tasks);
    for (std::size_t task = 0; task < shape.tasks; ++task)
        result.reading.tasks[task].id = "t" + std::to_string(task);
    for (std::size_t task = 0; task < shape.leaders.size(); ++task)
        for (const std::size_t leader : shape.leaders[task]) {
            while (result.reading.leaders.size() <= leader)
                result.reading.leaders.push_back(
                    {.name = "l" + std::to_string(result.reading.leaders.size()),
                     .title = {},
                     .document = {},
                     .first = {}});
            result.reading.tasks[task].leaders.emplace_back(leader);
        }
    std::vector<TieInput> ties;
    for (const Tie& tie : shape.ties)
        ties.push_back({UnitId(tie.unit), TaskId(tie.task), tie.role,
                        static_cast<std::uint32_t>(ties.size())});
    result.graph = BipartiteGraph(std::move(units), shape.tasks, std::move(ties));
    const auto stays = [](std::size_t vertex) { return vertex; };
    result.options = options_of(shape, stays, stays);
    return result;
}

/// A network from rows of 0 and 1, one row a unit; every tie is a lead.
inline Network from_rows(const std::vector<std::string_view>& rows) {
    Shape shape{.units = rows.size(), .tasks = rows.empty() ? 0 : rows.front().size(), .ties = {}};
    for (std::size_t unit = 0; unit < rows.size(); ++unit)
        for (std::size_t task = 0; task < rows[unit].size(); ++task)
            if (rows[unit][task] == '1')
                shape.ties.push_back({unit, task});
    return network(shape);
}

/// One column of one subject; throws when there is no such measure.
inline MetricColumn column(const Network& of, Subject subject, std::string_view id) {
    const AnalysisContext context(of.graph, of.reading, of.options);
    return require_metric(id, subject).compute(context, subject);
}

/// One defined figure; a missing value fails the test by std::bad_optional_access.
inline double value(const Network& of, Subject subject, std::string_view id, std::size_t row = 0) {
    return column(of, subject, id).at(row).value.value();
}

inline double unit_value(const Network& of, std::string_view id, std::size_t row) {
    return value(of, Subject::unit, id, row);
}
inline double task_value(const Network& of, std::string_view id, std::size_t row) {
    return value(of, Subject::task, id, row);
}
inline double network_value(const Network& of, std::string_view id,
                            NetworkRow row = NetworkRow::network) {
    return value(of, Subject::network, id, static_cast<std::size_t>(row));
}
inline bool is_undefined(const Network& of, Subject subject, std::string_view id, std::size_t row) {
    const Measured cell = column(of, subject, id).at(row);
    return !cell.value && !cell.reason.empty();
}

} // namespace zeren::test
