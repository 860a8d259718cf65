// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <zeren/app/load.hpp>
#include <zeren/app/pipeline.hpp>
#include <zeren/base/errors.hpp>
#include <zeren/base/text.hpp>
#include <zeren/export/reading.hpp>
#include <zeren/read/reader.hpp>
#include <zeren/resolve/resolve.hpp>

#include <sys/stat.h>

#include <sstream>

using namespace zeren;
using test::TemporaryFolder;

namespace {

constexpr std::size_t no_limit = 1U << 20U;

template <class Action>
Diagnostic error_of(Action action) {
    try {
        action();
    } catch (const Error& error) {
        return error.diagnostic();
    }
    return {};
}

} // namespace

TEST_CASE("a folder gives the files that readers know, sorted, hidden ones left out", "[app]") {
    const TemporaryFolder folder;
    folder.write("b.txt", "2");
    folder.write("a.txt", "1");
    folder.write("sub/c.txt", "3");
    folder.write(".hidden.txt", "no");
    folder.write("picture.zzz", "no");
    const std::string inputs[]{folder.path()};
    folder.write("d.TXT", "4");
    Diagnostics findings;
    const auto sources = load_inputs(inputs, no_limit, findings);
    REQUIRE(sources.size() == 4);
    REQUIRE(findings.entries().size() == 1); // picture.zzz is said, the hidden one is not
    CHECK(findings.entries()[0].code == "file-skipped");
    CHECK(findings.entries()[0].where.file == folder / "picture.zzz");
    CHECK(sources[0].name == folder / "a.txt");
    CHECK(sources[1].name == folder / "b.txt");
    CHECK(sources[2].name == folder / "d.TXT");
    CHECK(sources[3].bytes == "3"); // sub/c.txt
}

TEST_CASE("a name of a file that is no UTF-8 stands as text in the results", "[app][hostile]") {
    const TemporaryFolder folder;
    const std::string inputs[]{
        folder.write("a\xFF\"<.csv", "序号,任务,牵头单位\n1,修路,市交通局\n"),
        folder.write("区.csv", "序号,任务,牵头单位\n1,治水,市水利局\n")};
    Diagnostics findings;
    auto sources = load_inputs(inputs, no_limit, findings);
    REQUIRE(sources.size() == 2);
    CHECK(sources[0].name == folder / "a\\xFF\"<.csv"); // the byte 255 in hexadecimal
    CHECK(sources[1].name == folder / "区.csv");
    std::vector<SourceDocument> documents;
    documents.push_back(read_source(sources[0], {}, findings));
    std::ostringstream json;
    write_reading_json(resolve(std::move(documents), {}), Language::english, json);
    CHECK_FALSE(text::first_invalid_utf8(json.str()));
}

TEST_CASE("what cannot be loaded is said with a code and the place", "[app]") {
    const TemporaryFolder folder;
    const std::string file = folder.write("notice.txt", "12345");
    CHECK(error_of([&] { load_file(folder / "notcie.txt", no_limit); }).code == "cannot-open");
    CHECK(error_of([&] {
              load_file(folder / "notcie.txt", no_limit);
          }).suggestion.en.find("notice.txt") != std::string::npos);
    CHECK(error_of([&] { load_file(file, 4); }).code == "input-too-large");
    CHECK(load_file(file, 5).bytes == "12345");
    CHECK(error_of([&] { load_file("/dev/zero", 1000); }).code == "input-too-large");
    const std::string twice[]{file, folder / "./notice.txt"};
    Diagnostics findings;
    CHECK(error_of([&] { load_inputs(twice, no_limit, findings); }).code == "input-twice");
    const TemporaryFolder empty;
    const std::string nothing[]{empty.path()};
    CHECK(error_of([&] { load_inputs(nothing, no_limit, findings); }).code == "no-input-files");
}

TEST_CASE("a pipe without a writer does not hold the program", "[app]") {
    const TemporaryFolder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(error_of([&] { load_file(folder / "pipe", no_limit); }).code == "silent-pipe");
}

TEST_CASE("many documents give the same reading whatever the threads, and the first fault in order",
          "[app]") {
    const TemporaryFolder folder;
    PipelineOptions options;
    for (int number = 0; number < 40; ++number)
        options.inputs.push_back(folder.write(
            std::to_string(100 + number) + ".csv",
            "序号,任务,牵头单位,配合单位\n1,修路,市交通局,各镇\n2,治水第" + std::to_string(number) +
                "段,市水利局、市第" + std::to_string(number % 7) + "管理局,市财政局等\n"));
    const auto printed = [&](unsigned jobs) {
        options.analysis.jobs = jobs;
        std::ostringstream out;
        write_reading_json(read_inputs(options).reading, Language::english, out);
        return out.str();
    };
    const std::string alone = printed(1);
    CHECK(text::contains(alone, "治水第39段"));
    CHECK(printed(4) == alone);
    folder.write("107.csv", "\xFF\xFE\x00");
    folder.write("103.csv", "姓名,年龄\n张三,40\n");
    for (const unsigned jobs : {1U, 4U}) {
        options.analysis.jobs = jobs;
        // 107 cannot be decoded: all are decoded before the first is looked at for tables
        CHECK(error_of([&] { read_inputs(options); }).where.file == folder / "107.csv");
    }
    folder.write("107.csv", "姓名,年龄\n李四,41\n");
    for (const unsigned jobs : {1U, 4U}) {
        options.analysis.jobs = jobs;
        CHECK(error_of([&] { read_inputs(options); }).where.file == folder / "103.csv");
    }
}
