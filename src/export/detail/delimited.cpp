// SPDX-License-Identifier: Apache-2.0
// CSV with the quoting of RFC 4180 (lines end in LF, as pipes expect) and TSV with backslash
// escapes.
#include "printers.hpp"

#include <zeren/base/csv.hpp>
#include <zeren/base/text.hpp>

#include <ostream>

namespace zeren {

bool looks_like_formula(std::string_view text) {
    for (std::size_t position = 0; position < text.size();) {
        switch (text::next_code_point(text, position)) {
        case U' ':
        case U'\u00A0':
        case U'\u3000':
        case U'\uFEFF':
        case U'\n':
            continue;
        case U'=':
        case U'+':
        case U'-':
        case U'@':
        case U'\t':
        case U'\r':
        case U'\uFF1D':
        case U'\uFF0B':
        case U'\uFF0D':
        case U'\uFF20':
            return true;
        default:
            return false;
        }
    }
    return false;
}

namespace printer {
namespace {

/// Text that a spreadsheet would run gets ' in front; numbers are never touched.
std::string guarded(const DataCell& cell) {
    std::string text = cell_text(cell);
    const bool is_text = std::holds_alternative<std::string>(cell) ||
                         std::holds_alternative<std::vector<std::string>>(cell);
    if (is_text && looks_like_formula(text))
        text.insert(text.begin(), '\'');
    return text;
}

std::string tsv_field(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '\t':
            escaped += "\\t";
            break;
        case '\n':
            escaped += "\\n";
            break;
        case '\r':
            escaped += "\\r";
            break;
        case '\\':
            escaped += "\\\\";
            break;
        default:
            escaped.push_back(c);
        }
    }
    return escaped;
}

void print_delimited(const DataTable& table, char separator, std::string (*field)(std::string_view),
                     std::ostream& out) {
    std::string line;
    for (const DataColumn& column : table.columns)
        line += (line.empty() ? "" : std::string(1, separator)) + field(column.id);
    if (!line.empty()) // a table without headings goes on below another
        out << line << '\n';
    for (const auto& row : table.rows) {
        line.clear();
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (column > 0)
                line += separator;
            line += field(guarded(row[column]));
        }
        line += '\n';
        out.write(line.data(), static_cast<std::streamsize>(line.size()));
    }
}

} // namespace

void print_csv(const DataTable& table, std::ostream& out) {
    print_delimited(table, ',', csv_field, out);
}

void print_tsv(const DataTable& table, std::ostream& out) {
    print_delimited(table, '\t', tsv_field, out);
}

} // namespace printer
} // namespace zeren
