// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/analysis_context.hpp>
#include <zeren/model/explanation.hpp>

#include <cstddef>
#include <vector>

/// What two units would share by chance under the fixed-row model: each unit keeps its number of
/// tasks and draws them at random from all, so that the shared count is hypergeometric.
namespace zeren::detail {

struct PairCounts {
    std::size_t tasks = 0;  ///< m, all tasks
    std::size_t first = 0;  ///< k_a
    std::size_t second = 0; ///< k_b
    std::size_t shared = 0;
};
PairCounts counts_of(const AnalysisContext& context, std::size_t row);

/// The shared tasks as terms, and the counts as quantities.
PairCounts explain_counts(const AnalysisContext& context, std::size_t row,
                          MetricExplanation& explanation);
/// The upper tail term by term, each from the one before: P(X = x + 1) / P(X = x) =
/// (k_a - x)(k_b - x) / ((x + 1)(m - k_a - k_b + x + 1)). Returns their sum.
double explain_tail(const PairCounts& counts, MetricExplanation& explanation);

/// k_a k_b / m
double expected_shared(const PairCounts& counts);
/// k_a k_b (m - k_a)(m - k_b) / (m² (m - 1)); 0 when m = 1.
double variance_of_shared(const PairCounts& counts);

/// Upper tail of the hypergeometric distribution; keeps a table of log factorials up to m.
class SharedTail {
  public:
    explicit SharedTail(std::size_t tasks);
    /// P(X >= shared). Terms are added from the smallest up.
    [[nodiscard]] double at_least(const PairCounts& counts) const;

  private:
    [[nodiscard]] double log_choose(std::size_t from, std::size_t some) const {
        return log_factorial_[from] - log_factorial_[some] - log_factorial_[from - some];
    }
    std::vector<double> log_factorial_;
};

/// Benjamini and Hochberg's step-up over `tests` tests, of which those not in `p` have p = 1.
std::vector<double> false_discovery_rates(const std::vector<double>& p, double tests);

} // namespace zeren::detail
