// SPDX-License-Identifier: Apache-2.0
/// Within-module degree: how many tasks a unit has in its own section, against the others there.
///
///              k_is - mean(k_s)
///     z(i) =  ------------------        s = the section of i, k_is = tasks of i under its leader
///                  sd(k_s)
///
/// A unit's section is the leader under whom most of its tasks stand (the first of the reading's
/// leaders where several tie). Mean and sd (divisor: units - 1) run over the units of the
/// section.
/// Reads: above 2.5 = a hub of its section. Range: any. Undefined when no task of the unit has a
/// leader, or the section's units are fewer than two or all alike.
/// Cost: O(ties · leaders of a task).
/// Source: Guimerà and Amaral (2005), Nature 433, 895-900.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/sections.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/sum.hpp>
#include <zeren/metrics/metric.hpp>

#include <cmath>
#include <limits>
#include <vector>

namespace zeren::metric {
namespace {

struct Spread {
    CompensatedSum sum, squares;
    double units = 0;
    double mean = 0;
    double deviation = 0;
};

/// Mean and deviation of every section's units.
std::vector<Spread> spreads(const AnalysisContext& context,
                            const std::vector<detail::Section>& sections) {
    std::vector<Spread> result(context.leaders().size());
    for (const detail::Section& section : sections)
        if (section.leader) {
            result[*section.leader].sum += section.tasks;
            ++result[*section.leader].units;
        }
    for (Spread& spread : result)
        spread.mean = spread.units == 0 ? 0 : spread.sum.value() / spread.units;
    for (const detail::Section& section : sections)
        if (section.leader) {
            const double distance = section.tasks - result[*section.leader].mean;
            result[*section.leader].squares += distance * distance;
        }
    for (Spread& spread : result)
        if (spread.units > 1)
            spread.deviation = std::sqrt(spread.squares.value() / (spread.units - 1));
    return result;
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const std::vector<detail::Section> sections = detail::sections_of_units(context);
    const std::vector<Spread> all = spreads(context, sections);
    return detail::per_row(context, subject, [&](std::size_t row) {
        if (!sections[row].leader)
            return Measured::undefined("no task of the unit has a leader");
        const Spread& own = all[*sections[row].leader];
        // Units that are alike up to rounding are alike.
        if (own.deviation <= 1e-12 * own.mean)
            return Measured::undefined("the units of its section do not differ");
        return Measured::of((sections[row].tasks - own.mean) / own.deviation);
    });
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    const std::vector<detail::Section> sections = detail::sections_of_units(context);
    const Spread own = spreads(context, sections)[*sections[row].leader];
    explanation.quantities = {{"tasks in its section", sections[row].tasks},
                              {"units of the section", own.units},
                              {"mean", own.mean},
                              {"standard deviation", own.deviation}};
    detail::end_in(explanation, (sections[row].tasks - own.mean) / own.deviation);
}

constexpr MetricInfo info{
    .id = "within-module-z",
    .title = "Within-module z",
    .title_zh = "模块内度Z值",
    .formula = "(k_is - mean(k_s)) / sd(k_s) over the units of the section",
    .reads = "above 2.5: a hub of its section",
    .range = "any",
    .lowest = -std::numeric_limits<double>::infinity(),
    .undefined_when = "no task of the unit has a leader, or its section's units do not differ",
    .citation = "Guimerà and Amaral (2005), Nature 433",
    .cost = "O(ties · leaders of a task)",
};

} // namespace

extern const Metric within_module_z;
constinit const Metric within_module_z{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
