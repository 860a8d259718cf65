// SPDX-License-Identifier: Apache-2.0
// The schema zeren/read/1. Its keys and their order are a promise to scripts.
#include "json_stream.hpp"

#include <zeren/export/reading.hpp>

#include <span>

namespace zeren {
namespace {

using printer::dump;
using printer::Json;
using printer::JsonStream;
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

Json leaders_json(const Reading& reading, const Task& task) {
    Json leaders = Json::array();
    for (const LeaderId id : task.leaders) {
        const Leader& leader = reading.leaders[id.index()];
        leaders.push_back({{"name", leader.name}, {"title", text_or_null(leader.title)}});
    }
    return leaders;
}

/// The lists of names of one task, by role.
struct Names {
    Json by_role[4]{Json::array(), Json::array(), Json::array(), Json::array()};
    Json collectives = Json::array();
    Json by_rule = Json::array();
};

Names names_of(const Reading& reading, std::span<const Assignment> assignments) {
    Names names;
    for (const Assignment& assignment : assignments) {
        const std::string& name = written_name(reading, assignment);
        if (assignment.collective)
            names.collectives.push_back(
                {{"text", name},
                 {"role", to_string(assignment.role)},
                 {"quantifier", to_string(reading.collectives[assignment.actor].quantifier)}});
        else
            names.by_role[static_cast<std::size_t>(assignment.role)].push_back(name);
        if (assignment.by_rule)
            names.by_rule.push_back(name);
    }
    return names;
}

/// One entry a column; a column of several paragraphs has the line of the first and all their text.
Json cells_json(const Task& task) {
    Json cells = Json::object();
    for (const TaskCell& cell : task.cells) {
        Json& entry = cells[std::string(to_string(cell.column))];
        if (entry.is_null())
            entry = {{"line", cell.where.line}, {"text", text_or_null(cell.text)}};
        else
            entry["text"] = entry["text"].is_null()
                                ? text_or_null(cell.text)
                                : Json(entry["text"].get<std::string>() + "\n" + cell.text);
    }
    return cells;
}

Json task_json(const Reading& reading, const Task& task, std::span<const Assignment> assignments) {
    const Names names = names_of(reading, assignments);
    const auto of = [&](Role role) { return names.by_role[static_cast<std::size_t>(role)]; };
    return {{"id", task.id},
            {"number", text_or_null(task.number)},
            {"text", text_or_null(task.text)},
            {"content", text_or_null(task.content)},
            {"section", text_or_null(task.section)},
            {"table", task.table},
            {"leaders", leaders_json(reading, task)},
            {"deadlines", task.deadlines},
            {"deadline_text", text_or_null(task.deadline_text)},
            {"lead", of(Role::lead)},
            {"support", of(Role::support)},
            {"consulted", of(Role::consulted)},
            {"informed", of(Role::informed)},
            {"collectives", names.collectives},
            {"joint", task.joint},
            {"open_list", task.open_list},
            {"by_rule", names.by_rule},
            {"inherited", task.inherited},
            {"source",
             {{"file", reading.documents[task.document.index()].file},
              {"line", task.where.line},
              {"cells", cells_json(task)}}}};
}

Json unit_json(const Unit& unit) {
    return {{"name", unit.name},
            {"kind", to_string(unit.kind)},
            {"jurisdiction", text_or_null(unit.jurisdiction)},
            {"aliases", unit.aliases}};
}

Json finding_json(const Diagnostic& finding, Language language) {
    return {{"code", finding.code},
            {"severity", to_string(finding.severity)},
            {"file", text_or_null(finding.where.file)},
            {"line", finding.where.line == 0 ? Json(nullptr) : Json(finding.where.line)},
            {"message", text_or_null(finding.message.in(language))},
            {"suggestion", text_or_null(finding.suggestion.in(language))}};
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

    Json operator()(const Task& task) {
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
        out << dump(walk(task)) << '\n';
}

} // namespace zeren
