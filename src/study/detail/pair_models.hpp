// SPDX-License-Identifier: Apache-2.0
// What two units would share by chance, under one of five null models.
#pragma once

#include <zeren/study/study.hpp>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace zeren::detail {

struct PairFigures {
    double expected = 0;
    double variance = 0;
    double p = 1;       ///< P(X >= shared)
    double least_p = 1; ///< the smallest p that the two could reach: that of sharing all they can
};

/// One term of what two units are expected to share.
struct SharedChance {
    TaskId task;
    double first = 0, second = 0; ///< P(unit on the task)
    double both = 0;
};

struct NullModel {
    std::string_view id;
    std::string_view title, title_zh;
    std::string_view keeps, keeps_zh; ///< what random tables have in common with the observed
    std::string_view citation;
};
std::span<const NullModel> null_models();
/// By id; also by the other name sdsm of bicm. Throws UsageError with the known ids.
const NullModel& require_null_model(std::string_view id);

/// A null model fitted to a table.
class PairModel {
  public:
    PairModel() = default;
    PairModel(const PairModel&) = delete;
    PairModel& operator=(const PairModel&) = delete;
    virtual ~PairModel() = default;

    /// One entry a pair of the projection.
    [[nodiscard]] virtual std::vector<PairFigures> figures() = 0;
    /// The terms of the expected number, where tasks are independent of each other; else none.
    [[nodiscard]] virtual std::vector<SharedChance> terms(UnitPair) const { return {}; }
    /// Why the fit is not to be trusted: its steps were too few.
    [[nodiscard]] virtual std::vector<Text> doubts() const { return {}; }
};

std::unique_ptr<PairModel> fit_model(std::string_view id, const AnalysisContext& context,
                                     const StudyOptions& options);
std::unique_ptr<PairModel> fit_fixed_rows(const AnalysisContext&, const StudyOptions&);
std::unique_ptr<PairModel> fit_fixed_columns(const AnalysisContext&, const StudyOptions&);
std::unique_ptr<PairModel> fit_fixed_fill(const AnalysisContext&, const StudyOptions&);
std::unique_ptr<PairModel> fit_configuration(const AnalysisContext&, const StudyOptions&);
std::unique_ptr<PairModel> fit_fixed_degrees(const AnalysisContext&, const StudyOptions&);

/// Which ties can be, looked up often.
class CanTake {
  public:
    CanTake(const BipartiteGraph& graph, std::span<const ImpossibleTie> impossible);
    [[nodiscard]] bool operator()(UnitId unit, TaskId task) const {
        return by_unit_.empty() || !by_unit_[unit.index()][task.index()];
    }
    [[nodiscard]] bool all() const { return by_unit_.empty(); }
    [[nodiscard]] std::size_t tasks_of(UnitId unit) const; ///< that it can take
    [[nodiscard]] std::size_t units_of(TaskId task) const; ///< that can take it
    [[nodiscard]] std::size_t tasks_of_both(UnitPair pair) const;

  private:
    std::size_t units_ = 0, tasks_ = 0;
    std::vector<std::vector<bool>> by_unit_; ///< true = cannot; empty when everything can be
};

} // namespace zeren::detail
