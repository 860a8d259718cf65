// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/bundles.hpp"

#include "draw/detail/text_layout.hpp"
#include "draw/detail/two_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace zeren::draw {
namespace {

constexpr std::size_t most_bundles = 64;         ///< what a column of an A3 sheet holds
constexpr std::size_t most_units = 70;           ///< the same for units
constexpr std::size_t most_ties = 130;           ///< more lines cannot be followed
constexpr std::size_t most_ties_of_leaders = 60; ///< the same where all meet at a few ends

std::string first_lead(const Analysis& analysis, TaskId task) {
    const auto units = analysis.graph.units_of(task);
    const auto roles = analysis.graph.roles_of(task);
    for (std::size_t tie = 0; tie < units.size(); ++tie)
        if (roles[tie] == Role::lead)
            return std::to_string(units[tie].value);
    return {};
}

/// What tasks of one bundle have in common, and what the bundle is called.
std::pair<std::string, std::string> key_and_name(const Analysis& analysis, TaskId id, Bundling kind,
                                                 bool chinese) {
    const Task& task = analysis.reading.tasks[id.index()];
    if (kind == Bundling::single)
        return {std::to_string(id.value), {}};
    std::string leaders;
    for (const LeaderId leader : task.leaders)
        leaders +=
            (leaders.empty() ? "" : "、") + leader_label(analysis.reading.leaders[leader.index()]);
    if (kind == Bundling::by_lead_unit)
        return {leaders + '\n' + first_lead(analysis, id), {}};
    if (leaders.empty())
        leaders = task.section;
    if (leaders.empty())
        leaders = chinese ? "未分组任务" : "other tasks";
    return {leaders, leaders};
}

void count_ties(const Analysis& analysis, bool collectives, Bundle& bundle) {
    std::map<UnitId, std::size_t> place;
    for (const TaskId task : bundle.tasks) {
        const auto units = analysis.graph.units_of(task);
        const auto roles = analysis.graph.roles_of(task);
        for (std::size_t tie = 0; tie < units.size(); ++tie) {
            if (!collectives && analysis.graph.unit(units[tie]).collective)
                continue;
            const auto [entry, added] = place.try_emplace(units[tie], bundle.ties.size());
            if (added)
                bundle.ties.push_back({units[tie]});
            BundleTie& sum = bundle.ties[entry->second];
            ++(roles[tie] == Role::lead ? sum.lead : sum.support);
        }
    }
}

/// Keeps the bundles with most tasks, in document order.
void keep_largest(Bundled& bundled) {
    const std::size_t all = bundled.bundles.size();
    if (all <= most_bundles)
        return;
    std::vector<std::size_t> sizes;
    for (const Bundle& bundle : bundled.bundles)
        sizes.push_back(bundle.tasks.size());
    std::nth_element(sizes.begin(), sizes.begin() + most_bundles, sizes.end(), std::greater<>());
    const std::size_t border = sizes[most_bundles];
    const auto larger = static_cast<std::size_t>(
        std::count_if(bundled.bundles.begin(), bundled.bundles.end(),
                      [&](const Bundle& bundle) { return bundle.tasks.size() > border; }));
    std::size_t equal = most_bundles - larger; // the first of those that are as large as the border
    std::size_t left_out = 0;
    std::erase_if(bundled.bundles, [&](const Bundle& bundle) {
        const bool keep = bundle.tasks.size() > border ||
                          (bundle.tasks.size() == border && equal > 0 && equal-- > 0);
        left_out += keep ? 0 : bundle.tasks.size();
        return !keep;
    });
    bundled.complete = false;
    bundled.notes.push_back(
        {fmt::format("Shown: the {} largest of {} groups; {} tasks are left out.", most_bundles,
                     all, left_out),
         fmt::format("只画 {} 组中任务最多的 {} 组，略去 {} 项任务。", all, most_bundles,
                     left_out)});
}

/// Leaves out weak ties until few enough remain: those of the fewest tasks first, but never the
/// lead of a bundle that stands for what one unit leads. Gives the fewest tasks of a tie that
/// stays.
std::size_t keep_strongest(Bundled& bundled) {
    std::size_t strongest = 1;
    for (const Bundle& bundle : bundled.bundles)
        for (const BundleTie& tie : bundle.ties)
            strongest = std::max(strongest, tie.tasks());
    const bool own = bundled.kind == Bundling::by_lead_unit;
    std::size_t minimum = 1;
    const auto weak = [&](const BundleTie& tie) {
        return !(own && tie.lead > 0) && tie.tasks() < minimum;
    };
    const auto left = [&] {
        std::size_t count = 0;
        for (const Bundle& bundle : bundled.bundles)
            count += static_cast<std::size_t>(
                std::count_if(bundle.ties.begin(), bundle.ties.end(),
                              [&](const BundleTie& tie) { return !weak(tie); }));
        return count;
    };
    const std::size_t most = own ? most_ties : most_ties_of_leaders;
    while (left() > most && minimum < strongest)
        ++minimum;
    for (Bundle& bundle : bundled.bundles)
        std::erase_if(bundle.ties, weak);
    return minimum;
}

void note_lines(std::size_t minimum, std::size_t all, Bundled& bundled) {
    const bool own = bundled.kind == Bundling::by_lead_unit;
    const std::size_t now = bundled.ties();
    if (now < all)
        bundled.notes.push_back(
            {fmt::format("Shown: {} with {} or more tasks, {} of {} lines in all.",
                         own ? "leads, and support" : "ties", minimum, now, all),
             fmt::format("{}不少于 {} 项任务的连线，共 {} 条中的 {} 条。",
                         own ? "只画牵头关系和配合" : "只画", minimum, all, now)});
}

/// The units that a column holds: those that lead a bundle first, then those with most tasks; the
/// ties of the others go. Gives the number of units that had ties.
std::size_t keep_heaviest_units(const std::vector<Load>& ranked, Bundled& bundled) {
    enum class Place { none, supports, leads };
    std::map<UnitId, Place> places;
    for (const Bundle& bundle : bundled.bundles)
        for (const BundleTie& tie : bundle.ties)
            places[tie.unit] =
                std::max(places[tie.unit], tie.lead > 0 ? Place::leads : Place::supports);
    std::set<UnitId> kept;
    for (const Place place : {Place::leads, Place::supports})
        for (const Load& load : ranked)
            if (const auto found = places.find(load.unit);
                found != places.end() && found->second == place && kept.size() < most_units)
                kept.insert(load.unit);
    for (Bundle& bundle : bundled.bundles)
        std::erase_if(bundle.ties, [&](const BundleTie& tie) { return kept.count(tie.unit) == 0; });
    return places.size();
}

/// `tied` units had lines before the column was full.
void note_units(std::size_t all, std::size_t tied, Bundled& bundled) {
    const std::size_t kept = std::min(tied, most_units);
    if (kept == all)
        return;
    Text note{fmt::format("Units without such a line are left out: {} of {}.", all - tied, all),
              fmt::format("没有这种连线的单位略去（{} 个中的 {} 个）。", all, all - tied)};
    if (kept < tied)
        note = {fmt::format("Units left out: {} of {}, those without such a line, and {} with few "
                            "tasks.",
                            all - kept, all, tied - kept),
                fmt::format("略去 {} 个单位中的 {} 个：没有这种连线的，以及任务较少的 {} 个。", all,
                            all - kept, tied - kept)};
    bundled.notes.push_back(std::move(note));
}

void note_collectives(const Analysis& analysis, const std::vector<TaskId>& tasks,
                      Bundled& bundled) {
    const std::vector<Load> collectives = ranked_units(analysis, tasks, true);
    std::size_t ties = 0;
    for (const Load& load : collectives)
        ties += load.tasks();
    if (ties > 0)
        bundled.notes.push_back(
            {fmt::format("Left out: {} with {}.", counted(collectives.size(), "collective"),
                         counted(ties, "tie")),
             fmt::format("略去 {} 类集体及其 {} 条关系。", collectives.size(), ties)});
}

void note_bundling(const Analysis& analysis, const DrawOptions& options, std::size_t tasks,
                   Bundled& bundled) {
    const bool pages = options.leader.empty() && !analysis.reading.leaders.empty();
    const bool by_unit = bundled.kind == Bundling::by_lead_unit;
    bundled.notes.push_back(
        {fmt::format("{} tasks are too many to show one by one: {} groups by {}.{}", tasks,
                     bundled.bundles.size(),
                     by_unit ? (pages ? "leader and leading unit" : "leading unit")
                             : "leader or section",
                     pages ? " --pages draws every task, a page a leader." : ""),
         fmt::format("{} 项任务逐项画出将无法辨读，已按{}归并为 {} 组。{}", tasks,
                     by_unit ? (pages ? "领导和牵头单位" : "牵头单位") : "领导或章节",
                     bundled.bundles.size(), pages ? "逐项见 --pages（每位领导一张）。" : "")});
}

} // namespace

std::size_t Bundled::ties() const {
    std::size_t count = 0;
    for (const Bundle& bundle : bundles)
        count += bundle.ties.size();
    return count;
}

Bundled bundle_tasks(const Analysis& analysis, const DrawOptions& options, Bundling kind) {
    Bundled bundled;
    bundled.kind = kind;
    const std::vector<TaskId> tasks = selected_tasks(analysis, options);
    std::map<std::string, std::size_t> known;
    for (const TaskId task : tasks) {
        auto [key, name] =
            key_and_name(analysis, task, kind, options.language == Language::chinese);
        const auto [entry, added] = known.try_emplace(std::move(key), bundled.bundles.size());
        if (added)
            bundled.bundles.push_back({std::move(name), {}, {}});
        bundled.bundles[entry->second].tasks.push_back(task);
    }
    if (kind != Bundling::single) {
        note_bundling(analysis, options, tasks.size(), bundled);
        keep_largest(bundled);
    }
    for (Bundle& bundle : bundled.bundles)
        count_ties(analysis, kind == Bundling::single, bundle);
    if (kind == Bundling::single)
        return bundled;
    const std::size_t all = bundled.ties();
    const std::size_t minimum = keep_strongest(bundled);
    const std::vector<Load> units = ranked_units(analysis, tasks, false);
    const std::size_t tied = keep_heaviest_units(units, bundled);
    note_lines(minimum, all, bundled);
    note_units(units.size(), tied, bundled);
    note_collectives(analysis, tasks, bundled);
    return bundled;
}

} // namespace zeren::draw
