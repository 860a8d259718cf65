// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/data_table.hpp>

#include <array>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zeren {

/// The forms in which every command prints its rows.
enum class TableFormat : std::uint8_t { table, csv, tsv, json, jsonl, md };
inline constexpr std::array<std::string_view, 6> table_format_names{"table", "csv",   "tsv",
                                                                    "json",  "jsonl", "md"};
std::optional<TableFormat> find_table_format(std::string_view name);

/// True for the two forms that people read; the others are read by programs.
inline bool is_for_people(TableFormat format) {
    return format == TableFormat::table || format == TableFormat::md;
}

/// What stands around the rows. JSON prints all of it before "rows"; a table for people prints
/// facts and options above; csv, tsv and jsonl hold rows alone.
struct TableContext {
    std::string schema; ///< for example zeren/metrics/1; empty = left out
    std::vector<std::pair<std::string, DataCell>> facts;
    std::vector<std::pair<std::string, DataCell>> options; ///< options that change the result
    /// In a terminal: each row as a block of "title: value" lines, for rows too long for one line.
    bool as_blocks = false;
    /// Reasons of undefined cells name the row, not the column: each row is a measure.
    bool reasons_by_row = false;
};

/// Prints the rows. Text: control characters made visible for people, kept for programs; csv and
/// tsv put ' before a text that a spreadsheet would run as a formula; numbers in programs' forms
/// are the shortest that read back; an undefined cell is NA (null with "reasons" in JSON).
/// Cost: linear in the cells.
void print_table(const DataTable& table, TableFormat format, const TableContext& context,
                 std::ostream& out);

/// A spreadsheet runs a cell that begins with = + - @ or a tab, also in full width and after
/// blanks.
bool looks_like_formula(std::string_view text);

/// A cell as one text: lists joined by "; ", undefined as NA, numbers in their shortest form.
std::string cell_text(const DataCell& cell);

} // namespace zeren
