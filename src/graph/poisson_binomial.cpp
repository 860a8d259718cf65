// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/poisson_binomial.hpp>
#include <zeren/graph/sum.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace zeren {
namespace {

/// Trials of one probability are taken one by one up to this number, as a binomial beyond it.
constexpr std::size_t most_single_trials = 64;

/// Distribution of successes so far: entry c = P(c successes), the last = P(`least` or more).
using Distribution = std::vector<double>;

void add_one_by_one(const Trials& trial, Distribution& with) {
    const std::size_t least = with.size() - 1;
    for (std::size_t repeat = 0; repeat < trial.count; ++repeat) {
        with[least] += with[least - 1] * trial.chance;
        for (std::size_t successes = least - 1; successes > 0; --successes)
            with[successes] =
                with[successes] * (1 - trial.chance) + with[successes - 1] * trial.chance;
        with[0] *= 1 - trial.chance;
    }
}

double binomial(double trials, double successes, double chance) {
    return std::exp(std::lgamma(trials + 1) - std::lgamma(successes + 1) -
                    std::lgamma(trials - successes + 1) + successes * std::log(chance) +
                    (trials - successes) * std::log1p(-chance));
}

/// P(r or more successes) for r = 0 … `least`, from the far end up: only positive terms.
std::vector<double> binomial_tails(const Trials& trial, std::size_t least,
                                   const std::vector<double>& exactly) {
    const auto trials = static_cast<double>(trial.count);
    double beyond = 0;
    const auto first = static_cast<double>(least);
    std::vector<double> terms;
    for (double successes = first; successes <= trials; ++successes) {
        terms.push_back(binomial(trials, successes, trial.chance));
        if (successes > trials * trial.chance && terms.back() < 1e-18 * terms.front())
            break;
    }
    for (auto term = terms.rbegin(); term != terms.rend(); ++term)
        beyond += *term;
    std::vector<double> tails(least + 1, beyond);
    for (std::size_t successes = least; successes-- > 0;)
        tails[successes] = tails[successes + 1] + exactly[successes];
    return tails;
}

void add_binomial(const Trials& trial, Distribution& with) {
    const std::size_t least = with.size() - 1;
    std::vector<double> exactly(least);
    for (std::size_t successes = 0; successes < least; ++successes)
        exactly[successes] = binomial(static_cast<double>(trial.count),
                                      static_cast<double>(successes), trial.chance);
    const std::vector<double> tails = binomial_tails(trial, least, exactly);
    Distribution next(least + 1);
    next[least] = with[least];
    for (std::size_t before = 0; before < least; ++before) {
        for (std::size_t more = 0; before + more < least; ++more)
            next[before + more] += with[before] * exactly[more];
        next[least] += with[before] * tails[least - before];
    }
    with = std::move(next);
}

} // namespace

double poisson_binomial_tail(std::span<const Trials> trials, std::size_t least) {
    if (least == 0)
        return 1;
    Distribution with(least + 1);
    with[0] = 1;
    for (const Trials& trial : trials) {
        if (trial.chance <= 0)
            continue;
        if (trial.chance < 1 && trial.count > most_single_trials && trial.count >= least)
            add_binomial(trial, with);
        else
            add_one_by_one(trial, with);
    }
    return std::min(1.0, with[least]);
}

Moments poisson_binomial_moments(std::span<const Trials> trials) {
    CompensatedSum mean, variance;
    for (const Trials& trial : trials) {
        mean += trial.chance * static_cast<double>(trial.count);
        variance += trial.chance * (1 - trial.chance) * static_cast<double>(trial.count);
    }
    return {mean.value(), variance.value()};
}

} // namespace zeren
