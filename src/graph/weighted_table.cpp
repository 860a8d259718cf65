// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/sum.hpp>
#include <zeren/graph/weighted_table.hpp>

#include <cmath>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace zeren {

std::uint64_t WeightedTable::row_sum(std::size_t row) const {
    std::uint64_t sum = 0;
    for (const WeightedCell cell : rows[row])
        sum += cell.weight;
    return sum;
}

std::vector<std::uint64_t> WeightedTable::column_sums() const {
    std::vector<std::uint64_t> sums(column_count, 0);
    for (const auto& row : rows)
        for (const WeightedCell cell : row)
            sums[cell.column] += cell.weight;
    return sums;
}

bool WeightedTable::is_even() const {
    std::uint32_t first = 0;
    for (const auto& row : rows)
        for (const WeightedCell cell : row) {
            if (first != 0 && cell.weight != first)
                return false;
            first = cell.weight;
        }
    return true;
}

WeightedTable weigh_ties(const BipartiteGraph& graph, RoleWeights weights, Side rows) {
    WeightedTable table;
    const bool by_unit = rows == Side::unit;
    table.rows.resize(by_unit ? graph.unit_count() : graph.task_count());
    table.column_count = by_unit ? graph.task_count() : graph.unit_count();
    for (std::uint32_t unit = 0; unit < graph.unit_count(); ++unit)
        for (std::size_t place = 0; place < graph.degree(UnitId(unit)); ++place) {
            const std::uint32_t task = graph.tasks_of(UnitId(unit))[place].value;
            const Role role = graph.roles_of(UnitId(unit))[place];
            table.rows[by_unit ? unit : task].push_back(
                {.column = by_unit ? task : unit,
                 .weight = role == Role::lead ? weights.lead : weights.support});
        }
    return table;
}

namespace {

constexpr double unreached = std::numeric_limits<double>::infinity();

/// Dijkstra's search over units (0 … n-1) and tasks (n … n+m-1).
class CheapestPaths {
  public:
    CheapestPaths(const BipartiteGraph& graph, RoleWeights weights, double exponent)
        : steps_(graph.unit_count() + graph.task_count()) {
        const auto shift = static_cast<std::uint32_t>(graph.unit_count());
        const WeightedTable table = weigh_ties(graph, weights, Side::unit);
        for (std::uint32_t unit = 0; unit < table.rows.size(); ++unit)
            for (const WeightedCell cell : table.rows[unit]) {
                const double length = std::pow(cell.weight, -exponent);
                steps_[unit].emplace_back(shift + cell.column, length);
                steps_[shift + cell.column].emplace_back(unit, length);
            }
    }

    WeightedDistances from(std::uint32_t start) {
        std::vector<double> length(steps_.size(), unreached);
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
        length[start] = 0;
        queue.emplace(0.0, start);
        WeightedDistances result;
        CompensatedSum sum;
        while (!queue.empty()) {
            const auto [here, vertex] = queue.top();
            queue.pop();
            if (here > length[vertex])
                continue;
            result.reached += vertex != start;
            sum += here;
            for (const auto& [next, step] : steps_[vertex])
                if (here + step < length[next]) {
                    length[next] = here + step;
                    queue.emplace(length[next], next);
                }
        }
        result.sum = sum.value();
        return result;
    }

  private:
    using Entry = std::pair<double, std::uint32_t>;
    std::vector<std::vector<std::pair<std::uint32_t, double>>> steps_;
};

} // namespace

std::vector<WeightedDistances> weighted_distances(const BipartiteGraph& graph, RoleWeights weights,
                                                  double exponent, Side side) {
    CheapestPaths paths(graph, weights, exponent);
    const std::size_t first = side == Side::unit ? 0 : graph.unit_count();
    const std::size_t count = side == Side::unit ? graph.unit_count() : graph.task_count();
    std::vector<WeightedDistances> result;
    for (std::size_t start = first; start < first + count; ++start)
        result.push_back(paths.from(static_cast<std::uint32_t>(start)));
    return result;
}

} // namespace zeren
