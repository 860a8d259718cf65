// SPDX-License-Identifier: Apache-2.0
// The steps of distance_bits.hpp, for the instruction set that the including file is compiled for.
// Everything here is local to that file: nothing of it may be shared with files compiled for less.
#pragma once

#include "graph/detail/distance_bits.hpp"

namespace zeren::detail {
namespace {

constexpr std::uint8_t in_touched = 2; ///< beside 0 and 1 of `complete`

// As wide as the instruction set: the compiler moves wider vectors through memory.
#if defined(__AVX2__)
typedef unsigned long long Pack __attribute__((vector_size(32), may_alias));
#else
typedef unsigned long long Pack __attribute__((vector_size(16), may_alias));
#endif
constexpr std::size_t packs = sizeof(BitRow) / sizeof(Pack);

inline Pack* packs_of(BitRow& row) {
    return reinterpret_cast<Pack*>(row.word);
}

inline bool is_zero(Pack pack) {
    std::uint64_t words = 0;
    for (std::size_t word = 0; word < sizeof(Pack) / sizeof(std::uint64_t); ++word)
        words |= pack[word];
    return words == 0;
}

inline std::uint64_t bits_in(const Pack* row) {
    std::uint64_t count = 0;
    for (std::size_t pack = 0; pack < packs; ++pack)
        for (std::size_t word = 0; word < sizeof(Pack) / sizeof(std::uint64_t); ++word)
            count += static_cast<std::uint64_t>(__builtin_popcountll(row[pack][word]));
    return count;
}

void tally(BitState& state, std::uint32_t vertex, std::uint64_t count, bool complete) {
    DistanceTally& tally = state.tally[vertex];
    tally.reciprocals += count * state.reciprocal;
    tally.sum += state.level * count;
    tally.reached += static_cast<std::uint32_t>(count);
    if (tally.farthest < state.level)
        tally.farthest = static_cast<std::uint32_t>(state.level);
    const std::uint64_t degree = state.offsets[vertex + 1] - state.offsets[vertex];
    state.pairs += count;
    state.ties_met += degree;
    if (complete) {
        state.complete[vertex] = 1;
        state.ties_complete += degree;
    }
    state.next_met[state.met_count++] = vertex;
}

/// The sources in `arrived` that had not met the vertex meet it on this level.
inline void settle(BitState& state, std::uint32_t vertex, const Pack* arrived) {
    Pack fresh[packs];
    Pack* seen = packs_of(state.seen[vertex]);
    const Pack* all = packs_of(state.all);
    Pack some{}, missing{};
    for (std::size_t pack = 0; pack < packs; ++pack) {
        fresh[pack] = arrived[pack] & ~seen[pack];
        some |= fresh[pack];
        seen[pack] |= fresh[pack];
        missing |= all[pack] & ~seen[pack];
    }
    if (!is_zero(some))
        tally(state, vertex, bits_in(fresh), is_zero(missing));
}

void swap_met(BitState& state) {
    std::uint32_t* const old = state.met;
    state.met = state.next_met;
    state.next_met = old;
}

void start_level(BitState& state) {
    state.pairs = 0;
    state.ties_met = 0;
    state.ties_complete = 0;
}

/// What the neighbours have seen, as far as it can still add to what the vertex has.
inline void gather(BitState& state, std::uint32_t vertex, Pack* result) {
    const Pack* all = packs_of(state.all);
    Pack arrived[packs];
    for (std::size_t pack = 0; pack < packs; ++pack)
        arrived[pack] = packs_of(state.seen[vertex])[pack];
    std::uint64_t place = state.offsets[vertex];
    const std::uint64_t last = state.offsets[vertex + 1];
    while (place < last) {
        const std::uint64_t stop = place + 8 < last ? place + 8 : last;
        for (; place < stop; ++place) {
            const Pack* row = packs_of(state.seen[state.neighbours[place]]);
            for (std::size_t pack = 0; pack < packs; ++pack)
                arrived[pack] |= row[pack];
        }
        Pack missing{};
        for (std::size_t pack = 0; pack < packs; ++pack)
            missing |= all[pack] & ~arrived[pack];
        if (place < last && is_zero(missing))
            break;
    }
    for (std::size_t pack = 0; pack < packs; ++pack)
        result[pack] = arrived[pack];
}

void pull(BitState& state, std::uint32_t first, std::uint32_t end) {
    start_level(state);
    state.met_count = 0;
    for (std::uint32_t vertex = first; vertex < end; ++vertex) {
        if (state.complete[vertex] != 0)
            continue;
        Pack arrived[packs];
        gather(state, vertex, arrived);
        settle(state, vertex, arrived);
    }
    swap_met(state);
}

void push(BitState& state) {
    start_level(state);
    std::size_t touched = 0;
    for (std::size_t place = 0; place < state.met_count; ++place) {
        const std::uint32_t vertex = state.met[place];
        const Pack* seen = packs_of(state.seen[vertex]);
        for (std::uint64_t tie = state.offsets[vertex]; tie < state.offsets[vertex + 1]; ++tie) {
            const std::uint32_t next = state.neighbours[tie];
            if (state.complete[next] == 1)
                continue;
            if (state.complete[next] == 0) {
                state.complete[next] = in_touched;
                state.touched[touched++] = next;
            }
            Pack* arrived = packs_of(state.arrived[next]);
            for (std::size_t pack = 0; pack < packs; ++pack)
                arrived[pack] |= seen[pack];
        }
    }
    state.met_count = 0;
    for (std::size_t place = 0; place < touched; ++place) {
        const std::uint32_t vertex = state.touched[place];
        state.complete[vertex] = 0;
        settle(state, vertex, packs_of(state.arrived[vertex]));
        state.arrived[vertex] = BitRow{};
    }
    swap_met(state);
}

constexpr BitSteps bit_steps_called(const char* name) {
    return {.name = name, .pull = pull, .push = push};
}

} // namespace
} // namespace zeren::detail
