// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/random_graphs.hpp>
#include <zeren/model/bipartite_graph.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace zeren {

/// A tie that cannot be: the unit cannot take the task (a structural zero).
struct ImpossibleTie {
    UnitId unit;
    TaskId task;
    friend auto operator<=>(const ImpossibleTie&, const ImpossibleTie&) = default;
};

enum class TradedRoles : std::uint8_t {
    merged, ///< a tie is a tie; in the graphs drawn all are support
    kept    ///< leads are traded for leads, support for support: units keep the numbers of both
};

/// Random tables with the degrees of a given one, by trades: two tasks pool the units that only one
/// of them has, and that both can have, and deal them out anew. Every trade can be undone with the
/// same chance, so that all tables that trades can reach are drawn alike; with impossible ties or
/// with kept roles these may be fewer than all tables with these degrees.
/// Source: Strona et al. (2014), Nature Communications 5, 4114.
class TradeChain {
  public:
    /// `impossible` in any order; a tie of the graph that is named there stays where it is.
    TradeChain(const BipartiteGraph& graph, TradedRoles roles,
               std::span<const ImpossibleTie> impossible, std::uint64_t seed);

    /// In a round every task trades once, with a random other. 40 rounds mix a table, 10 part one
    /// draw from the next. Cost: O(rounds · ties).
    void mix(std::size_t rounds);

    /// Units of every task, in no order.
    [[nodiscard]] const std::vector<std::vector<std::uint32_t>>& units_of_tasks() const {
        return units_;
    }
    [[nodiscard]] BipartiteGraph graph() const;

    static constexpr std::size_t first_rounds = 40;
    static constexpr std::size_t next_rounds = 10;

  private:
    void trade(std::size_t first, std::size_t second);
    void trade_layer(std::size_t first, std::size_t second, std::size_t begin_first,
                     std::size_t end_first, std::size_t begin_second, std::size_t end_second);
    [[nodiscard]] bool can_take(std::uint32_t unit, std::size_t task) const;

    std::vector<UnitVertex> vertices_;
    std::vector<std::vector<std::uint32_t>> units_; ///< by task; leads first when roles are kept
    std::vector<std::size_t> leads_;                ///< how many of them are leads
    std::vector<std::vector<std::uint32_t>> impossible_; ///< by task, sorted; empty when none are
    std::vector<std::size_t> order_;
    std::vector<std::uint64_t> in_first_, in_second_; ///< by unit: the last trade that met it there
    std::vector<std::uint32_t*> places_;
    std::uint64_t trades_ = 0;
    SeededRandom random_;
};

} // namespace zeren
