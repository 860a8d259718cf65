// SPDX-License-Identifier: Apache-2.0
/// Two-mode betweenness: raw betweenness over the most that a vertex of its side could have.
///
///               b(v)
///     B(v) =  -------        b_max = ½ [ o²(s+1)² + o(s+1)(2t-s-1) - t(2s-t+3) ]
///              b_max         s = (own-1) div o,  t = (own-1) mod o,  o = vertices of the other
///              side
///
/// b is betweenness-raw. The maximum is exact, so values never pass 1; netrics divides by
/// 2(n-1)(m-1), which a star can pass.
/// Reads: 1 = every shortest path runs through it. Range [0, 1]. Undefined when no path can run
/// through any vertex of the side (b_max = 0).
/// Cost: O(vertices · edges), shared.
/// Source: Borgatti and Halgin (2011), ch. 28.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/betweenness.hpp>
#include <zeren/metrics/metric.hpp>

#include <array>

namespace zeren::metric {
namespace {

double divisor(const AnalysisContext& context, Subject subject) {
    const SideRange own = detail::range_of(context, subject);
    return largest_betweenness(own.count, own.other_count);
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const SideRange own = detail::range_of(context, subject);
    const double largest = divisor(context, subject);
    return detail::per_row(context, subject, [&](std::size_t row) {
        return detail::quotient(context.betweenness()[own.first + row], largest,
                                "no path can run through a vertex of this side");
    });
}

void explain(const AnalysisContext& context, Subject subject, std::size_t row,
             MetricExplanation& explanation) {
    const SideRange own = detail::range_of(context, subject);
    detail::explain_fraction({{"raw betweenness", context.betweenness()[own.first + row]},
                              {"b_max", divisor(context, subject)},
                              {}},
                             explanation);
}

MetricColumn as_ucinet(const AnalysisContext& context, Subject subject) {
    const SideRange range = detail::range_of(context, subject);
    const double own = detail::number(range.count);
    const double other = detail::number(range.other_count);
    const double smaller =
        other * (other - 1) / 2 + (own - 1) * (own - 2) / 2 + (own - 1) * (other - 1);
    const double largest = own > other ? 2 * (own - 1) * (other - 1) : smaller;
    return detail::per_row(context, subject, [&](std::size_t row) {
        return detail::quotient(context.betweenness()[range.first + row], largest,
                                "no path can run through a vertex of this side");
    });
}

constexpr std::array conventions{MetricConvention{
    .peer = Convention::ucinet,
    .differs = "divides the larger side by 2(own-1)(other-1), the formula of Borgatti and Everett "
               "(1997), which a star can pass",
    .differs_zh = "较大一侧除以 2(own-1)(other-1)（Borgatti 与 Everett 1997），星形图可大于 1",
    .compute = as_ucinet}};

constexpr MetricInfo info{
    .id = "betweenness-centrality",
    .title = "Betweenness centrality",
    .title_zh = "中介中心性",
    .formula = "raw betweenness / b_max of the side",
    .reads = "1: every shortest path that could run through it does",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "b_max = 0: no path can run through a vertex of this side",
    .citation = "Borgatti and Halgin (2011), SAGE Handbook of Social Network Analysis, ch. 28",
    .cost = "O(vertices · edges), shared",
    .relative_to_whole = true,
};

} // namespace

extern const Metric betweenness_centrality;
constinit const Metric betweenness_centrality{.info = info,
                                              .subjects = detail::of_unit_and_task,
                                              .compute = compute,
                                              .explain = explain,
                                              .conventions = conventions};

} // namespace zeren::metric
