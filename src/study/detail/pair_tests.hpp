// SPDX-License-Identifier: Apache-2.0
// Every pair tested under one null model, with the corrections for testing many.
#pragma once

#include "study/detail/pair_models.hpp"

#include <string_view>
#include <vector>

namespace zeren::detail {

struct PairTests {
    const NullModel* model = nullptr;
    std::vector<PairFigures> figures; ///< one a pair of the projection
    std::vector<double> q;            ///< Benjamini and Hochberg
    std::vector<double> holm;         ///< Holm's adjusted p
    double tests = 0;                 ///< all pairs; those that share nothing have p = 1
    /// No p that the pairs could reach would stand against so many tests.
    bool too_small = false;
    std::vector<Text> doubts; ///< of the fit

    /// What the correction makes of p.
    [[nodiscard]] double adjusted(std::size_t row, Correction correction) const;
    [[nodiscard]] std::size_t survivors(double alpha, Correction correction) const;
    /// (shared - expected) / standard deviation.
    [[nodiscard]] Measured z(std::size_t row, std::size_t shared) const;
};

PairTests test_pairs(const NullModel& model, const AnalysisContext& context,
                     const StudyOptions& options);

/// The models asked for, each once; the given ones when none is.
std::vector<const NullModel*> chosen_models(const StudyOptions& options,
                                            std::span<const std::string_view> otherwise);

/// Options of both studies of pairs, as printed with the result.
void add_test_options(const std::vector<const NullModel*>& models, const AnalysisContext& context,
                      const StudyOptions& options, StudyResult& result);
/// Warns where the table, or the number of draws, is too small to find anything, and where the
/// model was not fitted to the end.
void warn_of_limits(const PairTests& tests, const StudyOptions& options, StudyResult& result);
/// Fewer than two units, or no pair: what is to be said; nothing to test then.
bool lacks_pairs(const AnalysisContext& context, StudyResult& result);

/// Holm's step-down over `tests` tests, of which those not in `p` have p = 1.
std::vector<double> holm_adjusted(const std::vector<double>& p, double tests);

} // namespace zeren::detail
