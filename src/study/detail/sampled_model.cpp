// SPDX-License-Identifier: Apache-2.0
// The two models that keep the numbers of both sides: on average (bicm), and exactly (fdsm).
#include "study/detail/null_draws.hpp"
#include "study/detail/pair_models.hpp"

#include <zeren/graph/configuration_model.hpp>
#include <zeren/graph/poisson_binomial.hpp>
#include <zeren/graph/projection.hpp>

#include <algorithm>
#include <compare>

namespace zeren::detail {
namespace {

class Configuration : public PairModel {
  public:
    Configuration(const AnalysisContext& context, const StudyOptions& options)
        : context_(context),
          model_(context.graph(), options.cannot, context.options().max_iterations),
          jobs_(options.jobs) {}

    /// Figures depend on the classes of the two and on what they share, and there are few such.
    [[nodiscard]] std::vector<PairFigures> figures() override {
        const UnitProjection& projection = context_.projection();
        std::vector<Kind> kinds;
        for (std::size_t row = 0; row < projection.pairs.size(); ++row)
            kinds.push_back(kind_of(projection.pairs[row], projection.shared[row].tasks));
        std::vector<Kind> apart = kinds;
        std::sort(apart.begin(), apart.end());
        apart.erase(std::unique(apart.begin(), apart.end()), apart.end());
        std::vector<PairFigures> figures(apart.size());
        // By turns: those of large classes, which take longest, stand together.
        const std::size_t ranges = range_count(apart.size(), jobs_, 16);
        for_each_range(ranges, [&](std::size_t range) {
            for (std::size_t kind = range; kind < apart.size(); kind += ranges)
                figures[kind] = figures_of(apart[kind]);
        });
        std::vector<PairFigures> result;
        for (const Kind& kind : kinds)
            result.push_back(figures[static_cast<std::size_t>(
                std::lower_bound(apart.begin(), apart.end(), kind) - apart.begin())]);
        return result;
    }

    [[nodiscard]] std::vector<SharedChance> terms(UnitPair pair) const override {
        std::vector<SharedChance> result;
        for (std::size_t task = 0; task < context_.graph().task_count(); ++task) {
            const double first = model_.probability(pair.first, TaskId(task));
            const double second = model_.probability(pair.second, TaskId(task));
            if (first * second > 0)
                result.push_back({TaskId(task), first, second, first * second});
        }
        return result;
    }

    [[nodiscard]] std::vector<Text> doubts() const override {
        if (model_.largest_error() < 1e-6)
            return {};
        const std::string error = std::to_string(model_.largest_error());
        return {{"the configuration model meets the degrees only to within " + error,
                 "二模配置模型的期望度与实际度最大相差 " + error}};
    }

  private:
    /// What decides the figures of two units.
    struct Kind {
        std::size_t first = 0, second = 0; ///< classes, the lower first
        std::size_t shared = 0;
        std::size_t degrees = 0; ///< the smaller of theirs
        auto operator<=>(const Kind&) const = default;
    };

    [[nodiscard]] Kind kind_of(UnitPair pair, std::size_t shared) const {
        const std::size_t first = model_.class_of(pair.first);
        const std::size_t second = model_.class_of(pair.second);
        return {
            std::min(first, second), std::max(first, second), shared,
            std::min(context_.graph().degree(pair.first), context_.graph().degree(pair.second))};
    }

    [[nodiscard]] PairFigures figures_of(const Kind& kind) const {
        std::vector<Trials> trials;
        std::size_t possible = 0;
        for (std::size_t task_class = 0; task_class < model_.task_class_sizes().size();
             ++task_class) {
            const double both =
                model_.chances(kind.first)[task_class] * model_.chances(kind.second)[task_class];
            if (both <= 0)
                continue;
            trials.push_back({both, model_.task_class_sizes()[task_class]});
            possible += trials.back().count;
        }
        const Moments moments = poisson_binomial_moments(trials);
        // The model keeps degrees on average only, but a table has those it has.
        const std::size_t most = std::min(possible, kind.degrees);
        const auto tails = poisson_binomial_tails(trials, std::max(most, kind.shared));
        return {moments.mean, moments.variance, tails[kind.shared], tails[most]};
    }

    const AnalysisContext& context_;
    ConfigurationModel model_;
    unsigned jobs_;
};

/// Counts of the observed pairs over the tables of one chain.
struct PairTally {
    std::vector<std::uint64_t> sum, squares, at_least;
};

class FixedDegrees : public PairModel {
  public:
    FixedDegrees(const AnalysisContext& context, const StudyOptions& options)
        : context_(context), options_(options) {
        const auto& pairs = context.projection().pairs;
        first_row_.assign(context.graph().unit_count() + 1, pairs.size());
        for (std::size_t row = pairs.size(); row-- > 0;)
            first_row_[pairs[row].first.index()] = row;
        for (std::size_t unit = context.graph().unit_count(); unit-- > 0;)
            first_row_[unit] = std::min(first_row_[unit], first_row_[unit + 1]);
    }

    [[nodiscard]] std::vector<PairFigures> figures() override {
        const std::size_t pairs = context_.projection().pairs.size();
        std::vector<PairTally> tallies(null_chains(options_.draws));
        for (PairTally& tally : tallies)
            for (auto* counts : {&tally.sum, &tally.squares, &tally.at_least})
                counts->assign(pairs, 0);
        std::vector<std::vector<std::uint32_t>> scratch(tallies.size());
        draw_null_tables(context_, options_, TradedRoles::merged,
                         [&](std::size_t chain, std::size_t, const TradeChain& table) {
                             add(table.units_of_tasks(), scratch[chain], tallies[chain]);
                         });
        return summarise(tallies);
    }

  private:
    /// Units of a task in pairs, by the tasks of each unit in turn.
    void add(const std::vector<std::vector<std::uint32_t>>& units_of_tasks,
             std::vector<std::uint32_t>& shared, PairTally& tally) const {
        const std::size_t units = context_.graph().unit_count();
        std::vector<std::vector<std::uint32_t>> tasks(units);
        for (std::size_t task = 0; task < units_of_tasks.size(); ++task)
            for (const std::uint32_t unit : units_of_tasks[task])
                tasks[unit].push_back(static_cast<std::uint32_t>(task));
        const UnitProjection& projection = context_.projection();
        shared.assign(units, 0);
        for (std::size_t unit = 0; unit < units; ++unit) {
            if (first_row_[unit] == first_row_[unit + 1])
                continue;
            for (const std::uint32_t task : tasks[unit])
                for (const std::uint32_t other : units_of_tasks[task])
                    ++shared[other];
            for (std::size_t row = first_row_[unit]; row < first_row_[unit + 1]; ++row) {
                const std::uint64_t number = shared[projection.pairs[row].second.index()];
                tally.sum[row] += number;
                tally.squares[row] += number * number;
                tally.at_least[row] += number >= projection.shared[row].tasks ? 1 : 0;
            }
            for (const std::uint32_t task : tasks[unit])
                for (const std::uint32_t other : units_of_tasks[task])
                    shared[other] = 0;
        }
    }

    [[nodiscard]] std::vector<PairFigures> summarise(const std::vector<PairTally>& tallies) const {
        const auto draws = static_cast<double>(options_.draws);
        std::vector<PairFigures> result;
        for (std::size_t row = 0; row < context_.projection().pairs.size(); ++row) {
            std::uint64_t sum = 0, squares = 0, at_least = 0; // whole: their order is no matter
            for (const PairTally& tally : tallies) {
                sum += tally.sum[row];
                squares += tally.squares[row];
                at_least += tally.at_least[row];
            }
            const double mean = static_cast<double>(sum) / draws;
            result.push_back({mean, static_cast<double>(squares) / draws - mean * mean,
                              static_cast<double>(at_least + 1) / (draws + 1), 1 / (draws + 1)});
        }
        return result;
    }

    const AnalysisContext& context_;
    const StudyOptions& options_;
    std::vector<std::size_t> first_row_; ///< of the pairs of each unit
};

} // namespace

std::unique_ptr<PairModel> fit_configuration(const AnalysisContext& context,
                                             const StudyOptions& options) {
    return std::make_unique<Configuration>(context, options);
}
std::unique_ptr<PairModel> fit_fixed_degrees(const AnalysisContext& context,
                                             const StudyOptions& options) {
    return std::make_unique<FixedDegrees>(context, options);
}

} // namespace zeren::detail
