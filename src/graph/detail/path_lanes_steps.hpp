// SPDX-License-Identifier: Apache-2.0
// The steps of path_lanes.hpp, for the instruction set that the including file is compiled for.
// Everything here is local to that file: nothing of it may be shared with files compiled for less.
#pragma once

#include "graph/detail/path_lanes.hpp"

#if defined(__SSE2__)
#include <immintrin.h>
#endif

namespace zeren::detail {
namespace {

constexpr std::uint32_t touched_bit = 0x80000000U;

// As wide as the instruction set: the compiler moves wider vectors through memory.
#if defined(__AVX2__)
typedef double Pack __attribute__((vector_size(32), may_alias));
typedef long long PackBits __attribute__((vector_size(32), may_alias));
#else
typedef double Pack __attribute__((vector_size(16), may_alias));
typedef long long PackBits __attribute__((vector_size(16), may_alias));
#endif
constexpr std::size_t width = sizeof(Pack) / sizeof(double);
constexpr std::size_t packs = lane_count / width;

inline Pack* row_of(LaneRow& row) {
    return reinterpret_cast<Pack*>(row.lane);
}

/// Bit i says whether element i of a comparison holds.
inline std::uint32_t bits_of(PackBits holds) {
#if defined(__AVX2__)
    return static_cast<std::uint32_t>(_mm256_movemask_pd((__m256d)holds));
#elif defined(__SSE2__)
    return static_cast<std::uint32_t>(_mm_movemask_pd((__m128d)holds));
#else
    std::uint32_t bits = 0;
    for (std::size_t lane = 0; lane < width; ++lane)
        bits |= static_cast<std::uint32_t>(holds[lane] & 1) << lane;
    return bits;
#endif
}

inline Pack masked(Pack value, PackBits mask) {
    return (Pack)((PackBits)value & mask);
}

/// Masks of the lanes that are set, a pack's width at a time. A constant: no code of this file may
/// run before the processor was asked.
struct MaskTable {
    alignas(sizeof(Pack)) long long of[std::size_t{1} << width][width] = {};
    constexpr MaskTable() {
        for (std::size_t lanes = 0; lanes < (std::size_t{1} << width); ++lanes)
            for (std::size_t lane = 0; lane < width; ++lane)
                of[lanes][lane] = (lanes >> lane & 1U) != 0 ? -1 : 0;
    }
};
constexpr MaskTable mask_table;

inline PackBits mask_of(std::uint32_t lanes, std::size_t pack) {
    const std::uint32_t own = lanes >> (pack * width) & ((1U << width) - 1U);
    return *reinterpret_cast<const PackBits*>(mask_table.of[own]);
}

/// Takes what arrived at a class in the lanes that had not met it: they meet it on this level.
inline void settle(LaneState& state, std::uint32_t vertex, const Pack* arrived, Pack* largest) {
    Pack* paths = row_of(state.paths[vertex]);
    const double multiplicity = state.multiplicity[vertex];
    std::uint32_t lanes = 0;
    for (std::size_t pack = 0; pack < packs; ++pack) {
        const Pack none{};
        const Pack fresh = masked(arrived[pack], paths[pack] == none) * multiplicity;
        lanes |= bits_of(fresh != none) << (pack * width);
        paths[pack] += fresh;
        largest[pack] = fresh > largest[pack] ? fresh : largest[pack];
    }
    if (lanes == 0)
        return;
    state.left[vertex] &= ~lanes;
    state.entries[state.entry_count++] = {.vertex = vertex, .lanes = lanes};
}

void note_largest(LaneState& state, const Pack* largest) {
    for (std::size_t pack = 0; pack < packs; ++pack)
        for (std::size_t lane = 0; lane < width; ++lane)
            if (largest[pack][lane] > state.largest_path)
                state.largest_path = largest[pack][lane];
}

inline void add_rows(const LaneState& state, LaneRow* rows, std::uint32_t vertex, Pack* result) {
    Pack sum[packs] = {};
    const std::uint64_t end = state.offsets[vertex + 1];
    for (std::uint64_t place = state.offsets[vertex]; place < end; ++place) {
        const Pack* row = row_of(rows[state.neighbours[place]]);
        for (std::size_t pack = 0; pack < packs; ++pack)
            sum[pack] += row[pack];
    }
    for (std::size_t pack = 0; pack < packs; ++pack)
        result[pack] = sum[pack];
}

void pull_paths(LaneState& state, std::uint32_t first, std::uint32_t end) {
    Pack largest[packs] = {};
    for (std::uint32_t vertex = first; vertex < end; ++vertex) {
        if (state.left[vertex] == 0)
            continue;
        Pack arrived[packs];
        add_rows(state, state.paths, vertex, arrived);
        settle(state, vertex, arrived, largest);
    }
    note_largest(state, largest);
}

/// Adds one row to the sums of the neighbours, save those that every lane has met.
template <bool to_all>
inline void push_row(LaneState& state, std::uint32_t vertex, const Pack* row) {
    const std::uint64_t end = state.offsets[vertex + 1];
    for (std::uint64_t place = state.offsets[vertex]; place < end; ++place) {
        const std::uint32_t next = state.neighbours[place];
        const std::uint32_t left = state.left[next];
        if (!to_all && left == 0)
            continue;
        if ((left & touched_bit) == 0) {
            state.left[next] = left | touched_bit;
            state.touched[state.touched_count++] = next;
        }
        Pack* sum = row_of(state.sum[next]);
        for (std::size_t pack = 0; pack < packs; ++pack)
            sum[pack] += row[pack];
    }
}

inline void clear_sum(LaneState& state, std::uint32_t vertex) {
    Pack* sum = row_of(state.sum[vertex]);
    for (std::size_t pack = 0; pack < packs; ++pack)
        sum[pack] = Pack{};
    state.left[vertex] &= ~touched_bit;
}

void push_paths(LaneState& state, std::size_t from, std::size_t to) {
    for (std::size_t entry = from; entry < to; ++entry)
        push_row<false>(state, state.entries[entry].vertex,
                        row_of(state.paths[state.entries[entry].vertex]));
    Pack largest[packs] = {};
    for (std::size_t place = 0; place < state.touched_count; ++place) {
        settle(state, state.touched[place], row_of(state.sum[state.touched[place]]), largest);
        clear_sum(state, state.touched[place]);
    }
    state.touched_count = 0;
    note_largest(state, largest);
}

void push_back(LaneState& state, std::size_t from, std::size_t to) {
    for (std::size_t entry = from; entry < to; ++entry)
        push_row<true>(state, state.entries[entry].vertex,
                       row_of(state.back[state.entries[entry].vertex]));
}

/// Sum over the lanes of what each carries, squared; lane by lane, as only samples ask for it.
void add_squares(LaneState& state, LevelEntry entry, const Pack* sum) {
    const LaneRow& paths = state.paths[entry.vertex];
    const double* sums = reinterpret_cast<const double*>(sum);
    const double multiplicity = state.multiplicity[entry.vertex];
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        const double carried = paths.lane[lane] * sums[lane] / multiplicity;
        if ((entry.lanes >> lane & 1U) != 0)
            state.squares[entry.vertex] += carried * carried;
    }
}

/// With the sum over the successors known: what the class carries, and what its predecessors need.
inline void finish(LaneState& state, LevelEntry entry, const Pack* sum) {
    const double multiplicity = state.multiplicity[entry.vertex];
    const double reach = state.reach[entry.vertex];
    const Pack* paths = row_of(state.paths[entry.vertex]);
    const Pack* weight = row_of(state.weight);
    Pack* back = row_of(state.back[entry.vertex]);
    Pack carried[4 / width] = {}; // four sums in every instruction set, so that the bits agree
    for (std::size_t pack = 0; pack < packs; ++pack) {
        const PackBits mask = mask_of(entry.lanes, pack);
        carried[pack % (4 / width)] += masked(weight[pack] * (paths[pack] * sum[pack]), mask);
        back[pack] += masked((reach / paths[pack] + sum[pack]) * multiplicity, mask);
    }
    const double* four = reinterpret_cast<const double*>(carried);
    state.total[entry.vertex] += ((four[0] + four[2]) + (four[1] + four[3])) / multiplicity;
    if (state.squares != nullptr)
        add_squares(state, entry, sum);
}

void finish_pushed(LaneState& state, std::size_t from, std::size_t to) {
    for (std::size_t entry = from; entry < to; ++entry)
        finish(state, state.entries[entry], row_of(state.sum[state.entries[entry].vertex]));
    for (std::size_t place = 0; place < state.touched_count; ++place)
        clear_sum(state, state.touched[place]);
    state.touched_count = 0;
}

void finish_pulled(LaneState& state, std::size_t from, std::size_t to) {
    for (std::size_t entry = from; entry < to; ++entry) {
        Pack sum[packs];
        add_rows(state, state.back, state.entries[entry].vertex, sum);
        finish(state, state.entries[entry], sum);
    }
}

void finish_last(LaneState& state, std::size_t from, std::size_t to) {
    const Pack nothing[packs] = {};
    for (std::size_t entry = from; entry < to; ++entry)
        finish(state, state.entries[entry], nothing);
}

constexpr LaneSteps steps_called(const char* name) {
    return {.name = name,
            .pull_paths = pull_paths,
            .push_paths = push_paths,
            .push_back = push_back,
            .finish_pushed = finish_pushed,
            .finish_pulled = finish_pulled,
            .finish_last = finish_last};
}

} // namespace
} // namespace zeren::detail
