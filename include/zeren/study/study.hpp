// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/analysis_context.hpp>
#include <zeren/graph/trade_chain.hpp>
#include <zeren/model/study_result.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zeren {

/// Describes a study. `zeren list studies`, the help and the report are printed from it.
struct StudyInfo {
    std::string_view id; ///< kebab-case, never changes
    std::string_view title, title_zh;
    std::string_view answers, answers_zh; ///< the question it answers
    std::string_view method, method_zh;
    std::string_view takes; ///< the options that it heeds, with blanks between
    std::string_view undefined_when, undefined_when_zh;
    std::string_view citation;
    std::string_view cost;
};

/// Which pairs count as more than chance, of many that are tested at once.
enum class Correction : std::uint8_t { benjamini_hochberg, holm, none };
std::string_view to_string(Correction correction);

/// A grouping of the units, for brokerage.
struct UnitGroups {
    std::string by = "leader";         ///< leader, kind, or the name of a file
    std::vector<std::string> names;    ///< of the groups, for a file
    std::vector<std::uint32_t> groups; ///< by unit, for a file
};

/// What a study is told; each heeds what its info names. Everything is printed with the result.
struct StudyOptions {
    std::vector<std::string> models{}; ///< null models, several side by side
    double alpha = 0.05;
    Correction correction = Correction::benjamini_hochberg;
    std::size_t draws = 1000;   ///< random tables
    std::size_t restarts = 100; ///< of a search
    Subject of = Subject::network;
    std::vector<std::string> measures{}; ///< put against chance
    std::vector<ImpossibleTie> cannot{}; ///< structural zeros
    std::string cannot_file{};           ///< their file's name, empty when none
    UnitGroups groups{};
    unsigned jobs = 1;
};

/// A study: a descriptor and pure functions. `explain` takes one figure apart: of a unit, or of a
/// pair of units.
struct Study {
    StudyInfo info;
    StudyResult (*run)(const AnalysisContext& context, const StudyOptions& options);
    StudyResult (*explain)(const AnalysisContext& context, const StudyOptions& options,
                           std::span<const UnitId> of);
    std::size_t explains_units = 1;   ///< how many units an explanation is of
    std::size_t usual_draws = 1000;   ///< where none are asked for
    std::size_t usual_restarts = 100; ///< likewise

    [[nodiscard]] bool takes(std::string_view option) const;
};

/// Every study, in the order of studies.def.
std::span<const Study* const> all_studies();
/// The study with this id, or nullptr.
const Study* find_study(std::string_view id);

/// Ids of the null models, in the order in which they are described.
std::span<const std::string_view> null_model_ids();

} // namespace zeren
