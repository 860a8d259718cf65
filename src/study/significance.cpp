// SPDX-License-Identifier: Apache-2.0
/// Which pairs of units share more tasks than chance explains, under several null models.
///
///     p = P(X >= shared)     z = (shared - E X) / sd(X)     X: shared tasks in a random table
///
/// frm: hypergeometric. fcm, bicm: X is a sum of independent trials, one a task (Poisson-binomial,
/// exact). ffm: exact by counting tables. fdsm: by sampling, p = (b + 1)/(T + 1).
/// All pairs are tested; those that share nothing have p = 1 and are not listed.
/// Source: Benjamini and Hochberg (1995), J. R. Statist. Soc. B 57; Holm (1979), Scandinavian
/// Journal of Statistics 6; the models' own in pair_models.cpp.
#include "study/detail/pair_tests.hpp"
#include "study/detail/results.hpp"

#include <zeren/graph/projection.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace zeren::study {

extern const Study significance;

namespace {

constexpr std::array<std::string_view, 5> usual_models{"bicm", "fdsm", "frm", "fcm", "ffm"};

StudyTable model_table(const std::vector<detail::PairTests>& all, const StudyOptions& options) {
    StudyTable table{"models", {"Models side by side", "各模型对照"}, {}, {}};
    table.columns = {{"model", {"Model", "模型"}},
                     {"title", {"Title", "名称"}},
                     {"keeps", {"Random tables keep", "随机表保持不变的量"}},
                     {"smallest-p", {"Smallest p", "最小 P 值"}},
                     {"p-below-alpha", {"Pairs with p ≤ α", "P ≤ α 的单位对"}},
                     {"bh-below-alpha", {"after Benjamini–Hochberg", "BH 校正后"}},
                     {"holm-below-alpha", {"after Holm", "Holm 校正后"}}};
    for (const detail::PairTests& tests : all) {
        double smallest = 1;
        for (const detail::PairFigures& pair : tests.figures)
            smallest = std::min(smallest, pair.p);
        const auto survivors = [&](Correction correction) {
            return detail::count(tests.survivors(options.alpha, correction));
        };
        table.rows.push_back(
            {std::string(tests.model->id),
             Text{std::string(tests.model->title), std::string(tests.model->title_zh)},
             Text{std::string(tests.model->keeps), std::string(tests.model->keeps_zh)}, smallest,
             survivors(Correction::none), survivors(Correction::benjamini_hochberg),
             survivors(Correction::holm)});
    }
    return table;
}

void add_model_columns(std::string_view model, StudyTable& table) {
    const std::string id = "-" + std::string(model);
    const auto add = [&](const char* column, const char* en, const char* zh) {
        const std::string suffix = " (" + std::string(model) + ")";
        table.columns.push_back({column + id, {en + suffix, zh + suffix}});
    };
    add("expected", "Expected", "期望");
    add("z", "z", "z");
    add("p", "p", "p");
    add("q", "q", "q");
    add("holm", "Holm", "Holm");
}

StudyTable pair_table(const std::vector<detail::PairTests>& all, const AnalysisContext& context) {
    const UnitProjection& projection = context.projection();
    StudyTable table{"pairs", {"Pairs that share a task", "有共同任务的单位对"}, {}, {}};
    table.columns = {{"first", {"First unit", "甲单位"}},
                     {"second", {"Second unit", "乙单位"}},
                     {"shared", {"Shared tasks", "共同任务"}}};
    for (const detail::PairTests& tests : all)
        add_model_columns(tests.model->id, table);
    std::vector<std::size_t> order(projection.pairs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        const auto& figures = all.front().figures;
        return figures[left].p != figures[right].p
                   ? figures[left].p < figures[right].p
                   : projection.shared[left].tasks > projection.shared[right].tasks;
    });
    for (const std::size_t row : order) {
        const UnitPair pair = projection.pairs[row];
        std::vector<StudyCell> cells{detail::name_of(context, pair.first),
                                     detail::name_of(context, pair.second),
                                     detail::count(projection.shared[row].tasks)};
        for (const detail::PairTests& tests : all) {
            cells.emplace_back(tests.figures[row].expected);
            cells.push_back(detail::cell_of(tests.z(row, projection.shared[row].tasks)));
            cells.emplace_back(tests.figures[row].p);
            cells.emplace_back(tests.q[row]);
            cells.emplace_back(tests.holm[row]);
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

StudyResult run(const AnalysisContext& context, const StudyOptions& options) {
    StudyResult result = detail::begin_result(significance.info, context);
    const auto models = detail::chosen_models(options, usual_models);
    detail::add_test_options(models, context, options, result);
    if (detail::lacks_pairs(context, result))
        return result;
    std::vector<detail::PairTests> all;
    for (const detail::NullModel* model : models)
        all.push_back(detail::test_pairs(*model, context, options));
    detail::add_fact(result, "tested-pairs", {"Pairs tested", "检验的单位对"}, all.front().tests);
    detail::add_fact(result, "sharing-pairs", {"Pairs that share a task", "有共同任务的单位对"},
                     detail::count(context.projection().pairs.size()));
    std::size_t found = 0;
    for (const detail::PairTests& tests : all) {
        found += tests.survivors(options.alpha, options.correction);
        detail::warn_of_limits(tests, options, result);
    }
    if (found == 0)
        result.notes.push_back({"no pair survives under any of the models: what is shared is what "
                                "chance gives",
                                "各模型下均无单位对通过检验：共同任务数与随机情形无异"});
    result.tables = {pair_table(all, context), model_table(all, options)};
    return result;
}

void add_pair_facts(const AnalysisContext& context, const detail::PairTests& tests, std::size_t row,
                    StudyResult& result) {
    const UnitPair pair = context.projection().pairs[row];
    const std::size_t shared = context.projection().shared[row].tasks;
    const detail::PairFigures& figures = tests.figures[row];
    detail::add_fact(result, "first", {"First unit", "甲单位"},
                     detail::name_of(context, pair.first));
    detail::add_fact(result, "second", {"Second unit", "乙单位"},
                     detail::name_of(context, pair.second));
    detail::add_fact(result, "shared", {"Shared tasks", "共同任务"}, detail::count(shared));
    detail::add_fact(result, "expected", {"Expected", "期望"}, figures.expected);
    detail::add_fact(result, "variance", {"Variance", "方差"}, figures.variance);
    detail::add_fact(result, "z", {"z", "z"}, detail::cell_of(tests.z(row, shared)));
    detail::add_fact(result, "p", {"p", "p"}, figures.p);
    detail::add_fact(result, "q", {"q", "q"}, tests.q[row]);
}

StudyTable term_table(const AnalysisContext& context, UnitPair pair,
                      const std::vector<detail::SharedChance>& terms) {
    StudyTable table{
        "terms", {"What each task adds to the expected number", "各任务对期望的贡献"}, {}, {}};
    detail::add_task_columns(table);
    table.columns.push_back({"p-first", {"P(first)", "P(甲)"}});
    table.columns.push_back({"p-second", {"P(second)", "P(乙)"}});
    table.columns.push_back({"p-both", {"P(both)", "P(同时)"}});
    table.columns.push_back({"both", {"Both are on it", "实际共同"}});
    const auto on = [&](UnitId unit, TaskId task) {
        const auto tasks = context.graph().tasks_of(unit);
        return std::binary_search(tasks.begin(), tasks.end(), task);
    };
    for (const detail::SharedChance& term : terms) {
        std::vector<StudyCell> cells;
        detail::add_task_cells(context, term.task, cells);
        for (const double chance : {term.first, term.second, term.both})
            cells.emplace_back(chance);
        cells.emplace_back(on(pair.first, term.task) && on(pair.second, term.task));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

/// Task by task what two units are expected to share.
StudyResult explain(const AnalysisContext& context, const StudyOptions& options,
                    std::span<const UnitId> of) {
    StudyResult result = detail::begin_result(significance.info, context);
    const auto models = detail::chosen_models(options, std::span(usual_models).first(1));
    const detail::NullModel& model = *models.front();
    detail::add_test_options({&model}, context, options, result);
    const UnitPair pair{std::min(of[0], of[1]), std::max(of[0], of[1])};
    const auto& pairs = context.projection().pairs;
    const auto found = std::lower_bound(pairs.begin(), pairs.end(), pair);
    if (found == pairs.end() || *found != pair) {
        detail::cannot_answer(result, {"the two units share no task: p = 1 under every model",
                                       "两个单位没有共同任务：各模型下 P = 1"});
        return result;
    }
    add_pair_facts(context, detail::test_pairs(model, context, options),
                   static_cast<std::size_t>(found - pairs.begin()), result);
    result.tables.push_back(
        term_table(context, pair, detail::fit_model(model.id, context, options)->terms(pair)));
    if (result.tables.front().rows.empty())
        result.notes.push_back(
            {"under this model tasks are not independent, so that none has a term of its own; "
             "--model bicm or fcm have",
             "该模型下各任务不相互独立，没有逐项贡献；可用 --model bicm 或 fcm"});
    return result;
}

} // namespace

constinit const Study significance{
    .info = {.id = "significance",
             .title = "Pairs against chance",
             .title_zh = "合作显著性",
             .answers = "which units share more tasks than chance explains, and under which model",
             .answers_zh = "哪些单位的共同任务多于随机情形，在哪种模型下成立",
             .method = "p = P(X >= shared), z = (shared - E X)/sd X, X shared tasks in a random "
                       "table of the model; q by Benjamini and Hochberg, and Holm's adjusted p, "
                       "over all pairs of units",
             .method_zh = "p = P(X ≥ 共同任务数)，z = (共同任务数 - E X)"
                          "/标准差，X 为该模型随机表中的共同任务数；q 按 Benjamin"
                          "i–Hochberg，另列 Holm 校正 p，对全部单位对",
             .takes = "model alpha correction draws cannot",
             .undefined_when = "there are fewer than two units, or no two share a task",
             .undefined_when_zh = "单位少于两个，或没有共同任务",
             .citation = "Benjamini and Hochberg (1995), J. R. Statist. Soc. B 57; Holm (1979), "
                         "Scandinavian Journal of Statistics 6",
             .cost = "bicm, fcm: tasks × shared a pair; fdsm: draws × (10 ties + sum of d²)"},
    .run = run,
    .explain = explain,
    .explains_units = 2};

} // namespace zeren::study
