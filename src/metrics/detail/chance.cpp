// SPDX-License-Identifier: Apache-2.0
#include "metrics/detail/concentration.hpp"

#include <zeren/graph/random_graphs.hpp>
#include <zeren/graph/sum.hpp>
#include <zeren/graph/trade_chain.hpp>
#include <zeren/metrics/chance.hpp>
#include <zeren/metrics/metric.hpp>

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>

namespace zeren {
namespace {

/// One figure being gathered over the draws.
struct Gathered {
    ChanceFigure figure;
    const detail::Concentration* measure = nullptr;
    std::vector<double> drawn;
};

/// All measures of one distribution.
std::vector<Gathered> figures_of(const AnalysisContext& context, NetworkRow row,
                                 std::string_view model) {
    const detail::Distribution observed =
        detail::distribution_of(context, row, detail::sections_of_named_units(context));
    std::vector<Gathered> result;
    for (const Metric* metric : all_metrics()) {
        if (!metric->concentration)
            continue;
        Gathered one;
        one.measure = metric->concentration;
        one.figure.metric = &metric->info;
        one.figure.row = to_string(row);
        one.figure.model = model;
        one.figure.observed = detail::concentration_of(observed, *metric->concentration);
        result.push_back(std::move(one));
    }
    return result;
}

/// Units stay in their sections, whatever is drawn for them.
void add_draw(std::span<const double> values, std::span<const std::uint32_t> sections,
              std::vector<Gathered>& figures) {
    const detail::Distribution distribution = detail::make_distribution({}, values, sections);
    for (Gathered& one : figures)
        if (const auto figure = detail::concentration_of(distribution, *one.measure).value)
            one.drawn.push_back(*figure);
}

/// Fractional load of the named units.
std::vector<double> loads(const BipartiteGraph& graph,
                          const std::vector<std::vector<std::uint32_t>>& units_of_tasks) {
    std::vector<CompensatedSum> sums(graph.unit_count());
    for (const std::vector<std::uint32_t>& units : units_of_tasks)
        for (const std::uint32_t unit : units)
            sums[unit] += 1.0 / static_cast<double>(units.size());
    std::vector<double> values;
    for (std::size_t unit = 0; unit < graph.unit_count(); ++unit)
        if (!graph.unit(UnitId(unit)).collective)
            values.push_back(sums[unit].value());
    return values;
}

Measured score(std::span<const double> drawn, double observed, double mean) {
    CompensatedSum squares;
    for (const double value : drawn)
        squares += (value - mean) * (value - mean);
    const double deviation = std::sqrt(squares.value() / static_cast<double>(drawn.size()));
    if (deviation <= 1e-12 * std::max(1.0, std::abs(mean)))
        return Measured::undefined("all draws give the same figure");
    return Measured::of((observed - mean) / deviation);
}

/// Mean, band, z and p of what was gathered. Draws without a figure are not left out: those with
/// one would be the less concentrated ones, and p too small.
ChanceFigure summarise(Gathered& one, std::size_t draws) {
    ChanceFigure figure = one.figure;
    if (!figure.observed.value)
        figure.reason = "there is no figure to compare";
    else if (one.drawn.size() < draws)
        figure.reason = "in some draws a unit has nothing: the figure is not defined there";
    if (!figure.reason.empty())
        return figure;
    std::sort(one.drawn.begin(), one.drawn.end());
    CompensatedSum sum;
    for (const double value : one.drawn)
        sum += value;
    const std::size_t count = one.drawn.size();
    figure.draws = count;
    figure.mean = sum.value() / static_cast<double>(count);
    figure.z = score(one.drawn, *figure.observed.value, figure.mean);
    figure.low = one.drawn[count * 25 / 1000];
    figure.high = one.drawn[count - 1 - count * 25 / 1000];
    const double slack = 1e-12; // equal figures may differ in the last digit
    const auto extreme = std::count_if(one.drawn.begin(), one.drawn.end(), [&](double value) {
        return one.measure->falls ? value <= *figure.observed.value + slack
                                  : value >= *figure.observed.value - slack;
    });
    figure.p = static_cast<double>(extreme + 1) / static_cast<double>(count + 1);
    return figure;
}

} // namespace

std::vector<ChanceFigure> concentration_under_chance(const AnalysisContext& context,
                                                     std::size_t draws) {
    std::vector<Gathered> leads = figures_of(context, NetworkRow::lead_count, "random-units");
    std::vector<Gathered> supports = figures_of(context, NetworkRow::support_count, "random-units");
    std::vector<Gathered> tasks = figures_of(context, NetworkRow::task_count, "random-units");
    std::vector<Gathered> work =
        figures_of(context, NetworkRow::fractional_load, "degree-preserving");
    const std::vector<std::uint32_t> sections = detail::sections_of_named_units(context);
    SeededRandom random(context.options().seed);
    RandomUnits counts(context.graph());
    TradeChain traded(context.graph(), TradedRoles::merged, {}, context.options().seed);
    for (std::size_t draw = 0; draw < draws; ++draw) {
        counts.draw(random);
        add_draw(counts.leads(), sections, leads);
        add_draw(counts.supports(), sections, supports);
        add_draw(counts.tasks(), sections, tasks);
        traded.mix(draw == 0 ? TradeChain::first_rounds : TradeChain::next_rounds);
        add_draw(loads(context.graph(), traded.units_of_tasks()), sections, work);
    }
    std::vector<ChanceFigure> result;
    for (std::vector<Gathered>* figures : {&leads, &supports, &tasks, &work})
        for (Gathered& one : *figures)
            result.push_back(summarise(one, draws));
    return result;
}

} // namespace zeren
