// SPDX-License-Identifier: Apache-2.0
// Tables beside the responsibility table, and the query of BiRank, from files to figures.
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <zeren/app/metric_report.hpp>
#include <zeren/app/pipeline.hpp>
#include <zeren/base/errors.hpp>

#include <algorithm>
#include <string>

using namespace zeren;

namespace {

/// Pairs that share a task: 区住建局 with 区财政局 and with 区水利局, 区水利局 with 区财政局.
const std::string table = "序号,目标任务,牵头单位,配合单位\n"
                          "1,修路,区住建局,区财政局\n"
                          "2,植树,区住建局,区水利局\n"
                          "3,治水,区水利局,区财政局\n";

PipelineOptions options_for(const test::TemporaryFolder& folder) {
    PipelineOptions options;
    options.inputs = {folder.write("a.csv", table)};
    return options;
}

DataTable figures(Analysis& analysis, const std::string& of, std::vector<std::string> only) {
    MetricRequest request;
    request.of = of;
    request.only = std::move(only);
    return metric_report(analysis, request, Language::english);
}

double number(const DataCell& cell) {
    return std::stod(cell_text(cell));
}

const Diagnostic* finding(const Analysis& analysis, std::string_view code) {
    const auto& findings = analysis.reading.findings;
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [&](const Diagnostic& one) { return one.code == code; });
    return found == findings.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("contacts: names of a file become pairs; a stranger is a finding with its line",
          "[app]") {
    const test::TemporaryFolder folder;
    PipelineOptions options = options_for(folder);
    options.contacts = folder.write("met.csv", "first,second\n"
                                               "区财政局,区住建局\n"
                                               "区住建局,区财政局\n"
                                               "区住建局,区气象局\n");
    Analysis analysis = build_analysis(options).analysis;
    // by hand: of three pairs one is seen (twice, which counts once), the other two are not
    const DataTable found = figures(analysis, "network", {"congruence", "coordination-met"});
    CHECK(number(found.rows[0][1]) == Approx(1.0 / 3));
    CHECK(number(found.rows[0][2]) == Approx(1.0 / 3));
    const Diagnostic* stranger = finding(analysis, "unmatched-name");
    REQUIRE(stranger);
    CHECK(stranger->where.line == 4);
    CHECK(stranger->message.en == "the table has no unit '区气象局'");
    const auto told = result_options(analysis.options);
    CHECK(std::any_of(told.begin(), told.end(), [](const auto& option) {
        return option.first == "contacts" && cell_text(option.second) == "met.csv";
    }));
}

TEST_CASE("capabilities: what units can do gives negotiation need", "[app]") {
    const test::TemporaryFolder folder;
    PipelineOptions options = options_for(folder);
    options.capabilities = folder.write("can.csv", "unit,capability\n"
                                                   "区住建局,设计\n"
                                                   "区住建局,施工\n"
                                                   "区财政局,拨款\n");
    Analysis analysis = build_analysis(options).analysis;
    const DataTable found = figures(analysis, "unit", {"task-count", "negotiation-need"});
    REQUIRE(found.rows.size() == 3);
    // by hand, all with two tasks: 区住建局 lacks 拨款 of three; 区财政局 lacks two of three;
    // 区水利局 lacks all of three
    for (const auto& row : found.rows) {
        const std::string name = cell_text(row[0]);
        const double lacked = name == "区住建局" ? 1 : name == "区财政局" ? 2 : 3;
        CHECK(number(row[2]) == Approx(lacked / 3));
    }
}

TEST_CASE("query: units and tasks by name; an unknown one lists the nearest", "[app]") {
    const test::TemporaryFolder folder;
    PipelineOptions options = options_for(folder);
    options.query = {"区水利局", "1"};
    Analysis analysis = build_analysis(options).analysis;
    CHECK(analysis.options.query.units.size() == 1);
    CHECK(analysis.options.query.tasks == std::vector<TaskId>{TaskId(std::size_t{0})});
    const DataTable found = figures(analysis, "unit", {"birank"});
    CHECK(cell_text(found.rows[0][0]) == "区水利局"); // sorted: nearest to the query is itself
    options.query = {"区水利"};
    try {
        build_analysis(options);
        FAIL("accepted a name that nobody bears");
    } catch (const UsageError& error) {
        CHECK(error.diagnostic().code == "unknown-query");
        CHECK(error.diagnostic().suggestion.en.find("区水利局") != std::string::npos);
    }
    options.query.clear();
    options.contacts = folder.write("bad.csv", "one,other\n区水利局,区财政局\n");
    CHECK_THROWS_AS(build_analysis(options), InputError);
}
