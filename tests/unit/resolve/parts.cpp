// SPDX-License-Identifier: Apache-2.0
// Dates, leaders, document heads, similar names: each expected value is read off the text by hand.
#include "resolve/detail/dates.hpp"
#include "resolve/detail/jurisdiction.hpp"
#include "resolve/detail/leaders.hpp"
#include "resolve/detail/metadata.hpp"
#include "resolve/detail/paragraph_shape.hpp"
#include "support/catch.hpp"

using namespace zeren;
using namespace zeren::detail;

namespace {

std::vector<std::string> dates(std::string_view text, int year = 0) {
    std::vector<std::string> out;
    for (const FoundDate& date : find_dates(text, year))
        out.push_back(date.iso);
    return out;
}

} // namespace

TEST_CASE("dates are read to the precision that is printed", "[resolve][dates]") {
    using Dates = std::vector<std::string>;
    CHECK(dates("2024年11月30日") == Dates{"2024-11-30"});
    CHECK(dates("2024年11月底前") == Dates{"2024-11"});
    CHECK(dates("塘溪学校:2024年9月;幼儿园:2024年11月") == Dates{"2024-09", "2024-11"});
    CHECK(dates("2024年底") == Dates{"2024-12"});
    CHECK(dates("2024年") == Dates{"2024"});
    CHECK(dates("2024-02-02 17:48") == Dates{"2024-02-02"});
    CHECK(dates("11月底", 2024) == Dates{"2024-11"});
    CHECK(dates("6月、9月", 2024) == Dates{"2024-06", "2024-09"});
    CHECK(dates("2025年第三季度") == Dates{"2025-09"});
    CHECK(dates("11月底").empty()); // no year is known
    CHECK(dates("13月", 2024).empty());
    CHECK(dates("完成2460名投保,12345年").empty());
}

TEST_CASE("leaders are read from headings and cells", "[resolve][leaders]") {
    const Vocabulary& words = Vocabulary::built_in();
    const auto heading = leaders_in_heading("三、区政府党组成员胡建涌牵头重点工作", words);
    REQUIRE(heading.size() == 1);
    CHECK(heading[0].name == "胡建涌");
    CHECK(heading[0].title == "区政府党组成员");
    CHECK(leaders_in_heading("一、强化组织领导,压实责任", words).empty());
    const auto cell = leaders_in_cell("副县长张三、李四(县委常委)", words);
    REQUIRE(cell.size() == 2);
    CHECK(cell[0].name == "张三");
    CHECK(cell[0].title == "副县长");
    CHECK(cell[1].name == "李四");
    CHECK(cell[1].title == "县委常委");
}

TEST_CASE("the head of a notice", "[resolve][metadata]") {
    const std::vector<ProseLine> lines{
        {"发布时间\uFF1A2021-03-08 10:00", 1},
        {"某某县人民政府办公室关于印发2021年民生实事任务分解表的通知", 2},
        {"某政办发\uFF082021\uFF0917号", 3},
        {"某某县人民政府办公室", 9},
        {"2021年3月5日", 10}};
    std::vector<Diagnostic> findings;
    const Metadata head =
        read_metadata(lines, "x.txt", Vocabulary::built_in(), WrittenText{}, findings);
    CHECK(head.number == "某政办发\uFF082021\uFF0917号");
    CHECK(head.issuer == "某某县人民政府办公室");
    CHECK(head.jurisdiction == "某某县");
    CHECK(head.date == "2021-03-05");
    CHECK(findings.empty()); // published after it was signed: nothing to say
    const Vocabulary& words = Vocabulary::built_in();
    CHECK(jurisdiction_of("国务院办公厅", words) == "全国");
    CHECK(jurisdiction_of("宁波市鄞州区人民政府办公室", words) == "宁波市鄞州区");
    CHECK(jurisdiction_of("中共杭州市余杭区委办公室", words) == "杭州市余杭区");
    CHECK(jurisdiction_of("各镇人民政府,区级各部门", words).empty());
    CHECK(jurisdiction_of("市政府办公室", words).empty());
    CHECK(jurisdiction_of("为贯彻宁波市人民政府的部署", words).empty());
}

TEST_CASE("numbers of a list", "[resolve][shape]") {
    for (const std::string_view text :
         {"1", "12.", "3、", "一", "(三)", "\uFF08三\uFF09", "①", "1-2", "3.1"}) {
        CAPTURE(text);
        CHECK(is_number(text));
    }
    for (const std::string_view text : {"12家", "一般公共预算", "2024年", "", "三个", "建设1"}) {
        CAPTURE(text);
        CHECK_FALSE(is_number(text));
    }
    CHECK(leading_number("一、区长") == std::string_view("一、").size());
    CHECK(leading_number("(二)加快") == std::string_view("(二)").size());
    CHECK(leading_number("12.拓展") == 3);
    CHECK(leading_number("2024年政府工作报告") == 0);
    CHECK(leading_number("一般公共预算") == 0);
}
