// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/task_trades.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace zeren::detail {

TaskTrades::TaskTrades(TaskRows& table)
    : table_(table), order_(table.task_count()), seen_(table.unit_count(), 0),
      pool_(table.unit_count() + 1), places_(table.unit_count() + 1) {
    std::iota(order_.begin(), order_.end(), 0U);
}

void TaskTrades::run(std::size_t rounds, FastRandom& random) {
    for (std::size_t round = 0; round < rounds; ++round) {
        for (std::size_t last = order_.size(); last > 1; --last)
            std::swap(order_[last - 1], order_[random.below(static_cast<std::uint32_t>(last))]);
        for (std::size_t place = 0; place + 1 < order_.size(); place += 2)
            trade(order_[place], order_[place + 1], random);
    }
}

void TaskTrades::trade(std::uint32_t first, std::uint32_t second, FastRandom& random) {
    const auto mark_row = [&](std::uint32_t task) {
        ++mark_;
        for (const std::uint32_t unit : table_.units_of(task))
            seen_[unit] = mark_;
    };
    const std::span<std::uint32_t> units = table_.units();
    const std::span<const std::uint64_t> offsets = table_.offsets();
    // Places whose unit the other task lacks, and these units: the first row's, then the second's.
    std::size_t count = 0;
    const auto collect = [&](std::uint32_t task) {
        for (std::uint64_t place = offsets[task]; place < offsets[task + 1]; ++place) {
            places_[count] = static_cast<std::uint32_t>(place);
            pool_[count] = units[place];
            count += seen_[units[place]] != mark_;
        }
    };
    mark_row(second);
    collect(first);
    const std::size_t of_first = count;
    mark_row(first);
    collect(second);
    if (of_first == 0 || of_first == count)
        return;
    // Whoever is drawn for the places of the shorter row leaves the rest to the other.
    const bool first_is_shorter = of_first <= count - of_first;
    const std::size_t drawn = first_is_shorter ? of_first : count - of_first;
    if (!first_is_shorter)
        std::reverse(places_.begin(), places_.begin() + static_cast<std::ptrdiff_t>(count));
    for (std::size_t place = 0; place < drawn; ++place)
        std::swap(pool_[place],
                  pool_[place + random.below(static_cast<std::uint32_t>(count - place))]);
    for (std::size_t place = 0; place < count; ++place)
        units[places_[place]] = pool_[place];
}

} // namespace zeren::detail
