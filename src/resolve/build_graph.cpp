// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/findings.hpp"
#include "resolve/detail/network_limits.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/base/large_pages.hpp>
#include <zeren/base/text.hpp>
#include <zeren/resolve/build_graph.hpp>

#include <map>
#include <set>

namespace zeren {
namespace {

class GraphBuilder {
  public:
    GraphBuilder(const Reading& reading, CollectivePolicy policy, const Roster* roster,
                 Diagnostics& findings, const NetworkLimits& limits)
        : reading_(reading), policy_(policy), roster_(roster), findings_(findings), limits_(limits),
          ties_of_task_(reading.tasks.size(), 0) {
        for (std::size_t index = 0; index < reading.units.size(); ++index) {
            const Unit& unit = reading.units[index];
            vertices_.push_back({unit.name, unit.kind, false, static_cast<std::uint32_t>(index)});
            const auto vertex = static_cast<std::uint32_t>(index);
            by_name_.try_emplace(text::match_key(unit.name), vertex);
            for (const std::string& alias : unit.aliases)
                by_name_.try_emplace(text::match_key(alias), vertex);
        }
    }

    BipartiteGraph build() {
        prepare_collectives();
        ties_.reserve(reading_.assignments.size());
        use_large_pages(ties_);
        for (std::size_t index = 0; index < reading_.assignments.size(); ++index) {
            const Assignment& assignment = reading_.assignments[index];
            if (assignment.role != Role::lead && assignment.role != Role::support)
                continue;
            const auto number = static_cast<std::uint32_t>(index);
            if (!assignment.collective)
                add_tie(assignment.actor, assignment, number);
            else
                for (const std::uint32_t vertex : stands_for_[assignment.actor])
                    add_tie(vertex, assignment, number);
            detail::check_ties(units_of(assignment.task), ties_.size(), limits_, [&] {
                const Task& task = reading_.tasks[assignment.task.index()];
                const DocumentInfo& document = reading_.documents.at(task.document.index());
                return document.places.locate(document.file, assignment.where);
            });
        }
        return {std::move(vertices_), reading_.tasks.size(), std::move(ties_)};
    }

  private:
    void add_tie(std::uint32_t vertex, const Assignment& assignment, std::uint32_t number) {
        ties_.push_back({UnitId{vertex}, assignment.task, assignment.role, number});
        ++ties_of_task_[assignment.task.index()];
    }

    /// At most how many units a task has so far, members of collectives too; exactly, where that
    /// decides: a unit can be named and a member.
    std::size_t units_of(TaskId task) const {
        if (ties_of_task_[task.index()] <= limits_.units_per_task)
            return ties_of_task_[task.index()];
        std::set<UnitId> units;
        for (const TieInput& tie : ties_)
            if (tie.task == task)
                units.insert(tie.unit);
        return units.size();
    }

    void prepare_collectives() {
        stands_for_.resize(reading_.collectives.size());
        if (policy_ == CollectivePolicy::drop)
            return;
        if (policy_ == CollectivePolicy::expand && roster_ == nullptr)
            throw UsageError(
                "no-roster",
                {"--collectives expand needs a roster", "--collectives expand 需要名册"},
                {"give one with --roster, for example data/rosters/yinzhou.csv",
                 "请用 --roster 指定，例如 data/rosters/yinzhou.csv"});
        for (std::size_t index = 0; index < reading_.collectives.size(); ++index) {
            if (policy_ == CollectivePolicy::expand && expand(index))
                continue;
            stands_for_[index].push_back(static_cast<std::uint32_t>(vertices_.size()));
            vertices_.push_back({reading_.collectives[index].text, UnitKind::other, true,
                                 static_cast<std::uint32_t>(index)});
        }
    }

    /// 各 becomes its members when the roster knows every class of it; 有关 never does.
    bool expand(std::size_t index) {
        const Collective& collective = reading_.collectives[index];
        const std::string& date = reading_.documents.at(collective.document.index()).date;
        std::vector<const RosterMember*> members;
        std::string unknown;
        for (const std::string& member_class : collective.members) {
            const auto found = roster_->members_of(member_class, date);
            members.insert(members.end(), found.begin(), found.end());
            if (found.empty())
                unknown += (unknown.empty() ? "" : "、") + member_class;
        }
        if (collective.quantifier != Quantifier::all || members.empty()) {
            say_kept(collective, unknown);
            return false;
        }
        for (const RosterMember* member : members)
            stands_for_[index].push_back(vertex_of(*member));
        if (!unknown.empty())
            say_partly(collective, unknown);
        return true;
    }

    std::uint32_t vertex_of(const RosterMember& member) {
        const std::string key = text::match_key(member.unit);
        for (const std::string& alias : member.aliases)
            if (const auto found = by_name_.find(text::match_key(alias)); found != by_name_.end())
                return found->second;
        const auto [entry, added] =
            by_name_.try_emplace(key, static_cast<std::uint32_t>(vertices_.size()));
        if (added)
            vertices_.push_back(
                {member.unit, kind_of_class(member.member_class), false, UINT32_MAX});
        return entry->second;
    }

    static UnitKind kind_of_class(std::string_view member_class) {
        if (member_class.find("街道") != std::string_view::npos)
            return UnitKind::subdistrict;
        return member_class.find("镇") != std::string_view::npos ? UnitKind::town : UnitKind::other;
    }

    InputLocation place(const Collective& collective) const {
        const DocumentInfo& document = reading_.documents.at(collective.document.index());
        return document.places.locate(document.file, collective.first);
    }

    void say_kept(const Collective& collective, const std::string& unknown) {
        const bool some = collective.quantifier != Quantifier::all;
        findings_.add(detail::finding(
            "unresolved-collective", place(collective),
            {collective.text + " stays a collective: " +
                 (some ? "it does not say which members" : "the roster has no " + unknown),
             collective.text + " 保留为集合：" +
                 (some ? "未说明是哪些成员" : "名册中没有 " + unknown)},
            {"name the members in the document, or add the class to the roster",
             "请在文件中列明成员，或在名册中补充该类别"}));
    }

    void say_partly(const Collective& collective, const std::string& unknown) {
        findings_.add(detail::finding("unresolved-collective", place(collective),
                                      {collective.text + " is expanded without " + unknown +
                                           ", which the roster does not have",
                                       collective.text + " 已展开，但名册中没有 " + unknown},
                                      {"add the class to the roster", "请在名册中补充该类别"}));
    }

    const Reading& reading_;
    CollectivePolicy policy_;
    const Roster* roster_;
    Diagnostics& findings_;
    const NetworkLimits& limits_;
    std::vector<UnitVertex> vertices_;
    std::vector<TieInput> ties_;
    std::vector<std::size_t> ties_of_task_;
    std::map<std::string, std::uint32_t> by_name_;
    std::vector<std::vector<std::uint32_t>> stands_for_; ///< vertices of each collective
};

} // namespace

BipartiteGraph build_graph(const Reading& reading, CollectivePolicy policy, const Roster* roster,
                           Diagnostics& findings, const NetworkLimits& limits) {
    return GraphBuilder(reading, policy, roster, findings, limits).build();
}

} // namespace zeren
