// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/app/key_findings.hpp>
#include <zeren/app/pipeline.hpp>
#include <zeren/model/data_table.hpp>
#include <zeren/model/study_result.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zeren {

/// The workbook's name among the formats of `zeren export`.
inline constexpr std::string_view workbook_format = "xlsx";

struct WorkbookFile {
    std::string bytes;
    std::vector<Diagnostic> notes; ///< what Excel could not hold
};

/// The measures of the network as network.csv and the workbook hold them: concentration beside that
/// of `draws` random assignments, unless `draws` is 0. Only the headings depend on the language.
DataTable network_rows(const Analysis& analysis, std::size_t draws, Language language);

/// Every figure in one file: sheets summary, units, collectives (where there are any), tasks,
/// leaders, pairs, ties, network, findings, methods; rows in the order of the CSV files. Needs the
/// tables of every subject; `network` is that of `network_rows`. With studies also a sheet of what
/// they found, and one for each of their tables. Its only date is
/// SOURCE_DATE_EPOCH, or a fixed one, so the same input gives the same bytes. Throws OutputError.
WorkbookFile make_workbook(const Analysis& analysis, std::span<const InputDigest> inputs,
                           const DataTable& network, Language language,
                           std::span<const StudyResult> studies = {});

/// Studies alone: what they found, and a sheet for each of their tables. Throws OutputError.
WorkbookFile make_study_workbook(std::span<const StudyResult> results, Language language);

} // namespace zeren
