// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/tie_swaps.hpp"

#include <algorithm>
#include <array>
#include <utility>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace zeren::detail {
namespace {

// Pairs drawn ahead, so that what they need is on its way while others are worked on.
constexpr std::size_t ahead = 16;
constexpr std::uint32_t step = TaskRows::row_padding;

/// Bit i says whether number i of the eight is the one asked for.
std::uint32_t matches(const std::uint32_t* numbers, std::uint32_t wanted) {
#if defined(__SSE2__)
    const __m128i all = _mm_set1_epi32(static_cast<int>(wanted));
    const auto four = [&](const std::uint32_t* from) {
        const __m128i loaded = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
        return static_cast<std::uint32_t>(
            _mm_movemask_ps(_mm_castsi128_ps(_mm_cmpeq_epi32(loaded, all))));
    };
    return four(numbers) | four(numbers + 4) << 4U;
#else
    std::uint32_t bits = 0;
    for (std::uint32_t place = 0; place < step; ++place)
        bits |= static_cast<std::uint32_t>(numbers[place] == wanted) << place;
    return bits;
#endif
}

} // namespace

TieSwaps::TieSwaps(TaskRows& table) : units_(table.units()) {
    row_of_.reserve(table.tie_count());
    for (std::size_t task = 0; task < table.task_count(); ++task) {
        const auto count = static_cast<std::uint32_t>(table.units_of(task).size());
        row_of_.insert(row_of_.end(), count,
                       {.first = static_cast<std::uint32_t>(row_of_.size()), .count = count});
    }
}

/// Eight numbers at a time, what stands behind the row masked: rows are short, so that there is
/// nearly always one step and no branch to be guessed wrong.
bool TieSwaps::holds(Row row, std::uint32_t unit) const {
    const std::uint32_t* numbers = units_.data() + row.first;
    std::uint32_t left = row.count;
    for (; left > step; left -= step, numbers += step)
        if (matches(numbers, unit) != 0)
            return true;
    return (matches(numbers, unit) & ((1U << left) - 1U)) != 0;
}

void TieSwaps::try_swap(std::uint32_t left, std::uint32_t right) {
    const std::uint32_t first = units_[left], second = units_[right];
    const bool blocked = row_of_[left].first == row_of_[right].first || // also where they are equal
                         holds(row_of_[left], second) || holds(row_of_[right], first);
    if (blocked)
        return;
    units_[left] = second;
    units_[right] = first;
}

void TieSwaps::run(std::size_t trials, FastRandom& random) {
    const auto places = static_cast<std::uint32_t>(units_.size());
    if (places == 0)
        return;
    std::array<std::pair<std::uint32_t, std::uint32_t>, ahead> drawn;
    for (std::size_t done = 0; done < trials; done += ahead) {
        const std::size_t count = std::min(ahead, trials - done);
        for (std::size_t pair = 0; pair < count; ++pair) {
            drawn[pair] = random.two_below(places);
            for (const std::uint32_t place : {drawn[pair].first, drawn[pair].second}) {
                __builtin_prefetch(&units_[place]);
                __builtin_prefetch(&row_of_[place]);
            }
        }
        for (std::size_t pair = 0; pair < count; ++pair)
            try_swap(drawn[pair].first, drawn[pair].second);
    }
}

} // namespace zeren::detail
