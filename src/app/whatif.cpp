// SPDX-License-Identifier: Apache-2.0
#include "find_subject.hpp"
#include "structural_zeros.hpp"

#include <zeren/app/whatif.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>
#include <zeren/model/units_called.hpp>
#include <zeren/study/whatif.hpp>

#include <charconv>
#include <filesystem>

namespace zeren {
namespace {

/// Parts between single marks, without blanks around them; full-width marks count too.
std::vector<std::string> parts_of(const std::string& given, char mark) {
    const std::string wide = mark == ':' ? "\uFF1A" : mark == ',' ? "\uFF0C" : "\uFF1D";
    const std::string text = text::replace_all(given, wide, std::string(1, mark));
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(mark, begin), text.size());
        parts.emplace_back(text::trim(std::string_view(text).substr(begin, end - begin)));
        begin = end + 1;
    }
    return parts;
}

[[noreturn]] void refuse(const std::string& flag, const std::string& given, const char* shape) {
    throw UsageError("bad-value",
                     {flag + " does not take '" + given + "'", flag + " 不接受“" + given + "”"},
                     {"its form is " + flag + " " + shape, "格式为 " + flag + " " + shape});
}

std::vector<std::string> require_parts(const std::string& given, char mark, std::size_t number,
                                       const std::string& flag, const char* shape) {
    std::vector<std::string> parts = parts_of(given, mark);
    bool all = parts.size() == number;
    for (const std::string& part : parts)
        all = all && !part.empty();
    if (!all)
        refuse(flag, given, shape);
    return parts;
}

Change parse_move(const Analysis& analysis, const std::string& given) {
    const auto parts = require_parts(given, ':', 3, "--move", "TASK:FROM:TO");
    return {ChangeKind::move, {parts[1], parts[2]}, {find_task(analysis, parts[0])}, {}, given};
}

Change parse_lead(const Analysis& analysis, const std::string& given) {
    const auto parts = require_parts(given, ':', 2, "--lead", "TASK:UNIT");
    return {ChangeKind::lead, {parts[1]}, {find_task(analysis, parts[0])}, {}, given};
}

Change parse_merger(const std::string& given) {
    const auto sides = require_parts(given, '=', 2, "--merge", "A,B=C");
    Change change{ChangeKind::merge, parts_of(sides[0], ','), {}, sides[1], given};
    if (change.units.size() < 2)
        refuse("--merge", given, "A,B=C");
    return change;
}

Change parse_split(const Analysis& analysis, const std::string& given) {
    const auto sides = require_parts(given, '=', 2, "--split", "A=B:TASK,TASK");
    const auto target = require_parts(sides[1], ':', 2, "--split", "A=B:TASK,TASK");
    Change change{ChangeKind::split, {sides[0]}, {}, target[0], given};
    for (const std::string& task : parts_of(target[1], ','))
        change.tasks.push_back(find_task(analysis, task));
    return change;
}

std::vector<Change> changes_of(const Analysis& analysis, const WhatIfRequest& request) {
    std::vector<Change> changes;
    for (const std::string& given : request.splits)
        changes.push_back(parse_split(analysis, given));
    for (const std::string& given : request.mergers)
        changes.push_back(parse_merger(given));
    for (const std::string& given : request.moves)
        changes.push_back(parse_move(analysis, given));
    for (const std::string& given : request.leads)
        changes.push_back(parse_lead(analysis, given));
    for (const std::string& given : request.removals)
        changes.push_back({ChangeKind::remove, {given}, {}, {}, given});
    return changes;
}

std::size_t parse_cap(const std::string& number, const std::string& given) {
    std::size_t cap = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), cap);
    if (error != std::errc() || end != number.data() + number.size())
        refuse("--cap", given, "N, or UNIT=N");
    return cap;
}

RebalanceGoal goal_of(const Analysis& analysis, const WhatIfRequest& request) {
    RebalanceGoal goal;
    goal.leads_only = request.of != "task";
    for (const std::string& given : request.caps) {
        const auto parts = parts_of(given, '=');
        if (parts.size() == 1)
            goal.cap = parse_cap(parts[0], given);
        else if (parts.size() == 2)
            goal.caps[find_unit(analysis, parts[0])] = parse_cap(parts[1], given);
        else
            refuse("--cap", given, "N, or UNIT=N");
    }
    if (request.gini && !(*request.gini >= 0 && *request.gini <= 1))
        throw UsageError("bad-value",
                         {"--gini has to lie between 0 and 1", "--gini 须在 0 与 1 之间"}, {});
    goal.gini = request.gini;
    goal.cannot = load_structural_zeros(analysis, request.cannot, request.limit_bytes);
    if (!goal.cap && goal.caps.empty() && !goal.gini)
        throw UsageError(
            "missing-option", {"--rebalance needs a goal", "--rebalance 需要目标"},
            {"give --cap N, --cap UNIT=N or --gini G", "请给出 --cap N、--cap 单位=N 或 --gini G"});
    return goal;
}

void require_something(const WhatIfRequest& request, const std::vector<Change>& changes) {
    const bool goals =
        !request.caps.empty() || request.gini || !request.of.empty() || !request.cannot.empty();
    if (goals && !request.rebalance)
        throw UsageError("option-without-effect",
                         {"--cap, --gini, --of and --cannot belong to --rebalance",
                          "--cap、--gini、--of、--cannot 须与 --rebalance 同用"},
                         {"add --rebalance", "请加上 --rebalance"});
    if (!request.rebalance && changes.empty())
        throw UsageError("missing-option", {"say what is to change", "请说明要推演的变更"},
                         {"give --move, --lead, --remove, --merge, --split or --rebalance",
                          "请给出 --move、--lead、--remove、--merge、--split 或 --rebalance"});
}

/// A unit that the change makes is known by its name alone.
StudyResult explain_one(const Analysis& before, const BipartiteGraph& after,
                        const std::string& unit) {
    const std::string key = text::match_key(unit);
    for (const UnitVertex& made : after.units())
        if (units_called(before, unit).empty() && text::match_key(made.name) == key)
            return explain_change(before, after, made.name);
    return explain_change(before, after, before.graph.unit(find_unit(before, unit)).name);
}

} // namespace

StudyResult what_if(const Analysis& analysis, const WhatIfRequest& request) {
    const std::vector<Change> changes = changes_of(analysis, request);
    require_something(request, changes);
    std::vector<std::string> given;
    for (const Change& change : changes)
        given.push_back(change.given);
    const BipartiteGraph changed = apply_changes(analysis.graph, changes);
    StudyResult result;
    if (request.rebalance) {
        if (!changes.empty())
            throw UsageError("option-without-effect",
                             {"changes and --rebalance are two questions",
                              "具体变更与 --rebalance 不能同时使用"},
                             {"ask one after the other", "请分两次推演"});
        const RebalanceGoal goal = goal_of(analysis, request);
        const Rebalancing plan = rebalance(analysis, goal);
        result =
            plan.possible && !request.explain.empty()
                ? explain_one(analysis, apply_moves(analysis.graph, plan.moves, goal.leads_only),
                              request.explain)
                : explain_rebalancing(analysis, goal, plan, request.all);
        result.options.emplace_back("of", std::string(goal.leads_only ? "lead" : "task"));
        if (!request.caps.empty())
            result.options.emplace_back("cap", request.caps);
        if (goal.gini)
            result.options.emplace_back("gini", *goal.gini);
        if (!request.cannot.empty())
            result.options.emplace_back("cannot",
                                        std::filesystem::path(request.cannot).filename().string());
        return result;
    }
    result = request.explain.empty() ? compare_figures(analysis, changed, request.all)
                                     : explain_one(analysis, changed, request.explain);
    result.options.emplace_back("changes", given);
    return result;
}

} // namespace zeren
