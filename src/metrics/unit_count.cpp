// SPDX-License-Identifier: Apache-2.0
/// Named units: the roster. Kept collectives are counted by collective-count.
///
///     n_named = |{ vertices of the unit side that are not collectives }|
///
/// Reads: how many bodies the table names. Range: whole numbers from 0. Always defined.
/// Cost: O(1).
/// Source: counting.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::whole_network(Measured::of(detail::number(context.graph().named_unit_count())));
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    detail::explain_by_vertex(context, Side::unit, explanation, [&](std::size_t unit) {
        return context.graph().unit(UnitId(unit)).collective ? 0.0 : 1.0;
    });
}

constexpr MetricInfo info{
    .id = "unit-count",
    .title = "Units",
    .title_zh = "单位数",
    .formula = "number of named units",
    .reads = "bodies that the table names",
    .range = "0, 1, 2, …",
    .undefined_when = "never",
    .citation = "counting",
    .cost = "O(1)",
    .whole_number = true,
};

} // namespace

extern const Metric unit_count;
constinit const Metric unit_count{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
