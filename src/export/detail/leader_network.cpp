// SPDX-License-Identifier: Apache-2.0
// Leaders joined by the named units that work on tasks of both.
#include "networks.hpp"

#include <algorithm>
#include <iterator>

namespace zeren::network {
namespace {

/// What a leader answers for.
struct Portfolio {
    std::int64_t tasks = 0;
    std::vector<UnitId> units; ///< named, sorted, each once
};

std::vector<Portfolio> portfolios_of(const Analysis& analysis) {
    std::vector<Portfolio> portfolios(analysis.reading.leaders.size());
    const std::vector<Task>& tasks = analysis.reading.tasks;
    for (std::size_t task = 0; task < tasks.size(); ++task)
        for (const LeaderId leader : tasks[task].leaders) {
            Portfolio& portfolio = portfolios[leader.index()];
            ++portfolio.tasks;
            for (const UnitId unit : analysis.graph.units_of(TaskId(task)))
                if (!analysis.graph.unit(unit).collective)
                    portfolio.units.push_back(unit);
        }
    for (Portfolio& portfolio : portfolios) {
        std::sort(portfolio.units.begin(), portfolio.units.end());
        portfolio.units.erase(std::unique(portfolio.units.begin(), portfolio.units.end()),
                              portfolio.units.end());
    }
    return portfolios;
}

std::size_t shared_units(const Portfolio& first, const Portfolio& second) {
    std::vector<UnitId> both;
    std::set_intersection(first.units.begin(), first.units.end(), second.units.begin(),
                          second.units.end(), std::back_inserter(both));
    return both.size();
}

} // namespace

Network leaders(const Analysis& analysis) {
    Network network;
    network.vertex_attributes = {
        {"title"}, {"task-count", AttributeType::whole}, {"unit-count", AttributeType::whole}};
    const std::vector<Portfolio> portfolios = portfolios_of(analysis);
    for (std::size_t index = 0; index < portfolios.size(); ++index) {
        const Leader& leader = analysis.reading.leaders[index];
        const auto units = static_cast<std::int64_t>(portfolios[index].units.size());
        network.vertices.push_back({.id = "l" + std::to_string(index),
                                    .label = leader.name,
                                    .mode = "leader",
                                    .values = {leader.title, portfolios[index].tasks, units}});
    }
    for (std::size_t first = 0; first < portfolios.size(); ++first)
        for (std::size_t second = first + 1; second < portfolios.size(); ++second)
            if (const auto shared = shared_units(portfolios[first], portfolios[second]); shared > 0)
                network.edges.push_back({.source = first,
                                         .target = second,
                                         .role = {},
                                         .weight = static_cast<double>(shared),
                                         .values = {}});
    return network;
}

} // namespace zeren::network
