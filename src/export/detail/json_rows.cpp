// SPDX-License-Identifier: Apache-2.0
#include "json_stream.hpp"
#include "printers.hpp"

namespace zeren::printer {
namespace {

Json row_json(const DataTable& table, const std::vector<DataCell>& row) {
    Json object = Json::object();
    Json reasons = Json::object();
    for (std::size_t column = 0; column < row.size(); ++column) {
        const std::string& id = table.columns[column].id;
        object[id] = cell_json(row[column]);
        const auto* missing = std::get_if<NotAvailable>(&row[column]);
        if (missing != nullptr && !missing->reason.empty())
            reasons[id] = missing->reason;
    }
    if (!reasons.empty())
        object["reasons"] = std::move(reasons);
    return object;
}

} // namespace

Json cell_json(const DataCell& cell) {
    struct Visitor {
        Json operator()(const std::string& text) const { return text_or_null(text); }
        Json operator()(double number) const { return number == 0 ? 0.0 : number; }
        Json operator()(std::int64_t number) const { return number; }
        Json operator()(bool flag) const { return flag; }
        Json operator()(const NotAvailable&) const { return nullptr; }
        Json operator()(const std::vector<std::string>& list) const { return list; }
    };
    return std::visit(Visitor{}, cell);
}

void print_json(const DataTable& table, const TableContext& context, std::ostream& out) {
    JsonStream stream(out);
    if (!context.schema.empty())
        stream.field("schema", context.schema);
    for (const auto& [name, value] : context.facts)
        stream.field(name, cell_json(value));
    if (!context.options.empty()) {
        Json options = Json::object();
        for (const auto& [name, value] : context.options)
            options[name] = cell_json(value);
        stream.field("options", options);
    }
    stream.records("rows", table.rows, [&](const auto& row) { return row_json(table, row); });
}

void print_json_lines(const DataTable& table, std::ostream& out) {
    for (const auto& row : table.rows)
        out << dump(row_json(table, row)) << '\n';
}

} // namespace zeren::printer
