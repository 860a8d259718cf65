// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/random_graphs.hpp>
#include <zeren/graph/sum.hpp>
#include <zeren/metrics/chance.hpp>
#include <zeren/metrics/metric.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace zeren {
namespace {

constexpr std::array<std::string_view, 15> concentration_ids{"gini",
                                                             "gini-corrected",
                                                             "hhi",
                                                             "hhi-normalised",
                                                             "effective-number",
                                                             "theil",
                                                             "theil-normalised",
                                                             "mld",
                                                             "shannon",
                                                             "pielou",
                                                             "hoover",
                                                             "cr1",
                                                             "cr3",
                                                             "cr5",
                                                             "top20-share"};

constexpr std::size_t mixing_rounds = 40;

bool falls_with_concentration(std::string_view id) {
    return id == "effective-number" || id == "shannon" || id == "pielou";
}

/// One figure being gathered over the draws.
struct Gathered {
    ChanceFigure figure;
    const Metric* metric = nullptr;
    std::size_t row = 0;
    std::vector<double> drawn;
};

std::vector<Gathered> figures_of(const AnalysisContext& context, std::span<const NetworkRow> rows,
                                 std::string_view model) {
    std::vector<Gathered> result;
    for (const std::string_view id : concentration_ids) {
        const Metric* metric = find_metric(id, Subject::network);
        const MetricColumn observed = metric->compute(context, Subject::network);
        for (const NetworkRow row : rows) {
            Gathered one;
            one.metric = metric;
            one.row = static_cast<std::size_t>(row);
            one.figure.metric = &metric->info;
            one.figure.row = to_string(row);
            one.figure.model = model;
            one.figure.observed = observed[one.row];
            result.push_back(std::move(one));
        }
    }
    return result;
}

/// Adds what one random graph gives to every figure; one column serves all rows of a measure.
void add_draw(const AnalysisContext& context, const BipartiteGraph& drawn,
              std::vector<Gathered>& figures) {
    const AnalysisContext random(drawn, context.reading(), context.options());
    const Metric* computed = nullptr;
    MetricColumn column;
    for (Gathered& one : figures) {
        if (one.metric != computed)
            column = one.metric->compute(random, Subject::network);
        computed = one.metric;
        if (const auto& value = column[one.row].value)
            one.drawn.push_back(*value);
    }
}

/// Mean, band and p of what was gathered.
ChanceFigure summarise(Gathered& one) {
    ChanceFigure figure = one.figure;
    if (!figure.observed.value || one.drawn.empty())
        return figure;
    std::sort(one.drawn.begin(), one.drawn.end());
    CompensatedSum sum;
    for (const double value : one.drawn)
        sum += value;
    const std::size_t count = one.drawn.size();
    figure.draws = count;
    figure.mean = sum.value() / static_cast<double>(count);
    figure.low = one.drawn[count * 25 / 1000];
    figure.high = one.drawn[count - 1 - count * 25 / 1000];
    const double slack = 1e-12; // equal figures may differ in the last digit
    const bool falls = falls_with_concentration(figure.metric->id);
    const auto extreme = std::count_if(one.drawn.begin(), one.drawn.end(), [&](double value) {
        return falls ? value <= *figure.observed.value + slack
                     : value >= *figure.observed.value - slack;
    });
    figure.p = static_cast<double>(extreme + 1) / static_cast<double>(count + 1);
    return figure;
}

} // namespace

std::vector<ChanceFigure> concentration_under_chance(const AnalysisContext& context,
                                                     std::size_t draws) {
    constexpr std::array all{NetworkRow::lead_count, NetworkRow::support_count,
                             NetworkRow::task_count, NetworkRow::fractional_load};
    constexpr std::array load{NetworkRow::fractional_load};
    std::vector<Gathered> by_units = figures_of(context, all, "random-units");
    std::vector<Gathered> by_degrees = figures_of(context, load, "degree-preserving");
    SeededRandom random(context.options().seed);
    BipartiteGraph traded = context.graph();
    for (std::size_t draw = 0; draw < draws; ++draw) {
        add_draw(context, redraw_units(context.graph(), random), by_units);
        traded = trade_units(traded, mixing_rounds, random);
        add_draw(context, traded, by_degrees);
    }
    std::vector<ChanceFigure> result;
    for (std::vector<Gathered>* figures : {&by_units, &by_degrees})
        for (Gathered& one : *figures)
            result.push_back(summarise(one));
    return result;
}

} // namespace zeren
