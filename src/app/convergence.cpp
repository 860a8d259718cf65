// SPDX-License-Identifier: Apache-2.0
#include <zeren/app/convergence.hpp>
#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren {

void merge_iterations(std::span<const Iteration> from, std::vector<Iteration>& into) {
    for (const Iteration& one : from) {
        const auto same = std::find_if(into.begin(), into.end(), [&](const Iteration& other) {
            return other.metric == one.metric;
        });
        if (same == into.end()) {
            into.push_back(one);
            continue;
        }
        same->steps = std::max(same->steps, one.steps);
        same->residual = std::max(same->residual, one.residual);
        same->converged = same->converged && one.converged;
    }
}

std::vector<Iteration> iterations_of(const Analysis& analysis) {
    std::vector<Iteration> all;
    for (const MetricTable* table :
         {&analysis.units, &analysis.tasks, &analysis.leaders, &analysis.pairs, &analysis.network})
        merge_iterations(table->iterations, all);
    return all;
}

std::vector<Diagnostic> convergence_warnings(std::span<const Iteration> iterations) {
    std::vector<Diagnostic> warnings;
    for (const Iteration& one : iterations) {
        if (one.converged)
            continue;
        const std::string metric(one.metric);
        const std::string steps = std::to_string(one.steps);
        const std::string residual = text::format_number(one.residual);
        warnings.push_back(
            {"not-converged",
             Severity::warning,
             {},
             {metric + " did not converge: " + steps +
                  (one.steps == 1 ? " iteration" : " iterations") + ", residual " + residual +
                  "; it has no figures",
              metric + " 未收敛：迭代 " + steps + " 步，残差 " + residual + "；该指标没有数值"},
             {"allow more with --max-iterations", "请用 --max-iterations 提高迭代步数上限"}});
    }
    return warnings;
}

std::vector<std::pair<std::string, DataCell>>
iteration_facts(std::span<const Iteration> iterations) {
    std::vector<std::pair<std::string, DataCell>> facts;
    for (const Iteration& one : iterations) {
        const std::string metric(one.metric);
        facts.emplace_back(metric + "-iterations", static_cast<std::int64_t>(one.steps));
        facts.emplace_back(metric + "-residual", one.residual);
    }
    return facts;
}

} // namespace zeren
