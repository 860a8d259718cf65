// SPDX-License-Identifier: Apache-2.0
/// Nestedness by overlap and decreasing fill, over the units.
///
///     NODF = 100 · mean over pairs of a side of  |N(a) & N(b)| / min(k(a), k(b))
///
/// A pair of equal degrees adds 0. Vertices without ties are left out.
/// Reads: 100 = the tasks of the smaller always lie within those of the larger. Range [0, 100].
/// Undefined when there is no pair with ties.
/// Cost: the walks to second neighbours.
/// Source: Almeida-Neto et al. (2008), Oikos 117(8), 1227-1239.
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/nestedness.hpp>
#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

detail::Fraction fraction(const AnalysisContext& context) {
    const Nestedness found = measure_nestedness(context.adjacency(), Side::unit);
    return {{"100 times the nested parts", 100 * found.sum},
            {"pairs", detail::number(found.pairs)},
            "no two vertices of a side have ties"};
}

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::network_fraction(context, fraction);
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    detail::explain_fraction(fraction(context), explanation);
}

constexpr MetricInfo info{
    .id = "nodf-units",
    .title = "Nestedness NODF of units",
    .title_zh = "单位嵌套度",
    .formula = "100 · mean over pairs of |N(a) ∩ N(b)| / min(k_a, k_b), 0 for equal degrees",
    .reads = "100: small task sets always lie within larger ones",
    .range = "[0, 100]",
    .highest = 100,
    .undefined_when = "no two vertices of a side have ties",
    .citation = "Almeida-Neto et al. (2008), Oikos 117(8)",
    .cost = "the walks to second neighbours",
};

} // namespace

extern const Metric nodf_units;
constinit const Metric nodf_units{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
