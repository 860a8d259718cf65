// SPDX-License-Identifier: Apache-2.0
// What must not change a reading, and what a change of the table must do to it: random tables of up
// to eight rows, read as CSV unless a case says otherwise.
#include "property/rounds.hpp"
#include "support/catch.hpp"
#include "support/random_graphs.hpp"
#include "support/read_text.hpp"

#include <zeren/base/text.hpp>
#include <zeren/export/reading.hpp>

#include <map>
#include <set>
#include <sstream>
#include <tuple>

using namespace zeren;
using namespace zeren::test;

namespace {

/// One row: its task, who leads, who supports.
struct Row {
    std::string task;
    std::vector<std::string> leads, supports;
};

std::vector<Row> random_rows(std::uint64_t seed) {
    static const std::vector<std::string> units{
        "市教育局", "市财政局", "市发展改革委", "市工业和信息化局", "区住建局",   "市公安局",
        "市水利局", "市妇联",   "市税务局",     "市城投集团",       "各镇(街道)", "市级有关部门"};
    Dice dice(seed);
    std::vector<Row> rows(1 + dice.below(8));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        rows[row].task =
            "完成第" + std::to_string(row) + "项重点工程" + (dice.chance(.3) ? "，年内见效" : "");
        const std::vector<std::size_t> order = dice.permutation(units.size());
        const std::size_t leads = 1 + dice.below(2), supports = dice.below(5);
        for (std::size_t place = 0; place < leads + supports; ++place)
            (place < leads ? rows[row].leads : rows[row].supports).push_back(units[order[place]]);
    }
    return rows;
}

std::string joined(const std::vector<std::string>& names, std::string_view mark = "、") {
    std::string all;
    for (const std::string& name : names)
        all += (all.empty() ? "" : std::string(mark)) + name;
    return all;
}

std::string as_text(const std::vector<Row>& rows, char separator,
                    std::string_view line_end = "\n") {
    std::string text;
    const auto line = [&](const std::array<std::string, 4>& cells) {
        for (std::size_t cell = 0; cell < cells.size(); ++cell)
            text += (cell == 0 ? "" : std::string(1, separator)) + cells[cell];
        text += line_end;
    };
    line({"序号", "目标任务", "牵头单位", "配合单位"});
    for (std::size_t row = 0; row < rows.size(); ++row)
        line({std::to_string(row + 1), rows[row].task, joined(rows[row].leads),
              joined(rows[row].supports)});
    return text;
}

std::string as_html(const std::vector<Row>& rows) {
    std::string text = "<table><tr><th>序号<th>目标任务<th>牵头单位<th>配合单位</tr>";
    for (std::size_t row = 0; row < rows.size(); ++row)
        text += "<tr><td>" + std::to_string(row + 1) + "<td>" + rows[row].task + "<td>" +
                joined(rows[row].leads) + "<td>" + joined(rows[row].supports) + "</tr>";
    return text + "</table>";
}

std::string as_markdown(const std::vector<Row>& rows) {
    std::string text = "| 序号 | 目标任务 | 牵头单位 | 配合单位 |\n|---|---|---|---|\n";
    for (std::size_t row = 0; row < rows.size(); ++row)
        text += "| " + std::to_string(row + 1) + " | " + rows[row].task + " | " +
                joined(rows[row].leads) + " | " + joined(rows[row].supports) + " |\n";
    return text;
}

Reading read_rows(const std::vector<Row>& rows) {
    return read_bytes(as_text(rows, ','), {}, "table.csv");
}

using Ties = std::set<std::tuple<std::string, std::string, Role>>;

/// (task, name, role) of every tie; collectives are marked.
Ties ties_of(const Reading& reading) {
    Ties ties;
    for (const Role role : {Role::lead, Role::support})
        for (std::size_t task = 0; task < reading.tasks.size(); ++task)
            for (const std::string& name : names(reading, task, role))
                ties.emplace(std::string(reading.tasks[task].text), name, role);
    return ties;
}

std::string utf16(const std::string& text) {
    std::string bytes = "\xFF\xFE";
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        bytes += static_cast<char>(c & 0xFF);
        bytes += static_cast<char>(c >> 8);
    }
    return bytes;
}

} // namespace

TEST_CASE("what is read is what was written", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const std::vector<Row> rows = random_rows(seed);
        Ties expected;
        for (const Row& row : rows)
            for (const bool lead : {true, false})
                for (const std::string& name : lead ? row.leads : row.supports)
                    expected.emplace(row.task,
                                     (name == "各镇(街道)" || name == "市级有关部门" ? "*" : "") +
                                         name,
                                     lead ? Role::lead : Role::support);
        CHECK(ties_of(read_rows(rows)) == expected);
    }
}

TEST_CASE("the order of rows changes no tie, nor does that of units in a cell", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const std::vector<Row> rows = random_rows(seed);
        const Ties before = ties_of(read_rows(rows));
        Dice dice(seed + 1);
        std::vector<Row> shuffled;
        for (const std::size_t place : dice.permutation(rows.size())) {
            shuffled.push_back(rows[place]);
            std::reverse(shuffled.back().supports.begin(), shuffled.back().supports.end());
            std::reverse(shuffled.back().leads.begin(), shuffled.back().leads.end());
        }
        CHECK(ties_of(read_rows(shuffled)) == before);
    }
}

TEST_CASE("separators, line ends, encodings and carriers give the same ties", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const std::vector<Row> rows = random_rows(seed);
        const Ties expected = ties_of(read_rows(rows));
        const std::string text = as_text(rows, ',');
        CHECK(ties_of(read_bytes(as_text(rows, '\t'), {}, "t.tsv")) == expected);
        CHECK(ties_of(read_bytes(as_text(rows, ',', "\r\n"), {}, "t.csv")) == expected);
        CHECK(ties_of(read_bytes("\xEF\xBB\xBF" + text, {}, "t.csv")) == expected);
        CHECK(ties_of(read_bytes(utf16(text), {}, "t.csv")) == expected);
        CHECK(ties_of(read_bytes(as_html(rows), {}, "t.html")) == expected);
        CHECK(ties_of(read_bytes(as_markdown(rows), {}, "t.md")) == expected);
    }
}

TEST_CASE("units set apart by other marks are the same units", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        std::vector<Row> rows = random_rows(seed);
        const Ties expected = ties_of(read_rows(rows));
        static constexpr std::string_view marks[]{"，", "；", " ", "/"};
        for (Row& row : rows) // one cell, one name: the mark is inside it
            row.supports = {joined(row.supports, marks[seed % std::size(marks)])};
        CHECK(ties_of(read_rows(rows)) == expected);
    }
}

TEST_CASE("a row that stands twice is told, and is one task more", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        std::vector<Row> rows = random_rows(seed);
        const Reading before = read_rows(rows);
        rows.push_back(rows[Dice(seed).below(rows.size())]);
        const Reading after = read_rows(rows);
        CHECK(after.tasks.size() == before.tasks.size() + 1);
        CHECK(after.units.size() == before.units.size());
        CHECK(ties_of(after) == ties_of(before));
        CHECK(count_findings(after, "repeated-task") == 1);
        CHECK(count_findings(before, "repeated-task") == 0);
    }
}

TEST_CASE("a reading written as a table and read again is the same network", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const Reading first = read_rows(random_rows(seed));
        std::vector<Row> again;
        for (std::size_t task = 0; task < first.tasks.size(); ++task) {
            const auto unmarked = [&](Role role) {
                std::vector<std::string> all = names(first, task, role);
                for (std::string& name : all)
                    name.erase(0, name[0] == '*' ? 1 : 0);
                return all;
            };
            again.push_back({std::string(first.tasks[task].text), unmarked(Role::lead),
                             unmarked(Role::support)});
        }
        const Reading second = read_rows(again);
        CHECK(ties_of(second) == ties_of(first));
        CHECK(second.units.size() == first.units.size());
        CHECK(second.collectives.size() == first.collectives.size());
    }
}

TEST_CASE("threads change no byte of a reading", "[property]") {
    const auto printed = [](const std::string& text, unsigned jobs) {
        ResolveOptions options;
        options.jobs = jobs;
        std::ostringstream out;
        write_reading_json(read_bytes(text, options, "t.csv"), Language::english, out);
        return out.str();
    };
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const std::string text = as_text(random_rows(seed), ',');
        CHECK(printed(text, 4) == printed(text, 1));
    }
}

TEST_CASE("folding a text twice is folding it once", "[property]") {
    static constexpr std::u32string_view letters =
        U"市財财發发（(）)， ,ＡAａa１1 　é\u0065\u0301\u200B、“”《》-—";
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        Dice dice(seed);
        std::string text;
        for (std::size_t length = dice.below(20); length > 0; --length)
            text::append_code_point(text, letters[dice.below(letters.size())]);
        const std::string key = text::match_key(text);
        CHECK(text::match_key(key) == key);
        const std::string simple = text::simplified(text).value_or(text);
        CHECK(!text::simplified(simple));
        CHECK(simple.size() == text.size());
        CHECK(text::trim(text::trim(text)) == text::trim(text));
    }
}
