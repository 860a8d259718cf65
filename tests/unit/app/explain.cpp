// SPDX-License-Identifier: Apache-2.0
// What `zeren explain` says of every figure.
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <zeren/app/explain.hpp>
#include <zeren/app/pipeline.hpp>
#include <zeren/graph/analysis_context.hpp>
#include <zeren/graph/projection.hpp>
#include <zeren/metrics/metric.hpp>

#include <algorithm>
#include <set>

using namespace zeren;

namespace {

const std::string table = "序号,目标任务,牵头领导,牵头单位,配合单位\n"
                          "1,修路,张三,区住建局,区财政局\n"
                          "2,植树,张三,区住建局,区水利局\n"
                          "3,治水,李四,区水利局,区财政局、区教育局\n"
                          "4,办学,李四,区教育局,\n"
                          "5,开会,李四,区档案局,\n";

GraphResult built(const test::TemporaryFolder& folder) {
    PipelineOptions options;
    options.inputs = {folder.write("a.csv", table)};
    return build_analysis(options);
}

ExplainRequest request_for(const AnalysisContext& context, Subject subject, std::size_t row,
                           std::string_view metric) {
    ExplainRequest request;
    request.metric = metric;
    const std::string name = context.row_name(subject, row);
    switch (subject) {
    case Subject::unit:
        request.unit = name;
        break;
    case Subject::task:
        request.task = context.reading().tasks[row].id;
        break;
    case Subject::leader:
        request.leader = name;
        break;
    case Subject::pair: {
        const UnitPair pair = context.projection().pairs[row];
        request.pair = {context.graph().unit(pair.first).name,
                        context.graph().unit(pair.second).name};
        break;
    }
    case Subject::network:
        request.network = name;
    }
    return request;
}

/// The tasks of a subject, from the table: each stands on the line after its number.
std::set<std::string> lines_of(const AnalysisContext& context, Subject subject, std::size_t row) {
    std::set<std::string> lines;
    for (std::size_t index = 0; index < context.graph().task_count(); ++index) {
        const auto units = context.graph().units_of(TaskId(index));
        const auto has = [&](UnitId unit) {
            return std::find(units.begin(), units.end(), unit) != units.end();
        };
        const auto& leaders = context.reading().tasks[index].leaders;
        const bool here =
            subject == Subject::network || (subject == Subject::unit && has(UnitId(row))) ||
            (subject == Subject::task && index == row) ||
            (subject == Subject::leader &&
             std::count(leaders.begin(), leaders.end(), context.leaders()[row]) > 0) ||
            (subject == Subject::pair && has(context.projection().pairs[row].first) &&
             has(context.projection().pairs[row].second));
        if (here)
            lines.insert(std::to_string(index + 2));
    }
    return lines;
}

std::string cell(const DataTable& rows, std::size_t row, std::string_view id) {
    for (std::size_t column = 0; column < rows.columns.size(); ++column)
        if (rows.columns[column].id == id)
            return cell_text(rows.rows.at(row).at(column));
    return {};
}

bool names_a_tie(const DataTable& rows, const std::set<std::string>& lines) {
    for (std::size_t row = 0; row < rows.rows.size(); ++row)
        if (lines.contains(cell(rows, row, "line")) && cell(rows, row, "file").ends_with("a.csv"))
            return true;
    return false;
}

} // namespace

TEST_CASE("every explanation names the file and a line on which its subject has a tie", "[app]") {
    const test::TemporaryFolder folder;
    const GraphResult result = built(folder);
    const Analysis& analysis = result.analysis;
    const AnalysisContext context(analysis.graph, analysis.reading, analysis.options);
    for (const Metric* metric : all_metrics())
        for (const Subject subject : metric->subjects)
            for (std::size_t row = 0; row < context.row_count(subject); ++row) {
                INFO(metric->info.id << " of " << context.row_name(subject, row));
                const ExplainReport report =
                    explain(analysis, request_for(context, subject, row, metric->info.id),
                            Language::english);
                CHECK(names_a_tie(report.rows, lines_of(context, subject, row)));
            }
}

TEST_CASE("a partner's row lists the shared tasks with their lines", "[app]") {
    const test::TemporaryFolder folder;
    const GraphResult result = built(folder);
    ExplainRequest request;
    request.unit = "区财政局";
    request.metric = "constraint";
    const DataTable rows = explain(result.analysis, request, Language::english).rows;
    // by hand: 区财政局 shares task 1 (line 2) with 区住建局, and task 3 (line 4) with two others;
    // three partners of one shared task each: p_ij = 1/3
    REQUIRE(rows.rows.size() == 3);
    for (std::size_t row = 0; row < 3; ++row) {
        const bool first = cell(rows, row, "unit") == "区住建局";
        CHECK(cell(rows, row, "lines") == (first ? "2" : "4"));
        CHECK_FALSE(cell(rows, row, "shared").empty());
        CHECK(cell(rows, row, "p_ij").starts_with("0.333"));
        CHECK_FALSE(cell(rows, row, "sum_q p_iq p_qj").empty());
    }
}
