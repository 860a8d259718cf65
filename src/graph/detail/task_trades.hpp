// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/detail/fast_random.hpp"

#include <zeren/graph/null_models.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace zeren::detail {

/// Trades between rows of tasks, in place. Over tasks and not over units: their rows are short and
/// even, so that every trade moves many of its ties (a unit that everything hangs on would trade
/// with units of one task, and move one tie at a time).
class TaskTrades {
  public:
    explicit TaskTrades(TaskRows& table);
    /// In each round all tasks pair off at random and trade once; an odd one is left out.
    void run(std::size_t rounds, FastRandom& random);

  private:
    void trade(std::uint32_t first, std::uint32_t second, FastRandom& random);

    TaskRows& table_;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint64_t> seen_; ///< by unit: the last row that it was marked for
    std::uint64_t mark_ = 0;
    std::vector<std::uint32_t> pool_, places_;
};

} // namespace zeren::detail
