// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/analysis.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace zeren {

/// What became of a tie of a unit and a task: in both tables with the same role, in both with
/// another role, in the older alone, in the newer alone.
enum class TieFate : std::uint8_t { kept, flipped, lost, gained };

/// What became of a task: word for word, in other words, in the older alone, in the newer alone.
enum class TaskFate : std::uint8_t { kept, reworded, lost, gained };

/// A body of units over both tables.
struct DifferenceUnit {
    std::string name;       ///< its newer names where it has any, else the older ones
    std::string older_name; ///< the older ones, where they differ
    bool collective = false;
    bool in_older = false, in_newer = false;
};

struct DifferenceTask {
    std::string id, number, text; ///< as in the newer table where it is there
    TaskFate fate = TaskFate::kept;
};

struct DifferenceTie {
    std::uint32_t unit = 0, task = 0; ///< places in the lists beside
    TieFate fate = TieFate::kept;
    Role role = Role::support; ///< in the newer table; of a tie that is lost, in the older
};

/// Two tables as one network whose ties say what became of them: what a picture of the changes
/// shows.
struct TableDifference {
    std::vector<DocumentInfo> older, newer;
    std::vector<DifferenceUnit> units;
    std::vector<DifferenceTask> tasks; ///< newer order; those that are gone stand last
    std::vector<DifferenceTie> ties;   ///< task by task
};

} // namespace zeren
