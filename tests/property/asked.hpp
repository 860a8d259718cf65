// SPDX-License-Identifier: Apache-2.0
// Random tables and a few ways to ask about them, for properties that figures must have.
#pragma once

#include "property/rounds.hpp"
#include "support/random_graphs.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace zeren::test {

/// A random table as every measure sees it, with a few ways to ask.
class Asked {
  public:
    explicit Asked(const Shape& shape)
        : network_(network(shape)), context_(network_.graph, network_.reading, network_.options) {}

    std::vector<Measured> column(std::string_view id, Subject subject) const {
        return compute_table(context_, subject, std::array{id}).columns.front();
    }
    double sum(std::string_view id, Subject subject) const {
        double total = 0;
        for (const Measured& figure : column(id, subject))
            total += figure.value.value_or(0);
        return total;
    }
    Measured of_network(std::string_view id) const { return column(id, Subject::network).front(); }
    double count(std::string_view id) const { return of_network(id).value.value_or(-1); }
    /// How concentrated the tasks of the units are.
    Measured of_task_counts(std::string_view id) const {
        const MetricTable table = compute_table(context_, Subject::network, std::array{id});
        const auto row = std::find(table.names.begin(), table.names.end(), "task-count");
        return table.columns.front()[static_cast<std::size_t>(row - table.names.begin())];
    }

  private:
    Network network_;
    AnalysisContext context_;
};

inline Adjacency adjacency_of(const Shape& shape) {
    return Adjacency(network(shape).graph);
}

/// Nothing but units, tasks and ties.
inline Shape plain_shape(std::uint64_t seed) {
    Shape shape = random_shape(seed);
    shape.collectives.clear();
    shape.contacts.reset();
    shape.capabilities.reset();
    shape.query_units.clear();
    shape.query_tasks.clear();
    return shape;
}

inline Shape beside(const Shape& left, const Shape& right) {
    Shape both{
        .units = left.units + right.units, .tasks = left.tasks + right.tasks, .ties = left.ties};
    for (const Tie& tie : right.ties)
        both.ties.push_back({left.units + tie.unit, left.tasks + tie.task, tie.role});
    return both;
}

inline Shape without_tie(Shape shape, std::size_t tie) {
    shape.ties.erase(shape.ties.begin() + static_cast<std::ptrdiff_t>(tie));
    return shape;
}

} // namespace zeren::test
