// SPDX-License-Identifier: Apache-2.0
// Options of every command that measures or draws.
#include "options.hpp"

#include <zeren/base/errors.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace zeren::cli {
namespace {

const Text analysis_group{"Analysis", "分析选项"};
constexpr std::array<std::string_view, 3> collective_policies{"keep", "expand", "drop"};
constexpr std::array<std::string_view, 4> conventions{"zeren", "networkx", "ucinet", "bipartite"};

/// "2:1": whole numbers from 1 to 1000.
RoleWeights parse_weights(const std::string& text) {
    constexpr std::uint32_t most = 1000;
    RoleWeights weights;
    const char* const end = text.data() + text.size();
    const auto lead = std::from_chars(text.data(), end, weights.lead);
    const bool has_colon = lead.ec == std::errc() && lead.ptr != end && *lead.ptr == ':';
    const auto support = std::from_chars(has_colon ? lead.ptr + 1 : end, end, weights.support);
    if (!has_colon || support.ec != std::errc() || support.ptr != end || weights.lead == 0 ||
        weights.support == 0 || weights.lead > most || weights.support > most)
        throw UsageError(
            "bad-value",
            {"--weights does not take '" + text + "'", "--weights 不接受“" + text + "”"},
            {"give two whole numbers from 1 to 1000, for example 2:1",
             "请给出 1 到 1000 的两个整数，例如 2:1"});
    return weights;
}

} // namespace

void AnalysisInput::add_to(CLI::App& app, Language language) {
    ReadingOptions::add_to(app, language);
    OptionAdder add(app, language);
    const std::string& group = analysis_group.in(language);
    add.choice("--collectives", collectives_, collective_policies,
               {"expressions for many units (各镇…): a vertex of their own, their members by a "
                "roster, or left out (keep)",
                "集合表述（各镇……）的处理：保留、按名册展开、忽略（keep）"})
        ->group(group);
    add.value("--roster", options_.roster, "FILE",
              {"CSV unit,class,valid_from,valid_to,parent,aliases: who a collective stands for",
               "名册 CSV：集合表述所指单位"})
        ->group(group);
    add.value("--role-split", options_.analysis.role_split, "PART",
              {"part of a task that its leads share in role-load, 0 to 1 (0.5)",
               "角色负荷中牵头单位分担的份额，0 到 1（0.5）"})
        ->group(group);
    add.flag("--roster-zeros", options_.analysis.roster_zeros,
             {"count units of the roster that the table never names, with no tasks",
              "名册中未被提及的单位按零任务计入"})
        ->group(group);
    add.value("--weights", weights_, "L:S",
              {"what a lead and a support weigh in the weighted measures, whole numbers (1:1)",
               "加权指标中牵头与配合的权重，须为整数（1:1）"})
        ->group(group);
    add.value("--weight-exponent", options_.analysis.weight_exponent, "A",
              {"0 counts ties, 1 adds up their weights, in the weighted centralities (0.5)",
               "加权中心性的指数：0 只计连边数，1 只计权重之和（0.5）"})
        ->group(group);
    add.value("--max-iterations", options_.analysis.max_iterations, "N",
              {"steps after which pagerank, birank and the singular vectors are given up and have "
               "no figures, and the fit of bicm is given up with a warning (1000)",
               "pagerank、birank 与奇异向量的迭代步数上限，未收敛则没有数值；bicm "
               "拟合同此上限，未收敛则告警（1000）"})
        ->group(group);
    add.choice("--convention", convention_, conventions,
               {"whose figure where peers define a measure differently; 'zeren list metrics' says "
                "how they differ (zeren)",
                "各软件口径不同时采用哪一种；差别见“zeren list metrics”（zeren）"})
        ->group(group);
    add.value("--contacts", options_.contacts, "FILE",
              {"CSV first,second: units seen to work together, for congruence and coordination-met",
               "CSV first,second：实际有往来的单位，用于 congruence 与 coordination-met"})
        ->group(group);
    add.value("--capabilities", options_.capabilities, "FILE",
              {"CSV unit,capability: what units can do, for negotiation-need",
               "CSV unit,capability：各单位的能力，用于 negotiation-need"})
        ->group(group);
    add.list("--query", options_.query, "NAME,…",
             {"units and tasks that birank asks about", "birank 以这些单位和任务为出发点"})
        ->group(group);
    add.value("--seed", options_.analysis.seed, "N",
              {"seed of everything random (42)", "随机种子（42）"})
        ->group(group);
}

PipelineOptions AnalysisInput::pipeline(Progress& progress) const {
    PipelineOptions options = ReadingOptions::pipeline(progress);
    const auto policy =
        std::find(collective_policies.begin(), collective_policies.end(), collectives_);
    options.analysis.collectives =
        static_cast<CollectivePolicy>(policy - collective_policies.begin());
    const auto convention = std::find(conventions.begin(), conventions.end(), convention_);
    options.analysis.convention = static_cast<Convention>(convention - conventions.begin());
    options.analysis.weights = parse_weights(weights_);
    if (!(options.analysis.weight_exponent >= 0 && options.analysis.weight_exponent <= 1))
        throw UsageError(
            "bad-value",
            {"--weight-exponent has to lie between 0 and 1", "--weight-exponent 须在 0 与 1 之间"},
            {});
    if (options.analysis.max_iterations == 0)
        throw UsageError("bad-value",
                         {"--max-iterations has to be at least 1", "--max-iterations 至少为 1"},
                         {});
    if (!(options.analysis.role_split >= 0 && options.analysis.role_split <= 1))
        throw UsageError(
            "bad-value",
            {"--role-split has to lie between 0 and 1", "--role-split 须在 0 与 1 之间"}, {});
    return options;
}

} // namespace zeren::cli
