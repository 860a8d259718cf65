// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/selection.hpp"

#include "draw/detail/dot_text.hpp"
#include "draw/detail/text_layout.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>
#include <zeren/model/tasks_called.hpp>
#include <zeren/model/units_called.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace zeren::draw {
namespace {

constexpr std::size_t longest_label = 80; ///< display columns

struct Kind {
    Text what;
    std::string option;
    std::string list; ///< the command that names all
};

/// Up to three names that differ from this one in hardly more letters than the nearest does.
std::string nearest_names(const std::string& name, const std::vector<std::string>& known) {
    constexpr std::size_t most_guesses = 3;
    std::vector<std::pair<std::size_t, const std::string*>> by_distance;
    for (const std::string& other : known)
        by_distance.emplace_back(text::edit_distance(other, name), &other);
    std::stable_sort(by_distance.begin(), by_distance.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::string list;
    std::size_t listed = 0;
    for (const auto& [distance, other] : by_distance) {
        if (listed == most_guesses || distance > by_distance.front().first + 1)
            break;
        list += fmt::format("{}'{}'", listed++ == 0 ? "" : ", ", *other);
    }
    return list.empty() ? "''" : list;
}

[[noreturn]] void unknown(const Kind& kind, const std::string& name,
                          const std::vector<std::string>& known) {
    if (name.empty())
        throw UsageError("missing-option",
                         {fmt::format("this view needs a {}", kind.what.en),
                          fmt::format("该视图需要指定{}", kind.what.zh)},
                         {fmt::format("add --{} NAME", kind.option),
                          fmt::format("加上 --{} 名称", kind.option)});
    const std::string guess = nearest_names(name, known);
    throw UsageError("unknown-" + kind.option,
                     {fmt::format("no {} is called '{}'", kind.what.en, name),
                      fmt::format("没有名为“{}”的{}", name, kind.what.zh)},
                     {fmt::format("did you mean {}?", guess), fmt::format("是否指 {}？", guess)});
}

/// Index of the only entry of `names` with the same matching key; throws otherwise.
std::size_t require(const Kind& kind, const std::string& name,
                    const std::vector<std::string>& names) {
    const std::string key = text::match_key(name);
    for (std::size_t index = 0; index < names.size() && !name.empty(); ++index)
        if (text::match_key(names[index]) == key)
            return index;
    unknown(kind, name, names);
}

} // namespace

UnitId require_unit(const Analysis& analysis, const std::string& name) {
    const std::vector<UnitId> found = units_called(analysis, name);
    if (!name.empty() && found.size() == 1)
        return found.front();
    if (!name.empty() && found.size() > 1) {
        const std::string list = list_full_names(analysis, found);
        throw UsageError(
            "ambiguous-unit",
            {fmt::format("several units are called '{}'", name),
             fmt::format("有多个单位名为“{}”", name)},
            {fmt::format("name one of: {}", list), fmt::format("请指明其一\uFF1A{}", list)});
    }
    std::vector<std::string> names;
    for (const UnitVertex& vertex : analysis.graph.units())
        names.push_back(vertex.name);
    return UnitId(require({{"unit", "单位"}, "unit", "unit"}, name, names));
}

std::string leader_label(const Leader& leader) {
    return leader.title + leader.name;
}

const std::string& leader_fill(const Analysis& analysis, const Style& style, LeaderId leader) {
    return analysis.reading.leaders.size() > style.palette.size() ? style.task_fill
                                                                  : style.palette[leader.index()];
}

std::string number_words(const std::string& number) {
    std::string words = clean_text(number);
    for (const std::string_view mark : {"、", ".", "\uFF0E", "\uFF0C", ","})
        if (words.size() > mark.size() && words.ends_with(mark))
            words.resize(words.size() - mark.size());
    return words;
}

LeaderId require_leader(const Analysis& analysis, const std::string& name) {
    std::vector<std::string> names;
    for (const Leader& leader : analysis.reading.leaders) {
        if (!name.empty() && text::match_key(leader_label(leader)) == text::match_key(name))
            return LeaderId(names.size());
        names.push_back(leader.name);
    }
    return LeaderId(require({{"leader", "领导"}, "leader", "leader"}, name, names));
}

TaskId require_task(const Analysis& analysis, const std::string& id) {
    if (const auto found = task_called(analysis, id))
        return *found;
    std::vector<std::string> ids;
    for (const Task& task : analysis.reading.tasks)
        ids.push_back(task.id);
    return TaskId(require({{"task", "任务"}, "task", "task"}, id, ids));
}

std::vector<TaskId> selected_tasks(const Analysis& analysis, const DrawOptions& options) {
    const auto& tasks = analysis.reading.tasks;
    std::vector<TaskId> selected;
    if (options.leader.empty()) {
        for (std::size_t index = 0; index < tasks.size(); ++index)
            selected.emplace_back(index);
        return selected;
    }
    const LeaderId leader = require_leader(analysis, options.leader);
    for (std::size_t index = 0; index < tasks.size(); ++index)
        if (std::find(tasks[index].leaders.begin(), tasks[index].leaders.end(), leader) !=
            tasks[index].leaders.end())
            selected.emplace_back(index);
    return selected;
}

std::vector<Load> ranked_units(const Analysis& analysis, const std::vector<TaskId>& tasks,
                               bool collectives) {
    const BipartiteGraph& graph = analysis.graph;
    std::vector<Load> all(graph.unit_count());
    for (std::size_t unit = 0; unit < all.size(); ++unit)
        all[unit].unit = UnitId(unit);
    for (const TaskId task : tasks) {
        const auto units = graph.units_of(task);
        const auto roles = graph.roles_of(task);
        for (std::size_t tie = 0; tie < units.size(); ++tie)
            ++(roles[tie] == Role::lead ? all[units[tie].index()].lead
                                        : all[units[tie].index()].support);
    }
    std::erase_if(all, [&](const Load& load) {
        return load.tasks() == 0 || graph.unit(load.unit).collective != collectives;
    });
    std::stable_sort(all.begin(), all.end(), [](const Load& a, const Load& b) {
        return std::pair(a.tasks(), a.lead) > std::pair(b.tasks(), b.lead);
    });
    return all;
}

std::string title_for(const Analysis& analysis, const DrawOptions& options, std::string title) {
    if (options.leader.empty())
        return title;
    const LeaderId leader = require_leader(analysis, options.leader);
    return std::move(title) + (options.language == Language::chinese ? "\uFF1A" : ": ") +
           leader_label(analysis.reading.leaders[leader.index()]);
}

UnitLabels::UnitLabels(const Analysis& analysis) : analysis_(analysis) {
    std::vector<std::string_view> names;
    for (const UnitVertex& vertex : analysis.graph.units())
        if (!vertex.collective)
            names.push_back(vertex.name);
    prefix_ = common_prefix(names);
}

std::string UnitLabels::label(UnitId unit) const {
    const UnitVertex& vertex = analysis_.graph.unit(unit);
    std::string_view name = vertex.name;
    if (!vertex.collective)
        name.remove_prefix(prefix_.size());
    return text::shorten(clean_text(name), longest_label);
}

} // namespace zeren::draw

namespace zeren {

void keep_tasks_of_leader(Analysis& analysis, const std::string& leader) {
    DrawOptions options;
    options.leader = leader;
    std::vector<TieInput> ties;
    const BipartiteGraph& graph = analysis.graph;
    for (const TaskId task : draw::selected_tasks(analysis, options)) {
        const auto units = graph.units_of(task);
        for (std::size_t tie = 0; tie < units.size(); ++tie)
            ties.push_back(
                {units[tie], task, graph.roles_of(task)[tie], graph.assignments_of(task)[tie]});
    }
    std::vector<UnitVertex> units(graph.units().begin(), graph.units().end());
    analysis.graph = BipartiteGraph(std::move(units), graph.task_count(), std::move(ties));
}

} // namespace zeren
