// SPDX-License-Identifier: Apache-2.0
/// p corrected for the number of pairs: the false discovery rate at which the pair would be
/// called more than chance.
///
///     q_(i) = min over j >= i of  p_(j) · M / j        p sorted, M = tested pairs = n(n-1)/2
///
/// Every pair of the unit side is tested, also those that share nothing (their p is 1).
/// Reads: 0.05 = of the pairs with q up to this, 5 % are expected to be chance. Range (0, 1].
/// Always defined.
/// Cost: p, and sorting.
/// Source: Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57, 289-300.
#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/pair_chance.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

#include <algorithm>
#include <vector>

namespace zeren::metric {
namespace {

std::vector<double> tails(const AnalysisContext& context) {
    const detail::SharedTail tail(context.graph().task_count());
    std::vector<double> p;
    for (std::size_t row = 0; row < context.row_count(Subject::pair); ++row)
        p.push_back(tail.at_least(detail::counts_of(context, row)));
    return p;
}

/// Pairs that share nothing are tested too.
double tested_pairs(const AnalysisContext& context) {
    const double units = detail::number(context.graph().unit_count());
    return units * (units - 1) / 2;
}

MetricColumn compute(const AnalysisContext& context, Subject subject) {
    const std::vector<double> q =
        detail::false_discovery_rates(tails(context), tested_pairs(context));
    return detail::per_row(context, subject, [&](std::size_t row) { return Measured::of(q[row]); });
}

void explain(const AnalysisContext& context, Subject, std::size_t row,
             MetricExplanation& explanation) {
    detail::explain_counts(context, row, explanation);
    const std::vector<double> p = tails(context);
    const double tests = tested_pairs(context);
    explanation.quantities.push_back({"p", p[row]});
    explanation.quantities.push_back({"pairs tested", tests});
    double smallest = 1;
    for (const double other : p) {
        if (other < p[row])
            continue;
        const auto rank =
            std::count_if(p.begin(), p.end(), [&](double one) { return one <= other; });
        smallest = std::min(smallest, other * tests / static_cast<double>(rank));
    }
    detail::end_in(explanation, smallest);
}

constexpr MetricInfo info{
    .id = "q",
    .title = "q against chance",
    .title_zh = "Q值（错误发现率）",
    .formula = "min over j ≥ i of p_(j) M / j, M = n(n-1)/2",
    .reads =
        "false discovery rate at which the pair counts as more than chance; fixed-row model "
        "(hypergeometric): each unit keeps its number of tasks, drawn at random from all tasks",
    .range = "(0, 1]",
    .highest = 1,
    .undefined_when = "never",
    .citation = "Benjamini and Hochberg (1995), J. R. Statist. Soc. B 57",
    .cost = "p, and sorting",
    .relative_to_whole = true,
};

} // namespace

extern const Metric q;
constinit const Metric q{
    .info = info, .subjects = detail::of_pair, .compute = compute, .explain = explain};

} // namespace zeren::metric
