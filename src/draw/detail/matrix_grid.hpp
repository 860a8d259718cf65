// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draw/detail/selection.hpp"

#include <limits>
#include <string>
#include <vector>

/// What the matrix view shows: its rows, its columns, and the leaders above them.
namespace zeren::draw {

/// Columns that still print at 7 pt on an A3 sheet.
constexpr std::size_t most_columns = 200;

struct MatrixGrid {
    std::vector<Load> units; ///< named by rank, then collectives by rank
    std::size_t named = 0;
    std::vector<TaskId> tasks;
    /// What stands above each task: its printed number; a letter where it has none but others have;
    /// its place in the document where none has.
    std::vector<std::string> numbers;
    bool with_key = false;   ///< few enough tasks that their texts stand below the grid
    std::vector<Text> notes; ///< what was left out
};

/// Units by rank, tasks by leader and leading unit, as many as print at 7 pt on an A3 sheet.
MatrixGrid arrange_matrix(const Analysis& analysis, const DrawOptions& options);

/// Number and text of each task, with its leader where several tasks bear the same number; each at
/// most `width` ems wide.
std::vector<std::string> key_words(const Analysis& analysis, const MatrixGrid& grid, double width);

constexpr std::size_t no_leader = std::numeric_limits<std::size_t>::max();

/// Number of the task's first leader, or `no_leader`, which comes last.
std::size_t first_leader(const Analysis& analysis, TaskId task);

/// Neighbouring columns of the same leader, and where the name stands above them.
struct LeaderBand {
    std::size_t begin = 0, end = 0, leader = no_leader;
    std::string name;      ///< empty without a leader, or where no level has room
    std::size_t level = 0; ///< 0 stands just above the numbers
};

/// The bands of a grid. Names stand in the middle of their band, on the lowest level where they
/// keep clear of their neighbours'; with titles where all of them fit within their bands. `column`
/// is the width of a column in sizes of the letters.
std::vector<LeaderBand> leader_bands(const Analysis& analysis, const MatrixGrid& grid,
                                     double column);

} // namespace zeren::draw
