// SPDX-License-Identifier: Apache-2.0
// Public documents against readings by hand (tests/public/*/gold.json).
#include "support/catch.hpp"
#include "support/read_text.hpp"

#include <zeren/base/text.hpp>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <set>

using namespace zeren;
using namespace zeren::test;

namespace {

std::set<std::string> folded(const nlohmann::json& names) {
    std::set<std::string> out;
    for (const auto& name : names)
        out.insert(text::match_key(name.get<std::string>()));
    return out;
}

struct Roles {
    std::set<std::string> lead, support, collective, consulted, informed;
};

Roles roles_of(const Reading& reading, std::size_t task) {
    Roles roles;
    for (const Assignment& tie : reading.assignments) {
        if (tie.task.index() != task)
            continue;
        const std::string name = text::match_key(tie.text);
        if (tie.collective)
            roles.collective.insert(name);
        else if (tie.role == Role::lead)
            roles.lead.insert(name);
        else if (tie.role == Role::support)
            roles.support.insert(name);
        else
            (tie.role == Role::consulted ? roles.consulted : roles.informed).insert(name);
    }
    return roles;
}

/// Letters, digits and Han characters only: how a tag was cut off must not matter.
std::string bare(const std::string& task) {
    std::string out;
    const std::string key = text::match_key(task);
    for (std::size_t position = 0; position < key.size();) {
        const std::size_t start = position;
        const char32_t c = text::next_code_point(key, position);
        if (text::is_han(c) || (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z'))
            out.append(key, start, position - start);
    }
    return out;
}

} // namespace

TEST_CASE("public documents are read as by hand", "[resolve][public]") {
    std::size_t documents = 0, rows = 0;
    for (const auto& folder :
         std::filesystem::directory_iterator(ZEREN_SOURCE_DIR "/tests/public")) {
        if (!folder.is_directory())
            continue;
        const std::string name = folder.path().filename().string();
        CAPTURE(name);
        const std::string path = "tests/public/" + name + "/";
        const bool html = std::filesystem::exists(folder.path() / "source.html");
        const Reading reading = read_bytes(file_bytes(path + (html ? "source.html" : "source.txt")),
                                           {}, html ? "source.html" : "source.txt");
        const auto gold = nlohmann::json::parse(file_bytes(path + "gold.json"));
        CHECK(reading.tasks.size() == gold.size());
        ++documents;
        for (std::size_t row = 0; row < std::min(gold.size(), reading.tasks.size()); ++row) {
            const auto& expected = gold[row];
            CAPTURE(row, expected["task"].get<std::string>());
            CHECK(bare(reading.tasks[row].text) == bare(expected["task"]));
            const Roles roles = roles_of(reading, row);
            CHECK(roles.lead == folded(expected["lead"]));
            CHECK(roles.support == folded(expected["support"]));
            CHECK(roles.collective == folded(expected["collective"]));
            if (expected.contains("consulted"))
                CHECK(roles.consulted == folded(expected["consulted"]));
            if (expected.contains("informed"))
                CHECK(roles.informed == folded(expected["informed"]));
            CHECK(reading.tasks[row].open_list == expected.value("open_list", false));
            CHECK(reading.tasks[row].joint == expected.value("joint", false));
            ++rows;
        }
    }
    CHECK(documents == 7);
    CHECK(rows == 30 + 30 + 17 + 18 + 21 + 21 + 10); // gold rows, document by document
}
