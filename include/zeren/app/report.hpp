// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/app/key_findings.hpp>
#include <zeren/app/pictures.hpp>
#include <zeren/app/pipeline.hpp>
#include <zeren/model/data_table.hpp>
#include <zeren/model/study_result.hpp>

#include <span>
#include <string>
#include <vector>

namespace zeren {

/// What the report shows beside the analysis itself.
struct ReportContent {
    std::span<const InputDigest> inputs;
    std::span<const KeyFinding> key_findings;
    std::span<const PictureFile> pictures; ///< those whose name ends in .svg are shown
    /// The same pictures in the other language, as far as there are any.
    std::span<const PictureFile> translated_pictures;
    std::span<const StudyResult> studies;
    const StudyResult* comparison = nullptr; ///< with an older table; its picture is `diff`
    std::size_t draws = 1000;                ///< of the chance band; 0 = without
    Language language = Language::chinese;   ///< shown first; the other is a click away
};

/// One HTML file that needs no other file, no network and, for what is essential, no scripts. Needs
/// the tables of every subject. Names and texts of the input stand in it as text only: escaped in
/// the markup, as JSON for the scripts; a Content-Security-Policy allows the scripts and styles of
/// zeren by their hashes and nothing else. The same analysis gives the same bytes.
/// Templates, styles and scripts: viz/report.
std::string make_report(const Analysis& analysis, const ReportContent& content);

/// A page of studies alone, with every row of their tables and no scripts; safe as the report is.
std::string make_study_page(std::span<const StudyResult> results, Language language);

} // namespace zeren
