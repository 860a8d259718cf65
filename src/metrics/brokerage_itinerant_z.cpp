// SPDX-License-Identifier: Apache-2.0
/// Brokerage as itinerant beside chance: the count of brokerage-itinerant as a z value.
///
///     z(i) = (count - E) / sqrt(V)        p = d² (1 - d), d = density of lead → support
///     E = p · (ordered pairs a, b in the right sections)
///     V = E (1 - p) + d³ (1 - d)³ · (ordered pairs of such pairs with one end in common)
///
/// The model: every tie lead → support is there with probability d, whatever the others are.
/// Reads: above about 2 = more often itinerant than its section's size explains; the distribution
/// is far from normal in small sections. Range: any number. Undefined when the count could not
/// differ (no other unit of the right section, no tie, or every tie). Cost: as brokerage-itinerant.
/// Source: Gould and Fernandez (1989), Sociological Methodology 19, 89-126.
#include "metrics/detail/brokerage_chance.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

#include <limits>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::brokerage_z_column(context, subject, &Brokerage::itinerant);
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_brokerage_z(context, row, &Brokerage::itinerant, explanation);
}

constexpr MetricInfo info{
    .id = "brokerage-itinerant-z",
    .title = "Brokerage: itinerant, z",
    .title_zh = "中间人：顾问（z 值）",
    .formula = "(count - E) / sqrt(V), E and V for lead → support ties that are there by chance "
               "with the density of the table",
    .reads = "above about 2: more often itinerant than the sizes of the sections explain",
    .range = "(-inf, inf)",
    .lowest = -std::numeric_limits<double>::infinity(),
    .undefined_when = "the count could not differ: no unit in the right section, no tie or every "
                      "tie",
    .citation = "Gould and Fernandez (1989), Sociological Methodology 19",
    .cost = "sum of in-degree × out-degree",
    .relative_to_whole = true,
};

} // namespace

extern const Metric brokerage_itinerant_z;
constinit const Metric brokerage_itinerant_z{
    .info = info, .subjects = detail::of_unit, .compute = compute, .explain = explain};

} // namespace zeren::metric
