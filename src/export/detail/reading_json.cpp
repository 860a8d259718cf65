// SPDX-License-Identifier: Apache-2.0
// The schema zeren/read/1. Its keys and their order are a promise to scripts.
#include "json_stream.hpp"
#include "json_text.hpp"

#include <zeren/export/reading.hpp>

#include <algorithm>
#include <span>

namespace zeren {
namespace {

using printer::Json;
using printer::JsonStream;
using printer::JsonText;
using printer::text_or_null;

Json document_json(const DocumentInfo& document) {
    return {{"file", document.file},
            {"title", text_or_null(document.title)},
            {"number", text_or_null(document.number)},
            {"issuer", text_or_null(document.issuer)},
            {"jurisdiction", text_or_null(document.jurisdiction)},
            {"date", text_or_null(document.date)},
            {"encoding", text_or_null(document.encoding)},
            {"reader", text_or_null(document.reader)}};
}

void write_leaders(const Reading& reading, const Task& task, JsonText& json) {
    json.open('[');
    for (const LeaderId id : task.leaders) {
        const Leader& leader = reading.leaders[id.index()];
        json.open('{');
        json.key("name"), json.string(leader.name);
        json.key("title"), json.string_or_null(leader.title);
        json.close('}');
    }
    json.close(']');
}

void write_collectives(const Reading& reading, std::span<const Assignment> ties, JsonText& json) {
    json.open('[');
    for (const Assignment& tie : ties) {
        if (!tie.collective)
            continue;
        json.open('{');
        json.key("text"), json.string(written_name(reading, tie));
        json.key("role"), json.string(to_string(tie.role));
        json.key("quantifier"), json.string(to_string(reading.collectives[tie.actor].quantifier));
        json.close('}');
    }
    json.close(']');
}

/// The names of those ties of a task that `wanted` picks.
template <class Wanted>
void write_names(const Reading& reading, std::span<const Assignment> ties, JsonText& json,
                 const Wanted& wanted) {
    json.open('[');
    for (const Assignment& tie : ties)
        if (wanted(tie))
            json.string(written_name(reading, tie));
    json.close(']');
}

/// Where a person finds a cell in a file that is no text: the keys that its kind of file has.
void write_address(const InputLocation& where, JsonText& json) {
    if (!where.place.empty())
        json.key("place"), json.string(where.place);
    if (!where.sheet.empty())
        json.key("sheet"), json.string(where.sheet);
    if (!where.cell.empty())
        json.key("cell"), json.string(where.cell);
    if (where.table > 0)
        json.key("table"), json.number(where.table);
    if (where.row > 0)
        json.key("row"), json.number(where.row);
    if (where.row > 0 && where.column > 0 && where.style != PlaceStyle::page)
        json.key("column"), json.number(where.column);
}

void write_place(const DocumentInfo& document, CellLocation cell, JsonText& json) {
    const bool has_address = document.places.style() != PlaceStyle::lines;
    const InputLocation where =
        has_address ? document.places.locate({}, cell) : InputLocation{{}, cell.line, 0, {}};
    json.key("line"), json.number(where.line);
    if (has_address)
        write_address(where, json);
}

/// One entry a column; a column of several paragraphs has the line of the first and all their text.
void write_cells(const DocumentInfo& document, const Task& task, JsonText& json) {
    json.open('{');
    for (std::size_t index = 0; index < task.cells.size(); ++index) {
        const TaskCell& cell = task.cells[index];
        const auto same = [&](const TaskCell& other) { return other.column == cell.column; };
        const auto here = task.cells.begin() + static_cast<std::ptrdiff_t>(index);
        if (std::any_of(task.cells.begin(), here, same))
            continue;
        std::string text(cell.text);
        for (auto later = here + 1; later != task.cells.end(); ++later)
            if (same(*later))
                text.append(text.empty() ? "" : "\n").append(later->text);
        json.key(to_string(cell.column));
        json.open('{');
        write_place(document, cell.where, json);
        json.key("text"), json.string_or_null(text);
        json.close('}');
    }
    json.close('}');
}

std::string task_json(const Reading& reading, const Task& task, std::span<const Assignment> ties) {
    JsonText json;
    json.open('{');
    json.key("id"), json.string(task.id);
    json.key("number"), json.string_or_null(task.number);
    json.key("text"), json.string_or_null(task.text);
    json.key("content"), json.string_or_null(task.content);
    json.key("section"), json.string_or_null(task.section);
    json.key("table"), json.number(task.table);
    json.key("leaders"), write_leaders(reading, task, json);
    json.key("deadlines"), json.strings(task.deadlines);
    json.key("deadline_text"), json.string_or_null(task.deadline_text);
    for (const Role role : {Role::lead, Role::support, Role::consulted, Role::informed}) {
        json.key(to_string(role));
        write_names(reading, ties, json,
                    [&](const Assignment& tie) { return !tie.collective && tie.role == role; });
    }
    json.key("collectives"), write_collectives(reading, ties, json);
    json.key("joint"), json.boolean(task.joint);
    json.key("open_list"), json.boolean(task.open_list);
    json.key("by_rule"),
        write_names(reading, ties, json, [](const Assignment& tie) { return tie.by_rule; });
    json.key("inherited"), json.strings(task.inherited);
    json.key("source");
    json.open('{');
    const DocumentInfo& document = reading.documents[task.document.index()];
    json.key("file"), json.string(document.file);
    write_place(document, task.where, json);
    json.key("cells"), write_cells(document, task, json);
    json.close('}');
    json.close('}');
    return json.take();
}

Json unit_json(const Unit& unit) {
    return {{"name", unit.name},
            {"kind", to_string(unit.kind)},
            {"jurisdiction", text_or_null(unit.jurisdiction)},
            {"aliases", unit.aliases}};
}

Json finding_json(const Diagnostic& finding, Language language) {
    Json json = {{"code", finding.code},
                 {"severity", to_string(finding.severity)},
                 {"file", text_or_null(finding.where.file)},
                 {"line", finding.where.line == 0 ? Json(nullptr) : Json(finding.where.line)}};
    const InputLocation& where = finding.where;
    for (const auto& [key, text] :
         {std::pair{"place", &where.place}, std::pair{"sheet", &where.sheet},
          std::pair{"cell", &where.cell}})
        if (!text->empty())
            json[key] = *text;
    const bool has_column = where.row > 0 && where.style != PlaceStyle::page;
    for (const auto& [key, number] : {std::pair{"table", where.table}, std::pair{"row", where.row},
                                      std::pair{"column", has_column ? where.column : 0U}})
        if (number > 0)
            json[key] = number;
    json["message"] = text_or_null(finding.message.in(language));
    json["suggestion"] = text_or_null(finding.suggestion.in(language));
    return json;
}

Json counts_json(const Reading& reading) {
    const TieCounts ties = count_ties(reading);
    return {{"documents", reading.documents.size()}, {"tasks", reading.tasks.size()},
            {"units", reading.units.size()},         {"lead_ties", ties.lead},
            {"support_ties", ties.support},          {"collective_ties", ties.collective}};
}

/// Walks the tasks together with their assignments, which are sorted by task.
class TaskWalk {
  public:
    explicit TaskWalk(const Reading& reading) : reading_(reading) {}

    std::string operator()(const Task& task) {
        const auto index = static_cast<std::size_t>(&task - reading_.tasks.data());
        const std::size_t begin = next_;
        while (next_ < reading_.assignments.size() &&
               reading_.assignments[next_].task.index() == index)
            ++next_;
        return task_json(reading_, task, {reading_.assignments.data() + begin, next_ - begin});
    }

  private:
    const Reading& reading_;
    std::size_t next_ = 0;
};

} // namespace

void write_reading_json(const Reading& reading, Language language, std::ostream& out) {
    JsonStream stream(out);
    stream.field("schema", "zeren/read/1");
    stream.records("documents", reading.documents, document_json);
    stream.records("tasks", reading.tasks, TaskWalk(reading));
    stream.records("units", reading.units, unit_json);
    stream.records("findings", reading.findings,
                   [&](const Diagnostic& finding) { return finding_json(finding, language); });
    stream.field("counts", counts_json(reading));
}

void write_task_lines(const Reading& reading, std::ostream& out) {
    TaskWalk walk(reading);
    for (const Task& task : reading.tasks)
        out << walk(task) << '\n';
}

} // namespace zeren
