// SPDX-License-Identifier: Apache-2.0
// Short documents of the genre and what a careful person reads in them: tests/readings/*.txt. A
// document follows a line `=== what it shows [options]`; behind `---` stand its tasks, one a line:
//   number text | lead | support | joint | open | rule names | deadlines | L title:name
// Named units stand before collectives (*). Then what else is asked for: @J jurisdiction, @U number
// of units, @F finding:count, @D date, @A unit=alias. EXIT alone: no table is found.
#include "support/catch.hpp"
#include "support/read_text.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>

#include <filesystem>
#include <sstream>

using namespace zeren;
using namespace zeren::test;

namespace {

struct Document {
    std::string name, text;
    std::vector<std::string> tasks;
    std::vector<std::pair<char, std::string>> checks;
    ResolveOptions options;
};

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

ResolveOptions options_of(const std::string& head) {
    ResolveOptions options;
    if (text::contains(head, "--rule joint"))
        options.lead_rule = LeadRule::joint;
    options.default_supporters = !text::contains(head, "--no-default-supporters");
    if (const std::size_t at = head.find("--jurisdiction "); at != std::string::npos)
        options.jurisdiction = head.substr(at + 15, head.find(']', at) - at - 15);
    return options;
}

std::vector<Document> documents_of(const std::string& path) {
    std::vector<Document> documents;
    bool expected = false;
    for (const std::string& line : lines_of(file_bytes(path))) {
        if (line.starts_with("=== ")) {
            documents.push_back({line.substr(4), {}, {}, {}, options_of(line)});
            expected = false;
        } else if (line == "---") {
            expected = true;
        } else if (documents.empty() || (expected && line.empty())) {
            continue; // the head of the file, blank lines between documents
        } else if (!expected) {
            documents.back().text += line + "\n";
        } else if (line[0] == '@') {
            documents.back().checks.emplace_back(line[1], line.size() > 3 ? line.substr(3) : "");
        } else {
            documents.back().tasks.push_back(line);
        }
    }
    return documents;
}

std::string joined(const std::vector<std::string>& words, std::string_view with) {
    std::string out;
    for (const std::string& word : words)
        out += (out.empty() ? "" : std::string(with)) + word;
    return out;
}

/// Named units, then collectives.
std::string actors(const Reading& reading, std::size_t task, Role role) {
    std::vector<std::string> units, collectives;
    for (const std::string& name : names(reading, task, role))
        (name[0] == '*' ? collectives : units).push_back(name);
    units.insert(units.end(), collectives.begin(), collectives.end());
    return joined(units, "、");
}

std::string show(const Reading& reading, std::size_t index) {
    const Task& task = reading.tasks[index];
    std::string out = task.number + (task.number.empty() ? "" : " ") + std::string(task.text);
    out +=
        " | " + actors(reading, index, Role::lead) + " | " + actors(reading, index, Role::support);
    out += task.joint ? " | joint" : "";
    out += task.open_list ? " | open" : "";
    std::vector<std::string> by_rule, leaders;
    for (const Assignment& tie : reading.assignments)
        if (tie.task.index() == index && tie.by_rule)
            by_rule.emplace_back(tie.text);
    for (const LeaderId id : task.leaders)
        leaders.push_back(reading.leaders[id.index()].title + ":" +
                          reading.leaders[id.index()].name);
    out += by_rule.empty() ? "" : " | rule " + joined(by_rule, "、");
    out += task.deadlines.empty() ? "" : " | " + joined(task.deadlines, "、");
    out += leaders.empty() ? "" : " | L " + joined(leaders, "、");
    return std::string(text::trim(out));
}

std::string aliases_of(const Reading& reading) {
    std::vector<std::string> out;
    for (const Unit& unit : reading.units)
        if (!unit.aliases.empty())
            out.push_back(unit.name + "=" + joined(unit.aliases, "/"));
    return joined(out, " ");
}

void check(const Reading& reading, char what, const std::string& expected) {
    const DocumentInfo& document = reading.documents.at(0);
    if (what == 'J')
        CHECK(document.jurisdiction == expected);
    else if (what == 'D')
        CHECK(document.date == expected);
    else if (what == 'U')
        CHECK(std::to_string(reading.units.size()) == expected);
    else if (what == 'A')
        CHECK(aliases_of(reading) == expected);
    else if (what == 'F')
        CHECK(expected.substr(0, expected.find(':')) + ":" +
                  std::to_string(count_findings(reading, expected.substr(0, expected.find(':')))) ==
              expected);
    else
        FAIL("an unknown check: @" << what);
}

void check(const Document& document) {
    CAPTURE(document.name);
    if (document.tasks == std::vector<std::string>{"EXIT"}) {
        CHECK_THROWS_AS(read_bytes(document.text, document.options), InputError);
        return;
    }
    const Reading reading = read_bytes(document.text, document.options);
    std::vector<std::string> tasks;
    for (std::size_t index = 0; index < reading.tasks.size(); ++index)
        tasks.push_back(show(reading, index));
    CHECK(tasks == document.tasks);
    for (const auto& [what, expected] : document.checks)
        check(reading, what, expected);
}

} // namespace

TEST_CASE("documents of the genre are read as a person reads them", "[resolve][readings]") {
    std::size_t count = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(ZEREN_SOURCE_DIR "/tests/readings")) {
        const std::string path = "tests/readings/" + entry.path().filename().string();
        CAPTURE(path);
        for (const Document& document : documents_of(path)) {
            check(document);
            ++count;
        }
    }
    CHECK(count >= 199); // as many as were written; more may come
}
