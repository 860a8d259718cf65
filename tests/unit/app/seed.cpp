// SPDX-License-Identifier: Apache-2.0
// The real notice through the whole pipeline. Figures: read by hand from the notice (its 198 tasks,
// 87 units, 205 + 426 + 228 ties), and by NetworkX 2.8.8 from a hand-checked reading where said.
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <zeren/app/analyze.hpp>
#include <zeren/app/explain.hpp>
#include <zeren/app/key_findings.hpp>
#include <zeren/app/metric_report.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/export/reading.hpp>
#include <zeren/graph/projection.hpp>
#include <zeren/metrics/compute.hpp>

#include <nlohmann/json.hpp>

#include <cmath>

using namespace zeren;

namespace {

const std::string seed_file = ZEREN_SOURCE_DIR "/data/examples/yinzhou-2024.txt";

PipelineOptions seed_options(CollectivePolicy policy = CollectivePolicy::keep) {
    PipelineOptions options;
    options.inputs = {seed_file};
    options.analysis.collectives = policy;
    return options;
}

std::string cell(const DataTable& table, std::size_t row, std::size_t column) {
    return cell_text(table.rows.at(row).at(column));
}

const DataCell& fact(const ExplainReport& report, std::string_view name) {
    for (const auto& [id, value] : report.context.facts)
        if (id == name)
            return value;
    throw std::runtime_error("no fact " + std::string(name));
}

} // namespace

TEST_CASE("the seed's busiest units, ranked", "[app][seed]") {
    Analysis analysis = build_analysis(seed_options(CollectivePolicy::drop)).analysis;
    MetricRequest request;
    request.only = {"lead-count", "support-count", "task-count", "betweenness-centrality",
                    "partner-count"};
    request.top = 3;
    const DataTable table = metric_report(analysis, request, Language::english);
    // cross-tool: NetworkX 2.8.8, bipartite.betweenness_centrality and projected_graph
    REQUIRE(table.rows.size() == 3);
    CHECK(cell(table, 0, 0) == "区住建局");
    CHECK(cell(table, 0, 1) == "21");
    CHECK(cell(table, 0, 2) == "34");
    CHECK(cell(table, 0, 3) == "55");
    CHECK(std::get<double>(table.rows[0][4]) == Approx(0.242539).margin(5e-7));
    CHECK(cell(table, 0, 5) == "48");
    CHECK(cell(table, 1, 0) == "区发改局");
    CHECK(std::get<double>(table.rows[1][4]) == Approx(0.168155).margin(5e-7));
}

TEST_CASE("collectives are measured but never ranked with units", "[app][seed]") {
    Analysis analysis = build_analysis(seed_options()).analysis;
    MetricRequest request;
    request.only = {"task-count"};
    const DataTable units = metric_report(analysis, request, Language::english);
    request.of = "collective";
    const DataTable collectives = metric_report(analysis, request, Language::english);
    CHECK(units.rows.size() == 87);       // by hand
    CHECK(collectives.rows.size() == 18); // by hand
    double ties = 0;
    for (const auto& row : collectives.rows)
        ties += static_cast<double>(std::get<std::int64_t>(row[1]));
    CHECK(ties == 228); // by hand
    request.of = "pair";
    request.only = {"shared-task-count"};
    const DataTable pairs = metric_report(analysis, request, Language::english);
    CHECK(pairs.rows.size() == 807); // cross-tool: NetworkX 2.8.8, projected_graph
    // cross-tool: 535 pairs of named units; they stand before those with a collective
    const auto is_collective = [&](const std::string& pair) {
        return pair.find("各") != std::string::npos || pair.find("有关") != std::string::npos ||
               pair.find("成员单位") != std::string::npos;
    };
    for (std::size_t row = 0; row < 535; ++row)
        CHECK_FALSE(is_collective(cell(pairs, row, 0)));
}

TEST_CASE("unknown names are refused with the nearest", "[app]") {
    Analysis analysis = build_analysis(seed_options()).analysis;
    MetricRequest request;
    request.sort = "lead-cuont";
    CHECK_THROWS_AS(metric_report(analysis, request, Language::english), UsageError);
    request.sort.clear();
    request.of = "units";
    CHECK_THROWS_AS(metric_report(analysis, request, Language::english), UsageError);
    CHECK_THROWS_AS(explain(analysis, {}, Language::english), UsageError);
}

TEST_CASE("sorting by a measure that is not shown leaves it out", "[app][seed]") {
    Analysis analysis = build_analysis(seed_options()).analysis;
    MetricRequest request;
    request.only = {"lead-count"};
    request.sort = "support-count";
    request.top = 1;
    const DataTable table = metric_report(analysis, request, Language::english);
    CHECK(table.columns.size() == 2);
    CHECK(cell(table, 0, 0) == "区住建局"); // by hand: 34 supports, the most
}

TEST_CASE("an explanation of a unit lists its ties", "[app][seed]") {
    const Analysis analysis = build_analysis(seed_options()).analysis;
    ExplainRequest request;
    request.unit = "区财政局";
    const ExplainReport report = explain(analysis, request, Language::english);
    CHECK(cell_text(fact(report, "leads")) == "5");     // by hand
    CHECK(cell_text(fact(report, "supports")) == "19"); // by hand
    CHECK(report.rows.rows.size() == 24);
    CHECK(cell(report.rows, 0, 0) == "main-1-1");
    CHECK(cell(report.rows, 0, 5) == "区财政局"); // the cell on line 42 of the notice
    CHECK(cell(report.rows, 0, 4) == "42");
}

TEST_CASE("the terms of every additive measure add up to its figure", "[app][seed]") {
    const Analysis analysis = build_analysis(seed_options()).analysis;
    const AnalysisContext context(analysis.graph, analysis.reading, analysis.options);
    std::size_t checked = 0;
    for (const Metric* metric : all_metrics()) {
        if (!metric->is_for(Subject::unit))
            continue;
        ExplainRequest request;
        request.unit = "区住建局";
        request.metric = std::string(metric->info.id);
        const ExplainReport report = explain(analysis, request, Language::english);
        const auto& columns = report.rows.columns;
        const auto adds = std::find_if(columns.begin(), columns.end(),
                                       [](const auto& column) { return column.id == "adds"; });
        if (adds == columns.end())
            continue;
        double sum = 0;
        for (const auto& row : report.rows.rows) {
            const DataCell& term = row[static_cast<std::size_t>(adds - columns.begin())];
            if (term == DataCell(std::string()))
                continue; // a tie of the unit, below the terms
            sum += std::holds_alternative<double>(term)
                       ? std::get<double>(term)
                       : static_cast<double>(std::get<std::int64_t>(term));
        }
        const double value = std::stod(cell_text(fact(report, "value")));
        INFO(metric->info.id);
        CHECK(sum == Approx(value).epsilon(1e-9));
        ++checked;
    }
    CHECK(checked >= 5);
}

TEST_CASE("every measure of every subject is explained down to a figure", "[app][seed]") {
    const Analysis analysis = build_analysis(seed_options()).analysis;
    for (const Metric* metric : all_metrics())
        for (const Subject subject : metric->subjects) {
            ExplainRequest request;
            request.metric = std::string(metric->info.id);
            if (subject == Subject::unit)
                request.unit = "区住建局";
            else if (subject == Subject::task)
                request.task = "main-1-1";
            else if (subject == Subject::leader)
                request.leader = "姚珂军";
            else if (subject == Subject::pair)
                request.pair = {"区财政局", "区税务局"};
            else
                request.network = metric->concentration ? "lead-count" : "network";
            const ExplainReport report = explain(analysis, request, Language::english);
            INFO(metric->info.id << " of " << to_string(subject));
            const bool undefined = std::holds_alternative<NotAvailable>(fact(report, "value"));
            const auto& facts = report.context.facts;
            const bool has_arithmetic =
                !report.rows.rows.empty() || facts.back().first != "formula";
            CHECK((undefined || has_arithmetic));
        }
}

TEST_CASE("what cannot be explained is refused with a hint", "[app][seed]") {
    const Analysis analysis = build_analysis(seed_options()).analysis;
    ExplainRequest request;
    request.leader = "姚珂";
    CHECK_THROWS_AS(explain(analysis, request, Language::english), UsageError);
    request.leader.clear();
    request.network = "lead-counts";
    request.metric = "gini";
    CHECK_THROWS_AS(explain(analysis, request, Language::english), UsageError);
    request.network = "lead-count";
    request.metric.clear();
    CHECK_THROWS_AS(explain(analysis, request, Language::english), UsageError);
}

TEST_CASE("an explanation of a pair lists the shared tasks, in either order", "[app][seed]") {
    const Analysis analysis = build_analysis(seed_options()).analysis;
    const auto report = [&](std::vector<std::string> pair) {
        ExplainRequest request;
        request.pair = std::move(pair);
        return explain(analysis, request, Language::english);
    };
    const ExplainReport one = report({"区财政局", "区税务局"});
    const ExplainReport other = report({"区税务局", "区财政局"});
    CHECK(one.rows.rows == other.rows.rows);
    CHECK(cell(one.rows, 0, 0) == "main-1-1"); // by hand: line 42 leads, line 44 supports
    CHECK(cell(one.rows, 0, 1) == "lead");
    CHECK(cell(one.rows, 0, 2) == "support");
}

TEST_CASE("a task is found by its id; a repeated number is refused with the ids", "[app][seed]") {
    const Analysis analysis = build_analysis(seed_options()).analysis;
    ExplainRequest request;
    request.task = "main-1-1";
    const ExplainReport report = explain(analysis, request, Language::english);
    REQUIRE(report.rows.rows.size() == 3); // by hand: 区财政局; 区税务局, 各镇(街道、园区)
    CHECK(cell(report.rows, 0, 0) == "区财政局");
    CHECK(cell(report.rows, 2, 0) == "各镇(街道、园区)");
    request.task = "34";
    CHECK_THROWS_AS(explain(analysis, request, Language::english), UsageError);
}

TEST_CASE("the key findings of the seed", "[app][seed]") {
    Analysis analysis = build_analysis(seed_options()).analysis;
    measure(analysis, every_subject);
    std::map<std::string, Text> said;
    for (const KeyFinding& finding : key_findings(analysis))
        said[finding.topic] = finding.sentence;
    // by hand: 198 tasks, 87 units, 205 leads, 426 supports, 228 collective ties; 21 of 198 = 10.6
    // %
    CHECK(said["size"].en.find("198 tasks, 87 named units: 205 lead ties and 426 support ties") ==
          0);
    CHECK(said["size"].zh.find("出现 228 次") != std::string::npos);
    CHECK(said["leads-most"].en.find("区住建局 21 of 198 tasks (10.6 %), 区发改局 15") !=
          std::string::npos);
    CHECK(said["takes-part-most"].zh.find("区住建局 55 项") != std::string::npos);
    // by hand: 12 tasks have no supporting unit, all of them with one lead
    CHECK(said["single-unit"].en.find("12 tasks hang on one unit") == 0);
    // by hand: section 二 prints 33, 34, 35 on lines 344, 352, 360 and again on these
    CHECK(said["check-source"].en.find("several tasks of one section (lines 368, 376, 384)") !=
          std::string::npos);
    CHECK(said["leaders"].en.find("9 leaders") == 0);
    CHECK_FALSE(said["pairs"].en.empty());
    CHECK_FALSE(said["concentration"].zh.empty());
}

TEST_CASE("analyze writes its folder, the manifest last, with true hashes", "[app][seed]") {
    const test::TemporaryFolder folder;
    AnalyzeRequest request;
    request.pipeline = seed_options();
    request.folder = folder / "out";
    request.draw = false;
    const AnalyzeResult result = analyze(request);
    CHECK(result.files.back() == "manifest.json");
    const std::set<std::string> names = folder.names();
    for (const char* name : {"read.json", "units.csv", "tasks.csv", "leaders.csv", "pairs.csv",
                             "network.csv", "ties.csv", "findings.csv", "network.graphml"})
        CHECK(names.contains(std::string("out/") + name));
    const auto manifest = nlohmann::json::parse(test::content_of(folder / "out/manifest.json"));
    // cross-tool: coreutils 9.1, sha256sum data/examples/yinzhou-2024.txt
    CHECK(manifest["inputs"][0]["sha256"] ==
          "8fcc9c7a82a235a21b8482025c0c1681786d24a3052dcc2422158bfc424777bd");
    CHECK(manifest["inputs"][0]["file"] == "yinzhou-2024.txt"); // no folder of this machine
    for (const std::string& name : result.files)
        CHECK(test::content_of(folder / ("out/" + name)).find(ZEREN_SOURCE_DIR) ==
              std::string::npos);
    CHECK_FALSE(manifest.contains("created"));
}

TEST_CASE("a failed analysis leaves no folder", "[app]") {
    const test::TemporaryFolder folder;
    AnalyzeRequest request;
    request.pipeline.inputs = {folder.write("empty.txt", "")};
    request.folder = folder / "out";
    CHECK_THROWS_AS(analyze(request), InputError);
    CHECK(folder.names() == std::set<std::string>{"empty.txt"});
}
