// SPDX-License-Identifier: Apache-2.0
#include "metrics/detail/concentration.hpp"

#include <zeren/graph/random_graphs.hpp>
#include <zeren/graph/sum.hpp>
#include <zeren/metrics/lorenz.hpp>

#include <algorithm>

namespace zeren {
namespace {

constexpr std::size_t most_points = 101;

/// Places along the units at which the curve is given: all, or evenly chosen ones.
std::vector<std::size_t> places_along(std::size_t units) {
    const std::size_t points = std::min(units + 1, most_points);
    std::vector<std::size_t> places(points);
    for (std::size_t point = 0; point < points; ++point)
        places[point] = points == 1 ? 0 : point * units / (points - 1);
    return places;
}

std::vector<double> at_places(const std::vector<double>& shares,
                              const std::vector<std::size_t>& places) {
    std::vector<double> chosen;
    for (const std::size_t place : places)
        chosen.push_back(shares[place]);
    return chosen;
}

std::span<const double> drawn_values(const RandomUnits& random, NetworkRow row) {
    return row == NetworkRow::lead_count      ? random.leads()
           : row == NetworkRow::support_count ? random.supports()
                                              : random.tasks();
}

/// The 2.5 % and 97.5 % places of every point, as in `concentration_under_chance`.
void add_band(const AnalysisContext& context, NetworkRow row, std::size_t draws,
              const std::vector<std::size_t>& places, LorenzCurve& curve) {
    std::vector<std::vector<double>> drawn(places.size());
    SeededRandom random(context.options().seed);
    RandomUnits model(context.graph());
    for (std::size_t draw = 0; draw < draws; ++draw) {
        model.draw(random);
        const std::span<const double> values = drawn_values(model, row);
        std::vector<double> ascending(values.begin(), values.end());
        std::sort(ascending.begin(), ascending.end());
        const std::vector<double> shares = lorenz_shares(ascending);
        for (std::size_t point = 0; point < places.size() && !shares.empty(); ++point)
            drawn[point].push_back(shares[places[point]]);
    }
    for (std::vector<double>& values : drawn) {
        if (values.empty())
            return;
        std::sort(values.begin(), values.end());
        const std::size_t cut = values.size() * 25 / 1000;
        curve.low.push_back(values[cut]);
        curve.high.push_back(values[values.size() - 1 - cut]);
    }
    curve.draws = draws;
}

} // namespace

std::vector<double> lorenz_shares(std::span<const double> ascending) {
    CompensatedSum total;
    for (const double value : ascending)
        total += value;
    if (!(total.value() > 0))
        return {};
    std::vector<double> shares{0};
    CompensatedSum held;
    for (const double value : ascending) {
        held += value;
        shares.push_back(held.value() / total.value());
    }
    return shares;
}

LorenzCurve lorenz_curve(const AnalysisContext& context, NetworkRow row, std::size_t draws) {
    const detail::Distribution distribution = detail::distribution_of(context, row);
    const std::vector<double> shares = lorenz_shares(distribution.values);
    LorenzCurve curve;
    if (shares.empty())
        return curve;
    const std::vector<std::size_t> places = places_along(distribution.size());
    for (const std::size_t place : places)
        curve.units.push_back(static_cast<double>(place) / distribution.n());
    curve.observed = at_places(shares, places);
    if (draws > 0)
        add_band(context, row, draws, places, curve);
    return curve;
}

} // namespace zeren
