// SPDX-License-Identifier: Apache-2.0
// What stands around the figures of `zeren metrics`.
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <zeren/app/metric_report.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/model/tasks_called.hpp>

#include <algorithm>

using namespace zeren;

namespace {

const std::string table_a = "序号,目标任务,牵头单位,配合单位\n"
                            "1,修路,区住建局,区财政局\n"
                            "2,植树,区住建局,区水利局\n"
                            "3,治水,区水利局,区财政局\n";
const std::string table_b = "序号,目标任务,牵头单位,配合单位\n1,修桥,区财政局,区住建局\n";

std::vector<GraphResult> both(const test::TemporaryFolder& folder) {
    PipelineOptions options;
    options.inputs = {folder.write("a.csv", table_a), folder.write("b.csv", table_b)};
    return build_analyses(options);
}

std::vector<std::string> ids(const DataTable& table) {
    std::vector<std::string> names;
    for (const DataColumn& column : table.columns)
        names.push_back(column.id);
    return names;
}

std::string cell(const DataTable& table, std::size_t row, std::string_view id) {
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        if (table.columns[column].id == id)
            return cell_text(table.rows.at(row).at(column));
    throw std::out_of_range("no column " + std::string(id));
}

} // namespace

TEST_CASE("several documents: one table, name first, then where the row is from", "[app]") {
    const test::TemporaryFolder folder;
    DataTable table;
    for (GraphResult& one : both(folder)) {
        MetricRequest request;
        request.only = {"lead-count"};
        request.document = one.inputs.front().name;
        append_rows(table, metric_report(one.analysis, request, Language::english));
    }
    CHECK(ids(table) == std::vector<std::string>{"name", "document", "jurisdiction", "lead-count"});
    REQUIRE(table.rows.size() == 5); // by hand: three units in the first, two in the second
    CHECK(cell(table, 0, "name") == "区住建局");
    CHECK(cell(table, 0, "lead-count") == "2");
    CHECK(cell(table, 3, "name") == "区财政局");
    CHECK(cell(table, 3, "document") == folder / "b.csv");
    DataTable other{{{"name", "Name"}}, {}};
    CHECK_THROWS_AS(append_rows(table, std::move(other)), std::invalid_argument);
}

TEST_CASE("pooled documents: a unit is known by jurisdiction and name", "[app]") {
    const test::TemporaryFolder folder;
    PipelineOptions options;
    options.inputs = {folder.write("a.csv", table_a), folder.write("b.csv", table_b)};
    Analysis pooled = build_analysis(options).analysis;
    MetricRequest request;
    request.only = {"task-count"};
    request.with_jurisdiction = true;
    const DataTable table = metric_report(pooled, request, Language::english);
    CHECK(ids(table) == std::vector<std::string>{"name", "jurisdiction", "task-count"});
    REQUIRE(table.rows.size() == 3); // by hand: neither document says where it is from
    CHECK(cell(table, 0, "task-count") == "3");
}

TEST_CASE("pooled documents: tasks say where they are from, and are told apart", "[app]") {
    const test::TemporaryFolder folder;
    PipelineOptions options;
    options.inputs = {folder.write("a.csv", table_a), folder.write("b.csv", table_b)};
    Analysis pooled = build_analysis(options).analysis;
    MetricRequest request;
    request.of = "task";
    request.only = {"size"};
    request.with_jurisdiction = true;
    const DataTable table = metric_report(pooled, request, Language::english);
    REQUIRE(table.rows.size() == 4); // by hand: three tasks and one
    CHECK(cell(table, 0, "name") == cell(table, 3, "name"));
    CHECK(cell(table, 0, "document") == folder / "a.csv");
    CHECK(cell(table, 3, "document") == folder / "b.csv");
    // the first of both documents has one id
    const std::string id = cell(table, 3, "name");
    CHECK_THROWS_AS(task_called(pooled, id), UsageError);
    CHECK(task_called(pooled, (folder / "b.csv") + "/" + id) == TaskId(3U));
}

TEST_CASE("undefined figures have their reason in the language of the table", "[app]") {
    const test::TemporaryFolder folder;
    Analysis analysis = std::move(both(folder).front().analysis);
    MetricRequest request;
    request.of = "network";
    request.only = {"density", "gini", "congruence"};
    const auto reason = [](const DataTable& table, std::size_t row, std::size_t column) {
        return std::get<NotAvailable>(table.rows.at(row).at(column)).reason;
    };
    CHECK(reason(metric_report(analysis, request, Language::english), 0, 3) ==
          "no table of contacts: see --contacts");
    const DataTable chinese = metric_report(analysis, request, Language::chinese);
    CHECK(reason(chinese, 0, 3) == "未给出往来表：见 --contacts");
    // turned over, what is on another row is left empty
    const DataTable turned =
        turned_over(metric_report(analysis, request, Language::english), Language::english);
    CHECK(turned.rows.at(0).at(2) == DataCell(std::string())); // density of lead-count
    CHECK(turned.rows.at(1).at(1) == DataCell(std::string())); // gini of the network
    CHECK(turned_over(chinese, Language::chinese).rows.at(1).at(1) == DataCell(std::string()));
    CHECK(std::holds_alternative<NotAvailable>(turned.rows.at(2).at(1)));
}

TEST_CASE("rank intervals and sensitivity stand behind the measures", "[app]") {
    const test::TemporaryFolder folder;
    Analysis analysis = std::move(both(folder).front().analysis);
    MetricRequest request;
    request.only = {"task-count"};
    request.intervals = true;
    request.draws = 50;
    request.split_ranks = true;
    const DataTable table = metric_report(analysis, request, Language::english);
    const std::vector<std::string> names = ids(table);
    REQUIRE(names.size() == 1 + 1 + 5 + 11 + 2);
    CHECK(names[2] == "task-count-rank");
    CHECK(names[5] == "task-count-rank-band");
    CHECK(names[6] == "task-count-rank-band-to");
    CHECK(names[7] == "role-load-rank-0");
    CHECK(names[17] == "role-load-rank-1");
    // by hand: all three have two tasks, so they share rank 2 and one band
    for (std::size_t row = 0; row < 3; ++row) {
        CHECK(cell(table, row, "task-count-rank") == "2");
        CHECK(cell(table, row, "task-count-rank-band") == "1");
    }
    // by hand: with λ = 1 leads take all: 区住建局 2, 区水利局 1, 区财政局 0
    CHECK(cell(table, 0, "name") == "区住建局");
    CHECK(cell(table, 0, "role-load-rank-1") == "1");
    CHECK(cell(table, 0, "role-load-rank-0") == "3");
    CHECK(cell(table, 0, "role-load-rank-best") == "1");
    CHECK(cell(table, 0, "role-load-rank-worst") == "3");
    request.of = "task";
    CHECK_THROWS_AS(metric_report(analysis, request, Language::english), UsageError);
}

TEST_CASE("chance stands behind every measure of concentration", "[app]") {
    const test::TemporaryFolder folder;
    Analysis analysis = std::move(both(folder).front().analysis);
    MetricRequest request;
    request.of = "network";
    request.only = {"gini", "density"};
    request.chance = true;
    request.draws = 20;
    const DataTable table = metric_report(analysis, request, Language::english);
    CHECK(ids(table) == std::vector<std::string>{"name", "gini", "gini-chance-mean",
                                                 "gini-chance-low", "gini-chance-high",
                                                 "gini-chance-z", "gini-chance-p", "density",
                                                 "chance-model"});
    CHECK(cell(table, 0, "gini-chance-mean") == "NA"); // the whole network has no distribution
    const double p = std::stod(cell(table, 1, "gini-chance-p"));
    CHECK(p >= 1.0 / 21);
    CHECK(p <= 1);
    request.of = "unit";
    request.only = {};
    CHECK_THROWS_AS(metric_report(analysis, request, Language::english), UsageError);
}

TEST_CASE("roster zeros: units of the roster that nobody names count as idle", "[app]") {
    const test::TemporaryFolder folder;
    PipelineOptions options;
    options.inputs = {folder.write("a.csv", table_a)};
    options.roster = folder.write("roster.csv", "unit,class,valid_from,valid_to,parent,aliases\n"
                                                "区水利局,局,,,,\n"
                                                "区林业局,局,,,,\n"
                                                "区财政部门,局,,,,区财政局\n");
    Analysis without = build_analysis(options).analysis;
    CHECK(without.graph.named_unit_count() == 3);
    options.analysis.roster_zeros = true;
    Analysis with = build_analysis(options).analysis;
    REQUIRE(with.graph.named_unit_count() == 4); // by hand: 区林业局 alone is new
    CHECK(with.graph.unit(UnitId(std::size_t{3})).name == "区林业局");
    CHECK(with.graph.degree(UnitId(std::size_t{3})) == 0);
    options.roster.clear();
    CHECK_THROWS_AS(build_analysis(options), UsageError);
}

TEST_CASE("choices of the reading are told with the results", "[app]") {
    const test::TemporaryFolder folder;
    PipelineOptions options;
    options.inputs = {folder.write("a.csv", table_a)};
    CHECK(build_analysis(options).analysis.options.reading.empty()); // nothing but defaults
    options.reading.reader = "csv";
    options.reading.encoding = "utf-8";
    options.aliases = folder.write("names.csv", "alias,name\n财政,区财政局\n");
    options.lead_rule = "joint";
    options.default_supporters = false;
    std::string text;
    for (const auto& [name, value] : result_options(build_analysis(options).analysis.options))
        text += name + "=" + cell_text(value) + " ";
    CHECK(text.find("reader=csv encoding=utf-8 aliases=names.csv rule=joint "
                    "default-supporters=no collectives=keep ") == 0);
}

TEST_CASE("every option that changes results is told", "[app]") {
    AnalysisOptions options;
    options.convention = Convention::networkx;
    options.weights = {.lead = 3, .support = 2};
    options.roster_zeros = true;
    options.max_iterations = 50;
    std::string text;
    for (const auto& [name, value] : result_options(options))
        text += name + "=" + cell_text(value) + " ";
    CHECK(text == "collectives=keep roster-zeros=counted role-split=0.5 weights=3:2 "
                  "weight-exponent=0.5 max-iterations=50 convention=networkx seed=42 ");
    const DataTable table{{{"name", ""}, {"closeness-centrality", ""}, {"task-count", ""}}, {}};
    const auto peers = conventions_used(options, table, Subject::unit, Language::english);
    REQUIRE(peers.size() == 1);
    CHECK(peers[0].find("closeness-centrality (networkx): ") == 0);
}
