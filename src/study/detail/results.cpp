// SPDX-License-Identifier: Apache-2.0
#include "study/detail/results.hpp"

namespace zeren::detail {

StudyResult begin_result(const StudyInfo& info, const AnalysisContext& context) {
    StudyResult result;
    result.study = std::string(info.id);
    result.title = {std::string(info.title), std::string(info.title_zh)};
    result.method = {std::string(info.method), std::string(info.method_zh)};
    result.citation = std::string(info.citation);
    result.options.assign(context.options().reading.begin(), context.options().reading.end());
    result.options.emplace_back("collectives",
                                std::string(to_string(context.options().collectives)));
    if (!context.options().roster.empty())
        result.options.emplace_back("roster", context.options().roster);
    return result;
}

StudyCell cell_of(const Measured& measured) {
    if (measured.value)
        return *measured.value;
    return NotAvailable{std::string(measured.reason)};
}

StudyCell whole_cell(const Measured& measured) {
    if (measured.value)
        return static_cast<std::int64_t>(*measured.value);
    return cell_of(measured);
}

void add_fact(StudyResult& result, std::string id, Text title, StudyCell value) {
    result.facts.push_back({std::move(id), std::move(title), std::move(value)});
}

void add_seed(StudyResult& result, const AnalysisContext& context, std::string_view what,
              std::size_t number) {
    result.options.emplace_back(std::string(what), count(number));
    result.options.emplace_back("seed", static_cast<std::int64_t>(context.options().seed));
}

void add_cannot(StudyResult& result, const StudyOptions& options) {
    if (options.cannot.empty())
        return;
    result.options.emplace_back("cannot", options.cannot_file);
    result.options.emplace_back("structural-zeros", count(options.cannot.size()));
}

void warn(StudyResult& result, std::string code, Text message, Text hint) {
    result.warnings.push_back(
        {std::move(code), Severity::warning, {}, std::move(message), std::move(hint)});
}

void cannot_answer(StudyResult& result, Text why) {
    add_fact(result, "answer", {"Answer", "结论"}, NotAvailable{why.en});
    result.notes.push_back(std::move(why));
}

bool lacks_units(const AnalysisContext& context, StudyResult& result) {
    std::size_t tied = 0;
    for (std::size_t unit = 0; unit < context.graph().unit_count(); ++unit)
        tied += context.graph().degree(UnitId(unit)) > 0 ? 1 : 0;
    if (tied == 0)
        cannot_answer(result, {"the table has no ties, so there is nothing to study",
                               "表中没有任何关系，无从研究"});
    else if (tied == 1)
        cannot_answer(result, {"one unit has all the tasks: there is nobody to compare it with",
                               "全部任务归一个单位，没有可比较的单位"});
    return tied < 2;
}

void add_task_columns(StudyTable& table) {
    table.columns.push_back({"task", {"Task", "任务编号"}});
    table.columns.push_back({"text", {"Text", "任务"}});
    table.columns.push_back({"file", {"File", "文件"}});
    table.columns.push_back({"line", {"Line", "行"}});
}

void add_task_cells(const AnalysisContext& context, TaskId id, std::vector<StudyCell>& row) {
    const Task& task = context.reading().tasks[id.index()];
    row.emplace_back(task.id);
    row.emplace_back(std::string(task.text));
    if (context.reading().documents.size() <= task.document.index()) { // made by hand
        row.emplace_back(NotAvailable{"the task was not read from a file"});
        row.emplace_back(NotAvailable{"the task was not read from a file"});
        return;
    }
    const DocumentInfo& document = context.reading().documents[task.document.index()];
    const InputLocation where = document.places.locate(document.file, task.where);
    row.emplace_back(document.file);
    row.emplace_back(std::int64_t{where.line});
}

std::vector<std::string> task_ids(const AnalysisContext& context, std::span<const TaskId> tasks) {
    std::vector<std::string> ids;
    for (const TaskId task : tasks)
        ids.push_back(context.reading().tasks[task.index()].id);
    return ids;
}

const std::string& name_of(const AnalysisContext& context, UnitId unit) {
    return context.graph().unit(unit).name;
}

} // namespace zeren::detail
