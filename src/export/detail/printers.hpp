// SPDX-License-Identifier: Apache-2.0
// One printer a form; print_table.cpp chooses.
#pragma once

#include <zeren/export/print_table.hpp>

namespace zeren::printer {

void print_aligned(const DataTable& table, const TableContext& context, std::ostream& out);
void print_markdown(const DataTable& table, const TableContext& context, std::ostream& out);
void print_csv(const DataTable& table, std::ostream& out);
void print_tsv(const DataTable& table, std::ostream& out);
void print_json(const DataTable& table, const TableContext& context, std::ostream& out);
void print_json_lines(const DataTable& table, std::ostream& out);

/// A cell for people: numbers rounded to six decimals, control characters visible.
std::string shown(const DataCell& cell);
bool is_number(const DataCell& cell);
/// The facts, one a line, then "options: a=b c=d".
std::vector<std::string> context_lines(const TableContext& context);
/// One line for each column (or row) with undefined cells and each reason: "NA in COLUMN: reason".
std::vector<std::string> reason_lines(const DataTable& table, const TableContext& context);

} // namespace zeren::printer
