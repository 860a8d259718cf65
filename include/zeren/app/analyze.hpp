// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/app/key_findings.hpp>
#include <zeren/app/language.hpp>
#include <zeren/app/pictures.hpp>
#include <zeren/app/pipeline.hpp>

#include <string>
#include <vector>

namespace zeren {

/// What `zeren analyze` is told.
struct AnalyzeRequest {
    PipelineOptions pipeline;
    std::string folder;
    bool force = false;       ///< write into a folder that is not empty
    bool dry_run = false;     ///< do everything but write
    std::size_t draws = 1000; ///< for concentration beside chance in network.csv; 0 = without
    bool draw = true;         ///< false: no diagrams folder
    bool excel_bom = false;   ///< CSV files begin with a byte order mark
    std::vector<std::string> picture_formats{"svg"};
    PictureLimits picture_limits;
    std::string style = "light";
    bool studies = true;      ///< run every study, for the report and the workbook
    std::string compare_with; ///< an older input, whose changes are told; empty = none
    std::string succession;   ///< CSV older,newer, for that
    LanguageChoice language = LanguageChoice::automatic;
};

struct AnalyzeResult {
    Analysis analysis;
    std::vector<KeyFinding> key_findings;
    std::vector<std::string> files; ///< names within the folder, in the order written
    std::vector<Diagnostic> notes;  ///< about the network file, the workbook and the pictures
};

/// The main job: read, resolve, measure, draw, and write the folder of results, whole or not at
/// all. Throws InputError, UsageError or OutputError.
AnalyzeResult analyze(const AnalyzeRequest& request);

} // namespace zeren
