// SPDX-License-Identifier: Apache-2.0
/// The part of the Theil index that lies between the leaders' sections.
///
///     sum over sections s of  S_s ln( S_s n / n_s )
///
/// S_s = the section's share of the total, n_s of the n named units are in it. A unit belongs to
/// the leader under whom most of its tasks stand; units without one form a section of their own.
/// The parts between and within add up to theil. Reads: large beside the other part = the
/// inequality lies between sections. Range [0, ln n]. Undefined when there are no named units or
/// the total is zero. Cost: O(ties). Source: Theil (1967), Economics and Information Theory, ch. 4.
#include "metrics/detail/subjects.hpp"
#include "metrics/detail/theil_parts.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    return detail::theil_column(context, subject, &detail::SectionPart::between);
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_theil(context, row, &detail::SectionPart::between, explanation);
}

constexpr MetricInfo info{
    .id = "theil-between-leaders",
    .title = "Theil index between leaders",
    .title_zh = "泰尔指数（领导之间）",
    .formula = "sum over leaders s of S_s ln(S_s n / n_s)",
    .reads = "beside the other part: how much of the inequality lies between sections",
    .range = "[0, ln n]",
    .undefined_when = "there are no named units, or the total is zero",
    .citation = "Theil (1967), Economics and Information Theory",
    .cost = "O(ties)",
};

} // namespace

extern const Metric theil_between_leaders;
constinit const Metric theil_between_leaders{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
