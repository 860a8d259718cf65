// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace zeren::detail {

inline constexpr std::size_t row_words = 8;
inline constexpr std::size_t row_bits = 64 * row_words;

/// One bit a source: a cache line.
struct alignas(64) BitRow {
    std::uint64_t word[row_words];
};

/// 1/1, 1/2, … are added up as whole multiples of 2^-64, so that the order does not matter.
__extension__ using FixedPoint = unsigned __int128;

/// What one vertex has gathered, over the sources that met it.
struct DistanceTally {
    FixedPoint reciprocals = 0;
    std::uint64_t sum = 0;
    std::uint32_t reached = 0;
    std::uint32_t farthest = 0;
};

/// What the steps work on. `seen` has a bit for each source that has met the vertex. As ties only
/// join the two sides, a source that has not met v, but has met a neighbour of v, has met that
/// neighbour on the level before: no frontier is kept beside `seen`.
struct BitState {
    const std::uint64_t* offsets = nullptr;
    const std::uint32_t* neighbours = nullptr;
    BitRow* seen = nullptr;
    BitRow* arrived = nullptr; ///< 0 between steps
    std::uint8_t* complete = nullptr;
    DistanceTally* tally = nullptr;
    std::uint32_t* touched = nullptr;
    std::uint32_t* met = nullptr; ///< vertices that some source met on the last level
    std::size_t met_count = 0;
    std::uint32_t* next_met = nullptr;
    BitRow all{}; ///< a bit for every source of the batch
    std::uint64_t level = 0;
    FixedPoint reciprocal = 0;       ///< of the level
    std::uint64_t pairs = 0;         ///< sources and vertices that met on this level
    std::uint64_t ties_met = 0;      ///< of the vertices met on this level
    std::uint64_t ties_complete = 0; ///< of those whom every source has met since this level
};

/// One level, by asking each vertex of first … end - 1 for its neighbours, or from the vertices met
/// on the level before; compiled for one instruction set.
struct BitSteps {
    const char* name;
    void (*pull)(BitState&, std::uint32_t first, std::uint32_t end);
    void (*push)(BitState&);
};

extern const BitSteps baseline_bit_steps;
/// The fastest that this processor can run.
const BitSteps& fastest_bit_steps();

} // namespace zeren::detail
