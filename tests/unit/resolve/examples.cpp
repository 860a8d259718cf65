// SPDX-License-Identifier: Apache-2.0
// The worked examples of running text in data/examples; what each gives is read off it by hand.
#include "support/catch.hpp"
#include "support/read_text.hpp"

#include <zeren/resolve/vocabulary.hpp>

using namespace zeren;
using namespace zeren::test;

namespace {

using Names = std::vector<std::string>;

Reading example(const std::string& name) {
    return read_bytes(file_bytes("data/examples/" + name), {}, name);
}

std::string leader_of(const Reading& reading, std::size_t task) {
    const auto& leaders = reading.tasks[task].leaders;
    if (leaders.size() != 1)
        return std::to_string(leaders.size()) + " leaders";
    return reading.leaders[leaders[0].index()].title + reading.leaders[leaders[0].index()].name;
}

} // namespace

TEST_CASE("example: inline tags", "[resolve][examples]") {
    const Reading reading = example("inline-tags.txt");
    REQUIRE(reading.tasks.size() == 7);
    const std::vector<Names> leads{{"县经信局"}, {"县商务局"}, {"县发改局"}, {"县政务办"},
                                   {"县政务办"}, {"县住建局"}, {"县教育局"}};
    const std::vector<Names> supports{{"县科技局", "县财政局", "*各镇（街道）"},
                                      {"县发改局", "*各镇（街道）"},
                                      {"县统计局", "*各镇（街道）"},
                                      {"*县级有关部门", "*各镇（街道）"},
                                      {"县市场监管局", "人民银行某某县支行", "*各镇（街道）"},
                                      {"*各镇（街道）"},
                                      {"县自然资源局", "*各镇（街道）"}};
    for (std::size_t task = 0; task < 7; ++task) {
        CAPTURE(task);
        CHECK(names(reading, task, Role::lead) == leads[task]);
        CHECK(names(reading, task, Role::support) == supports[task]);
    }
    CHECK(reading.tasks[5].text == "新建停车位1000个，缓解停车难。");
    CHECK(leader_of(reading, 5) == "副县长李某");
    CHECK(leader_of(reading, 6) == "副县长王某");
    CHECK(reading.tasks[0].leaders.empty());
    CHECK(count_findings(reading, "rule-read") == 2); // lines 5 and 8
    CHECK(reading.documents[0].jurisdiction == "某某县");
}

TEST_CASE("example: label lines", "[resolve][examples]") {
    const Reading reading = example("label-lines.txt");
    REQUIRE(reading.tasks.size() == 4);
    const Names together{"区住建局", "区自然资源规划分局", "*各街道"};
    CHECK(names(reading, 0, Role::support) == together);
    CHECK(names(reading, 1, Role::support) == together); // 同上
    CHECK(names(reading, 1, Role::lead) == Names{"区教育局"});
    CHECK(names(reading, 3, Role::lead) == Names{"区发改局"});
    CHECK(names(reading, 3, Role::support) == Names{"区住建局"});
    CHECK(leader_of(reading, 0) == "副区长李某");
    CHECK(reading.tasks[1].leaders.empty());
    CHECK(count_findings(reading, "inherited-cells") == 1);
    CHECK(reading.documents[0].jurisdiction == "某某区");
}

TEST_CASE("example: stanzas", "[resolve][examples]") {
    const Reading reading = example("stanzas.txt");
    REQUIRE(reading.tasks.size() == 2);
    CHECK(names(reading, 0, Role::lead) == Names{"Ada Example"});
    CHECK(names(reading, 0, Role::support) == Names{"Ben Example"});
    CHECK(names(reading, 1, Role::lead) == Names{"Ben Example", "Cleo Example"});
}

TEST_CASE("同上 without anything above is told", "[resolve][ditto]") {
    const Reading reading = read_bytes("1.修路。\n牵头单位:市交通局\n配合单位:同上\n");
    REQUIRE(reading.tasks.size() == 1);
    CHECK(names(reading, 0, Role::support).empty());
    CHECK(count_findings(reading, "not-a-unit") == 1);
}

TEST_CASE("aliases that were suggested can be given back", "[resolve][aliases]") {
    const std::string text = "1.推进甲工作。(区应急局牵头)\n2.推进乙工作。(区应急管理局牵头)\n";
    const Reading before = read_bytes(text);
    CHECK(before.units.size() == 2);
    const std::string suggested = suggest_aliases(before, {});
    CHECK(suggested.starts_with("alias,name,score\n区应急局,区应急管理局,"));
    const AliasTable aliases = parse_aliases({"aliases.csv", suggested});
    ResolveOptions options;
    options.aliases = &aliases;
    const Reading after = read_bytes(text, options);
    REQUIRE(after.units.size() == 1);
    CHECK(after.units[0].name == "区应急管理局");
    CHECK(after.units[0].aliases == Names{"区应急局"});
    CHECK(suggest_aliases(after, options) == "alias,name,score\n"); // nothing is left to suggest
}

TEST_CASE("a vocabulary file teaches headers, verbs, endings and words for nobody",
          "[resolve][vocabulary]") {
    const Vocabulary words = Vocabulary::with_file(
        {"mine.toml", "[header.lead]\nexact = [\"掌舵方\"]\n[tag]\nlead = [\"扛旗\"]\n"
                      "[unit]\ndepartment = [\"营\"]\n[list]\nnone = [\"免\"]\n"
                      "ditto = [\"承上\"]\n[rule]\nfirst = [\"头一家\"]\n"});
    ResolveOptions options;
    options.vocabulary = &words;
    const Reading reading =
        read_bytes("说明:责任单位中头一家为牵头单位。\n1.修路。(市筑路营扛旗,市财政局配合)\n"
                   "2.修桥。\n掌舵方:市架桥营\n配合单位:免\n3.修渠。\n责任单位:市水利局、市财政局\n"
                   "配合单位:市教育局\n4.修塔。\n责任单位:市文旅局\n配合单位:承上\n",
                   options);
    REQUIRE(reading.tasks.size() == 4);
    CHECK(names(reading, 0, Role::lead) == Names{"市筑路营"});
    CHECK(names(reading, 1, Role::lead) == Names{"市架桥营"});
    CHECK(names(reading, 1, Role::support).empty());
    CHECK(names(reading, 2, Role::lead) == Names{"市水利局"});
    CHECK(names(reading, 2, Role::support) == Names{"市财政局", "市教育局"});
    CHECK(names(reading, 3, Role::support) == Names{"市教育局"});
    CHECK(count_findings(reading, "not-a-unit") == 0);
}
