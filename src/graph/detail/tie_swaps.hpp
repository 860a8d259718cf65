// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/detail/fast_random.hpp"

#include <zeren/graph/null_models.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace zeren::detail {

/// Swaps within the rows of tasks: a tie is a place in a row, a swap exchanges two numbers, and
/// whether it would make a double tie is a scan of two rows, which are short. No hash set, no
/// edges.
class TieSwaps {
  public:
    explicit TieSwaps(TaskRows& table);
    /// Draws two ties that many times; each pair is swapped where that makes no double tie.
    void run(std::size_t trials, FastRandom& random);

  private:
    /// The row that a place is in.
    struct Row {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };
    [[nodiscard]] bool holds(Row row, std::uint32_t unit) const;
    void try_swap(std::uint32_t left, std::uint32_t right);

    std::span<std::uint32_t> units_;
    std::vector<Row> row_of_; ///< by place: what a swap needs stands together
};

} // namespace zeren::detail
