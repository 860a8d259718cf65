// SPDX-License-Identifier: Apache-2.0
#include "study/detail/pair_tests.hpp"

#include "metrics/detail/pair_chance.hpp"
#include "study/detail/results.hpp"

#include <zeren/graph/projection.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace zeren::detail {

std::vector<double> holm_adjusted(const std::vector<double>& p, double tests) {
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t left, std::size_t right) { return p[left] < p[right]; });
    std::vector<double> adjusted(p.size());
    double largest = 0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        largest = std::max(largest, p[order[rank]] * (tests - static_cast<double>(rank)));
        adjusted[order[rank]] = std::min(1.0, largest);
    }
    return adjusted;
}

double PairTests::adjusted(std::size_t row, Correction correction) const {
    if (correction == Correction::none)
        return figures[row].p;
    return correction == Correction::holm ? holm[row] : q[row];
}

std::size_t PairTests::survivors(double alpha, Correction correction) const {
    std::size_t number = 0;
    for (std::size_t row = 0; row < figures.size(); ++row)
        number += adjusted(row, correction) <= alpha ? 1 : 0;
    return number;
}

Measured PairTests::z(std::size_t row, std::size_t shared) const {
    if (figures[row].variance <= 0)
        return Measured::undefined("the model leaves the number no choice");
    return Measured::of((static_cast<double>(shared) - figures[row].expected) /
                        std::sqrt(figures[row].variance));
}

namespace {

/// Could the pairs, if each shared all that it can, stand against so many tests?
bool none_could_stand(const std::vector<PairFigures>& figures, double tests, double alpha,
                      Correction correction) {
    std::vector<double> least;
    for (const PairFigures& pair : figures)
        least.push_back(pair.least_p);
    const std::vector<double> adjusted = correction == Correction::none ? least
                                         : correction == Correction::holm
                                             ? holm_adjusted(least, tests)
                                             : false_discovery_rates(least, tests);
    return std::none_of(adjusted.begin(), adjusted.end(),
                        [&](double value) { return value <= alpha; });
}

} // namespace

PairTests test_pairs(const NullModel& model, const AnalysisContext& context,
                     const StudyOptions& options) {
    PairTests tests;
    tests.model = &model;
    const auto fitted = fit_model(model.id, context, options);
    tests.figures = fitted->figures();
    tests.doubts = fitted->doubts();
    const auto units = static_cast<double>(context.graph().unit_count());
    tests.tests = units * (units - 1) / 2;
    std::vector<double> p;
    for (const PairFigures& pair : tests.figures)
        p.push_back(pair.p);
    tests.q = false_discovery_rates(p, tests.tests);
    tests.holm = holm_adjusted(p, tests.tests);
    tests.too_small =
        none_could_stand(tests.figures, tests.tests, options.alpha, options.correction);
    return tests;
}

std::vector<const NullModel*> chosen_models(const StudyOptions& options,
                                            std::span<const std::string_view> otherwise) {
    std::vector<const NullModel*> models;
    const auto add = [&](std::string_view id) {
        const NullModel* model = &require_null_model(id);
        if (std::find(models.begin(), models.end(), model) == models.end())
            models.push_back(model);
    };
    if (options.models.empty())
        for (const std::string_view id : otherwise)
            add(id);
    for (const std::string& id : options.models)
        add(id);
    return models;
}

void add_test_options(const std::vector<const NullModel*>& models, const AnalysisContext& context,
                      const StudyOptions& options, StudyResult& result) {
    std::vector<std::string> ids;
    for (const NullModel* model : models)
        ids.emplace_back(model->id);
    result.options.emplace_back("model", ids);
    result.options.emplace_back("alpha", options.alpha);
    result.options.emplace_back("correction", std::string(to_string(options.correction)));
    add_cannot(result, options);
    if (std::find(ids.begin(), ids.end(), "fdsm") != ids.end())
        add_seed(result, context, "draws", options.draws);
    for (const NullModel* model : models)
        if (result.citation.find(model->citation) == std::string::npos)
            result.citation += "; " + std::string(model->citation);
}

void warn_of_limits(const PairTests& tests, const StudyOptions& options, StudyResult& result) {
    for (const Text& doubt : tests.doubts)
        warn(result, "not-converged", doubt,
             {"allow more steps with --max-iterations", "请用 --max-iterations 提高迭代步数上限"});
    if (!tests.too_small)
        return;
    const std::string id(tests.model->id);
    if (id == "fdsm")
        return warn(
            result, "too-few-draws",
            {"fdsm: " + std::to_string(options.draws) +
                 " draws cannot give a p small enough for so many pairs",
             "fdsm：" + std::to_string(options.draws) + " 次抽取得不出足以通过多重检验的 P 值"},
            {"raise --draws, or read p without a correction",
             "请增大 --draws，或直接看未校正的 P 值"});
    warn(result, "too-small",
         {id + ": the table is too small to find anything: no pair that shares a task could pass, "
               "even if it shared all it can",
          id + "：表格太小，有共同任务的单位对即使共同任务达到最多也无法通过检验"},
         {"read it as 'cannot tell', not as 'nothing there'", "应理解为“无法判断”，而非“不存在”"});
}

bool lacks_pairs(const AnalysisContext& context, StudyResult& result) {
    if (context.graph().unit_count() < 2) {
        cannot_answer(result, {"there are fewer than two units, so there are no pairs to test",
                               "单位不足两个，没有可检验的单位对"});
        return true;
    }
    if (!context.projection().pairs.empty())
        return false;
    cannot_answer(result, {"no two units share a task, so there is nothing to test",
                           "没有两个单位共同承担任务，无可检验"});
    return true;
}

} // namespace zeren::detail
