// SPDX-License-Identifier: Apache-2.0
// The reading as JSON and its ties in every form in which commands print rows.
#include "checks.hpp"
#include "documented_texts.hpp"
#include "fuzz.hpp"

#include <zeren/base/csv.hpp>
#include <zeren/export/print_table.hpp>
#include <zeren/export/reading.hpp>

#include <nlohmann/json.hpp>

#include <sstream>
#include <vector>

namespace zeren::fuzz {
namespace {

using Json = nlohmann::json;
using Rows = std::vector<std::vector<std::string>>;

Json parsed(const std::string& text) {
    Json json = Json::parse(text, nullptr, false);
    require(!json.is_discarded(), "JSON can be read", text);
    return json;
}

/// A text, and null for none.
bool says(const Json& json, std::string_view text) {
    return text.empty() ? json.is_null() : json.is_string() && json.get<std::string>() == text;
}

std::vector<std::string> names_of(const Reading& reading, std::size_t task, Role role) {
    std::vector<std::string> names;
    for (const Assignment& tie : reading.assignments)
        if (tie.task.index() == task && tie.role == role && !tie.collective)
            names.push_back(reading.units[tie.actor].name);
    return names;
}

void check_task(const Json& json, const Reading& reading, std::size_t place) {
    const Task& task = reading.tasks[place];
    require(says(json.at("text"), task.text) && says(json.at("section"), task.section),
            "a task's texts are read again", task.text);
    require(json.at("lead") == Json(names_of(reading, place, Role::lead)) &&
                json.at("support") == Json(names_of(reading, place, Role::support)),
            "a task's units are read again", task.text);
    require(json.at("leaders").size() == task.leaders.size(), "a task has its leaders");
    for (std::size_t at = 0; at < task.leaders.size(); ++at) {
        const Leader& leader = reading.leaders[task.leaders[at].index()];
        require(json.at("leaders")[at].at("name") == leader.name &&
                    says(json.at("leaders")[at].at("title"), leader.title),
                "a leader is read again", leader.name);
    }
    require(json.at("source").at("file") == reading.documents[task.document.index()].file,
            "a file's name is read again", task.text);
}

/// What a cell says as one text: lists joined, truth as a word.
std::string one_text(const DataCell& cell) {
    if (const auto* const truth = std::get_if<bool>(&cell))
        return *truth ? "true" : "false";
    if (const auto* const number = std::get_if<std::int64_t>(&cell))
        return std::to_string(*number);
    if (const auto* const text = std::get_if<std::string>(&cell))
        return as_guarded(*text);
    std::string joined;
    for (const std::string& part : std::get<std::vector<std::string>>(cell))
        joined += (joined.empty() ? "" : "; ") + part;
    return as_guarded(joined);
}

Rows texts_of(const DataTable& table) {
    Rows rows(1);
    for (const DataColumn& column : table.columns)
        rows.front().push_back(column.id);
    for (const auto& row : table.rows) {
        rows.emplace_back();
        for (const DataCell& cell : row)
            rows.back().push_back(one_text(cell));
    }
    return rows;
}

std::string printed(const DataTable& table, TableFormat format, bool as_blocks = false) {
    TableContext context;
    context.as_blocks = as_blocks;
    std::ostringstream out;
    print_table(table, format, context, out);
    return out.str();
}

Rows csv_rows(const std::string& text) {
    Rows rows;
    for (CsvRecord& record : parse_csv(text, ',', "ties"))
        rows.push_back(std::move(record.fields));
    return rows;
}

/// Tabs and line ends stand for nothing else; a backslash says which character a field holds.
Rows tsv_rows(std::string_view text) {
    Rows rows;
    bool begins = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (begins)
            rows.emplace_back(1);
        begins = text[at] == '\n';
        if (text[at] == '\t')
            rows.back().emplace_back();
        else if (text[at] == '\\') {
            constexpr std::string_view letters = "tnr\\", meant = "\t\n\r\\";
            const std::size_t which = letters.find(at + 1 < text.size() ? text[at + 1] : ' ');
            require(which != letters.npos, "TSV has four escapes", text);
            rows.back().back() += meant[which];
            ++at;
        } else if (!begins) {
            rows.back().back() += text[at];
        }
    }
    return rows;
}

void check_json_rows(const DataTable& table) {
    const Json all = parsed(printed(table, TableFormat::json)).at("rows");
    std::istringstream lines(printed(table, TableFormat::jsonl));
    std::string line;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        require(static_cast<bool>(std::getline(lines, line)) && parsed(line) == all.at(row),
                "JSON lines say what JSON says", line);
        for (std::size_t at = 0; at < table.columns.size(); ++at)
            if (const auto* const text = std::get_if<std::string>(&table.rows[row][at]))
                require(says(all[row].at(table.columns[at].id), *text),
                        "a text is read again from JSON", *text);
    }
    require(all.size() == table.rows.size() && !std::getline(lines, line), "a row is one record");
}

/// In Markdown no name ends a cell or a row.
void check_markdown(const DataTable& table) {
    std::istringstream lines(printed(table, TableFormat::md));
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        std::size_t bars = 0;
        for (std::size_t at = 0; at < line.size(); ++at)
            if (line[at] == '\\')
                ++at;
            else
                bars += line[at] == '|' ? 1 : 0;
        require(bars == table.columns.size() + 1, "a row of Markdown has its cells", line);
    }
    require(count == table.rows.size() + 2, "a row of Markdown is a line");
}

} // namespace

void check_reading_json(const NamedTable& table) {
    const Reading& reading = table.analysis.reading;
    std::ostringstream out, lines;
    write_reading_json(reading, Language::chinese, out);
    write_task_lines(reading, lines);
    const Json json = parsed(out.str());
    require(says(json.at("documents")[0].at("file"), reading.documents[0].file),
            "a file's name is read again");
    require(json.at("units").size() == reading.units.size() &&
                json.at("tasks").size() == reading.tasks.size(),
            "every unit and task stands in JSON");
    for (std::size_t unit = 0; unit < reading.units.size(); ++unit)
        require(json.at("units")[unit].at("name") == reading.units[unit].name,
                "a unit is read again", reading.units[unit].name);
    std::istringstream rest(lines.str());
    std::string line;
    for (std::size_t task = 0; task < reading.tasks.size(); ++task) {
        check_task(json.at("tasks")[task], reading, task);
        require(static_cast<bool>(std::getline(rest, line)) &&
                    parsed(line) == json.at("tasks")[task],
                "a task has a line, and says there what it says among the others", line);
    }
    require(!std::getline(rest, line), "there is no other line", line);
}

void check_rows(const NamedTable& table) {
    const DataTable ties = tie_table(table.analysis.reading, Language::english);
    require(csv_rows(printed(ties, TableFormat::csv)) == texts_of(ties),
            "CSV is read again, formulas guarded");
    require(tsv_rows(printed(ties, TableFormat::tsv)) == texts_of(ties),
            "TSV is read again, formulas guarded");
    check_json_rows(ties);
    check_markdown(ties);
    for (const TableFormat format : {TableFormat::table, TableFormat::md})
        require(!steers_a_terminal(printed(ties, format)), "no name steers a terminal");
    require(!steers_a_terminal(printed(ties, TableFormat::table, true)),
            "no name steers a terminal, in blocks either");
}

} // namespace zeren::fuzz
