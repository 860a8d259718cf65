// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/fast_random.hpp"
#include "graph/detail/task_trades.hpp"
#include "graph/detail/tie_swaps.hpp"

#include <zeren/graph/null_models.hpp>
#include <zeren/graph/parallel.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace zeren {

TaskRows::TaskRows(const BipartiteGraph& graph) : unit_count_(graph.unit_count()) {
    if (graph.tie_count() > std::numeric_limits<std::uint32_t>::max())
        throw std::invalid_argument("more ties than random steps can number (2^32)");
    offsets_.reserve(graph.task_count() + 1);
    units_.reserve(graph.tie_count() + row_padding);
    for (std::size_t task = 0; task < graph.task_count(); ++task) {
        for (const UnitId unit : graph.units_of(TaskId(task)))
            units_.push_back(unit.value);
        offsets_.push_back(units_.size());
    }
    units_.resize(units_.size() + row_padding);
}

std::size_t TaskRows::shared_ties(const TaskRows& other) const {
    std::vector<std::size_t> last_task(unit_count_, task_count());
    std::size_t shared = 0;
    for (std::size_t task = 0; task < task_count(); ++task) {
        for (const std::uint32_t unit : units_of(task))
            last_task[unit] = task;
        for (const std::uint32_t unit : other.units_of(task))
            shared += last_task[unit] == task;
    }
    return shared;
}

BipartiteGraph TaskRows::graph(const BipartiteGraph& model) const {
    std::vector<TieInput> ties;
    ties.reserve(tie_count());
    for (std::size_t task = 0; task < task_count(); ++task)
        for (const std::uint32_t unit : units_of(task))
            ties.push_back({UnitId(unit), TaskId(task), Role::support, 0});
    return {{model.units().begin(), model.units().end()}, task_count(), std::move(ties)};
}

void randomise(TaskRows& table, Mixing mixing, std::uint64_t seed, std::uint64_t sample) {
    detail::FastRandom random(seed, sample);
    if (mixing.step == RandomStep::swap)
        detail::TieSwaps(table).run(mixing.amount * table.tie_count(), random);
    else
        detail::TaskTrades(table).run(mixing.amount, random);
}

void for_each_sample(const BipartiteGraph& graph, Mixing mixing, std::size_t count,
                     std::uint64_t seed, unsigned jobs,
                     const std::function<void(std::size_t, const TaskRows&)>& use) {
    const TaskRows observed(graph);
    for_each_index(count, jobs, [&](std::size_t sample) {
        TaskRows table = observed;
        randomise(table, mixing, seed, sample);
        use(sample, table);
    });
}

namespace {

/// Share of the ties still in place after 1, 2, … amounts of one chain.
std::vector<double> overlaps_of_chain(const TaskRows& observed, RandomStep step,
                                      std::size_t largest_amount, std::uint64_t seed,
                                      std::uint64_t chain) {
    TaskRows table = observed;
    detail::FastRandom random(seed, chain);
    detail::TieSwaps swaps(table);
    detail::TaskTrades trades(table);
    std::vector<double> overlap;
    for (std::size_t amount = 0; amount < largest_amount; ++amount) {
        if (step == RandomStep::swap)
            swaps.run(table.tie_count(), random);
        else
            trades.run(1, random);
        overlap.push_back(static_cast<double>(observed.shared_ties(table)) /
                          static_cast<double>(std::max<std::size_t>(observed.tie_count(), 1)));
    }
    return overlap;
}

} // namespace

MixingReport measure_mixing(const BipartiteGraph& graph, RandomStep step,
                            std::size_t largest_amount, std::size_t chains, std::uint64_t seed,
                            unsigned jobs) {
    const TaskRows observed(graph);
    std::vector<std::vector<double>> overlaps(chains);
    for_each_index(chains, jobs, [&](std::size_t chain) {
        overlaps[chain] = overlaps_of_chain(observed, step, largest_amount, seed, chain);
    });
    MixingReport report{.overlap = std::vector<double>(largest_amount, 0.0)};
    for (const std::vector<double>& chain : overlaps)
        for (std::size_t amount = 0; amount < largest_amount; ++amount)
            report.overlap[amount] += chain[amount] / static_cast<double>(chains);
    const std::size_t quarter = (largest_amount + 3) / 4;
    if (quarter == 0)
        return report;
    const auto tail = std::span(report.overlap).last(quarter);
    double squares = 0;
    for (const double overlap : tail)
        report.equilibrium += overlap / static_cast<double>(quarter);
    for (const double overlap : tail)
        squares += std::pow(overlap - report.equilibrium, 2) / static_cast<double>(quarter);
    const double near = std::max(report.equilibrium / 10, 2 * std::sqrt(squares));
    for (std::size_t amount = largest_amount; amount-- > 0;)
        if (std::abs(report.overlap[amount] - report.equilibrium) <= near)
            report.amount_needed = amount + 1;
    return report;
}

} // namespace zeren
