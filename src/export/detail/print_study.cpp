// SPDX-License-Identifier: Apache-2.0
#include "json_stream.hpp"
#include "printers.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>
#include <zeren/export/print_study.hpp>

#include <span>
#include <sstream>

namespace zeren {
namespace {

using printer::Json;

const StudyTable& require_table(const StudyResult& result, const std::string& id) {
    if (const StudyTable* table = result.table(id))
        return *table;
    std::string ids;
    for (const StudyTable& table : result.tables)
        ids += (ids.empty() ? "" : ", ") + table.id;
    throw UsageError("unknown-table",
                     {"the study has no table '" + id + "'", "该研究没有表“" + id + "”"},
                     {"it has: " + ids, "可用：" + ids});
}

/// A sentence of the report around the tables; markdown sets lines apart.
void say(const std::string& sentence, TableFormat format, std::ostream& out) {
    out << text::visible(sentence) << (format == TableFormat::md ? "\n\n" : "\n");
}

void print_rows(const StudyTable& table, const StudyPrint& print, std::ostream& out) {
    DataTable rows = in_language(table, print.language);
    const std::size_t all = rows.rows.size();
    if (print.top > 0 && all > print.top)
        rows.rows.resize(print.top);
    say((print.format == TableFormat::md ? "## " : "") + table.title.in(print.language),
        print.format, out);
    if (all == 0)
        say(Text{"(no rows)", "（无）"}.in(print.language), print.format, out);
    else
        print_table(rows, print.format, {}, out);
    if (rows.rows.size() < all) {
        const std::string shown = std::to_string(rows.rows.size());
        const std::string rest = std::to_string(all);
        say(Text{"… " + shown + " of " + rest + " rows; --top 0 or --format csv --table " +
                     table.id + " has all",
                 "……仅列 " + rest + " 行中的前 " + shown + " 行；--top 0 或 --format csv --table " +
                     table.id + " 输出全部"}
                .in(print.language),
            print.format, out);
    }
}

void print_for_people(const StudyResult& result, const StudyPrint& print, std::ostream& out) {
    say((print.format == TableFormat::md ? "# " : "") + result.title.in(print.language),
        print.format, out);
    for (const StudyFact& fact : result.facts)
        say(fact.title.in(print.language) + ": " +
                printer::shown(in_language(fact.value, print.language)),
            print.format, out);
    TableContext context;
    context.options = result.options;
    for (const std::string& line : printer::context_lines(context))
        say(line, print.format, out);
    for (const StudyTable& table : result.tables)
        if (print.table.empty() || print.table == table.id) {
            out << '\n';
            print_rows(table, print, out);
        }
    out << '\n';
    for (const Text& note : result.notes)
        say(Text{"Note: ", "说明："}.in(print.language) + note.in(print.language), print.format,
            out);
    say(Text{"Method: ", "方法："}.in(print.language) + result.method.in(print.language), print.format, out);
    say(Text{"Source: ", "文献："}.in(print.language) + result.citation, print.format, out);
}

/// The rows as print_table writes them, to stand inside the object of the study.
Json rows_json(const StudyTable& table, Language language) {
    std::ostringstream text;
    print_table(in_language(table, language), TableFormat::json, {}, text);
    return Json::parse(text.str()).at("rows");
}

Json warnings_json(std::span<const Diagnostic> warnings, Language language) {
    Json list = Json::array();
    for (const Diagnostic& warning : warnings)
        list.push_back({{"code", warning.code},
                        {"message", warning.message.in(language)},
                        {"hint", printer::text_or_null(warning.suggestion.in(language))}});
    return list;
}

void print_json(const StudyResult& result, const StudyPrint& print, std::ostream& out) {
    printer::JsonStream stream(out);
    stream.field("schema", print.schema);
    stream.field("study", result.study);
    stream.field("title", result.title.in(print.language));
    Json facts = Json::object(), options = Json::object(), notes = Json::array();
    for (const StudyFact& fact : result.facts)
        facts[fact.id] = printer::cell_json(in_language(fact.value, print.language));
    for (const auto& [name, value] : result.options)
        options[name] = printer::cell_json(value);
    for (const Text& note : result.notes)
        notes.push_back(note.in(print.language));
    stream.field("facts", facts);
    stream.field("options", options);
    stream.field("notes", notes);
    stream.field("warnings", warnings_json(result.warnings, print.language));
    stream.field("method", result.method.in(print.language));
    stream.field("citation", result.citation);
    stream.records("tables", result.tables, [&](const StudyTable& table) {
        return Json{{"id", table.id},
                    {"title", table.title.in(print.language)},
                    {"rows", rows_json(table, print.language)}};
    });
}

} // namespace

void print_study(const StudyResult& result, const StudyPrint& print, std::ostream& out) {
    if (!print.table.empty() && !result.tables.empty())
        require_table(result, print.table);
    if (is_for_people(print.format))
        return print_for_people(result, print, out);
    if (print.format == TableFormat::json)
        return print_json(result, print, out);
    if (result.tables.empty())
        return;
    const StudyTable& table =
        print.table.empty() ? result.tables.front() : require_table(result, print.table);
    print_table(in_language(table, print.language), print.format, {}, out);
}

} // namespace zeren
