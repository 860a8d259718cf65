// SPDX-License-Identifier: Apache-2.0
/// The network of the pairs that share more tasks than chance explains, under one null model.
///
///     {a, b} is kept when the corrected p of what a and b share is at most alpha
///
/// That no pair is kept is a result: what units share is then what chance gives.
/// Source: Neal (2014), Social Networks 39, 84-97; see `significance` for the models.
#include "study/detail/pair_tests.hpp"
#include "study/detail/results.hpp"

#include <zeren/graph/projection.hpp>

#include <algorithm>
#include <array>
#include <numeric>

namespace zeren::study {

extern const Study backbone;
extern const Study significance;

namespace {

constexpr std::array<std::string_view, 1> usual_model{"bicm"};

/// Rows of the pairs that are kept, the surest first.
std::vector<std::size_t> kept_rows(const detail::PairTests& tests, const StudyOptions& options) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < tests.figures.size(); ++row)
        if (tests.adjusted(row, options.correction) <= options.alpha)
            rows.push_back(row);
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t left, std::size_t right) {
        return tests.figures[left].p < tests.figures[right].p;
    });
    return rows;
}

StudyTable tie_table(const detail::PairTests& tests, const std::vector<std::size_t>& kept,
                     const AnalysisContext& context, const StudyOptions& options) {
    StudyTable table{"ties", {"Pairs kept", "保留的单位对"}, {}, {}};
    table.columns = {{"model", {"Model", "模型"}},
                     {"first", {"First unit", "甲单位"}},
                     {"second", {"Second unit", "乙单位"}},
                     {"shared", {"Shared tasks", "共同任务"}},
                     {"expected", {"Expected", "期望"}},
                     {"p", {"p", "p"}},
                     {"corrected", {"Corrected p", "校正后 P 值"}}};
    const UnitProjection& projection = context.projection();
    for (const std::size_t row : kept)
        table.rows.push_back(
            {std::string(tests.model->id), detail::name_of(context, projection.pairs[row].first),
             detail::name_of(context, projection.pairs[row].second),
             detail::count(projection.shared[row].tasks), tests.figures[row].expected,
             tests.figures[row].p, tests.adjusted(row, options.correction)});
    return table;
}

/// Units with ties in the backbone, most first.
StudyTable unit_table(const std::vector<std::size_t>& kept, const AnalysisContext& context,
                      const detail::PairTests& tests) {
    StudyTable table{"units", {"Units with ties that are kept", "保留联系中的单位"}, {}, {}};
    table.columns = {{"model", {"Model", "模型"}},
                     {"name", {"Name", "名称"}},
                     {"kept", {"Partners kept", "保留的合作单位"}},
                     {"partners", {"All partners", "全部合作单位"}}};
    std::vector<std::size_t> ties(context.graph().unit_count()), all(ties.size());
    for (const UnitPair pair : context.projection().pairs)
        for (const UnitId unit : {pair.first, pair.second})
            ++all[unit.index()];
    for (const std::size_t row : kept)
        for (const UnitId unit :
             {context.projection().pairs[row].first, context.projection().pairs[row].second})
            ++ties[unit.index()];
    std::vector<std::size_t> order(ties.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t left, std::size_t right) { return ties[left] > ties[right]; });
    for (const std::size_t unit : order)
        if (ties[unit] > 0)
            table.rows.push_back({std::string(tests.model->id),
                                  detail::name_of(context, UnitId(unit)), detail::count(ties[unit]),
                                  detail::count(all[unit])});
    return table;
}

void append(StudyTable&& rows, std::vector<StudyTable>& tables) {
    for (StudyTable& table : tables)
        if (table.id == rows.id) {
            table.rows.insert(table.rows.end(), rows.rows.begin(), rows.rows.end());
            return;
        }
    tables.push_back(std::move(rows));
}

StudyResult run(const AnalysisContext& context, const StudyOptions& options) {
    StudyResult result = detail::begin_result(backbone.info, context);
    const auto models = detail::chosen_models(options, usual_model);
    detail::add_test_options(models, context, options, result);
    if (detail::lacks_pairs(context, result))
        return result;
    const std::size_t pairs = context.projection().pairs.size();
    detail::add_fact(result, "sharing-pairs", {"Pairs that share a task", "有共同任务的单位对"},
                     detail::count(pairs));
    for (const detail::NullModel* model : models) {
        const detail::PairTests tests = detail::test_pairs(*model, context, options);
        const std::vector<std::size_t> kept = kept_rows(tests, options);
        const std::string id(model->id);
        detail::add_fact(result, "kept-" + id, {"Kept by " + id, id + " 保留"},
                         detail::count(kept.size()));
        if (kept.empty())
            result.notes.push_back(
                {id + ": no pair survives, which is a result: what units share is what chance "
                      "gives under this model",
                 id + "：没有单位对通过检验。这本身就是结论：该模型下共同任务数与随机情形无异"});
        detail::warn_of_limits(tests, options, result);
        append(tie_table(tests, kept, context, options), result.tables);
        append(unit_table(kept, context, tests), result.tables);
    }
    return result;
}

StudyResult explain(const AnalysisContext& context, const StudyOptions& options,
                    std::span<const UnitId> of) {
    StudyResult result = significance.explain(context, options, of);
    result.study = std::string(backbone.info.id);
    return result;
}

} // namespace

constinit const Study backbone{
    .info = {.id = "backbone",
             .title = "Backbone of collaboration",
             .title_zh = "合作骨干网络",
             .answers = "which ties between units remain when chance is taken away",
             .answers_zh = "去除随机因素后，哪些单位间联系仍然存在",
             .method = "pairs of units whose corrected p of sharing as many tasks is at most alpha",
             .method_zh = "校正后“共同任务数不少于实际值”的 P 值不超过 alpha 的单位"
                          "对",
             .takes = "model alpha correction draws cannot",
             .undefined_when = "there are fewer than two units, or no two share a task",
             .undefined_when_zh = "单位少于两个，或没有共同任务",
             .citation = "Neal (2014), Social Networks 39",
             .cost = "that of significance"},
    .run = run,
    .explain = explain,
    .explains_units = 2};

} // namespace zeren::study
