// SPDX-License-Identifier: Apache-2.0
#include "metrics/detail/pair_chance.hpp"

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
