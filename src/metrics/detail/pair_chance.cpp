// SPDX-License-Identifier: Apache-2.0
#include "metrics/detail/pair_chance.hpp"

#include "metrics/detail/columns.hpp"
#include "metrics/detail/shared_tasks.hpp"

#include <zeren/graph/projection.hpp>
#include <zeren/graph/sum.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace zeren::detail {

PairCounts counts_of(const AnalysisContext& context, std::size_t row) {
    const UnitPair pair = context.projection().pairs[row];
    return {.tasks = context.graph().task_count(),
            .first = context.graph().degree(pair.first),
            .second = context.graph().degree(pair.second),
            .shared = context.projection().shared[row].tasks};
}

PairCounts explain_counts(const AnalysisContext& context, std::size_t row,
                          MetricExplanation& explanation) {
    const PairCounts counts = counts_of(context, row);
    explain_shared_tasks(context, row, explanation, one);
    explanation.additive = false;
    explanation.quantities = {{"k_a", number(counts.first)},
                              {"k_b", number(counts.second)},
                              {"m", number(counts.tasks)},
                              {"shared", number(counts.shared)}};
    return counts;
}

double explain_tail(const PairCounts& counts, MetricExplanation& explanation) {
    const double a = number(counts.first);
    const double b = number(counts.second);
    const double m = number(counts.tasks);
    const auto choose = [](double from, double some) {
        return std::lgamma(from + 1) - std::lgamma(some + 1) - std::lgamma(from - some + 1);
    };
    const double shared = number(counts.shared);
    double chance = std::exp(choose(a, shared) + choose(m - a, b - shared) - choose(m, b));
    explanation.quantities.push_back({"P(X = shared)", chance});
    double sum = 0;
    for (double x = shared; x <= std::min(a, b); ++x) {
        sum += chance;
        chance *= (a - x) * (b - x) / ((x + 1) * (m - a - b + x + 1));
    }
    explanation.quantities.push_back({"P(X > shared)", sum - explanation.quantities.back().value});
    return sum;
}

double expected_shared(const PairCounts& counts) {
    return static_cast<double>(counts.first) * static_cast<double>(counts.second) /
           static_cast<double>(counts.tasks);
}

double variance_of_shared(const PairCounts& counts) {
    if (counts.tasks < 2)
        return 0;
    const auto m = static_cast<double>(counts.tasks);
    const auto without_first = static_cast<double>(counts.tasks - counts.first);
    const auto without_second = static_cast<double>(counts.tasks - counts.second);
    return expected_shared(counts) * without_first * without_second / (m * (m - 1));
}

SharedTail::SharedTail(std::size_t tasks) {
    CompensatedSum sum;
    log_factorial_.push_back(0);
    for (std::size_t number = 1; number <= tasks; ++number) {
        sum += std::log(static_cast<double>(number));
        log_factorial_.push_back(sum.value());
    }
}

double SharedTail::at_least(const PairCounts& counts) const {
    const std::size_t both = counts.first + counts.second;
    const std::size_t least = both > counts.tasks ? both - counts.tasks : 0;
    if (counts.shared <= least)
        return 1; // they cannot share fewer
    const double all = log_choose(counts.tasks, counts.second);
    CompensatedSum sum;
    for (std::size_t shared = std::min(counts.first, counts.second); shared >= counts.shared;
         --shared)
        sum += std::exp(log_choose(counts.first, shared) +
                        log_choose(counts.tasks - counts.first, counts.second - shared) - all);
    return std::min(1.0, sum.value());
}

std::vector<double> false_discovery_rates(const std::vector<double>& p, double tests) {
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t left, std::size_t right) { return p[left] < p[right]; });
    std::vector<double> q(p.size());
    double smallest = 1; // tests without a row have p = 1, so their q is 1
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        const std::size_t test = order[rank - 1];
        smallest = std::min(smallest, p[test] * tests / static_cast<double>(rank));
        q[test] = smallest;
    }
    return q;
}

} // namespace zeren::detail
