// SPDX-License-Identifier: Apache-2.0
/// Partners: other vertices of the unit side that share at least one task with the unit.
///
///     |{ v != i : N(v) and N(i) meet }|        N(i) = tasks of i
///
/// The degree in the projection onto units. Kept collectives are partners too.
/// Reads: with how many bodies the unit works. Range: whole numbers from 0. Always defined.
/// Cost: the projection, once.
/// Source: counting.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/projection.hpp>
#include <zeren/metrics/metric.hpp>

#include <vector>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    std::vector<std::size_t> partners(context.graph().unit_count(), 0);
    for (const UnitPair& pair : context.projection().pairs) {
        ++partners[pair.first.index()];
        ++partners[pair.second.index()];
    }
    return detail::per_row(context, subject, [&](std::size_t row) {
        return Measured::of(detail::number(partners[row]));
    });
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    const UnitProjection& projection = context.projection();
    explanation.additive = true;
    for (std::size_t place = 0; place < projection.pairs.size(); ++place) {
        const UnitPair pair = projection.pairs[place];
        if (pair.first != UnitId(row) && pair.second != UnitId(row))
            continue;
        ExplanationTerm term;
        term.unit = pair.first == UnitId(row) ? pair.second : pair.first;
        term.quantities = {{"shared tasks", detail::number(projection.shared[place].tasks)}};
        term.contribution = 1;
        explanation.terms.push_back(std::move(term));
    }
}

constexpr MetricInfo info{
    .id = "partner-count",
    .title = "Partner count",
    .title_zh = "协作单位数",
    .formula = "number of other units that share a task",
    .reads = "with how many bodies the unit works",
    .range = "0 … n-1",
    .undefined_when = "never",
    .citation = "counting",
    .cost = "the projection onto units",
    .whole_number = true,
};

} // namespace

extern const Metric partner_count;
constinit const Metric partner_count{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
