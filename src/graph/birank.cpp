// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/birank.hpp>
#include <zeren/graph/weighted_table.hpp>

#include <algorithm>
#include <cmath>

namespace zeren {
namespace {

constexpr double damping_of_query = 0.8;
constexpr double largest_change = 1e-14;

/// The vertices of one side, which start at `first`, tied to those that start at `other_first`.
void add_shares(const WeightedTable& table, std::uint32_t other_first, BiRank& rank) {
    const std::vector<std::uint64_t> strengths = table.column_sums();
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        std::vector<BiRank::Share> shares;
        const auto strength = static_cast<double>(table.row_sum(row));
        for (const WeightedCell cell : table.rows[row])
            shares.push_back(
                {other_first + cell.column,
                 cell.weight / std::sqrt(strength * static_cast<double>(strengths[cell.column]))});
        rank.shares.push_back(std::move(shares));
    }
}

template <class Id>
void add_query(const std::vector<Id>& named, std::size_t first, Side side, BiRank& rank) {
    if (named.empty())
        return;
    rank.damping.at(static_cast<std::size_t>(side)) = damping_of_query;
    for (const Id vertex : named)
        rank.own[first + vertex.index()] =
            (1 - damping_of_query) / static_cast<double>(named.size());
}

/// The new scores of a side from those of the other; returns the largest change.
double update(std::size_t first, std::size_t end, double damping, BiRank& rank) {
    double change = 0;
    for (std::size_t vertex = first; vertex < end; ++vertex) {
        double sum = 0;
        for (const BiRank::Share& tie : rank.shares[vertex])
            sum += tie.share * rank.of_vertex[tie.other];
        const double score = damping * sum + rank.own[vertex];
        change = std::max(change, std::abs(score - rank.of_vertex[vertex]));
        rank.of_vertex[vertex] = score;
    }
    return change;
}

} // namespace

BiRank birank(const BipartiteGraph& graph, RoleWeights weights, const Query& query,
              std::size_t most_steps) {
    const std::size_t units = graph.unit_count();
    const std::size_t all = units + graph.task_count();
    BiRank rank{.of_vertex = std::vector<double>(all, 0.0),
                .shares = {},
                .own = std::vector<double>(all, 0.0)};
    add_shares(weigh_ties(graph, weights, Side::unit), static_cast<std::uint32_t>(units), rank);
    add_shares(weigh_ties(graph, weights, Side::task), 0, rank);
    add_query(query.units, 0, Side::unit, rank);
    add_query(query.tasks, units, Side::task, rank);
    while (rank.steps < most_steps) {
        ++rank.steps;
        const double tasks_change = update(units, all, rank.damping[1], rank);
        const double units_change = update(0, units, rank.damping[0], rank);
        rank.residual = std::max(tasks_change, units_change);
        if (rank.residual < largest_change)
            return rank;
    }
    rank.converged = false;
    return rank;
}

} // namespace zeren
