// SPDX-License-Identifier: Apache-2.0
#include "study/detail/pair_models.hpp"

#include <zeren/base/errors.hpp>

#include <algorithm>
#include <array>

namespace zeren {
namespace detail {
namespace {

constexpr std::array<NullModel, 5> models{
    {{"bicm", "Bipartite configuration model (SDSM)", "二模配置模型（SDSM）",
      "every unit's tasks and every task's units on average; ties are independent",
      "每个单位的任务数与每项任务的单位数（按期望值），各关系相互独立",
      "Saracco et al. (2017), New Journal of Physics 19; Neal (2014), Social Networks 39"},
     {"fdsm", "Fixed degrees (FDSM)", "固定度序列模型（FDSM）",
      "every unit's tasks and every task's units exactly; sampled by trades",
      "每个单位的任务数与每项任务的单位数（精确），由交换抽样",
      "Strona et al. (2014), Nature Communications 5; Godard and Neal (2022), J. Complex Networks "
      "10"},
     {"frm", "Fixed rows (hypergeometric)", "固定行模型（超几何）", "every unit's tasks exactly",
      "每个单位的任务数（精确）", "Tumminello et al. (2011), PLoS ONE 6(3), e17994"},
     {"fcm", "Fixed columns", "固定列模型", "every task's units exactly",
      "每项任务的单位数（精确）", "Neal, Domagalski and Sagan (2021), Scientific Reports 11"},
     {"ffm", "Fixed fill", "固定总数模型", "the number of ties", "关系总数",
      "Neal, Domagalski and Sagan (2021), Scientific Reports 11"}}};

} // namespace

std::span<const NullModel> null_models() {
    return models;
}

const NullModel& require_null_model(std::string_view id) {
    const std::string_view wanted = id == "sdsm" ? "bicm" : id;
    const auto found = std::find_if(models.begin(), models.end(),
                                    [&](const NullModel& model) { return model.id == wanted; });
    if (found != models.end())
        return *found;
    throw UsageError(
        "unknown-model",
        {"there is no null model '" + std::string(id) + "'",
         "没有名为“" + std::string(id) + "”的零模型"},
        {"they are: bicm (sdsm), fdsm, frm, fcm, ffm", "可用：bicm（sdsm）、fdsm、frm、fcm、ffm"});
}

std::unique_ptr<PairModel> fit_model(std::string_view id, const AnalysisContext& context,
                                     const StudyOptions& options) {
    if (id == "bicm")
        return fit_configuration(context, options);
    if (id == "fdsm")
        return fit_fixed_degrees(context, options);
    if (id == "frm")
        return fit_fixed_rows(context, options);
    return id == "fcm" ? fit_fixed_columns(context, options) : fit_fixed_fill(context, options);
}

CanTake::CanTake(const BipartiteGraph& graph, std::span<const ImpossibleTie> impossible)
    : units_(graph.unit_count()), tasks_(graph.task_count()) {
    if (!impossible.empty())
        by_unit_.assign(units_, std::vector<bool>(tasks_, false));
    for (const ImpossibleTie& tie : impossible)
        by_unit_[tie.unit.index()][tie.task.index()] = true;
}

std::size_t CanTake::tasks_of(UnitId unit) const {
    if (all())
        return tasks_;
    const std::vector<bool>& cannot = by_unit_[unit.index()];
    return static_cast<std::size_t>(std::count(cannot.begin(), cannot.end(), false));
}

std::size_t CanTake::units_of(TaskId task) const {
    std::size_t number = 0;
    for (std::size_t unit = 0; unit < units_; ++unit)
        number += (*this)(UnitId(unit), task) ? 1 : 0;
    return number;
}

std::size_t CanTake::tasks_of_both(UnitPair pair) const {
    std::size_t number = 0;
    for (std::size_t task = 0; task < tasks_; ++task)
        number += (*this)(pair.first, TaskId(task)) && (*this)(pair.second, TaskId(task)) ? 1 : 0;
    return number;
}

} // namespace detail

std::span<const std::string_view> null_model_ids() {
    static constexpr std::array<std::string_view, 5> ids{"bicm", "fdsm", "frm", "fcm", "ffm"};
    return ids;
}

} // namespace zeren
