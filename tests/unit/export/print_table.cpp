// SPDX-License-Identifier: Apache-2.0
// Expected texts are written by hand from RFC 4180, the JSON and Markdown rules and the guard's
// definition.
#include "support/catch.hpp"

#include <zeren/base/text.hpp>
#include <zeren/export/print_table.hpp>

#include <nlohmann/json.hpp>

#include <sstream>

using namespace zeren;

namespace {

DataTable table_of(std::vector<DataCell> cells) {
    DataTable table;
    for (std::size_t column = 0; column < cells.size(); ++column)
        table.columns.push_back({"c" + std::to_string(column), "C" + std::to_string(column)});
    table.rows.push_back(std::move(cells));
    return table;
}

std::string printed(const DataTable& table, TableFormat format, const TableContext& context = {}) {
    std::ostringstream out;
    print_table(table, format, context, out);
    return out.str();
}

std::string word(const char* value) {
    return value;
}

} // namespace

TEST_CASE("csv quotes commas, quotes and line ends, and nothing else", "[export]") {
    const DataTable table =
        table_of({word("a,b"), word("say \"no\""), word("two\nlines"), word("plain 中文")});
    CHECK(printed(table, TableFormat::csv) ==
          "c0,c1,c2,c3\n\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",plain 中文\n");
}

TEST_CASE("csv prints numbers in the shortest form that reads back", "[export]") {
    const DataTable table =
        table_of({0.1, 1.0 / 3.0, -2.5, -0.0, std::int64_t{-7}, true, NotAvailable{"why"}});
    CHECK(printed(table, TableFormat::csv) ==
          "c0,c1,c2,c3,c4,c5,c6\n0.1,0.3333333333333333,-2.5,0,-7,true,NA\n");
}

TEST_CASE("a text that a spreadsheet would run is guarded, a number never", "[export]") {
    for (const char* formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", " =1", "\u3000=1", "＝1",
                                "＋1", "－1", "＠a", "\n=1"})
        CHECK(looks_like_formula(formula));
    for (const char* harmless : {"", " ", "区财政局", "a=b", "3-4", "（-1）", "1"})
        CHECK_FALSE(looks_like_formula(harmless));
    const DataTable table =
        table_of({word("=1+1"), -1.5, std::int64_t{-1}, std::vector<std::string>{"-a", "b"}});
    CHECK(printed(table, TableFormat::csv) == "c0,c1,c2,c3\n'=1+1,-1.5,-1,'-a; b\n");
    CHECK(printed(table, TableFormat::tsv) == "c0\tc1\tc2\tc3\n'=1+1\t-1.5\t-1\t'-a; b\n");
    const auto row = nlohmann::json::parse(printed(table, TableFormat::jsonl));
    CHECK(row["c0"] == "=1+1"); // JSON keeps the original
}

TEST_CASE("tsv escapes tabs, line ends and backslashes", "[export]") {
    CHECK(printed(table_of({word("a\tb"), word("c\nd"), word("C:\\e")}), TableFormat::tsv) ==
          "c0\tc1\tc2\na\\tb\tc\\nd\tC:\\\\e\n");
}

TEST_CASE("json: null with a reason, null for no text, options and facts first", "[export]") {
    const DataTable table =
        table_of({word(""), NotAvailable{"fewer than two tasks"}, std::int64_t{21}, 0.5});
    TableContext context;
    context.schema = "zeren/test/1";
    context.facts.emplace_back("of", word("unit"));
    context.options.emplace_back("seed", std::int64_t{42});
    const auto json = nlohmann::ordered_json::parse(printed(table, TableFormat::json, context));
    CHECK(json.begin().key() == "schema");
    CHECK(json["of"] == "unit");
    CHECK(json["options"]["seed"] == 42);
    const auto& row = json["rows"].at(0);
    CHECK(row["c0"].is_null());
    CHECK(row["c1"].is_null());
    CHECK(row["reasons"] == nlohmann::ordered_json{{"c1", "fewer than two tasks"}});
    CHECK(row["c2"].is_number_integer());
    CHECK(row["c3"] == 0.5);
}

TEST_CASE("json of no rows and of broken UTF-8 is still JSON", "[export]") {
    CHECK(nlohmann::json::parse(printed({{{"a", "A"}}, {}}, TableFormat::json))["rows"].empty());
    const auto row = nlohmann::json::parse(printed(table_of({word("\xFF")}), TableFormat::jsonl));
    CHECK(row["c0"] == "\xEF\xBF\xBD");
}

TEST_CASE("a table for a terminal is lined up by display width", "[export]") {
    DataTable table{{{"name", "Name"}, {"n", "N"}}, {}};
    table.rows.push_back({word("区财政局"), std::int64_t{5}});
    table.rows.push_back({word("ab"), std::int64_t{120}});
    // 区财政局 takes 8 columns; numbers stand to the right.
    CHECK(printed(table, TableFormat::table) == "Name        N\n"
                                                "区财政局    5\n"
                                                "ab        120\n");
}

TEST_CASE("a terminal gets no control characters, and reasons below", "[export]") {
    const std::string out =
        printed(table_of({word("\x1B[31mred"), NotAvailable{"no ties"}}), TableFormat::table);
    CHECK(out.find('\x1B') == std::string::npos);
    CHECK(out.find("\\x1B[31mred") != std::string::npos);
    CHECK(out.find("NA in c1: no ties") != std::string::npos);
}

TEST_CASE("reasons of a table with a row a measure name the row", "[export]") {
    DataTable table{{{"measure", "Measure"}, {"network", "network"}}, {}};
    table.rows.push_back({word("density"), NotAvailable{"one side is empty"}});
    table.rows.push_back({word("gini"), word("")});
    table.rows.push_back({word("components"), std::int64_t{12345678}});
    TableContext context;
    context.reasons_by_row = true;
    std::ostringstream out;
    print_table(table, TableFormat::table, context, out);
    // what is left empty does not keep the numbers from standing to the right
    CHECK(out.str() == "Measure      network\n"
                       "density           NA\n"
                       "gini                \n"
                       "components  12345678\n\n"
                       "NA in density: one side is empty\n");
}

TEST_CASE("markdown escapes what would break a table", "[export]") {
    CHECK(printed(table_of({word("a|b"), 0.25}), TableFormat::md) ==
          "| C0 | C1 |\n| --- | ---: |\n| a\\|b | 0.250000 |\n");
}

TEST_CASE("formats are found by name", "[export]") {
    CHECK(find_table_format("md") == TableFormat::md);
    CHECK_FALSE(find_table_format("xml").has_value());
    for (std::size_t i = 0; i < table_format_names.size(); ++i)
        CHECK(find_table_format(table_format_names[i]) == static_cast<TableFormat>(i));
}
