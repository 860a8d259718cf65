// SPDX-License-Identifier: Apache-2.0
// Configuration, language and names.
#include "support/catch.hpp"

#include <zeren/app/configuration.hpp>
#include <zeren/app/language.hpp>
#include <zeren/app/nearest.hpp>
#include <zeren/app/pictures.hpp>
#include <zeren/base/errors.hpp>

#include <cstdlib>

using namespace zeren;

namespace {

InputLocation fault_in(const std::string& toml) {
    try {
        parse_configuration({"zeren.toml", toml});
    } catch (const InputError& error) {
        CHECK(error.diagnostic().code == "bad-config");
        return error.diagnostic().where;
    }
    return {};
}

void set_locale(const char* all, const char* messages, const char* lang) {
    ::setenv("LC_ALL", all, 1);
    ::setenv("LC_MESSAGES", messages, 1);
    ::setenv("LANG", lang, 1);
}

} // namespace

TEST_CASE("a configuration gives words of the command line, in the file's order", "[app]") {
    const auto settings = parse_configuration(
        {"zeren.toml", "top = 3\nformat = \"csv\"\nrole-split = 0.25\nonly = [\"a\", \"b\"]\n"
                       "quiet = true\nforce = false\n"});
    REQUIRE(settings.size() == 5); // a switch that is false sets nothing
    CHECK(settings[0].name == "top");
    CHECK(settings[0].values == std::vector<std::string>{"3"});
    CHECK(settings[1].where.line == 2);
    CHECK(settings[2].values == std::vector<std::string>{"0.25"});
    CHECK(settings[3].values == std::vector<std::string>{"a", "b"});
    CHECK(settings[4].name == "quiet");
    CHECK(settings[4].values.empty());
}

TEST_CASE("a fault in a configuration has its line and column", "[app]") {
    CHECK(fault_in("top = 3\nseed = [1,\n").line >= 2);
    CHECK(fault_in("top = 3\nformat = { a = 1 }\n").line == 2);
    CHECK(fault_in("only = [\"a\", [1]]\n").column > 0);
    CHECK(fault_in("a = 1\na = 2\n").line == 2);
}

TEST_CASE("the language: asked for, else the locale, else English", "[app]") {
    set_locale("", "zh_CN.UTF-8", "en_US.UTF-8");
    CHECK(message_language(LanguageChoice::automatic) == Language::chinese);
    CHECK(message_language(LanguageChoice::english) == Language::english);
    CHECK(data_language(LanguageChoice::automatic) == Language::english);
    CHECK(data_language(LanguageChoice::chinese) == Language::chinese);
    set_locale("C", "zh_CN.UTF-8", "zh_CN.UTF-8");
    CHECK(message_language(LanguageChoice::automatic) == Language::english);
    set_locale("", "", "");
    CHECK(message_language(LanguageChoice::automatic) == Language::english);
}

TEST_CASE("a misspelt name finds its neighbours", "[app]") {
    const std::vector<std::string> known{"lead-count", "support-count", "pagerank", "区财政局"};
    CHECK(nearest("leed-count", known) == std::vector<std::string>{"lead-count"});
    CHECK(nearest("区财政句", known) == std::vector<std::string>{"区财政局"});
    CHECK(nearest("财政", known) == std::vector<std::string>{"区财政局"});
    CHECK(nearest("zzzzzz", known).empty());
    CHECK(nearest_hint("zzzzzz", known).en.find("pagerank") != std::string::npos);
}

TEST_CASE("file names keep letters and digits and stay within 100 bytes", "[app][hostile]") {
    CHECK(safe_file_stem(3, "姚珂军") == "s03-姚珂军");
    CHECK(safe_file_stem(1, "../../etc/passwd") == "s01-etcpasswd");
    CHECK(safe_file_stem(2, "/\\:*?\"<>|\x01") == "s02");
    CHECK(safe_file_stem(12, "") == "s12");
    std::string longest;
    for (int i = 0; i < 100; ++i)
        longest += "局";
    CHECK(safe_file_stem(1, longest).size() <= 100);
    CHECK(safe_file_stem(1, longest) != safe_file_stem(2, longest));
}
