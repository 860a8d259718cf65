// SPDX-License-Identifier: Apache-2.0
#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>
#include <zeren/study/whatif.hpp>

#include <algorithm>
#include <utility>

namespace zeren {
namespace {

/// A table that is being changed: units keep their numbers until the end.
class Draft {
  public:
    explicit Draft(const BipartiteGraph& graph)
        : units_(graph.units().begin(), graph.units().end()), task_count_(graph.task_count()),
          present_(units_.size(), true) {
        for (std::size_t unit = 0; unit < units_.size(); ++unit)
            for (std::size_t place = 0; place < graph.degree(UnitId(unit)); ++place)
                ties_.push_back({UnitId(unit), graph.tasks_of(UnitId(unit))[place],
                                 graph.roles_of(UnitId(unit))[place],
                                 graph.assignments_of(UnitId(unit))[place]});
    }

    void apply(const Change& change) {
        std::vector<UnitId> units;
        for (const std::string& name : change.units)
            units.push_back(find(name, change));
        switch (change.kind) {
        case ChangeKind::move:
            return hand_over(change, units[0], units[1]);
        case ChangeKind::lead:
            return let_lead(change, units[0]);
        case ChangeKind::remove:
            return remove(units[0]);
        case ChangeKind::merge:
            return merge(change, units);
        case ChangeKind::split:
            return hand_over(change, units[0], add_unit(change, units[0]));
        }
    }

    [[nodiscard]] BipartiteGraph finish() {
        std::vector<UnitVertex> units;
        std::vector<UnitId> numbers(units_.size());
        for (std::size_t unit = 0; unit < units_.size(); ++unit)
            if (present_[unit]) {
                numbers[unit] = UnitId(units.size());
                units.push_back(units_[unit]);
            }
        for (TieInput& tie : ties_)
            tie.unit = numbers[tie.unit.index()];
        return {std::move(units), task_count_, std::move(ties_)}; // merges double ties, lead wins
    }

  private:
    [[noreturn]] static void refuse(const Change& change, Text why) {
        throw UsageError("bad-change",
                         {"'" + change.given + "': " + why.en, "“" + change.given + "”：" + why.zh},
                         {});
    }

    [[nodiscard]] UnitId find(const std::string& name, const Change& change) const {
        std::vector<UnitId> found;
        for (std::size_t unit = 0; unit < units_.size(); ++unit)
            if (present_[unit] && text::match_key(units_[unit].name) == text::match_key(name))
                found.emplace_back(unit);
        if (found.size() == 1)
            return found.front();
        if (found.empty())
            refuse(change,
                   {"there is no unit '" + name + "' by then", "届时没有单位“" + name + "”"});
        refuse(change, {"several units are called '" + name + "'", "有多个单位名为“" + name + "”"});
    }

    /// The place of a tie, or the number of ties.
    [[nodiscard]] std::size_t tie(UnitId unit, TaskId task) const {
        const auto found = std::find_if(ties_.begin(), ties_.end(), [&](const TieInput& one) {
            return one.unit == unit && one.task == task;
        });
        return static_cast<std::size_t>(found - ties_.begin());
    }

    void hand_over(const Change& change, UnitId from, UnitId to) {
        if (from == to)
            refuse(change, {"it is one unit twice", "两个单位相同"});
        for (const TaskId task : change.tasks) {
            const std::size_t own = tie(from, task);
            if (own == ties_.size())
                refuse(change, {units_[from.index()].name + " is not on that task",
                                units_[from.index()].name + "未承担该任务"});
            const Role role = ties_[own].role;
            const std::size_t other = tie(to, task);
            if (other == ties_.size()) {
                ties_[own].unit = to;
                continue;
            }
            if (role == Role::lead)
                ties_[other].role = role;
            ties_.erase(ties_.begin() + static_cast<std::ptrdiff_t>(own));
        }
    }

    void let_lead(const Change& change, UnitId unit) {
        for (const TaskId task : change.tasks) {
            bool leads = false;
            for (TieInput& one : ties_) {
                if (one.task != task || one.role != Role::lead)
                    continue;
                leads = leads || one.unit == unit;
                one.role = one.unit == unit ? Role::lead : Role::support;
            }
            if (leads)
                continue;
            if (const std::size_t own = tie(unit, task); own < ties_.size())
                ties_[own].role = Role::lead;
            else
                ties_.push_back({unit, task, Role::lead, 0});
        }
    }

    void remove(UnitId unit) {
        present_[unit.index()] = false;
        std::erase_if(ties_, [&](const TieInput& one) { return one.unit == unit; });
    }

    void merge(const Change& change, std::vector<UnitId> units) {
        std::sort(units.begin(), units.end());
        if (std::adjacent_find(units.begin(), units.end()) != units.end())
            refuse(change, {"a unit is named twice", "单位重复"});
        require_free(change, units);
        for (TieInput& one : ties_)
            if (std::binary_search(units.begin(), units.end(), one.unit))
                one.unit = units.front();
        for (const UnitId unit : units)
            present_[unit.index()] = unit == units.front();
        units_[units.front().index()].name = change.name;
    }

    /// The new name may be that of one of the units themselves.
    void require_free(const Change& change, const std::vector<UnitId>& own) const {
        for (std::size_t unit = 0; unit < units_.size(); ++unit)
            if (present_[unit] && std::find(own.begin(), own.end(), UnitId(unit)) == own.end() &&
                text::match_key(units_[unit].name) == text::match_key(change.name))
                refuse(change, {"there is a unit '" + change.name + "' already",
                                "已有单位“" + change.name + "”"});
    }

    UnitId add_unit(const Change& change, UnitId like) {
        require_free(change, {});
        UnitVertex vertex = units_[like.index()];
        vertex.name = change.name;
        units_.push_back(std::move(vertex));
        present_.push_back(true);
        return UnitId(units_.size() - 1);
    }

    std::vector<UnitVertex> units_;
    std::size_t task_count_ = 0;
    std::vector<bool> present_;
    std::vector<TieInput> ties_;
};

} // namespace

BipartiteGraph apply_changes(const BipartiteGraph& graph, const std::vector<Change>& changes) {
    Draft draft(graph);
    for (const Change& change : changes)
        draft.apply(change);
    return draft.finish();
}

BipartiteGraph apply_moves(const BipartiteGraph& graph, const std::vector<Move>& moves,
                           bool leads_only) {
    std::vector<TieInput> ties;
    for (std::size_t unit = 0; unit < graph.unit_count(); ++unit)
        for (std::size_t place = 0; place < graph.degree(UnitId(unit)); ++place) {
            TieInput tie{UnitId(unit), graph.tasks_of(UnitId(unit))[place],
                         graph.roles_of(UnitId(unit))[place],
                         graph.assignments_of(UnitId(unit))[place]};
            for (const Move& move : moves) {
                if (move.task != tie.task)
                    continue;
                if (leads_only && move.supported && move.to == UnitId(unit))
                    tie.role = Role::lead;
                else if (move.from == UnitId(unit) && leads_only && move.supported)
                    tie.role = Role::support;
                else if (move.from == UnitId(unit))
                    tie.unit = move.to;
                else
                    continue;
                break;
            }
            ties.push_back(tie);
        }
    return {std::vector<UnitVertex>(graph.units().begin(), graph.units().end()), graph.task_count(),
            std::move(ties)};
}

} // namespace zeren
