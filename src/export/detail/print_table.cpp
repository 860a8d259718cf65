// SPDX-License-Identifier: Apache-2.0
#include "printers.hpp"

#include <zeren/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace zeren {
namespace {

constexpr std::string_view joiner = "; ";

std::string join(const std::vector<std::string>& parts) {
    std::string joined;
    for (const std::string& part : parts)
        joined += (joined.empty() ? "" : joiner.data()) + part;
    return joined;
}

} // namespace

std::optional<TableFormat> find_table_format(std::string_view name) {
    const auto found = std::find(table_format_names.begin(), table_format_names.end(), name);
    if (found == table_format_names.end())
        return std::nullopt;
    return static_cast<TableFormat>(found - table_format_names.begin());
}

void print_table(const DataTable& table, TableFormat format, const TableContext& context,
                 std::ostream& out) {
    switch (format) {
    case TableFormat::table:
        return printer::print_aligned(table, context, out);
    case TableFormat::csv:
        return printer::print_csv(table, out);
    case TableFormat::tsv:
        return printer::print_tsv(table, out);
    case TableFormat::json:
        return printer::print_json(table, context, out);
    case TableFormat::jsonl:
        return printer::print_json_lines(table, out);
    case TableFormat::md:
        return printer::print_markdown(table, context, out);
    }
}

std::string cell_text(const DataCell& cell) {
    struct Visitor {
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(double number) const { return text::format_number(number); }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(bool flag) const { return flag ? "true" : "false"; }
        std::string operator()(const NotAvailable&) const { return "NA"; }
        std::string operator()(const std::vector<std::string>& list) const { return join(list); }
    };
    return std::visit(Visitor{}, cell);
}

namespace printer {

bool is_number(const DataCell& cell) {
    return std::holds_alternative<double>(cell) || std::holds_alternative<std::int64_t>(cell);
}

std::string shown(const DataCell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell))
        return text::visible(*text);
    const auto* number = std::get_if<double>(&cell);
    if (number == nullptr)
        return text::visible(cell_text(cell));
    const double magnitude = std::abs(*number);
    // Six decimals would show a small number as 0 and a large one with digits that say nothing.
    if (magnitude != 0 && (magnitude < 1e-5 || magnitude >= 1e9))
        return fmt::format("{:.4g}", *number);
    return fmt::format("{:.6f}", *number == 0 ? 0.0 : *number);
}

std::vector<std::string> context_lines(const TableContext& context) {
    std::vector<std::string> lines;
    for (const auto& [name, value] : context.facts)
        lines.push_back(name + ": " + shown(value));
    std::string options;
    for (const auto& [name, value] : context.options)
        options += " " + name + "=" + text::visible(cell_text(value));
    if (!options.empty())
        lines.push_back("options:" + options);
    return lines;
}

std::vector<std::string> reason_lines(const DataTable& table, const TableContext& context) {
    std::vector<std::string> lines;
    const auto look_at = [&](const std::string& where, const DataCell& cell) {
        const auto* missing = std::get_if<NotAvailable>(&cell);
        if (missing == nullptr || missing->reason.empty())
            return;
        std::string line = "NA in " + where + ": " + missing->reason;
        if (std::find(lines.begin(), lines.end(), line) == lines.end())
            lines.push_back(std::move(line));
    };
    if (context.reasons_by_row)
        for (const auto& row : table.rows)
            for (const DataCell& cell : row)
                look_at(cell_text(row.front()), cell);
    else
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            for (const auto& row : table.rows)
                look_at(table.columns[column].id, row[column]);
    return lines;
}

} // namespace printer
} // namespace zeren
