// SPDX-License-Identifier: Apache-2.0
// Who carries how much: bars drawn in the rows of a table, and the Lorenz curve with its band.
#include "nodes.hpp"

#include <zeren/app/metric_report.hpp>

#include <algorithm>

namespace zeren::report {
namespace {

constexpr std::size_t bars_shown = 30;
constexpr double bar_width = 300; ///< of the longest bar, in the units of its drawing
constexpr double curve_side = 300;

Node bar_row(const Basis& basis, std::size_t row, std::size_t rank, double most) {
    const MetricTable& units = basis.analysis.units;
    const double lead = number(units, "lead-count", row);
    const double support = number(units, "support-count", row);
    const double scale = most > 0 ? bar_width / most : 0;
    return object(with("rank", rank), with("unit", row), with("name", units.names[row]),
                  with("led", figure(units, "lead-count", row)),
                  with("supported", figure(units, "support-count", row)),
                  with("tasks", figure(units, "task-count", row)),
                  with("share", percent(number(units, "task-share", row))),
                  with("partners", figure(units, "partner-count", row)),
                  with("lead-width", coordinate(lead * scale)),
                  with("support-width", coordinate(support * scale)));
}

std::string points(const std::vector<double>& units, const std::vector<double>& shares) {
    std::string list;
    for (std::size_t point = 0; point < shares.size(); ++point)
        list += (point == 0 ? "" : " ") + coordinate(units[point] * curve_side) + "," +
                coordinate((1 - shares[point]) * curve_side);
    return list;
}

/// The band as one outline: along its lower edge and back along its upper one.
std::string band(const LorenzCurve& curve) {
    if (curve.low.empty())
        return {};
    std::vector<double> units(curve.units.rbegin(), curve.units.rend());
    std::vector<double> high(curve.high.rbegin(), curve.high.rend());
    return points(curve.units, curve.low) + " " + points(units, high);
}

Node curve_node(const LorenzCurve& curve, const Text& title, const std::string& gini) {
    return object(with("zh", title.zh), with("en", title.en), with("gini", gini),
                  with("points", points(curve.units, curve.observed)), with("band", band(curve)),
                  with("banded", !curve.low.empty()), with("draws", curve.draws));
}

std::string gini_of(const MetricTable& network, std::string_view row) {
    const auto found = std::find(network.names.begin(), network.names.end(), row);
    if (found == network.names.end())
        return "NA";
    return figure(network, "gini", static_cast<std::size_t>(found - network.names.begin()));
}

} // namespace

Node workload_part(const Basis& basis) {
    const Analysis& analysis = basis.analysis;
    const auto rows = ranked_rows(analysis, analysis.units, "unit", "task-count");
    const double most = rows.empty() ? 0 : number(analysis.units, "task-count", rows.front());
    Node bars = empty_list();
    const std::size_t shown = std::min(rows.size(), bars_shown);
    for (std::size_t place = 0; place < shown; ++place)
        bars << bar_row(basis, rows[place], place + 1, most);
    Node curves = empty_list();
    if (!basis.lead.observed.empty())
        curves << curve_node(basis.lead, {"tasks led", "牵头任务"},
                             gini_of(analysis.network, "lead-count"));
    if (!basis.taking_part.observed.empty())
        curves << curve_node(basis.taking_part, {"tasks taken part in", "参与任务"},
                             gini_of(analysis.network, "task-count"));
    return object(with("bars", std::move(bars)), with("curves", std::move(curves)),
                  with("bar-cut", cut_note(shown, rows.size(), "units.csv")));
}

} // namespace zeren::report
