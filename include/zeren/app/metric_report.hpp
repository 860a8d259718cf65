// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/app/pipeline.hpp>
#include <zeren/export/print_table.hpp>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zeren {

/// What `zeren metrics` can be asked about. Collectives are measured like units but listed apart.
inline constexpr std::array<std::string_view, 6> metric_row_kinds{
    "unit", "collective", "task", "leader", "pair", "network"};

/// The subject whose measures these rows have. Throws UsageError for a name that is not there.
Subject subject_of(std::string_view of);

struct MetricRequest {
    std::string of = "unit";
    std::vector<std::string> only; ///< ids of measures; empty = all of the subject
    std::string sort;              ///< id of a measure, highest first
    std::size_t top = 0;           ///< 0 = all rows
    bool with_text = false;        ///< for people: a task's text beside its id
    bool intervals = false;        ///< rank intervals of `only`, or of the measure of `sort`
    bool split_ranks = false;      ///< ranks by role-load under every λ
    bool chance = false;           ///< concentration beside random assignment
    std::size_t draws = 1000;      ///< of intervals and chance
    std::string document;          ///< of several: stands in a column with the jurisdiction
    bool with_jurisdiction = false;
};

/// The measures that a table for people shows when none are named: as many as a terminal holds.
std::vector<std::string> measures_for_people(std::string_view of);

/// Computes what is asked and lays it out. Rows stand by the measure of `sort`, highest first,
/// undefined last, ties by name; without it units, collectives and pairs stand by the first measure
/// and the others in document order. Pairs with a collective stand after those of named units.
/// Throws UsageError for names that do not exist.
DataTable metric_report(Analysis& analysis, const MetricRequest& request, Language language);

/// The same table with a row a measure and a column a row: few rows of many measures are easier to
/// read so.
DataTable turned_over(const DataTable& table, Language language);

/// Rows of a computed table in that order.
std::vector<std::size_t> ranked_rows(const Analysis& analysis, const MetricTable& table,
                                     std::string_view of, std::string_view sort);

/// The options that change results, as printed with every result.
std::vector<std::pair<std::string, DataCell>> result_options(const AnalysisOptions& options);

/// Which of these columns are a peer's figures under the options, and how they differ from ours.
std::vector<std::string> conventions_used(const AnalysisOptions& options, const DataTable& table,
                                          Subject subject, Language language);

/// Rows of several documents as one table: the columns are the same. Throws std::invalid_argument
/// when they are not.
void append_rows(DataTable& to, DataTable&& rows);

} // namespace zeren
