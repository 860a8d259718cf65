// SPDX-License-Identifier: Apache-2.0
#include "find_subject.hpp"
#include "structural_zeros.hpp"

#include <zeren/app/load.hpp>
#include <zeren/app/nearest.hpp>
#include <zeren/app/studies.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>
#include <zeren/resolve/roster.hpp>
#include <zeren/study/study.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>

namespace zeren {
namespace {

const Study& require_study(const std::string& id) {
    if (const Study* study = find_study(id))
        return *study;
    throw UsageError("unknown-study",
                     {"there is no study '" + id + "'", "没有名为“" + id + "”的研究"},
                     nearest_hint(id, study_ids()));
}

/// Throws for an option that was given although the study does not heed it.
void require_heeded(const Study& study, const StudyRequest& request) {
    const std::pair<const char*, bool> given[]{{"model", !request.models.empty()},
                                               {"alpha", request.alpha.has_value()},
                                               {"correction", !request.correction.empty()},
                                               {"draws", request.draws.has_value()},
                                               {"restarts", request.restarts.has_value()},
                                               {"of", !request.of.empty()},
                                               {"only", !request.only.empty()},
                                               {"cannot", !request.cannot.empty()},
                                               {"by", !request.by.empty()}};
    const std::string id(study.info.id);
    for (const auto& [option, is_given] : given)
        if (is_given && !study.takes(option))
            throw UsageError("option-not-for-study",
                             {"--" + std::string(option) + " means nothing to the study " + id,
                              "研究 " + id + " 不使用 --" + std::string(option)},
                             {"'zeren list studies' says which options it takes",
                              "可用选项见“zeren list studies”"});
}

/// A unit of a file: a name that is not there is said with its line.
UnitId unit_of_line(const Analysis& analysis, const std::string& file, const NamePair& line) {
    try {
        return find_unit(analysis, line.first);
    } catch (const UsageError& error) {
        throw InputError(error.diagnostic().code, {file, line.line, 0, {}},
                         error.diagnostic().message, error.diagnostic().suggestion);
    }
}

/// Units that the file does not name form a group of their own, the last.
UnitGroups read_groups(const Analysis& analysis, const StudyRequest& request) {
    UnitGroups groups;
    if (request.by.empty() || request.by == "leader" || request.by == "kind") {
        groups.by = request.by.empty() ? "leader" : request.by;
        return groups;
    }
    groups.by = std::filesystem::path(request.by).filename().string();
    std::map<std::string, std::uint32_t> numbers;
    constexpr std::uint32_t none = UINT32_MAX;
    groups.groups.assign(analysis.graph.unit_count(), none);
    for (const NamePair& line :
         parse_name_pairs(load_file(request.by, request.limit_bytes), "unit", "group")) {
        const auto [entry, added] =
            numbers.try_emplace(line.second, static_cast<std::uint32_t>(groups.names.size()));
        if (added)
            groups.names.push_back(line.second);
        groups.groups[unit_of_line(analysis, request.by, line).index()] = entry->second;
    }
    for (std::uint32_t& group : groups.groups)
        group = std::min(group, static_cast<std::uint32_t>(groups.names.size()));
    groups.names.emplace_back("-");
    return groups;
}

[[noreturn]] void refuse(const std::string& flag, const Text& range) {
    throw UsageError("bad-value", {flag + " has to be " + range.en, flag + " 应为 " + range.zh},
                     {});
}

std::size_t whole_number(const std::optional<double>& value, std::size_t otherwise,
                         const std::string& flag) {
    constexpr double most = 10'000'000;
    if (!value)
        return otherwise;
    if (!(*value >= 1 && *value <= most) || std::floor(*value) != *value)
        refuse(flag, {"a whole number from 1 to 10000000", "1 到 10000000 的整数"});
    return static_cast<std::size_t>(*value);
}

Correction correction_of(const std::string& name) {
    for (const Correction correction :
         {Correction::benjamini_hochberg, Correction::holm, Correction::none})
        if (to_string(correction) == name)
            return correction;
    return Correction::benjamini_hochberg;
}

StudyOptions options_of(const Study& study, const Analysis& analysis, const StudyRequest& request) {
    StudyOptions options;
    options.models = request.models;
    options.alpha = request.alpha.value_or(options.alpha);
    if (!(options.alpha > 0 && options.alpha < 1))
        refuse("--alpha", {"between 0 and 1", "0 与 1 之间的数"});
    options.correction = correction_of(request.correction);
    options.draws = whole_number(request.draws, study.usual_draws, "--draws");
    options.restarts = whole_number(request.restarts, study.usual_restarts, "--restarts");
    options.of = request.of == "unit" ? Subject::unit : Subject::network;
    options.measures = request.only;
    options.cannot = load_structural_zeros(analysis, request.cannot, request.limit_bytes);
    options.cannot_file = std::filesystem::path(request.cannot).filename().string();
    options.groups = read_groups(analysis, request);
    options.jobs = analysis.options.jobs;
    return options;
}

} // namespace

std::vector<std::string> study_ids() {
    std::vector<std::string> ids;
    for (const Study* study : all_studies())
        ids.emplace_back(study->info.id);
    return ids;
}

std::vector<StudyResult> run_all_studies(const Analysis& analysis, std::vector<Diagnostic>& notes) {
    constexpr std::size_t most = 6000;
    if (const std::size_t ties = analysis.graph.tie_count(); ties > most) {
        const std::string number = std::to_string(ties), limit = std::to_string(most);
        notes.push_back({"studies-left-out",
                         Severity::warning,
                         {},
                         {"the studies are left out: " + number + " ties, more than " + limit,
                          "未作各项研究：关系 " + number + " 条，超过 " + limit + " 条"},
                         {"'zeren study NAME' makes each", "可用“zeren study 名称”逐项进行"}});
        return {};
    }
    const AnalysisContext context(analysis.graph, analysis.reading, analysis.options);
    std::vector<StudyResult> results;
    for (const Study* study : all_studies())
        results.push_back(study->run(context, options_of(*study, analysis, {})));
    return results;
}

Text question_of(std::string_view id) {
    const Study* study = find_study(id);
    return study == nullptr
               ? Text{}
               : Text{std::string(study->info.answers), std::string(study->info.answers_zh)};
}

StudyResult run_study(const Analysis& analysis, const StudyRequest& request) {
    const Study& study = require_study(request.study);
    require_heeded(study, request);
    const AnalysisContext context(analysis.graph, analysis.reading, analysis.options);
    return study.run(context, options_of(study, analysis, request));
}

StudyResult explain_study(const Analysis& analysis, const StudyRequest& request,
                          const std::vector<std::string>& units) {
    const Study& study = require_study(request.study);
    require_heeded(study, request);
    if (units.size() != study.explains_units)
        throw UsageError("nothing-to-explain",
                         study.explains_units == 2
                             ? Text{"the study " + request.study + " is of pairs of units",
                                    "研究 " + request.study + " 的对象是单位对"}
                             : Text{"the study " + request.study + " is of units",
                                    "研究 " + request.study + " 的对象是单位"},
                         study.explains_units == 2 ? Text{"give --pair A B", "请给出 --pair A B"}
                                                   : Text{"give --unit U", "请给出 --unit U"});
    const AnalysisContext context(analysis.graph, analysis.reading, analysis.options);
    std::vector<UnitId> of;
    for (const std::string& unit : units)
        of.push_back(find_unit(analysis, unit));
    if (of.size() == 2 && of[0] == of[1])
        throw UsageError("bad-value", {"the pair is one unit twice", "两个单位相同"}, {});
    return study.explain(context, options_of(study, analysis, request), of);
}

} // namespace zeren
