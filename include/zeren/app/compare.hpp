// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/app/pictures.hpp>
#include <zeren/app/pipeline.hpp>
#include <zeren/model/study_result.hpp>

#include <optional>
#include <string>
#include <vector>

namespace zeren {

/// What `zeren compare` is told.
struct CompareRequest {
    PipelineOptions pipeline; ///< two inputs or more, the oldest first
    std::string succession;   ///< CSV older,newer
    std::optional<double> match, review;
    bool plain_names = false; ///< results name no folder of the machine
    std::string explain; ///< a unit of either table whose changes are taken apart; empty = none
};

/// Every input beside the one before it. Throws UsageError for fewer than two inputs and for bounds
/// that make no sense; InputError for what cannot be read.
std::vector<StudyResult> compare_inputs(const CompareRequest& request);

/// The comparison of an analysis with the older input of the request.
struct Comparison {
    StudyResult result;
    TableDifference difference;
    std::vector<InputDigest> inputs; ///< of the older one
};
Comparison compare_with_older(const CompareRequest& request, const Analysis& newer);

/// A comparison without the tasks and units that are as they were.
StudyResult changes_alone(StudyResult result);

/// The picture of what changed, view `diff`, of two inputs. Throws as above and as draw_picture.
Picture draw_difference(const CompareRequest& request, const DrawRequest& drawing);

} // namespace zeren
