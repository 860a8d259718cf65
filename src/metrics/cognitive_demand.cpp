// SPDX-License-Identifier: Apache-2.0
/// Cognitive demand, as far as a units x tasks table can tell.
///
///                        k_i      partners of i      sum over tasks j of i of (d_j - 1)
///     D(i) = 1/3 (      -----  +  -------------  +   ----------------------------------  )
///                         m           n - 1                      m (n - 1)
///
/// Parts of all tasks, of all partners, and of all places beside someone.
/// Reads: high = many tasks, many partners, crowded tasks. Range [0, 1]. Undefined without tasks or
/// with fewer than two vertices on the unit side.
/// Cost: O(ties), and the projection, shared.
/// Source: after ORA (Carley and Reminga 2004, CMU-ISRI-04-106); no numeric parity is claimed.
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

/// The three parts that the mean is taken of.
struct Parts {
    double tasks = 0, partners = 0, places = 0;
};

Parts parts_of(const AnalysisContext& context, UnitId unit, double partners) {
    const double m = detail::number(context.graph().task_count());
    const double others = detail::number(context.graph().unit_count()) - 1;
    double places = 0;
    for (const TaskId task : context.graph().tasks_of(unit))
        places += detail::number(context.graph().degree(task)) - 1;
    return {.tasks = detail::number(context.graph().degree(unit)) / m,
            .partners = partners / others,
            .places = places / (m * others)};
}

MetricColumn partner_counts(const AnalysisContext& context, Subject subject) {
    return find_metric("partner-count", subject)->compute(context, subject);
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const MetricColumn partners = partner_counts(context, subject);
    const bool too_small = context.graph().task_count() == 0 || context.graph().unit_count() < 2;
    return detail::per_row(context, subject, [&](std::size_t row) {
        if (too_small)
            return Measured::undefined("there are no tasks, or fewer than two units");
        const Parts parts = parts_of(context, UnitId(row), *partners[row].value);
        return Measured::of((parts.tasks + parts.partners + parts.places) / 3);
    });
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    const MetricColumn partners = partner_counts(context, subject);
    const Parts parts = parts_of(context, UnitId(row), *partners[row].value);
    explanation.quantities = {{"k_i / m", parts.tasks},
                              {"partners / (n - 1)", parts.partners},
                              {"places beside others / (m (n - 1))", parts.places}};
    detail::end_in(explanation, (parts.tasks + parts.partners + parts.places) / 3);
}

constexpr MetricInfo info{
    .id = "cognitive-demand",
    .title = "Cognitive demand",
    .title_zh = "认知负荷",
    .formula = "mean of k_i/m, partners/(n-1) and sum of (d_j - 1)/(m (n-1))",
    .reads = "high: many tasks, many partners, crowded tasks",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "there are no tasks, or fewer than two vertices on the unit side",
    .citation = "after ORA: Carley and Reminga (2004), CMU-ISRI-04-106",
    .cost = "O(ties), and the projection",
    .relative_to_whole = true,
};

} // namespace

extern const Metric cognitive_demand;
constinit const Metric cognitive_demand{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
