// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/export/print_table.hpp>
#include <zeren/model/study_result.hpp>

#include <cstddef>
#include <iosfwd>
#include <string>

namespace zeren {

/// What of a study is printed, and how.
struct StudyPrint {
    TableFormat format = TableFormat::table;
    Language language = Language::english;
    std::string table; ///< id of the only table to print; empty = all (csv, tsv, jsonl: the first)
    std::size_t top = 0; ///< rows of a table for people; 0 = all
    std::string schema = "zeren/study/1";
};

/// table and md: facts, options, every table under its title, then notes, method and citation.
/// json: all of it as one object. csv, tsv, jsonl: the rows of one table alone. Warnings are not
/// printed here but in json: they are messages. Throws UsageError for a table that is not there.
void print_study(const StudyResult& result, const StudyPrint& print, std::ostream& out);

} // namespace zeren
