// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/detail/condensed_graph.hpp"

#include <cstddef>
#include <cstdint>

namespace zeren::detail {

inline constexpr std::size_t lane_count = 16; ///< 8, 16, 32 take 4.0, 3.2, 3.3 s where 16 is best

/// A number of every lane: two cache lines.
struct alignas(64) LaneRow {
    double lane[lane_count];
};

/// A class that stands on one level in the lanes of `lanes`.
struct LevelEntry {
    std::uint32_t vertex = 0;
    std::uint32_t lanes = 0;
};

/// What the steps of one search work on. `paths` holds m(v) σ(v), 0 where v was not yet met;
/// `back` holds m(v) (R(v)/(m(v) σ(v)) + sum), 0 where v is not done; `sum` is 0 between steps.
///
/// No step masks the rows that it adds up, because two-mode graphs have no ties within a side: in a
/// lane where w is not yet met, all neighbours that were met stand on the level before; and on the
/// way back, of the neighbours of v only its successors are done.
///
/// Plain pointers: files compiled for wider vectors must not instantiate what others share.
struct LaneState {
    const std::uint64_t* offsets = nullptr;
    const std::uint32_t* neighbours = nullptr;
    const double* multiplicity = nullptr;
    const double* reach = nullptr;
    LaneRow* paths = nullptr;
    LaneRow* back = nullptr;
    LaneRow* sum = nullptr;
    std::uint32_t* left = nullptr; ///< lanes that have not met the class; top bit: in `touched`
    std::uint32_t* touched = nullptr;
    std::size_t touched_count = 0;
    LevelEntry* entries = nullptr; ///< room for lane_count entries a class
    std::size_t entry_count = 0;
    double* total = nullptr;   ///< by class: sum over lanes of weight · δ
    double* squares = nullptr; ///< by class: sum over lanes of δ²; not summed where there is none
    LaneRow weight{};
    double largest_path = 0;
};

/// The steps of a search, compiled for one instruction set; all give the same bits.
struct LaneSteps {
    const char* name;
    /// Finds the next level among the classes first … end - 1 by asking each for its neighbours.
    void (*pull_paths)(LaneState&, std::uint32_t first, std::uint32_t end);
    /// Finds it from the entries from … to - 1 of the level before.
    void (*push_paths)(LaneState&, std::size_t from, std::size_t to);
    /// Adds the `back` rows of the entries from … to - 1 to the `sum` of their neighbours.
    void (*push_back)(LaneState&, std::size_t from, std::size_t to);
    /// Finish the entries from … to - 1: their successors stand in `sum` (and it is cleared), are
    /// asked for, or do not exist, as on the last level.
    void (*finish_pushed)(LaneState&, std::size_t from, std::size_t to);
    void (*finish_pulled)(LaneState&, std::size_t from, std::size_t to);
    void (*finish_last)(LaneState&, std::size_t from, std::size_t to);
};

extern const LaneSteps baseline_lane_steps;
/// The fastest that this processor can run.
const LaneSteps& fastest_lane_steps();

} // namespace zeren::detail
