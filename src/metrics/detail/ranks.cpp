// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/random_graphs.hpp>
#include <zeren/metrics/ranks.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace zeren {
namespace {

constexpr std::string_view without_figure = "the measure has no value here";

/// Rounded to twelve digits, so that the last bit of a sum does not decide a rank.
double rounded(double value) {
    if (value == 0 || !std::isfinite(value))
        return value;
    const double scale = std::pow(10.0, 11 - std::floor(std::log10(std::abs(value))));
    return std::round(value * scale) / scale;
}

std::vector<Measured> figures_of(const AnalysisContext& context, const Metric& metric,
                                 std::span<const std::size_t> rows) {
    const MetricColumn column = metric.figures(context, Subject::unit);
    std::vector<Measured> figures;
    for (const std::size_t row : rows)
        figures.push_back(column[row]);
    return figures;
}

/// The figures of every draw, and the ranks that they give each row.
struct Draws {
    std::vector<std::vector<Measured>> figures; ///< by draw
    std::vector<std::vector<double>> ranks;     ///< by row: ranks in the draws where it has one
};

Draws draw(const AnalysisContext& context, const Metric& metric, std::span<const std::size_t> rows,
           std::size_t draws) {
    Draws result;
    result.ranks.resize(rows.size());
    SeededRandom random(context.options().seed);
    for (std::size_t number = 0; number < draws; ++number) {
        const BipartiteGraph dropped = drop_tasks(context.graph(), random);
        const AnalysisContext drawn(dropped, context.reading(), context.options());
        result.figures.push_back(figures_of(drawn, metric, rows));
        const std::vector<Measured> ranks = ranks_of(result.figures.back());
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (ranks[row].value)
                result.ranks[row].push_back(*ranks[row].value);
    }
    return result;
}

/// In how many of the draws the first row stands above the second; equals count half, and a row
/// without a figure stands below one with a figure.
double wins(const Draws& draws, std::size_t first, std::size_t second) {
    double won = 0;
    for (const std::vector<Measured>& figures : draws.figures) {
        const auto& left = figures[first].value;
        const auto& right = figures[second].value;
        if (!left || !right)
            won += left ? 1 : right ? 0 : .5;
        else if (rounded(*left) == rounded(*right))
            won += .5;
        else
            won += *left > *right;
    }
    return won;
}

/// Rows with a rank, the highest first.
std::vector<std::size_t> ranked(const std::vector<RankInterval>& intervals) {
    std::vector<std::size_t> order;
    for (std::size_t row = 0; row < intervals.size(); ++row)
        if (intervals[row].rank.value)
            order.push_back(row);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return *intervals[left].rank.value < *intervals[right].rank.value;
    });
    return order;
}

/// For every place of the order the last one down to which nobody is told apart from it.
std::vector<std::size_t> ends_of_bands(const Draws& draws, const std::vector<std::size_t>& order,
                                       const std::vector<RankInterval>& intervals) {
    const double needed = .975 * static_cast<double>(draws.figures.size());
    const auto apart = [&](std::size_t first, std::size_t second) {
        return intervals[order[first]].rank != intervals[order[second]].rank &&
               wins(draws, order[first], order[second]) >= needed;
    };
    std::vector<std::size_t> ends(order.size());
    for (std::size_t head = 0; head < order.size(); ++head) {
        ends[head] = head;
        for (std::size_t place = head + 1; place < order.size(); ++place)
            if (!apart(head, place))
                ends[head] = place;
    }
    return ends;
}

/// A band runs from a row down to the last one that it is not told apart from; bands within
/// another are left out, so a row stands in all bands from its first to its last.
void set_bands(const Draws& draws, std::vector<RankInterval>& intervals) {
    const std::vector<std::size_t> order = ranked(intervals);
    const std::vector<std::size_t> ends = ends_of_bands(draws, order, intervals);
    std::vector<std::pair<std::size_t, std::size_t>> bands;
    for (std::size_t head = 0; head < order.size(); ++head)
        if (bands.empty() || ends[head] > bands.back().second)
            bands.emplace_back(head, ends[head]);
    for (std::size_t band = 0; band < bands.size(); ++band)
        for (std::size_t place = bands[band].first; place <= bands[band].second; ++place) {
            RankInterval& own = intervals[order[place]];
            const Measured number = Measured::of(static_cast<double>(band + 1));
            own.band = own.band.value ? own.band : number;
            own.last_band = number;
        }
}

} // namespace

std::vector<Measured> ranks_of(std::span<const Measured> figures) {
    std::vector<std::size_t> order;
    for (std::size_t row = 0; row < figures.size(); ++row)
        if (figures[row].value)
            order.push_back(row);
    const auto key = [&](std::size_t row) { return rounded(*figures[row].value); };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t left, std::size_t right) { return key(left) > key(right); });
    std::vector<Measured> ranks(figures.size(), Measured::undefined(without_figure));
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first;
        while (end < order.size() && key(order[end]) == key(order[first]))
            ++end;
        for (std::size_t place = first; place < end; ++place)
            ranks[order[place]] = Measured::of(static_cast<double>(first + 1 + end) / 2);
        first = end;
    }
    return ranks;
}

std::vector<RankInterval> rank_intervals(const AnalysisContext& context, const Metric& metric,
                                         std::span<const std::size_t> rows, std::size_t draws) {
    Draws drawn = draw(context, metric, rows, draws);
    const std::vector<Measured> ranks = ranks_of(figures_of(context, metric, rows));
    const Measured none = Measured::undefined(without_figure);
    std::vector<RankInterval> result(rows.size(), RankInterval{none, none, none, none, none});
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::vector<double>& own = drawn.ranks[row];
        result[row].rank = ranks[row];
        if (!ranks[row].value || own.empty())
            continue;
        std::sort(own.begin(), own.end());
        const std::size_t cut = own.size() * 25 / 1000;
        result[row].low = Measured::of(own[cut]);
        result[row].high = Measured::of(own[own.size() - 1 - cut]);
    }
    set_bands(drawn, result);
    return result;
}

std::vector<SplitRanks> ranks_by_split(const AnalysisContext& context,
                                       std::span<const std::size_t> rows) {
    const Metric& load = *find_metric("role-load", Subject::unit);
    std::vector<SplitRanks> result;
    for (int tenth = 0; tenth <= 10; ++tenth) {
        AnalysisOptions options = context.options();
        options.role_split = tenth / 10.0;
        const AnalysisContext other(context.graph(), context.reading(), options);
        result.push_back({options.role_split, ranks_of(figures_of(other, load, rows))});
    }
    return result;
}

} // namespace zeren
