// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace zeren {

/// Independent trials that succeed with one probability.
struct Trials {
    double chance = 0;
    std::size_t count = 0;
};

/// P(X >= r), r = 0 … least, for the number X of successes: by convolution, exact but for rounding.
/// Only sums of positive terms are taken, so that small tails keep their digits. Cost: O(least) a
/// trial, or O(least²) for more than 64 trials of one probability.
std::vector<double> poisson_binomial_tails(std::span<const Trials> trials, std::size_t least);
/// The last of them alone.
double poisson_binomial_tail(std::span<const Trials> trials, std::size_t least);

/// Mean and variance of X: sum of p, sum of p (1 - p).
struct Moments {
    double mean = 0;
    double variance = 0;
};
Moments poisson_binomial_moments(std::span<const Trials> trials);

} // namespace zeren
