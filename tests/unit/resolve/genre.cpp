// SPDX-License-Identifier: Apache-2.0
// The genre beyond the seed: small texts in the shapes of public notices, made for these tests.
// What each must give is read by hand. A task prints as "text | lead | support | collectives |
// joint, open, deadlines".
#include "support/catch.hpp"
#include "support/read_text.hpp"

#include <zeren/base/errors.hpp>

using namespace zeren;
using namespace zeren::test;

namespace {

std::string join(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words)
        out += (out.empty() ? "" : "、") + word;
    return out;
}

/// Role lists of a task: named units, then collectives in angle brackets.
std::string show(const Reading& reading, std::size_t index) {
    const Task& task = reading.tasks[index];
    std::string out = (task.number.empty() ? "" : task.number + " ") + std::string(task.text);
    for (const Role role : {Role::lead, Role::support})
        out += " | " + join(names(reading, index, role));
    if (task.joint)
        out += " | joint";
    if (task.open_list)
        out += " | open";
    if (!task.deadlines.empty())
        out += " | " + join(task.deadlines);
    return out;
}

std::vector<std::string> read(const std::string& text) {
    const Reading reading = read_bytes(text);
    std::vector<std::string> out;
    for (std::size_t task = 0; task < reading.tasks.size(); ++task)
        out.push_back(show(reading, task));
    return out;
}

using Tasks = std::vector<std::string>;

} // namespace

TEST_CASE("inline tags: who is responsible", "[resolve][inline]") {
    CHECK(read("1.落实减税政策。(财政部、税务总局等有关部门负责)") ==
          Tasks{"1. 落实减税政策。 | 财政部、税务总局、*有关部门 |  | joint | open"});
    CHECK(read("1.落实减税政策。(财政部负责)") == Tasks{"1. 落实减税政策。 | 财政部 | "});
    CHECK(read("(一)推进改革。(市发展改革委牵头,市财政局、市科技局等按职责分工负责)") ==
          Tasks{"(一) 推进改革。 | 市发展改革委 | 市财政局、市科技局 | open"});
    CHECK(read("1、推进改革。(市财政局、市科技局牵头负责)") ==
          Tasks{"1、 推进改革。 | 市财政局、市科技局 | "});
    CHECK(read("1、推进改革。(市财政局牵头、市科技局配合)") ==
          Tasks{"1、 推进改革。 | 市财政局 | 市科技局"});
    CHECK(read("1、推进改革。(市财政局会同有关部门负责)") ==
          Tasks{"1、 推进改革。 | 市财政局 | *有关部门"});
    CHECK(read("1、推进改革。(教育部、财政部,各省级人民政府按职责分工负责)") ==
          Tasks{"1、 推进改革。 | 教育部、财政部、*各省级人民政府 |  | joint"});
    CHECK(read("1、推进改革。(市财政局负责,市科技局、市教育局配合)") ==
          Tasks{"1、 推进改革。 | 市财政局 | 市科技局、市教育局"});
    CHECK(read("1、推进改革(市财政局、市科技局)。") ==
          Tasks{"1、 推进改革 | 市财政局、市科技局 |  | joint"});
}

TEST_CASE("inline tags: labels inside the bracket", "[resolve][inline]") {
    CHECK(read("1、推进改革。(责任单位:市财政局、市科技局)") ==
          Tasks{"1、 推进改革。 | 市财政局、市科技局 |  | joint"});
    CHECK(read("1、推进改革。(牵头单位:市财政局;配合单位:市科技局、市教育局)") ==
          Tasks{"1、 推进改革。 | 市财政局 | 市科技局、市教育局"});
    CHECK(read("1、推进改革。(牵头单位\uFF1A市财政局\uFF0C配合单位\uFF1A市科技局、市教育局)") ==
          Tasks{"1、 推进改革。 | 市财政局 | 市科技局、市教育局"});
    CHECK(read("1、推进改革。(牵头单位:市财政局,责任单位:市科技局、市教育局)") ==
          Tasks{"1、 推进改革。 | 市财政局 | 市科技局、市教育局"});
    CHECK(read("1、推进改革。(责任单位:市财政局负责;完成时限:2024年6月底)") ==
          Tasks{"1、 推进改革。 | 市财政局 |  | 2024-06"});
    CHECK(read("1、推进改革。(市财政局负责,2024年底前完成)") ==
          Tasks{"1、 推进改革。 | 市财政局 |  | 2024-12"});
    CHECK(read("1、推进改革。(市财政局牵头,市科技局配合。持续推进)") ==
          Tasks{"1、 推进改革。 | 市财政局 | 市科技局"});
}

TEST_CASE("inline tags: every kind of bracket", "[resolve][inline]") {
    for (const std::string tag : {"(市财政局负责)", "\uFF08市财政局负责\uFF09", "〔市财政局负责〕",
                                  "[市财政局负责]", "【市财政局负责】"})
        CHECK(read("1、推进改革。" + tag) == Tasks{"1、 推进改革。 | 市财政局 | "});
}

TEST_CASE("inline tags: ordinary brackets are not tags", "[resolve][inline]") {
    const Reading reading =
        read_bytes("1、对市(地、州、盟)、县(市、区)落实党政同责(谁主管谁负责),安排资金(含中央补助)"
                   "支持高标准农田(2024年)建设。(农业农村部负责)\n"
                   "2、完善河长制(区长负责制)和预案(试行)。(水利部负责)");
    REQUIRE(reading.tasks.size() == 2);
    CHECK(names(reading, 0, Role::lead) == std::vector<std::string>{"农业农村部"});
    CHECK(names(reading, 1, Role::lead) == std::vector<std::string>{"水利部"});
    CHECK(reading.units.size() == 2);
}

TEST_CASE("inline tags: several in a paragraph, and on two levels", "[resolve][inline]") {
    CHECK(read("1、修订条例。(市司法局负责)开展检查。(市应急管理局负责)") ==
          Tasks{"1、 修订条例。 | 市司法局 | ", "1、 开展检查。 | 市应急管理局 | "});
    CHECK(read("(一)加强监管。(市场监管总局负责)\n1.完善规则。(商务部负责)\n2.强化抽查。("
               "海关总署负责)") == Tasks{"(一) 加强监管。 | 市场监管总局 | ",
                                         "1. 完善规则。 | 商务部 | ",
                                         "2. 强化抽查。 | 海关总署 | "});
    CHECK(read("四、重点任务\n(一)优化环境\n1.简化手续。(商务部负责)") ==
          Tasks{"1. 简化手续。 | 商务部 | "});
}

TEST_CASE("inline tags: the first in the list leads, from the tag that says so",
          "[resolve][rule]") {
    CHECK(read("1.拓展市场。(税务总局、财政部负责,排在第一位的部门为牵头部门,下同)\n2.提前适用。("
               "海关总署、财政部等负责)") ==
          Tasks{"1. 拓展市场。 | 税务总局 | 财政部", "2. 提前适用。 | 海关总署 | 财政部 | open"});
    CHECK(read("1.拓展市场。(税务总局、财政部等负责。列第一位者为牵头单位,下同)\n2.提前适用。("
               "商务部、财政部牵头负责)") ==
          Tasks{"1. 拓展市场。 | 税务总局 | 财政部 | open", "2. 提前适用。 | 商务部、财政部 | "});
    CHECK(read("1.拓展市场。(税务总局、财政部,排在第一位的为牵头单位,下同)\n2.提前适用。("
               "海关总署、财政部负责)") ==
          Tasks{"1. 拓展市场。 | 税务总局 | 财政部", "2. 提前适用。 | 海关总署 | 财政部"});
    // a covering notice says it once for all
    CHECK(read("各单位:责任单位列第一位的为牵头单位,请抓好落实。\n1.拓展市场。(责任单位:"
               "税务局、财政局)") == Tasks{"1. 拓展市场。 | 税务局 | 财政局"});
    // without a stated rule the first never leads alone
    CHECK(read("1.拓展市场。(税务总局、财政部负责)") ==
          Tasks{"1. 拓展市场。 | 税务总局、财政部 |  | joint"});
}

TEST_CASE("label lines under a task", "[resolve][labels]") {
    CHECK(read("1.建设一批口袋公园。\n牵头单位:区综合执法局\n配合单位:区住建局、各街道\n完成时限:"
               "2024年10月") ==
          Tasks{"1. 建设一批口袋公园。 | 区综合执法局 | 区住建局、*各街道 | 2024-10"});
    CHECK(
        read("1.建设公园。\n责任单位:区综合执法局\n2.修复河道。\n责任单位:区水利局、区住建局") ==
        Tasks{"1. 建设公园。 | 区综合执法局 | ", "2. 修复河道。 | 区水利局、区住建局 |  | joint"});
    CHECK(read("1.建设公园。责任单位:区综合执法局。") == Tasks{"1. 建设公园。 | 区综合执法局 | "});
    CHECK(read("1.建设公园。\n牵头单位:区综合执法局 配合单位:区住建局 完成时限:2024年10月") ==
          Tasks{"1. 建设公园。 | 区综合执法局 | 区住建局 | 2024-10"});
    const Reading led = read_bytes("1.建设公园。\n责任领导:张三(副区长)\n责任单位:区综合执法局");
    REQUIRE(led.leaders.size() == 1);
    CHECK(led.leaders[0].name == "张三");
    CHECK(led.leaders[0].title == "副区长");
}

TEST_CASE("prose in front of the task names leader, lead and support", "[resolve][prose]") {
    const Reading reading =
        read_bytes("1.由王五副市长负责,市交通局牵头,市公安局、市财政局配合,新建公交专用道20公里。\n"
                   "2.由赵六副市长负责,市教育局牵头,新建学校3所。");
    REQUIRE(reading.tasks.size() == 2);
    CHECK(show(reading, 0) == "1. 新建公交专用道20公里。 | 市交通局 | 市公安局、市财政局");
    CHECK(show(reading, 1) == "2. 新建学校3所。 | 市教育局 | ");
    REQUIRE(reading.leaders.size() == 2);
    CHECK(reading.leaders[0].name == "王五");
    CHECK(reading.leaders[0].title == "副市长");
}

TEST_CASE("a cell may tell the roles itself", "[resolve][roles]") {
    const Reading reading = read_bytes(
        "序号,目标任务,责任单位\n1,甲工程,牵头单位:市教育局;配合单位:市商务局\n"
        "2,乙工程,\"市教育局牵头,市商务局配合\"\n3,丙工程,市教育局\n4,丁工程,市教育局、市商务局\n",
        {}, "x.csv");
    REQUIRE(reading.tasks.size() == 4);
    CHECK(show(reading, 0) == "1 甲工程 | 市教育局 | 市商务局");
    CHECK(show(reading, 1) == "2 乙工程 | 市教育局 | 市商务局");
    CHECK(show(reading, 2) == "3 丙工程 | 市教育局 | ");
    CHECK(show(reading, 3) == "4 丁工程 | 市教育局、市商务局 |  | joint");
}

TEST_CASE("mentions in prose never become units", "[resolve][prose]") {
    const Reading reading = read_bytes(
        "市财政局、市科技局等部门要加强协调。各县(市、区)要落实责任。\n1.推进改革。("
        "市发展改革委负责)\n"
        "五、保障措施\n各部门、各单位要高度重视,由市政府办公室加强督查(督查结果予以通报)。");
    REQUIRE(reading.tasks.size() == 1);
    CHECK(reading.units.size() == 1);
}

TEST_CASE("an elided level word is restored for identity", "[resolve][names]") {
    const Reading reading =
        read_bytes("1.推进改革。(市经贸委、科技局、外经贸局负责)\n2.建设平台。(市科技局负责)");
    REQUIRE(reading.tasks.size() == 2);
    CHECK(names(reading, 0, Role::lead) ==
          std::vector<std::string>{"市经贸委", "科技局", "外经贸局"});
    CHECK(reading.units.size() == 3); // 科技局 of the first list is 市科技局
}

TEST_CASE("names of other levels are kept apart", "[resolve][names]") {
    const Reading reading = read_bytes(
        "1.甲。(市财政局负责)\n2.乙。(区财政局负责)\n3.丙。(财政部负责)\n4.丁。(省财政厅负责)");
    CHECK(reading.units.size() == 4);
}

TEST_CASE("a wrapped tag is read across its lines", "[resolve][inline]") {
    CHECK(read("1.推进农村公路建设和养护管理体制改革工作任务落实落地见效。("
               "市交通局、市财政\n局负责)") ==
          Tasks{"1. 推进农村公路建设和养护管理体制改革工作任务落实落地见效。 | 市交通局、市财政局 "
                "|  | joint"});
}

TEST_CASE("documents without an assignment are refused", "[resolve][refuse]") {
    CHECK_THROWS_AS(read("今天天气很好。\n没有任务。"), InputError);
    CHECK_THROWS_AS(read("(一)加强领导。\n(二)强化考核(试行)。"), InputError);
}
