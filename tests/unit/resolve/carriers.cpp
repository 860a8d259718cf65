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
        out += text::match_key(task.number + "|" + std::string(task.text));
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
    CHECK(carriers >= 15);
}

TEST_CASE("width, line ends and encodings do not change the tasks", "[resolve][carriers]") {
    std::size_t variants = 0;
    for (const std::string name : {"carrier-csv.csv", "carrier-html.html", "carrier-markdown.md",
                                   "carrier-box.txt", "carrier-pipes.txt", "carrier-cell-lines.txt",
                                   "carrier-spaces.txt", "yinzhou-2024.txt"}) {
        const std::string plain = file_bytes("data/examples/" + name);
        const std::string expected = tasks_of(read_bytes(plain, {}, name));
        for (const bool wide : {false, true}) {
            if (wide &&
                (name.ends_with(".csv") ||
                 name.ends_with(".html"))) // the comma and the brackets are the carrier's own
                continue;
            for (const char* line_end : {"\n", "\r\n", "\r"})
                for (const char* encoding : {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"}) {
                    if (name.ends_with(".html") && std::string(encoding).starts_with("UTF-16"))
                        continue; // a page that declares one encoding and has another is another
                                  // test
                    const std::string text =
                        zeren::text::replace_all(wide ? full_width(plain) : plain, "\n", line_end);
                    CAPTURE(name, wide, encoding, std::string(line_end).size());
                    CHECK(tasks_of(read_bytes(encoded(text, encoding), {}, name)) == expected);
                    ++variants;
                }
        }
    }
    CHECK(variants >= 100);
}
