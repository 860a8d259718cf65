// SPDX-License-Identifier: Apache-2.0
#include "study/detail/match_texts.hpp"

#include <zeren/base/text.hpp>
#include <zeren/study/compare.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace zeren {
namespace {

/// Sets of vertices of both tables that are one body: older ones first, then the newer ones.
class Bodies {
  public:
    explicit Bodies(std::size_t size) : parent_(size) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    }
    std::size_t root(std::size_t vertex) {
        while (parent_[vertex] != vertex)
            vertex = parent_[vertex] = parent_[parent_[vertex]];
        return vertex;
    }
    void join(std::size_t a, std::size_t b) {
        a = root(a);
        b = root(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }

  private:
    std::vector<std::size_t> parent_;
};

/// Vertices by matching key: names first, aliases where no name has the key.
using Names = std::map<std::string, std::vector<std::size_t>>;

Names names_of(const Analysis& analysis, bool with_aliases) {
    Names names;
    for (std::size_t unit = 0; unit < analysis.graph.unit_count(); ++unit) {
        const UnitVertex& vertex = analysis.graph.unit(UnitId(unit));
        names[text::match_key(vertex.name)].push_back(unit);
        if (!with_aliases || vertex.collective || vertex.origin >= analysis.reading.units.size())
            continue;
        for (const std::string& alias : analysis.reading.units[vertex.origin].aliases)
            names[text::match_key(alias)].push_back(unit);
    }
    return names;
}

std::string jurisdiction_of(const Analysis& analysis, std::size_t unit) {
    const UnitVertex& vertex = analysis.graph.unit(UnitId(unit));
    return vertex.collective || vertex.origin >= analysis.reading.units.size()
               ? std::string()
               : analysis.reading.units[vertex.origin].jurisdiction;
}

/// Of several bearers of a name those of the same jurisdiction, where there are any.
std::vector<std::size_t> bearers(const Analysis& older, std::size_t unit, const Analysis& newer,
                                 const Names& names, const std::string& key) {
    const auto found = names.find(key);
    if (found == names.end())
        return {};
    std::vector<std::size_t> same;
    for (const std::size_t other : found->second)
        if (jurisdiction_of(newer, other) == jurisdiction_of(older, unit))
            same.push_back(other);
    return same.empty() && found->second.size() == 1 ? found->second : same;
}

class UnitMatcher {
  public:
    UnitMatcher(const Analysis& older, const Analysis& newer, const CompareOptions& options)
        : older_(older), newer_(newer), options_(options),
          bodies_(older.graph.unit_count() + newer.graph.unit_count()) {}

    std::vector<MatchedUnits> match() {
        follow_succession();
        const Names names = names_of(newer_, false), with_aliases = names_of(newer_, true);
        for (std::size_t unit = 0; unit < older_count(); ++unit) {
            if (succeeded_.contains(unit))
                continue;
            const std::string key = text::match_key(older_.graph.unit(UnitId(unit)).name);
            if (!join_all(unit, bearers(older_, unit, newer_, names, key)))
                if (!join_all(unit, bearers(older_, unit, newer_, with_aliases, key)))
                    join_by_own_alias(unit, names);
        }
        return collect();
    }

  private:
    [[nodiscard]] std::size_t older_count() const { return older_.graph.unit_count(); }

    void follow_succession() {
        const Names old_names = names_of(older_, true), new_names = names_of(newer_, true);
        for (const Succession& line : options_.succession) {
            const auto from = old_names.find(text::match_key(line.older));
            const auto to = new_names.find(text::match_key(line.newer));
            if (from == old_names.end())
                continue;
            for (const std::size_t unit : from->second) {
                succeeded_.insert(unit);
                if (to != new_names.end())
                    join_all(unit, to->second);
            }
        }
    }

    bool join_all(std::size_t unit, const std::vector<std::size_t>& others) {
        for (const std::size_t other : others)
            bodies_.join(unit, older_count() + other);
        return !others.empty();
    }

    void join_by_own_alias(std::size_t unit, const Names& names) {
        const UnitVertex& vertex = older_.graph.unit(UnitId(unit));
        if (vertex.collective || vertex.origin >= older_.reading.units.size())
            return;
        for (const std::string& alias : older_.reading.units[vertex.origin].aliases)
            join_all(unit, bearers(older_, unit, newer_, names, text::match_key(alias)));
    }

    std::vector<MatchedUnits> collect() {
        std::map<std::size_t, std::size_t> numbers;
        std::vector<MatchedUnits> result;
        for (std::size_t vertex = 0; vertex < older_count() + newer_.graph.unit_count(); ++vertex) {
            const auto [entry, added] = numbers.try_emplace(bodies_.root(vertex), result.size());
            if (added)
                result.emplace_back();
            MatchedUnits& body = result[entry->second];
            if (vertex < older_count())
                body.older.emplace_back(vertex);
            else
                body.newer.emplace_back(vertex - older_count());
        }
        for (MatchedUnits& body : result)
            body.fate = fate_of(body);
        return result;
    }

    [[nodiscard]] UnitFate fate_of(const MatchedUnits& body) const {
        if (body.older.empty())
            return UnitFate::newcomer;
        if (body.newer.empty())
            return UnitFate::gone;
        if (body.older.size() > 1)
            return body.newer.size() > 1 ? UnitFate::reorganised : UnitFate::merged;
        if (body.newer.size() > 1)
            return UnitFate::split;
        const bool same = text::match_key(older_.graph.unit(body.older[0]).name) ==
                          text::match_key(newer_.graph.unit(body.newer[0]).name);
        return same ? UnitFate::kept : UnitFate::renamed;
    }

    const Analysis& older_;
    const Analysis& newer_;
    const CompareOptions& options_;
    Bodies bodies_;
    std::set<std::size_t> succeeded_; ///< older units that the file speaks of
};

/// How many bodies two tasks share: tells tasks of one text apart.
class SharedBodies {
  public:
    SharedBodies(const Analysis& older, const Analysis& newer,
                 const std::vector<MatchedUnits>& units)
        : older_(older.graph), newer_(newer.graph), older_body_(older.graph.unit_count()),
          newer_body_(newer.graph.unit_count()) {
        for (std::size_t body = 0; body < units.size(); ++body) {
            for (const UnitId unit : units[body].older)
                older_body_[unit.index()] = body;
            for (const UnitId unit : units[body].newer)
                newer_body_[unit.index()] = body;
        }
    }
    [[nodiscard]] std::size_t operator()(TaskId older, TaskId newer) const {
        std::set<std::size_t> bodies;
        for (const UnitId unit : older_.units_of(older))
            bodies.insert(older_body_[unit.index()]);
        std::size_t shared = 0;
        for (const UnitId unit : newer_.units_of(newer))
            shared += bodies.contains(newer_body_[unit.index()]) ? 1 : 0;
        return shared;
    }

  private:
    const BipartiteGraph &older_, &newer_;
    std::vector<std::size_t> older_body_, newer_body_;
};

std::vector<detail::CharacterPairs> pairs_of_tasks(const Analysis& analysis) {
    std::vector<detail::CharacterPairs> pairs;
    for (const Task& task : analysis.reading.tasks)
        pairs.push_back(
            detail::character_pairs(std::string(task.text) + std::string(task.content)));
    return pairs;
}

/// Best scores first; of equal scores those that share more units.
std::vector<detail::TextScore> ranked_scores(const Analysis& older, const Analysis& newer,
                                             const std::vector<MatchedUnits>& units, double least) {
    std::vector<detail::TextScore> scores =
        detail::score_texts(pairs_of_tasks(older), pairs_of_tasks(newer), least);
    const SharedBodies shared(older, newer, units);
    std::vector<std::size_t> common;
    for (const detail::TextScore& score : scores)
        common.push_back(shared(TaskId(score.older), TaskId(score.newer)));
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return scores[a].score != scores[b].score ? scores[a].score > scores[b].score
                                                  : common[a] > common[b];
    });
    std::vector<detail::TextScore> ranked;
    for (const std::size_t place : order)
        ranked.push_back(scores[place]);
    return ranked;
}

void match_tasks(const Analysis& older, const Analysis& newer, const CompareOptions& options,
                 Matching& matching) {
    constexpr double near_below = 0.15; // scores this far below the bound are worth a look
    const std::size_t none = SIZE_MAX;
    std::vector<std::size_t> partner(newer.reading.tasks.size(), none);
    std::vector<bool> taken(older.reading.tasks.size(), false);
    std::vector<double> score(partner.size()), runner_up(partner.size());
    const auto ranked =
        ranked_scores(older, newer, matching.units, std::max(0.05, options.match - near_below));
    for (const detail::TextScore& one : ranked)
        if (one.score >= options.match && !taken[one.older] && partner[one.newer] == none) {
            taken[one.older] = true;
            partner[one.newer] = one.older;
            score[one.newer] = one.score;
        }
    for (const detail::TextScore& one : ranked) {
        if (partner[one.newer] != one.older)
            runner_up[one.newer] = std::max(runner_up[one.newer], one.score);
        if (partner[one.newer] == none && !taken[one.older])
            matching.near.push_back({TaskId(one.older), TaskId(one.newer), one.score, 0});
    }
    for (std::size_t task = 0; task < partner.size(); ++task) {
        MatchedTask matched{std::nullopt, TaskId(task), score[task], runner_up[task]};
        if (partner[task] != none)
            matched.older = TaskId(partner[task]);
        matching.tasks.push_back(matched);
    }
    for (std::size_t task = 0; task < taken.size(); ++task)
        if (!taken[task])
            matching.tasks.push_back({TaskId(task), std::nullopt, 0, 0});
}

} // namespace

std::string_view to_string(UnitFate fate) {
    static constexpr std::array<std::string_view, 7> names{
        "kept", "renamed", "merged", "split", "reorganised", "new", "gone"};
    return names.at(static_cast<std::size_t>(fate));
}

Matching match_tables(const Analysis& older, const Analysis& newer, const CompareOptions& options) {
    Matching matching;
    matching.units = UnitMatcher(older, newer, options).match();
    match_tasks(older, newer, options, matching);
    return matching;
}

} // namespace zeren
