// SPDX-License-Identifier: Apache-2.0
#include <zeren/app/print.hpp>
#include <zeren/export/findings.hpp>
#include <zeren/export/reading.hpp>
#include <zeren/resolve/resolve.hpp>

#include <algorithm>
#include <array>

namespace zeren {
namespace {

/// Findings that say that something of the table did not become a task or a tie.
constexpr std::array<std::string_view, 3> rejecting_codes{"ambiguous-row", "cut-row", "unread-tag"};

/// The addresses of a workbook's cells are a column of their own; in print a text has none.
DataTable for_format(DataTable table, TableFormat format) {
    return is_for_people(format) ? without_empty_places(std::move(table)) : table;
}

/// The text of a line of a document; empty when it is not known.
std::string_view line_text(const Reading& reading, const InputLocation& where) {
    for (std::size_t document = 0; document < reading.texts.size(); ++document) {
        if (reading.documents[document].file != where.file)
            continue;
        std::string_view rest = reading.texts[document];
        const std::uint32_t wanted = reading.documents[document].places.line_of(where);
        for (std::uint32_t line = 1; line < wanted && !rest.empty(); ++line)
            rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
        return rest.substr(0, rest.find('\n'));
    }
    return {};
}

/// The same bytes as one table, without holding all rows at once.
void print_ties_in_stretches(const Reading& reading, Language language, TableFormat format,
                             std::ostream& out) {
    constexpr std::size_t stretch = 4096; // ties
    DataTable headings = tie_table({}, language);
    print_table(headings, format, {}, out);
    for (std::span<const Assignment> rest = reading.assignments; !rest.empty();) {
        const auto now = rest.first(std::min(stretch, rest.size()));
        print_table(tie_rows(reading, now), format, {}, out);
        rest = rest.subspan(now.size());
    }
}

} // namespace

Language language_of(TableFormat format, LanguageChoice choice) {
    return is_for_people(format) ? message_language(choice) : data_language(choice);
}

void print_reading(const Reading& reading, TableFormat format, LanguageChoice choice,
                   std::ostream& out) {
    const Language language = language_of(format, choice);
    if (format == TableFormat::json)
        write_reading_json(reading, language, out);
    else if (format == TableFormat::jsonl)
        write_task_lines(reading, out);
    else if (format == TableFormat::csv || format == TableFormat::tsv)
        print_ties_in_stretches(reading, language, format, out);
    else
        print_table(for_format(tie_table(reading, language), format), format, {}, out);
}

void print_lines(const Reading& reading, TableFormat format, LanguageChoice choice,
                 std::ostream& out) {
    TableContext context;
    context.schema = "zeren/lines/1";
    print_table(for_format(line_table(reading, language_of(format, choice)), format), format,
                context, out);
}

void print_rejects(const Reading& reading, LanguageChoice choice, std::ostream& out) {
    DataTable table{{{"file", "file"},
                     {"line", "line"},
                     {"place", "place"},
                     {"code", "code"},
                     {"message", "message"},
                     {"text", "text"}},
                    {}};
    for (const Diagnostic& finding : reading.findings)
        if (std::find(rejecting_codes.begin(), rejecting_codes.end(), finding.code) !=
            rejecting_codes.end())
            table.rows.push_back({finding.where.file, std::int64_t{finding.where.line},
                                  finding.where.place, finding.code,
                                  finding.message.in(data_language(choice)),
                                  std::string(line_text(reading, finding.where))});
    print_table(table, TableFormat::csv, {}, out);
}

void print_findings(std::span<const Diagnostic> findings, std::string_view format,
                    LanguageChoice choice, std::ostream& out) {
    if (format == "sarif")
        return write_sarif(findings, all_findings(), data_language(choice), out);
    const TableFormat table_format = find_table_format(format).value_or(TableFormat::table);
    TableContext context;
    context.schema = "zeren/check/1";
    context.facts.emplace_back("count", static_cast<std::int64_t>(findings.size()));
    print_table(
        for_format(finding_table(findings, language_of(table_format, choice)), table_format),
        table_format, context, out);
}

} // namespace zeren
