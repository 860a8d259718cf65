// SPDX-License-Identifier: Apache-2.0
// Lists as they stand in public notices; the expected names are read by hand.
#include "resolve/detail/unit_list.hpp"

#include "support/catch.hpp"

using namespace zeren;
using namespace zeren::detail;

namespace {

/// Names joined by '|', collectives in angle brackets, "+" at the end of an open list.
std::string split(std::string_view cell) {
    const UnitList list = split_units(cell, Vocabulary::built_in());
    std::string out;
    for (const ListedName& name : list.names) {
        out += out.empty() ? "" : "|";
        out += name.collective ? "<" + std::string(name.text) + ">" : std::string(name.text);
    }
    return out + (list.open ? "+" : "");
}

} // namespace

TEST_CASE("separators are equal", "[resolve][list]") {
    CHECK(split("区税务局,各镇(街道、园区)") == "区税务局|<各镇(街道、园区)>");
    CHECK(split("市委组织部\uFF0C市财政局\uFF1B市人社局;市医保局") ==
          "市委组织部|市财政局|市人社局|市医保局");
    CHECK(split("区住建局\n区交通运输局") == "区住建局|区交通运输局");
    CHECK(split("区财政局 区发改局") == "区财政局|区发改局");
    CHECK(split("区财政局。") == "区财政局");
    CHECK(split("、区财政局、、") == "区财政局");
    CHECK(split("") == "");
    for (const std::string_view nobody : {"无", "/", "——", "-", "同上"})
        CHECK(split(nobody) == "");
}

TEST_CASE("nothing is split inside brackets or quotation marks", "[resolve][list]") {
    CHECK(split("区发展改革委(粮食和储备局、能源局)、区财政局") ==
          "区发展改革委(粮食和储备局、能源局)|区财政局");
    CHECK(split("各镇\uFF08街道、园区\uFF09、区级各部门") ==
          "<各镇\uFF08街道、园区\uFF09>|<区级各部门>");
    CHECK(split("区“五水共治、三改一拆”办、区水利局") == "区“五水共治、三改一拆”办|区水利局");
}

TEST_CASE("an open list keeps its names and its collective", "[resolve][list]") {
    CHECK(split("区发改局、区科技局等区级有关部门,各镇(街道)") ==
          "区发改局|区科技局|<区级有关部门>|<各镇(街道)>+");
    CHECK(split("农业农村部、科技部等") == "农业农村部|科技部+");
    CHECK(split("商务部、农业农村部等和各有关省级人民政府") ==
          "商务部|农业农村部|<各有关省级人民政府>+");
    CHECK(split("教育部、财政部等8个部门") == "教育部|财政部+");
    CHECK(split("海关总署、商务部等有关部门") == "海关总署|商务部|<有关部门>+");
    CHECK(split("市商务局、等部门") == "市商务局+");
    CHECK(split("区高等教育局、区等级办") == "区高等教育局|区等级办");
}

TEST_CASE("和 and 会同 split only before a collective", "[resolve][list]") {
    CHECK(split("工业和信息化部、文化和旅游部") == "工业和信息化部|文化和旅游部");
    CHECK(split("财政部和各省级人民政府") == "财政部|<各省级人民政府>");
    CHECK(split("国家发展改革委会同有关部门") == "国家发展改革委|<有关部门>");
    CHECK(split("市工业和信息化局和各镇街") == "市工业和信息化局|<各镇街>");
    CHECK(split("区安委会和消安委会成员单位") == "<区安委会和消安委会成员单位>");
}

TEST_CASE("各 distributes over bare class words", "[resolve][list]") {
    CHECK(split("区财政局、各镇、街道") == "区财政局|<各镇、街道>");
    CHECK(split("各镇、街道、区财政局") == "<各镇、街道>|区财政局");
    for (const std::string distributed : {"各县\uFF08市\uFF09、区人民政府", "各县、区人民政府",
                                          "有关县、区人民政府", "各市、县\uFF08区\uFF09党委和政府"})
        CHECK(split(distributed + "、市财政局") == "<" + distributed + ">|市财政局");
    CHECK(split("各镇人民政府、区人民政府") == "<各镇人民政府>|区人民政府");
    // What is left out (a date) stands between: the second is no part of the first.
    CHECK(split("各镇、2024年底、街道") == "<各镇>|<街道>");
}

TEST_CASE("brackets that do not close are noticed, and nothing is lost", "[resolve][list]") {
    const UnitList list = split_units("区财政局、各镇(街道、园区", Vocabulary::built_in());
    CHECK(list.unbalanced);
    CHECK(list.names.size() == 2);
    CHECK(split_units("区财政局)、区发改局", Vocabulary::built_in()).unbalanced);
    CHECK_FALSE(split_units("各镇(街道)", Vocabulary::built_in()).unbalanced);
}

TEST_CASE("collectives are told by their shape", "[resolve][collective]") {
    const auto shape = [](std::string_view text) {
        return collective_shape(text, Vocabulary::built_in());
    };
    for (const std::string_view text :
         {"各镇(街道、园区)", "有关镇(街道)", "区级各部门", "区级有关部门", "区属国企",
          "各县(市、区)人民政府", "县各有关单位", "各科室",
          "区推动长三角一体化工作领导小组成员单位", "各专班", "各相关单位", "市直有关部门", "镇街",
          "相关区属国企", "区数字经济提质行动各责任单位"}) {
        CAPTURE(text);
        CHECK(shape(text).has_value());
    }
    for (const std::string_view text :
         {"区财政局", "工业和信息化部", "东钱湖镇", "鄞工集团", "中河街道", "区委组织部",
          "区机关事务局", "区投促中心", "鄞州经济开发区管委会", "区供电公司", "全国工商联"}) {
        CAPTURE(text);
        CHECK_FALSE(shape(text).has_value());
    }
}

TEST_CASE("a collective keeps quantifier, scope and member classes", "[resolve][collective]") {
    const auto all = collective_shape("各镇(街道、园区)", Vocabulary::built_in());
    REQUIRE(all);
    CHECK(all->quantifier == Quantifier::all);
    CHECK(all->members == std::vector<std::string>{"镇", "街道", "园区"});
    const auto some = collective_shape("区级有关部门", Vocabulary::built_in());
    REQUIRE(some);
    CHECK(some->quantifier == Quantifier::some);
    CHECK(some->scope == "区级");
    const auto both = collective_shape("县各有关单位", Vocabulary::built_in());
    REQUIRE(both);
    CHECK(both->quantifier == Quantifier::some);
    CHECK(both->scope == "县");
}

TEST_CASE("what names nobody is no unit", "[list]") {
    // by hand: two bodies; everything else stands where a unit should and names none
    const UnitList list = split_units(
        "市住建局、见附件、123、2024年底、http://x.cn、待定、市公安局", Vocabulary::built_in());
    REQUIRE(list.names.size() == 2);
    CHECK(list.names[0].text == "市住建局");
    CHECK(list.names[1].text == "市公安局");
    CHECK(list.left_out ==
          std::vector<std::string_view>{"见附件", "123", "2024年底", "http://x.cn", "待定"});
    CHECK(split_units("12345热线办、110指挥中心", Vocabulary::built_in()).names.size() == 2);
}
