// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draw/detail/selection.hpp"

#include <string>
#include <vector>

/// The tasks of the bipartite view, one by one or, where they are too many for a sheet, in bundles.
namespace zeren::draw {

/// `single`: every task for itself. `by_lead_unit`: what one unit leads under the same leaders.
/// `by_leader`: all tasks of the same leaders, or of a section where no leader is named.
enum class Bundling { single, by_lead_unit, by_leader };

struct BundleTie {
    UnitId unit;
    std::size_t lead = 0, support = 0; ///< numbers of tasks
    [[nodiscard]] std::size_t tasks() const { return lead + support; }
};

struct Bundle {
    std::string name; ///< of a leader or section; empty unless bundled by them
    std::vector<TaskId> tasks;
    std::vector<BundleTie> ties; ///< those that are drawn, in order of appearance
};

struct Bundled {
    Bundling kind = Bundling::single;
    std::vector<Bundle> bundles; ///< in document order
    std::vector<Text> notes;     ///< what was bundled and left out
    bool complete = true;        ///< no task was left out
    [[nodiscard]] std::size_t ties() const;
};

/// Bundles the tasks. In bundles only named units are tied, and weak ties are left out: as many as
/// it takes to keep the picture legible; `notes` says which.
Bundled bundle_tasks(const Analysis& analysis, const DrawOptions& options, Bundling kind);

} // namespace zeren::draw
