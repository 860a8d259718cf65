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
    std::vector<const Diagnostic*> findings;
    for (const Diagnostic& finding : basis.analysis.reading.findings)
        findings.push_back(&finding);
    // What has to be checked stands first; within a severity the order of the document stays.
    std::stable_sort(findings.begin(), findings.end(), [](const auto* a, const auto* b) {
        return static_cast<int>(a->severity) > static_cast<int>(b->severity);
    });
    const std::size_t shown = std::min(findings.size(), most_static_rows);
    Node list = empty_list();
    for (std::size_t place = 0; place < shown; ++place) {
        const Diagnostic& finding = *findings[place];
        const auto [zh, en] = severity_words(finding.severity);
        list << object(with("severity", to_string(finding.severity)), with("severity-zh", zh),
                       with("severity-en", en), with("code", finding.code),
                       with("file", finding.where.file), with("line", place_of(finding.where)),
                       with("message", both(finding.message)),
                       with("suggestion", both(finding.suggestion)));
    }
    return object(with("any", !findings.empty()), with("findings", std::move(list)),
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
