// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/trade_chain.hpp>
#include <zeren/model/analysis.hpp>
#include <zeren/model/study_result.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace zeren {

enum class ChangeKind : std::uint8_t { move, lead, remove, merge, split };

/// One change of the table. Names are looked up when its turn comes, so that a change can speak of
/// units that one before it made.
///
/// move: `units[0]` hands `tasks` to `units[1]`, with its role. lead: `units[0]` leads `tasks`,
/// whose leads support it from then on. remove: `units[0]` is gone. merge: `units` become `name`.
/// split: `units[0]` hands `tasks` to the new unit `name`.
struct Change {
    ChangeKind kind = ChangeKind::move;
    std::vector<std::string> units;
    std::vector<TaskId> tasks;
    std::string name;
    std::string given; ///< as given, for messages
};

/// The graph after the changes, in their order. A unit that comes to be on a task twice leads it if
/// either of the two did. Throws UsageError for a change that cannot be made, and why.
BipartiteGraph apply_changes(const BipartiteGraph& graph, const std::vector<Change>& changes);

/// What `rebalance` is to reach.
struct RebalanceGoal {
    bool leads_only = true;             ///< load = tasks led; else all tasks
    std::optional<std::size_t> cap;     ///< of every named unit
    std::map<UnitId, std::size_t> caps; ///< of single units, before the other
    std::optional<double> gini;         ///< of the loads of the named units, at most
    std::vector<ImpossibleTie> cannot;  ///< ties that must not come about
};

/// One task from one unit to another.
struct Move {
    TaskId task;
    UnitId from, to;
    bool supported = false; ///< the new unit was on the task already: the two trade roles
};

struct Rebalancing {
    std::vector<Move> moves;
    std::size_t at_least = 0; ///< moves that every plan needs: as many as these, and none is better
    bool possible = true;
    Text why_not;
};

/// The fewest moves after which no load is above its cap: exactly, as a flow of least cost from
/// tasks over the units that can take them. A unit can take a task when it already works on that
/// section (a task of the same leader, or under the same heading) and is not said to be unable; the
/// collectives cannot. For a Gini the loads are evened out by a convex flow at the price of a move
/// that just suffices, and moves that are not needed are taken back; that they are the fewest is
/// proven where they are no more than it takes when every unit could take every task: then moves
/// from the largest to the smallest load even out most. Cost: O(ties · arcs · log vertices), times
/// the prices tried. Source: Edmonds and Karp (1972), Journal of the ACM 19(2).
Rebalancing rebalance(const Analysis& analysis, const RebalanceGoal& goal);

/// The graph after the moves.
BipartiteGraph apply_moves(const BipartiteGraph& graph, const std::vector<Move>& moves,
                           bool leads_only);

/// Gini coefficient of the loads of the named units.
std::optional<double> load_gini(const BipartiteGraph& graph, bool leads_only);

/// Every figure of units and network before and after: those that change, or all.
StudyResult compare_figures(const Analysis& before, const BipartiteGraph& after, bool all = false);
/// The same for a plan, with its moves and why each.
StudyResult explain_rebalancing(const Analysis& before, const RebalanceGoal& goal,
                                const Rebalancing& plan, bool all = false);

/// Takes the change apart for the unit of this name, which is there before or after: its tasks and
/// roles, the shares 1/units that add up to its fractional load, and every measure of it.
StudyResult explain_change(const Analysis& before, const BipartiteGraph& after,
                           const std::string& name);

} // namespace zeren
