// SPDX-License-Identifier: Apache-2.0
/// Brokerage as itinerant: two-paths a → i → b of lead to support that have no short cut a → b.
///
///     |{ (a,b) : a leads a task that i supports, i leads a task that b supports, a does not lead
///     b,
///                a and b in one section, i in another }|
///
/// A unit's section is the leader under whom most of its tasks stand; units without one form a
/// section of their own.
/// Reads: joins two units of one section, itself in another. Range: whole numbers from 0. Always
/// defined.
/// Cost: sum over units of in-degree × out-degree.
/// Source: Gould and Fernandez (1989), Sociological Methodology 19, 89-126.
#include "metrics/detail/sections.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::brokerage_column(context, subject, &Brokerage::itinerant);
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_brokerage(context, row, &Brokerage::itinerant, explanation);
}

constexpr MetricInfo info{
    .id = "brokerage-itinerant",
    .title = "Brokerage: itinerant",
    .title_zh = "中间人：顾问",
    .formula = "number of paths lead → i → support without a short cut, a and b in one section, i "
               "in another",
    .reads = "joins two units of one section, itself in another",
    .range = "0, 1, 2, …",
    .undefined_when = "never",
    .citation = "Gould and Fernandez (1989), Sociological Methodology 19",
    .cost = "sum of in-degree × out-degree",
    .whole_number = true,
};

} // namespace

extern const Metric brokerage_itinerant;
constinit const Metric brokerage_itinerant{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
