// SPDX-License-Identifier: Apache-2.0
#include "metrics/detail/sections.hpp"

#include "metrics/detail/explaining.hpp"

#include <zeren/graph/projection.hpp>
#include <zeren/graph/sum.hpp>

#include <algorithm>
#include <cstdint>

namespace zeren::detail {
namespace {

/// Leader rows of every task.
std::vector<std::vector<std::size_t>> leaders_by_task(const AnalysisContext& context) {
    std::vector<std::vector<std::size_t>> rows(context.graph().task_count());
    for (std::size_t row = 0; row < context.leaders().size(); ++row)
        for (const TaskId task : context.tasks_of_leader(row))
            rows[task.index()].push_back(row);
    return rows;
}

} // namespace

std::vector<std::vector<double>> tasks_by_leader(const AnalysisContext& context) {
    const auto leaders = leaders_by_task(context);
    std::vector<std::vector<double>> tasks(context.graph().unit_count());
    for (std::size_t unit = 0; unit < tasks.size(); ++unit) {
        std::vector<CompensatedSum> sums(context.leaders().size());
        for (const TaskId task : context.graph().tasks_of(UnitId(unit)))
            for (const std::size_t leader : leaders[task.index()])
                sums[leader] += 1.0 / static_cast<double>(leaders[task.index()].size());
        for (const CompensatedSum& sum : sums)
            tasks[unit].push_back(sum.value());
    }
    return tasks;
}

std::vector<Section> sections_of_units(const AnalysisContext& context) {
    std::vector<Section> sections;
    for (const std::vector<double>& tasks : tasks_by_leader(context)) {
        const auto most = std::max_element(tasks.begin(), tasks.end());
        if (most == tasks.end() || *most == 0)
            sections.emplace_back();
        else
            sections.push_back({static_cast<std::size_t>(most - tasks.begin()), *most});
    }
    return sections;
}

std::vector<std::uint32_t> groups_of_units(const AnalysisContext& context) {
    const std::size_t none = context.leaders().size();
    std::vector<std::uint32_t> groups;
    for (const Section& section : sections_of_units(context))
        groups.push_back(static_cast<std::uint32_t>(section.leader.value_or(none)));
    return groups;
}

DirectedGraph lead_to_support(const AnalysisContext& context) {
    DirectedGraph graph(context.graph().unit_count());
    const UnitProjection& projection = context.projection();
    for (std::size_t place = 0; place < projection.pairs.size(); ++place) {
        const UnitPair pair = projection.pairs[place];
        if (projection.shared[place].first_leads > 0)
            graph[pair.first.index()].push_back(pair.second.value);
        if (projection.shared[place].second_leads > 0)
            graph[pair.second.index()].push_back(pair.first.value);
    }
    for (auto& successors : graph)
        std::sort(successors.begin(), successors.end());
    return graph;
}

MetricColumn brokerage_column(const AnalysisContext& context, Subject subject, BrokerageRole role) {
    const std::vector<Brokerage> counts =
        count_brokerage(lead_to_support(context), groups_of_units(context));
    return per_row(context, subject,
                   [&](std::size_t row) { return Measured::of(number(counts[row].*role)); });
}

void explain_brokerage(const AnalysisContext& context, std::size_t row, BrokerageRole role,
                       MetricExplanation& explanation) {
    const std::vector<Brokerage> origins = brokerage_by_origin(
        lead_to_support(context), groups_of_units(context), static_cast<std::uint32_t>(row));
    explain_by_vertex(context, Side::unit, explanation,
                      [&](std::size_t unit) { return number(origins[unit].*role); });
}

} // namespace zeren::detail
