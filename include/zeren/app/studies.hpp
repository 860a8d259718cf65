// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/export/print_study.hpp>
#include <zeren/model/analysis.hpp>
#include <zeren/model/study_result.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace zeren {

/// What `zeren study` and `zeren explain --study` are told, as words. Options that are not given
/// are empty.
struct StudyRequest {
    std::string study;               ///< id
    std::vector<std::string> models; ///< null models
    std::optional<double> alpha;
    std::string correction; ///< bh, holm or none
    std::optional<double> draws;
    std::optional<double> restarts;
    std::string of;                ///< unit or network
    std::vector<std::string> only; ///< measures
    std::string cannot;            ///< CSV unit,task: structural zeros
    std::string by;                ///< leader, kind, or a CSV unit,group
    std::size_t limit_bytes = 0;   ///< of the files
};

/// Every study with its usual options, one after the other; none, and a note, for a network of more
/// than 6,000 ties, on which some take minutes. Cost: that of each.
std::vector<StudyResult> run_all_studies(const Analysis& analysis, std::vector<Diagnostic>& notes);
/// What a study answers; empty for what is none of them, such as a comparison.
Text question_of(std::string_view study);

/// Ids of the studies.
std::vector<std::string> study_ids();

/// Runs a study. Throws UsageError for a study, model or measure that is not there, for an option
/// that the study does not heed, and for values that make no sense; InputError for the files.
StudyResult run_study(const Analysis& analysis, const StudyRequest& request);

/// Takes one figure of a study apart: of a unit, or of a pair of units.
StudyResult explain_study(const Analysis& analysis, const StudyRequest& request,
                          const std::vector<std::string>& units);

} // namespace zeren
