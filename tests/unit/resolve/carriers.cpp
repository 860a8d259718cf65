// SPDX-License-Identifier: Apache-2.0
// One table in every carrier, width, line end and encoding must give the very same tasks.
#include "support/catch.hpp"
#include "support/read_text.hpp"

#include <zeren/base/text.hpp>

#include <unicode/unistr.h>

#include <filesystem>

using namespace zeren;
using namespace zeren::test;

namespace {

/// What a task says, without where it says it; full-width and half-width forms alike.
std::string tasks_of(const Reading& reading) {
    std::string out;
    for (std::size_t index = 0; index < reading.tasks.size(); ++index) {
        const Task& task = reading.tasks[index];
        const std::string number = task.number.substr(0, task.number.find('.')); // 1. of a list
        out += text::match_key(number + "|" + std::string(task.text));
        for (const Role role : {Role::lead, Role::support}) {
            out += "|";
            for (const std::string& name : names(reading, index, role))
                out += text::match_key(name) + " ";
        }
        for (const LeaderId leader : task.leaders)
            out += "|" + reading.leaders[leader.index()].name;
        for (const std::string& deadline : task.deadlines)
            out += "|" + deadline;
        out += "\n";
    }
    return out;
}

std::string tasks_of_file(const std::string& name) {
    return tasks_of(read_bytes(file_bytes("data/examples/" + name), {}, name));
}

std::string encoded(const std::string& utf8, const char* encoding) {
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
    std::string out(utf8.size() * 4 + 8, '\0');
    out.resize(static_cast<std::size_t>(text.extract(
        0, text.length(), out.data(), static_cast<std::uint32_t>(out.size()), encoding)));
    return out;
}

/// ASCII punctuation of the table as a page in full-width style has it.
std::string full_width(std::string text) {
    for (const auto& [narrow, wide] : {std::pair{"(", "\uFF08"}, std::pair{")", "\uFF09"},
                                       std::pair{",", "\uFF0C"}, std::pair{";", "\uFF1B"}})
        text = zeren::text::replace_all(text, narrow, wide);
    return text;
}

/// Checks a text in both widths, with each line end and in each encoding; how many that are.
std::size_t check_variants(const std::string& plain, const std::string& name,
                           const std::string& expected) {
    std::size_t variants = 0;
    for (const bool wide : {false, true}) {
        if (wide && (name.ends_with(".csv") || name.ends_with(".html")))
            continue; // the comma and the brackets are the carrier's own
        for (const char* line_end : {"\n", "\r\n", "\r"})
            for (const std::string encoding :
                 {"UTF-8", "UTF-8 with mark", "GB18030", "UTF-16LE", "UTF-16BE"}) {
                if (name.ends_with(".html") && encoding.starts_with("UTF-16"))
                    continue; // the page declares another one: that is another test
                const std::string text =
                    zeren::text::replace_all(wide ? full_width(plain) : plain, "\n", line_end);
                const std::string bytes = encoding.ends_with("mark")
                                              ? "\xEF\xBB\xBF" + text
                                              : encoded(text, encoding.c_str());
                CAPTURE(name, wide, encoding, std::string(line_end).size());
                CHECK(tasks_of(read_bytes(bytes, {}, name)) == expected);
                ++variants;
            }
    }
    return variants;
}

using Rows = std::vector<std::vector<std::string>>;

/// A table with deadlines, an empty cell, lists, and a collective with brackets.
const Rows rows{
    {"序号", "工作任务", "牵头单位", "配合单位", "完成时限"},
    {"1", "推进道路(一期)建设,打通断头路", "甲市交通局", "甲市财政局、各镇(街道)", "2024年6月底前"},
    {"2", "架设桥梁;修缮码头", "甲市水利局、甲市港航局", "", "2024年9月"},
    {"3", "开展“双减”督查", "甲市教育局", "甲市公安局", "2024-11-30"}};
const std::string tasks_by_hand =
    "1|推进道路(一期)建设,打通断头路|甲市交通局 |甲市财政局 *各镇(街道) |2024-06\n"
    "2|架设桥梁;修缮码头|甲市水利局 甲市港航局 ||2024-09\n"
    "3|开展“双减”督查|甲市教育局 |甲市公安局 |2024-11-30\n";

std::string row_lines(const std::string& before, const std::string& between,
                      const std::string& after, const std::string& below_header = "") {
    std::string out;
    for (const auto& row : rows) {
        for (const std::string& cell : row)
            out += (&cell == row.data() ? before : between) + cell;
        out += after + "\n" + (&row == rows.data() ? below_header : "");
    }
    return out;
}

std::string card_lines(const std::string& between, const std::string& after = "\n") {
    std::string out;
    for (std::size_t row = 1; row < rows.size(); ++row, out += "\n")
        for (std::size_t cell = 0; cell < rows[row].size(); ++cell)
            if (!rows[row][cell].empty())
                out += rows[0][cell] + between + rows[row][cell] + after;
    return out;
}

/// Every cell with what stands behind it, or what stands for an empty one.
std::string cells(const std::string& after, const std::string& empty) {
    std::string out;
    for (const auto& row : rows)
        for (const std::string& cell : row)
            out += cell.empty() ? empty : cell + after;
    return out;
}

/// Columns below one another, a character of Han two columns wide.
std::string spaced() {
    constexpr std::size_t room = 40;
    std::string out;
    for (const auto& row : rows) {
        for (const std::string& cell : row) {
            std::size_t columns = 0;
            for (std::size_t at = 0; at < cell.size();)
                columns += zeren::text::next_code_point(cell, at) < 0x2000 ? 1 : 2;
            out += cell + std::string(room - columns, ' ');
        }
        out += "\n";
    }
    return out;
}

} // namespace

TEST_CASE("every carrier gives the same tasks", "[resolve][carriers]") {
    // sections 三 and 七 of the seed: 8 and 7 tasks by its hand reading
    const std::string expected = tasks_of_file("carrier-csv.csv");
    CHECK(std::count(expected.begin(), expected.end(), '\n') == 8 + 7);
    std::size_t carriers = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(ZEREN_SOURCE_DIR "/data/examples")) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("carrier-"))
            continue;
        CAPTURE(name);
        CHECK(tasks_of_file(name) == expected);
        ++carriers;
    }
    CHECK(carriers >= 19);
}

TEST_CASE("one table in every layout, width, line end and encoding", "[resolve][carriers]") {
    const std::vector<std::pair<std::string, std::string>> layouts{
        {cells("\n\n", "\n"), "paragraphs.txt"},
        {cells(" |\n", "|\n"), "cell-lines.txt"},
        {spaced(), "spaces.txt"},
        {row_lines("", "\t", ""), "tabs.txt"},
        {row_lines("", " | ", " |"), "pipes.txt"},
        {row_lines("| ", " | ", " |"), "outer-pipes.txt"},
        {row_lines("| ", " | ", " |", "|---|---|---|---|---|\n"), "markdown.md"},
        {row_lines("\"", "\",\"", "\""), "comma.csv"},
        {row_lines("\"", "\";\"", "\""), "semicolon.csv"},
        {row_lines("", "\t", ""), "tabs.tsv"},
        {"<table>\n" + row_lines("<tr><td>", "<td>", "") + "</table>", "page.html"},
        {card_lines("    "), "cards-blanks.txt"},
        {card_lines("\t"), "cards-tab.txt"},
        {card_lines("："), "cards-colon.txt"},
        {card_lines(" | "), "cards-pipe.txt"},
        {card_lines("\n"), "cards-below.txt"},
        {card_lines("\n\n", "\n\n"), "cards-paragraphs.txt"}};
    std::size_t variants = 0;
    for (const auto& [text, name] : layouts)
        variants += check_variants(text, name, tasks_by_hand);
    CHECK(variants == 14 * 30 + 2 * 15 + 9); // 14 texts; CSV in one width; HTML without UTF-16
}

TEST_CASE("width, line ends and encodings do not change the tasks", "[resolve][carriers]") {
    std::size_t variants = 0;
    for (const std::string name :
         {"carrier-csv.csv", "carrier-tsv.tsv", "carrier-html.html", "carrier-html-merged.html",
          "carrier-markdown.md", "carrier-box.txt", "carrier-box-merged.txt", "carrier-pipes.txt",
          "carrier-pipes-merged.txt", "carrier-cell-lines.txt", "carrier-spaces.txt",
          "carrier-blank-cells.txt", "carrier-cards.txt", "carrier-cards-colons.txt",
          "carrier-label-lines.txt", "yinzhou-2024.txt"}) {
        const std::string plain = file_bytes("data/examples/" + name);
        variants += check_variants(plain, name, tasks_of(read_bytes(plain, {}, name)));
    }
    CHECK(variants == 13 * 30 + 15 + 2 * 9); // 13 texts; CSV in one width; HTML without UTF-16
}
