// SPDX-License-Identifier: Apache-2.0
#include "explain_rows.hpp"
#include "explain_ties.hpp"
#include "find_subject.hpp"

#include <zeren/app/explain.hpp>
#include <zeren/app/metric_report.hpp>
#include <zeren/app/nearest.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>
#include <zeren/graph/projection.hpp>
#include <zeren/metrics/compute.hpp>
#include <zeren/model/reasons.hpp>

#include <algorithm>
#include <utility>

namespace zeren {
namespace {

/// The peer's figure beside ours: the arithmetic is that of ours.
void add_convention(const AnalysisContext& context, const Metric& metric, Subject subject,
                    std::size_t row, Language language, ExplainReport& report) {
    const MetricConvention* other = metric.convention_of(context.options().convention);
    if (!other)
        return;
    const std::string peer(to_string(other->peer));
    const Measured figure = other->compute(context, subject)[row];
    report.context.facts.emplace_back(
        "value by " + peer, figure.value
                                ? result_cell(*figure.value, metric.info)
                                : NotAvailable{std::string(reason_in(language, figure.reason))});
    report.context.facts.emplace_back(
        peer, std::string(language == Language::chinese ? other->differs_zh : other->differs));
}

void explain_figure(const Analysis& analysis, const std::string& metric_id, Subject subject,
                    std::size_t row, Language language, std::vector<Cells> ties,
                    ExplainReport& report) {
    const AnalysisContext context(analysis.graph, analysis.reading, analysis.options);
    const Metric& metric = require_metric(metric_id, subject);
    const MetricExplanation explanation = explain_metric(context, metric, subject, row);
    auto& facts = report.context.facts;
    facts.emplace_back("metric", metric_id);
    const std::string reason(reason_in(language, explanation.result.reason));
    facts.emplace_back("value", explanation.result.value
                                    ? result_cell(*explanation.result.value, metric.info)
                                    : NotAvailable{reason});
    if (!explanation.result.value)
        facts.emplace_back("reason", reason);
    facts.emplace_back("formula", std::string(metric.info.formula));
    if (explanation.iteration) {
        facts.emplace_back("iterations", static_cast<std::int64_t>(explanation.iteration->steps));
        facts.emplace_back("residual", explanation.iteration->residual);
    }
    add_convention(context, metric, subject, row, language, report);
    for (const Quantity& quantity : explanation.quantities)
        facts.emplace_back(std::string(quantity.name), number_cell(quantity.value));
    const std::vector<Cells> rows =
        rows_of_terms(analysis, context, explanation, {subject, row}, std::move(ties));
    report.rows = table_from(rows, language);
}

void explain_unit(const Analysis& analysis, const ExplainRequest& request, Language language,
                  ExplainReport& report) {
    const UnitId unit = find_unit(analysis, request.unit);
    const auto roles = analysis.graph.roles_of(unit);
    const auto leads = std::count(roles.begin(), roles.end(), Role::lead);
    const auto supports = std::count(roles.begin(), roles.end(), Role::support);
    report.context.facts = {{"unit", analysis.graph.unit(unit).name},
                            {"leads", std::int64_t{leads}},
                            {"supports", std::int64_t{supports}}};
    const std::vector<Cells> ties = tasks_of_unit(analysis, unit);
    report.rows = table_from(ties, language);
    if (!request.metric.empty())
        explain_figure(analysis, request.metric, Subject::unit, unit.index(), language, ties,
                       report);
}

void explain_pair(const Analysis& analysis, const ExplainRequest& request, Language language,
                  ExplainReport& report) {
    UnitPair pair{find_unit(analysis, request.pair[0]), find_unit(analysis, request.pair[1])};
    if (pair.second < pair.first)
        std::swap(pair.first, pair.second);
    const auto rows = shared_tasks(analysis, pair.first, pair.second);
    report.context.facts = {{"first", analysis.graph.unit(pair.first).name},
                            {"second", analysis.graph.unit(pair.second).name},
                            {"shared", static_cast<std::int64_t>(rows.size())}};
    report.rows = table_from(rows, language);
    if (request.metric.empty())
        return;
    const UnitProjection projection = project_units(analysis.graph);
    const auto found = std::lower_bound(projection.pairs.begin(), projection.pairs.end(), pair);
    if (found == projection.pairs.end() || *found != pair)
        throw UsageError("no-shared-task", {"the two units share no task", "两个单位没有共同任务"},
                         {});
    explain_figure(analysis, request.metric, Subject::pair,
                   static_cast<std::size_t>(found - projection.pairs.begin()), language, rows,
                   report);
}

void explain_task(const Analysis& analysis, const ExplainRequest& request, Language language,
                  ExplainReport& report) {
    const TaskId id = find_task(analysis, request.task);
    const Task& task = task_at(analysis, id);
    const InputLocation where = located(analysis, id, task.where);
    std::vector<std::string> leaders;
    for (const LeaderId leader : task.leaders)
        leaders.push_back(analysis.reading.leaders[leader.index()].name);
    report.context.facts = {{"task", task.id},
                            {"text", task.text},
                            {"section", task.section},
                            {"leaders", leaders},
                            {"deadlines", task.deadlines},
                            {"file", analysis.reading.documents[task.document.index()].file},
                            {"line", std::int64_t{where.line}}};
    if (!where.place.empty())
        report.context.facts.emplace_back("place", where.place);
    const std::vector<Cells> ties = units_of_task(analysis, id);
    report.rows = table_from(ties, language);
    if (!request.metric.empty())
        explain_figure(analysis, request.metric, Subject::task, id.index(), language, ties, report);
}

/// The row with this name, or a message with the nearest ones.
std::size_t find_row(const AnalysisContext& context, Subject subject, const std::string& name) {
    std::vector<std::string> known;
    for (std::size_t row = 0; row < context.row_count(subject); ++row) {
        known.push_back(context.row_name(subject, row));
        if (text::match_key(known.back()) == text::match_key(name))
            return row;
    }
    const std::string of(to_string(subject));
    throw UsageError("unknown-" + of,
                     {"there is no " + of + " '" + name + "'", "没有“" + name + "”（" + of + "）"},
                     nearest_hint(name, known));
}

void explain_leader(const Analysis& analysis, const ExplainRequest& request, Language language,
                    ExplainReport& report) {
    const AnalysisContext context(analysis.graph, analysis.reading, analysis.options);
    const std::size_t leader = find_row(context, Subject::leader, request.leader);
    report.context.facts = {{"leader", context.row_name(Subject::leader, leader)}};
    const auto tasks = rows_of_tasks(analysis, context.tasks_of_leader(leader));
    report.rows = table_from(tasks, language);
    if (!request.metric.empty())
        explain_figure(analysis, request.metric, Subject::leader, leader, language, tasks, report);
}

void explain_network(const Analysis& analysis, const ExplainRequest& request, Language language,
                     ExplainReport& report) {
    const AnalysisContext context(analysis.graph, analysis.reading, analysis.options);
    const std::size_t row = find_row(context, Subject::network, request.network);
    if (request.metric.empty())
        throw UsageError("nothing-to-explain",
                         {"--network needs --metric", "--network 需要 --metric"},
                         {"for example --network lead-count --metric gini",
                          "例如 --network lead-count --metric gini"});
    report.context.facts = {{"network", context.row_name(Subject::network, row)}};
    explain_figure(analysis, request.metric, Subject::network, row, language,
                   ties_of_network(analysis, static_cast<NetworkRow>(row)), report);
}

} // namespace

ExplainReport explain(const Analysis& analysis, const ExplainRequest& request, Language language) {
    ExplainReport report;
    report.context.schema = "zeren/explain/1";
    report.context.options = result_options(analysis.options);
    if (!request.unit.empty())
        explain_unit(analysis, request, language, report);
    else if (request.pair.size() == 2)
        explain_pair(analysis, request, language, report);
    else if (!request.task.empty())
        explain_task(analysis, request, language, report);
    else if (!request.leader.empty())
        explain_leader(analysis, request, language, report);
    else if (!request.network.empty())
        explain_network(analysis, request, language, report);
    else
        throw UsageError("nothing-to-explain", {"say what to explain", "请说明要解释什么"},
                         {"give --unit U, --pair A B, --task T, --leader L or --network ROW",
                          "请给出 --unit U、--pair A B、--task T、--leader L 或 --network 行名"});
    return report;
}

} // namespace zeren
