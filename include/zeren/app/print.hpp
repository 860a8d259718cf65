// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/app/language.hpp>
#include <zeren/export/print_table.hpp>
#include <zeren/model/reading.hpp>

#include <array>
#include <iosfwd>
#include <span>
#include <string_view>

/// What the commands print that has a form of its own besides rows.
namespace zeren {

/// The language of a form: people's forms follow the locale, programs' forms do not.
Language language_of(TableFormat format, LanguageChoice choice);

/// json: zeren/read/1; jsonl: one task a line; the others: one tie a row.
void print_reading(const Reading& reading, TableFormat format, LanguageChoice choice,
                   std::ostream& out);

/// Every non-empty source line and what became of it.
void print_lines(const Reading& reading, TableFormat format, LanguageChoice choice,
                 std::ostream& out);

/// Lines that look like part of a table but were not read as a task (findings with a place in the
/// text that cost a row), as CSV: file, line, code, message, text.
void print_rejects(const Reading& reading, LanguageChoice choice, std::ostream& out);

inline constexpr std::array<std::string_view, 7> finding_format_names{
    "table", "csv", "tsv", "json", "jsonl", "md", "sarif"};

/// Findings in one of `finding_format_names`; json: zeren/check/1.
void print_findings(std::span<const Diagnostic> findings, std::string_view format,
                    LanguageChoice choice, std::ostream& out);

} // namespace zeren
