// SPDX-License-Identifier: Apache-2.0
// The tables that are there without scripts, and in print.
#include "nodes.hpp"

#include <zeren/app/metric_report.hpp>

#include <algorithm>

namespace zeren::report {
namespace {

/// The titles of measures; those that were not computed are left out.
Node measure_heads(const MetricTable& table, const std::vector<std::string>& ids) {
    Node heads = empty_list();
    for (const MetricInfo* metric : table.metrics)
        if (std::find(ids.begin(), ids.end(), metric->id) != ids.end())
            heads << object(with("zh", metric->title_zh), with("en", metric->title));
    return heads;
}

Node measure_cells(const MetricTable& table, const std::vector<std::string>& ids, std::size_t row) {
    Node cells = empty_list();
    for (std::size_t column = 0; column < table.metrics.size(); ++column)
        if (std::find(ids.begin(), ids.end(), table.metrics[column]->id) != ids.end())
            cells << object(with("value", figure(table.columns[column][row])));
    return cells;
}

Node measure_rows(const Basis& basis, std::string_view of, std::string_view file) {
    const Analysis& analysis = basis.analysis;
    const MetricTable& table = table_of(analysis, subject_of(of));
    const std::vector<std::string> ids = measures_for_people(of);
    const auto rows = ranked_rows(analysis, table, of, "task-count");
    const std::size_t shown = std::min(rows.size(), most_static_rows);
    Node list = empty_list();
    for (std::size_t place = 0; place < shown; ++place)
        list << object(with("unit", rows[place]), with("name", table.names[rows[place]]),
                       with("cells", measure_cells(table, ids, rows[place])));
    return object(with("heads", measure_heads(table, ids)), with("rows", std::move(list)),
                  with("any", !rows.empty()), with("row-cut", cut_note(shown, rows.size(), file)));
}

std::string place_of(const InputLocation& where) {
    if (!where.place.empty())
        return where.place;
    return where.line > 0 ? std::to_string(where.line) : std::string();
}

std::pair<const char*, const char*> severity_words(Severity severity) {
    return severity == Severity::error     ? std::pair("错误", "error")
           : severity == Severity::warning ? std::pair("待核对", "check")
                                           : std::pair("提示", "note");
}

Node finding_node(const Diagnostic& finding) {
    const auto [zh, en] = severity_words(finding.severity);
    return object(with("severity", to_string(finding.severity)), with("severity-zh", zh),
                  with("severity-en", en), with("code", finding.code),
                  with("line", place_of(finding.where)), with("message", both(finding.message)),
                  with("suggestion", both(finding.suggestion)));
}

} // namespace

Node units_part(const Basis& basis) {
    return object(with("named", measure_rows(basis, "unit", "units.csv")),
                  with("collectives", measure_rows(basis, "collective", "collectives.csv")));
}

Node tasks_part(const Basis& basis) {
    const std::size_t count = basis.analysis.reading.tasks.size();
    const std::size_t shown = std::min(count, most_static_rows);
    Node list = empty_list();
    for (std::size_t task = 0; task < shown; ++task)
        list << task_node(basis.analysis, TaskId{task});
    return object(with("tasks", std::move(list)),
                  with("several-files", basis.analysis.reading.documents.size() > 1),
                  with("task-cut", cut_note(shown, count, "ties.csv")));
}

Node source_findings_part(const Basis& basis) {
    const auto& findings = basis.analysis.reading.findings;
    Node serious = empty_list();
    Node notes = empty_list();
    std::size_t shown = 0, note_count = 0;
    for (const Diagnostic& finding : findings) {
        if (shown == most_static_rows)
            break;
        ++shown;
        note_count += finding.severity == Severity::note ? 1 : 0;
        (finding.severity == Severity::note ? notes : serious) << finding_node(finding);
    }
    const bool any_serious = shown > note_count;
    return object(
        with("any", shown > 0),
        with("serious", object(with("any", any_serious), with("findings", std::move(serious)))),
        with("notes", object(with("any", note_count > 0), with("count", note_count),
                             with("findings", std::move(notes)))),
        with("finding-cut", cut_note(shown, findings.size(), "findings.csv")));
}

Node network_part(const Basis& basis) {
    const MetricTable& network = basis.analysis.network;
    Node heads = empty_list();
    for (std::size_t row = 0; row < network.names.size(); ++row)
        heads << object(with("row", row), with("id", network.names[row]));
    Node list = empty_list();
    for (std::size_t column = 0; column < network.metrics.size(); ++column) {
        Node cells = empty_list();
        for (const Measured& measured : network.columns[column])
            cells << object(with("value", figure(measured)), with("undefined", !measured.value));
        list << object(with("zh", network.metrics[column]->title_zh),
                       with("en", network.metrics[column]->title),
                       with("id", network.metrics[column]->id), with("cells", std::move(cells)));
    }
    return object(with("heads", std::move(heads)), with("rows", std::move(list)));
}

} // namespace zeren::report
