// SPDX-License-Identifier: Apache-2.0
// The three models that keep one thing exactly and leave the rest to chance.
#include "metrics/detail/pair_chance.hpp"
#include "study/detail/pair_models.hpp"

#include <zeren/graph/poisson_binomial.hpp>
#include <zeren/graph/projection.hpp>
#include <zeren/graph/sum.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace zeren::detail {
namespace {

double real(std::size_t number) {
    return static_cast<double>(number);
}

/// Probabilities of a number, from their logarithms; mean, variance and upper tails of it.
class Spread {
  public:
    explicit Spread(std::vector<double> chances) : chances_(std::move(chances)) {
        CompensatedSum mean, squares;
        for (std::size_t value = 0; value < chances_.size(); ++value)
            mean += chances_[value] * real(value);
        mean_ = mean.value();
        for (std::size_t value = 0; value < chances_.size(); ++value)
            squares += chances_[value] * (real(value) - mean_) * (real(value) - mean_);
        variance_ = squares.value();
        tails_.assign(chances_.size() + 1, 0);
        for (std::size_t value = chances_.size(); value-- > 0;)
            tails_[value] = tails_[value + 1] + chances_[value];
        if (!tails_.empty())
            tails_[0] = 1;
    }
    [[nodiscard]] double at_least(std::size_t value) const {
        return value < tails_.size() ? std::min(1.0, tails_[value]) : 0;
    }
    [[nodiscard]] PairFigures figures(std::size_t shared, std::size_t most) const {
        return {mean_, variance_, at_least(shared), at_least(most)};
    }

  private:
    std::vector<double> chances_, tails_;
    double mean_ = 0, variance_ = 0;
};

double log_choose(std::size_t from, std::size_t some) {
    return std::lgamma(real(from) + 1) - std::lgamma(real(some) + 1) -
           std::lgamma(real(from - some) + 1);
}

/// P(X = x) when `second` of `all` are drawn and `first` of all are marked; 0 where it cannot be.
double hypergeometric(std::size_t all, std::size_t first, std::size_t second, std::size_t x) {
    if (x > first || x > second || second - x > all - first)
        return 0;
    return std::exp(log_choose(first, x) + log_choose(all - first, second - x) -
                    log_choose(all, second));
}

class PairModelOf : public PairModel {
  public:
    PairModelOf(const AnalysisContext& context, const StudyOptions& options)
        : context_(context), can_(context.graph(), options.cannot) {}

    [[nodiscard]] std::vector<PairFigures> figures() override {
        std::vector<PairFigures> result;
        const UnitProjection& projection = context_.projection();
        for (std::size_t row = 0; row < projection.pairs.size(); ++row)
            result.push_back(of(projection.pairs[row], projection.shared[row].tasks));
        return result;
    }

  protected:
    virtual PairFigures of(UnitPair pair, std::size_t shared) = 0;
    [[nodiscard]] const BipartiteGraph& graph() const { return context_.graph(); }
    [[nodiscard]] const CanTake& can() const { return can_; }
    /// The most that the two can share.
    [[nodiscard]] std::size_t most_shared(UnitPair pair) const {
        const std::size_t ties = std::min(graph().degree(pair.first), graph().degree(pair.second));
        return can_.all() ? ties : std::min(ties, can_.tasks_of_both(pair));
    }

  private:
    const AnalysisContext& context_;
    CanTake can_;
};

/// Each unit draws its tasks from all that it can take.
class FixedRows : public PairModelOf {
  public:
    FixedRows(const AnalysisContext& context, const StudyOptions& options)
        : PairModelOf(context, options), tail_(context.graph().task_count()) {}

  private:
    PairFigures of(UnitPair pair, std::size_t shared) override {
        if (!can().all())
            return with_zeros(pair).figures(shared, most_shared(pair));
        const PairCounts counts{graph().task_count(), graph().degree(pair.first),
                                graph().degree(pair.second), shared};
        PairCounts most = counts;
        most.shared = most_shared(pair);
        return {expected_shared(counts), variance_of_shared(counts), tail_.at_least(counts),
                tail_.at_least(most)};
    }

    /// Both fall into what both can take by a hypergeometric number; there they meet by another.
    Spread with_zeros(UnitPair pair) const {
        const std::size_t both = can().tasks_of_both(pair);
        const std::size_t first = graph().degree(pair.first), second = graph().degree(pair.second);
        std::vector<double> chances(std::min(first, second) + 1);
        for (std::size_t u = 0; u <= std::min(first, both); ++u)
            for (std::size_t v = 0; v <= std::min(second, both); ++v) {
                const double here = hypergeometric(can().tasks_of(pair.first), both, first, u) *
                                    hypergeometric(can().tasks_of(pair.second), both, second, v);
                for (std::size_t x = 0; here > 0 && x <= std::min(u, v); ++x)
                    chances[x] += here * hypergeometric(both, u, v, x);
            }
        return Spread(std::move(chances));
    }

    SharedTail tail_;
};

/// Each task draws its units from all that can take it.
class FixedColumns : public PairModelOf {
  public:
    FixedColumns(const AnalysisContext& context, const StudyOptions& options)
        : PairModelOf(context, options) {
        for (std::size_t task = 0; task < graph().task_count(); ++task) {
            const double size = real(graph().degree(TaskId(task)));
            const double units = real(can().units_of(TaskId(task)));
            meets_.push_back(units < 2 ? 0 : size * (size - 1) / (units * (units - 1)));
            takes_.push_back(units < 1 ? 0 : size / units);
        }
        std::map<double, std::size_t> sizes;
        for (const double chance : meets_)
            ++sizes[chance];
        for (const auto& [chance, count] : sizes)
            all_.push_back({chance, count});
    }

    [[nodiscard]] std::vector<SharedChance> terms(UnitPair pair) const override {
        std::vector<SharedChance> result;
        for (std::size_t task = 0; task < meets_.size(); ++task)
            if (can()(pair.first, TaskId(task)) && can()(pair.second, TaskId(task)))
                result.push_back({TaskId(task), takes_[task], takes_[task], meets_[task]});
        return result;
    }

  private:
    PairFigures of(UnitPair pair, std::size_t shared) override {
        if (!can().all())
            return figures_of(trials(pair), pair, shared);
        const std::size_t most = most_shared(pair);
        const Moments moments = poisson_binomial_moments(all_);
        return {moments.mean, moments.variance, tail(shared), tail(most)};
    }
    double tail(std::size_t least) {
        const auto [entry, added] = tails_.try_emplace(least);
        if (added)
            entry->second = poisson_binomial_tail(all_, least);
        return entry->second;
    }
    [[nodiscard]] std::vector<Trials> trials(UnitPair pair) const {
        std::vector<Trials> result;
        for (const SharedChance& term : terms(pair))
            result.push_back({term.both, 1});
        return result;
    }
    [[nodiscard]] PairFigures figures_of(const std::vector<Trials>& trials, UnitPair pair,
                                         std::size_t shared) const {
        const Moments moments = poisson_binomial_moments(trials);
        return {moments.mean, moments.variance, poisson_binomial_tail(trials, shared),
                poisson_binomial_tail(trials, most_shared(pair))};
    }

    std::vector<double> meets_, takes_; ///< by task: two given units on it; one given unit on it
    std::vector<Trials> all_;
    std::map<std::size_t, double> tails_;
};

/// All ties fall on any places that can be.
class FixedFill : public PairModelOf {
  public:
    FixedFill(const AnalysisContext& context, const StudyOptions& options)
        : PairModelOf(context, options) {
        for (std::size_t unit = 0; unit < graph().unit_count(); ++unit)
            places_ += can().tasks_of(UnitId(unit));
    }

  private:
    PairFigures of(UnitPair pair, std::size_t shared) override {
        const std::size_t both = can().all() ? graph().task_count() : can().tasks_of_both(pair);
        auto found = spreads_.find(both);
        if (found == spreads_.end())
            found = spreads_.emplace(both, spread(both)).first;
        return found->second.figures(shared, std::min(both, graph().tie_count() / 2));
    }

    /// x of the tasks that both can take have both, t have one of the two, the other ties fall
    /// elsewhere.
    [[nodiscard]] Spread spread(std::size_t both) const {
        const std::size_t ties = graph().tie_count();
        const std::size_t elsewhere = places_ - 2 * both;
        const double all = log_choose(places_, ties);
        std::vector<double> chances(std::min(both, ties / 2) + 1);
        for (std::size_t x = 0; x < chances.size(); ++x)
            for (std::size_t t = 0; t <= both - x && 2 * x + t <= ties; ++t)
                if (ties - 2 * x - t <= elsewhere)
                    chances[x] += std::exp(log_choose(both, x) + log_choose(both - x, t) +
                                           real(t) * std::log(2.0) +
                                           log_choose(elsewhere, ties - 2 * x - t) - all);
        return Spread(std::move(chances));
    }

    std::size_t places_ = 0;
    std::map<std::size_t, Spread> spreads_; ///< by the number of tasks that both can take
};

} // namespace

std::unique_ptr<PairModel> fit_fixed_rows(const AnalysisContext& context,
                                          const StudyOptions& options) {
    return std::make_unique<FixedRows>(context, options);
}
std::unique_ptr<PairModel> fit_fixed_columns(const AnalysisContext& context,
                                             const StudyOptions& options) {
    return std::make_unique<FixedColumns>(context, options);
}
std::unique_ptr<PairModel> fit_fixed_fill(const AnalysisContext& context,
                                          const StudyOptions& options) {
    return std::make_unique<FixedFill>(context, options);
}

} // namespace zeren::detail
