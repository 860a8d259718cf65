// SPDX-License-Identifier: Apache-2.0
/// Ties of named units in the role of lead.
///
///     |{ ties of named units with role lead }|
///
/// Ties of kept collectives are counted by collective-tie-count.
/// Reads: leads in the table. Range: whole numbers from 0. Always defined.
/// Cost: O(ties).
/// Source: counting.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"
#include "metrics/detail/ties.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject) {
    std::size_t count = 0;
    for (std::size_t row = 0; row < context.graph().unit_count(); ++row)
        for (const detail::Tie& tie : detail::ties_of(context, Subject::unit, row))
            count += tie.role == Role::lead && !context.graph().unit(tie.unit).collective;
    return detail::whole_network(Measured::of(detail::number(count)));
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    detail::explain_by_vertex(context, Side::unit, explanation, [&](std::size_t unit) {
        return context.graph().unit(UnitId(unit)).collective
                   ? 0.0
                   : detail::ties_with_role(context, UnitId(unit), Role::lead);
    });
}

constexpr MetricInfo info{
    .id = "lead-tie-count",
    .title = "Lead ties",
    .title_zh = "牵头关系数",
    .formula = "number of ties of named units with role lead",
    .reads = "lead ties of named units",
    .range = "0, 1, 2, …",
    .undefined_when = "never",
    .citation = "counting",
    .cost = "O(ties)",
    .whole_number = true,
};

} // namespace

extern const Metric lead_tie_count;
constinit const Metric lead_tie_count{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
