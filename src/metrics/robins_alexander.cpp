// SPDX-License-Identifier: Apache-2.0
/// Robins-Alexander clustering: paths of three ties that are closed to a cycle of four.
///
///            4 C4
///     C  =  ------        C4 = cycles of four ties, L3 = paths of three ties
///             L3
///
/// Reads: 1 = whoever meets once meets again. Range [0, 1]. Undefined without paths of three
/// ties, where NetworkX gives 0.
/// Cost: sum over units of the walks to second neighbours.
/// Source: Robins and Alexander (2004), Computational & Mathematical Organization Theory 10,
/// 69-94.
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/clustering.hpp>
#include <zeren/metrics/metric.hpp>

#include <array>

namespace zeren::metric {
namespace {

detail::Fraction fraction(const AnalysisContext& context) {
    return {{"4 times the four-cycles", 4 * detail::number(count_four_cycles(context.adjacency()))},
            {"three-paths", detail::number(count_three_paths(context.adjacency()))},
            "no path has three ties"};
}

MetricColumn compute(const AnalysisContext& context, Subject) {
    return detail::network_fraction(context, fraction);
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    detail::explain_fraction(fraction(context), explanation);
}

MetricColumn as_networkx(const AnalysisContext& context, Subject subject) {
    MetricColumn column = compute(context, subject);
    Measured& whole = column[static_cast<std::size_t>(NetworkRow::network)];
    whole = Measured::of(whole.value.value_or(0));
    return column;
}

constexpr std::array conventions{MetricConvention{.peer = Convention::networkx,
                                                  .differs = "is 0 where no path has three ties",
                                                  .differs_zh = "没有三条连边的路径时为 0",
                                                  .compute = as_networkx}};

constexpr MetricInfo info{
    .id = "robins-alexander",
    .title = "Robins-Alexander clustering",
    .title_zh = "罗宾斯-亚历山大聚类系数",
    .formula = "4 four-cycles / three-paths",
    .reads = "1: whoever meets once meets again",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "no path has three ties",
    .citation = "Robins and Alexander (2004), Comput. Math. Organ. Theory 10",
    .cost = "the walks to second neighbours",
};

} // namespace

extern const Metric robins_alexander;
constinit const Metric robins_alexander{.info = info,
                                        .subjects = detail::of_network,
                                        .compute = compute,
                                        .explain = explain,
                                        .conventions = conventions};

} // namespace zeren::metric
