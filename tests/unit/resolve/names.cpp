// SPDX-License-Identifier: Apache-2.0
// What may stand in a cell of units or dates beside names: dates of digits, placeholders, broken
// names. The texts are made for these tests; what each must give is read by hand.
#include "support/catch.hpp"
#include "support/read_text.hpp"

#include <array>

using namespace zeren;
using namespace zeren::test;

namespace {

std::string joined(const std::vector<std::string>& cells, std::string_view between) {
    std::string out;
    for (const std::string& cell : cells)
        out += cell + std::string(between);
    return out;
}

} // namespace

TEST_CASE("a deadline of digits is a date in every layout", "[resolve][dates]") {
    struct Form {
        std::string written, iso;
    };
    const std::array<Form, 10> forms{{{"2024-06-30", "2024-06-30"},
                                      {"2024.6.30", "2024-06-30"},
                                      {"2024/6/30", "2024-06-30"},
                                      {"20240630", "2024-06-30"},
                                      {"2024", "2024"},
                                      {"2024-06", "2024-06"},
                                      {"2024.6", "2024-06"},
                                      {"6.30", "2024-06-30"}, // the year of the notice
                                      {"6月底", "2024-06"},
                                      {"2024年6月30日", "2024-06-30"}}};
    const std::string head = "关于分解任务的通知\n\n发布时间:2024-02-02\n\n";
    for (const Form& form : forms)
        for (const std::string between : {"\n\n", "\n", " | "}) {
            CAPTURE(form.written, between);
            const std::string row_end = between == " | " ? "\n" : "";
            const std::string text =
                head + joined({"序号", "任务", "牵头单位", "配合单位", "完成时限"}, between) +
                row_end + joined({"1", "建设道路", "市住建局", "市财政局", form.written}, between) +
                row_end + joined({"2", "建设学校", "市教育局", "市公安局", form.written}, between) +
                row_end + joined({"3", "建设医院", "市卫健委", "市公安局", form.written}, between);
            const Reading reading = read_bytes(text);
            REQUIRE(reading.tasks.size() == 3);
            for (const Task& task : reading.tasks) {
                CHECK(task.deadlines == std::vector<std::string>{form.iso});
                CHECK(task.number.size() == 1);
            }
            CHECK(count_findings(reading, "ambiguous-row") == 0);
        }
}

TEST_CASE("a leader may stand before the title of a heading", "[resolve][leaders]") {
    const auto leaders = [](const std::string& heading) {
        const Reading reading = read_bytes(heading + "\n1.推进甲工作。(市财政局牵头)\n" +
                                           "2.推进乙工作。(市教育局牵头)\n");
        std::string out;
        for (const Leader& leader : reading.leaders)
            out += leader.title + ":" + leader.name + ";";
        return out;
    };
    CHECK(leaders("一、张三副市长牵头") == "副市长:张三;");
    CHECK(leaders("一、张三副市长牵头负责的任务") == "副市长:张三;");
    for (const std::string nobody : {"一、分管副市长牵头", "一、小组成员牵头", "一、有关同志负责"})
        CHECK(leaders(nobody) == "");
}

TEST_CASE("names of other levels are never suggested as one", "[resolve][names]") {
    const auto similar = [](const std::string& first, const std::string& second) {
        return count_findings(
            read_bytes("1.推进甲工作。(" + first + "牵头)\n2.推进乙工作。(" + second + "牵头)\n"),
            "similar-names");
    };
    CHECK(similar("财政局", "财政部") == 0);
    CHECK(similar("农业农村厅", "农业农村局") == 0);
    CHECK(similar("区营商环境建设办", "区营商环境建设局") == 1);
    const Reading reading =
        read_bytes("1.推进甲工作。(区应急局牵头)\n2.推进乙工作。(区应急管理局牵头)\n");
    for (const Diagnostic& found : reading.findings)
        if (found.code == "similar-names") // the alias stands first, the longer name is kept
            CHECK(found.suggestion.en.ends_with("区应急局,区应急管理局"));
    CHECK(count_findings(reading, "similar-names") == 1);
}

TEST_CASE("a place before the year of a title is the jurisdiction", "[resolve][metadata]") {
    const auto jurisdiction = [](const std::string& title) {
        return read_bytes(title +
                          "\n\n1.推进甲工作。(市财政局牵头)\n2.推进乙工作。(市教育局牵头)\n")
            .documents[0]
            .jurisdiction;
    };
    CHECK(jurisdiction("宁波市鄞州区2024年任务分解表") == "宁波市鄞州区");
    CHECK(jurisdiction("上海市浦东新区2024年任务分解表") == "上海市浦东新区");
    CHECK(jurisdiction("智慧城市2024年任务分解表") == "");
}
