// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>
#include <zeren/model/data_table.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace zeren {

/// A cell of a study's table: what a printed cell can be, or a word in both languages.
using StudyCell = std::variant<std::string, double, std::int64_t, bool, NotAvailable,
                               std::vector<std::string>, Text>;

struct StudyColumn {
    std::string id; ///< column name in CSV, key in JSON
    Text title;
};

struct StudyTable {
    std::string id; ///< kebab-case, never changes
    Text title;
    std::vector<StudyColumn> columns;
    std::vector<std::vector<StudyCell>> rows;
};

/// One figure of the study as a whole.
struct StudyFact {
    std::string id;
    Text title;
    StudyCell value;
};

/// What a study found: a plain value, that prints as tables, JSON and CSV and stands in the report
/// and the workbook. Tables are in the order in which they are to be read; the first is the one
/// that CSV holds when none is named.
struct StudyResult {
    std::string study; ///< its id
    Text title;
    Text method;          ///< in one sentence
    std::string citation; ///< of the method
    std::vector<StudyFact> facts;
    std::vector<std::pair<std::string, DataCell>> options; ///< model, seed, …: what changes results
    std::vector<Text> notes;                               ///< what the result says, in sentences
    std::vector<Diagnostic> warnings;
    std::vector<StudyTable> tables;

    /// The table with this id, or nullptr.
    [[nodiscard]] const StudyTable* table(std::string_view id) const;
};

/// The cell, fact or table as printers take it.
DataCell in_language(const StudyCell& cell, Language language);
DataTable in_language(const StudyTable& table, Language language);

} // namespace zeren
