// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/poisson_binomial.hpp>
#include <zeren/graph/sum.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

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

/// P(0), P(1), … successes, each from the one before; by itself where the first is too small to
/// start from.
class BinomialTerms {
  public:
    explicit BinomialTerms(const Trials& trial)
        : trials_(static_cast<double>(trial.count)), chance_(trial.chance),
          odds_(trial.chance / (1 - trial.chance)),
          value_(std::exp(trials_ * std::log1p(-trial.chance))), chained_(value_ > smallest) {}

    [[nodiscard]] double value() const { return value_; }
    [[nodiscard]] double successes() const { return successes_; }
    void next() {
        const double factor = (trials_ - successes_) / (successes_ + 1) * odds_;
        ++successes_;
        value_ = chained_ ? value_ * factor : binomial(trials_, successes_, chance_);
    }

  private:
    static constexpr double smallest = 1e-280;
    double trials_, chance_, odds_, value_, successes_ = 0;
    bool chained_;
};

void add_binomial(const Trials& trial, Distribution& with) {
    const std::size_t least = with.size() - 1;
    std::vector<double> exactly(least);
    BinomialTerms term(trial);
    for (double& one : exactly) {
        one = term.value();
        term.next();
    }
    // P(r or more) for r = 0 … least, from the far end up: only positive terms
    std::vector<double> far;
    for (; term.successes() <= static_cast<double>(trial.count); term.next()) {
        far.push_back(term.value());
        if (term.successes() > static_cast<double>(trial.count) * trial.chance &&
            far.back() < 1e-18 * far.front())
            break;
    }
    std::vector<double> tails(least + 1, std::accumulate(far.rbegin(), far.rend(), 0.0));
    for (std::size_t successes = least; successes-- > 0;)
        tails[successes] = tails[successes + 1] + exactly[successes];
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

std::vector<double> poisson_binomial_tails(std::span<const Trials> trials, std::size_t least) {
    Distribution with(least + 1);
    with[0] = 1;
    for (const Trials& trial : trials) {
        if (trial.chance <= 0 || least == 0)
            continue;
        if (trial.chance < 1 && trial.count > most_single_trials && trial.count >= least)
            add_binomial(trial, with);
        else
            add_one_by_one(trial, with);
    }
    for (std::size_t successes = least; successes-- > 0;)
        with[successes] += with[successes + 1];
    for (double& tail : with)
        tail = std::min(1.0, tail);
    with[0] = 1;
    return with;
}

double poisson_binomial_tail(std::span<const Trials> trials, std::size_t least) {
    return poisson_binomial_tails(trials, least).back();
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
