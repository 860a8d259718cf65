// SPDX-License-Identifier: Apache-2.0
// Who works with whom: the strongest pairs, and a heat map of the units with most tasks.
#include "nodes.hpp"

#include <zeren/app/metric_report.hpp>

#include <algorithm>
#include <map>

namespace zeren::report {
namespace {

constexpr std::size_t pairs_shown = 40;
constexpr std::size_t heat_map_units = 20;
constexpr double classes = 5; ///< shades of the heat map

using SharedTasks = std::map<UnitPair, double>;

SharedTasks shared_tasks(const Analysis& analysis) {
    SharedTasks shared;
    for (std::size_t row = 0; row < analysis.unit_pairs.size(); ++row)
        shared[analysis.unit_pairs[row]] = number(analysis.pairs, "shared-task-count", row);
    return shared;
}

std::vector<UnitId> busiest_units(const Analysis& analysis) {
    std::vector<UnitId> units;
    for (const std::size_t row : ranked_rows(analysis, analysis.units, "unit", "task-count"))
        if (units.size() < heat_map_units)
            units.emplace_back(row);
    return units;
}

double shared_of(const SharedTasks& shared, UnitId a, UnitId b) {
    const auto found = shared.find({std::min(a, b), std::max(a, b)});
    return found == shared.end() ? 0 : found->second;
}

Node heat_row(const Analysis& analysis, const SharedTasks& shared, const std::vector<UnitId>& units,
              UnitId unit, double most) {
    Node cells = empty_list();
    for (const UnitId other : units) {
        const double count = unit == other ? 0 : shared_of(shared, unit, other);
        const auto shade =
            static_cast<std::size_t>(most > 0 ? (count * classes + most - 1) / most : 0);
        cells << object(with("count", count > 0 ? figure(Measured::of(count)) : std::string()),
                        with("self", unit == other),
                        with("shade", std::min(shade, std::size_t{5})));
    }
    return object(with("unit", unit.index()), with("name", analysis.graph.unit(unit).name),
                  with("cells", std::move(cells)));
}

Node heat_map(const Analysis& analysis) {
    const SharedTasks shared = shared_tasks(analysis);
    const std::vector<UnitId> units = busiest_units(analysis);
    double most = 0;
    for (const UnitId a : units)
        for (const UnitId b : units)
            most = a == b ? most : std::max(most, shared_of(shared, a, b));
    Node rows = empty_list();
    Node heads = empty_list();
    for (const UnitId unit : units) {
        rows << heat_row(analysis, shared, units, unit, most);
        heads << object(with("name", analysis.graph.unit(unit).name));
    }
    return object(with("rows", std::move(rows)), with("heads", std::move(heads)),
                  with("all-units", analysis.graph.named_unit_count()),
                  with("shown-units", units.size()));
}

Node pair_node(const Analysis& analysis, std::size_t row) {
    const UnitPair& pair = analysis.unit_pairs[row];
    const auto& pairs = analysis.pairs;
    return object(
        with("pair", row), with("first", pair.first.index()), with("second", pair.second.index()),
        with("first-name", analysis.graph.unit(pair.first).name),
        with("second-name", analysis.graph.unit(pair.second).name),
        with("shared", figure(pairs, "shared-task-count", row)),
        with("weight", figure(pairs, "newman-weight", row)),
        with("leads-first", figure(pairs, "leads-for-first", row)),
        with("leads-second", figure(pairs, "leads-for-second", row)),
        with("expected", figure(pairs, "expected", row)), with("q", figure(pairs, "q", row)));
}

} // namespace

Node pairs_part(const Basis& basis) {
    const Analysis& analysis = basis.analysis;
    const auto rows = ranked_rows(analysis, analysis.pairs, "pair", "shared-task-count");
    Node list = empty_list();
    const std::size_t shown = std::min(rows.size(), pairs_shown);
    for (std::size_t place = 0; place < shown; ++place)
        list << pair_node(analysis, rows[place]);
    return object(with("pairs", std::move(list)), with("any", !rows.empty()),
                  with("heat-map", heat_map(analysis)),
                  with("pair-cut", cut_note(shown, rows.size(), "pairs.csv")));
}

} // namespace zeren::report
