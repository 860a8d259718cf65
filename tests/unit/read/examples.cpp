// SPDX-License-Identifier: Apache-2.0
// The same table in every carrier: data/examples/carrier-*, made by tests/support/make_*.py.
#include "support/catch.hpp"
#include "unit/read/documents.hpp"

#include <zeren/base/text.hpp>

using namespace zeren;
using Rows = std::vector<std::vector<std::string>>;

namespace {

const std::vector<std::string> header{"序号", "目标任务", "牵头单位", "配合单位"};

// Sections 三 and 七 of data/examples/yinzhou-2024.txt, lines 465-541 and 1080-1146, typed by hand.
const Rows third{
    {"1", "实施东钱湖生态文化示范工程", "东钱湖开发建设局\n东钱湖经旅湖局",
     "区住建局、区生态环境分局、东钱湖镇"},
    {"2", "持续推进东钱湖宋韵文化圈建设", "区委宣传部",
     "区文广旅体局、东钱湖经旅湖局、东钱湖文旅集团、东钱湖镇"},
    {"3", "谋划建设更具文艺范、度假风、烟火味、年轻态的世界级旅游目的地", "东钱湖经旅湖局",
     "东钱湖文旅集团、东钱湖镇"},
    {"4", "加快东钱湖省级风景名胜区规划落地", "区自然资源规划分局", "东钱湖经旅湖局"},
    {"5", "完成南宋石刻公园改造", "东钱湖经旅湖局", "区文广旅体局、东钱湖文旅集团"},
    {"6", "完成陶公未来乡村示范区建设", "东钱湖开发建设局",
     "区文广旅体局、区自然资源规划分局、东钱湖投资集团"},
    {"7",
     "湖城一体营造靓丽湖岸风景线,深化治理湖区生态,打响“钱湖十二雅境”品牌,提升“步步皆美景、处处有"
     "文韵”的环湖文旅体验",
     "东钱湖经旅湖局", "东钱湖开发建设局、东钱湖文旅集团、东钱湖镇"},
    {"8", "系统优化东钱湖旅游度假区内外交通", "东钱湖开发建设局",
     "区住建局、区交通运输局、区自然资源规划分局、东钱湖经旅湖局"}};
const Rows seventh{
    {"1", "平安社区创建达标率超95%", "区委平安办", ""},
    {"2", "严厉打击养老诈骗等新型犯罪,保持对恶性极端案件的高压态势", "区公安分局",
     "区委政法委、区文广旅体局、区市场监管局"},
    {"3", "完善“诉警检仲专访”多调联动体系,以大平安理念防范治理房地产等重点领域风险",
     "区委社会工作部",
     "区法院、区检察院、区委政法委、区信访局、区公安分局、区司法局、区人力社保局、区住建局、区社会"
     "治理"
     "中心等区级有关部门"},
    {"4",
     "创新“一网统管”基层治理新模式,加强社会面突发事件视频调度功能,实现“一屏知鄞州、一屏治鄞州”",
     "区委社会工作部",
     "区委政法委、区公安分局、区应急管理局、区社会治理中心、区数据服务中心、区自然资源规划分局"},
    {"5", "发扬新时代“枫桥经验”,法治化推进矛盾纠纷和信访积案化解", "区委社会工作部",
     "区委政法委、区信访局、区社会治理中心等区级有关部门,各镇(街道、园区)"},
    {"6", "深化“强街优社”改革,加快现代社区建设,新建社区服务综合体3个、居民会客厅3个",
     "区委社会工作部", "区委组织部、区民政局等区级有关单位,有关镇(街道)"},
    {"7",
     "升级基层说事制度和小区自治服务品牌,深化物居业三方协同共治,"
     "更好引导社会组织、社会企业参与社区治"
     "理",
     "区委社会工作部", "区委组织部、区住建局、区民政局、区农业农村局、区市场监管局,有关镇(街道)"}};

Rows with_header(const Rows& rows) {
    Rows out{header};
    out.insert(out.end(), rows.begin(), rows.end());
    return out;
}

/// The rows of a grid from `first`, empty places filled up. Where a carrier cannot hold a line end
/// in a cell, its example has 、 instead.
Rows rows_of(const Grid& grid, std::uint32_t first, std::size_t columns) {
    Rows out;
    for (std::uint32_t row = first; row < grid.rows; ++row) {
        out.push_back(test::row_texts(grid, row));
        out.back().resize(columns);
    }
    return out;
}

Rows without_line_ends(Rows rows) {
    for (auto& row : rows)
        for (std::string& cell : row)
            cell = text::replace_all(cell, "\n", "、");
    return rows;
}

} // namespace

TEST_CASE("the expected table stands in the seed document", "[read]") {
    // independent of the readers: each cell is a run of lines of the seed, one after another
    const std::string seed = test::load_file("data/examples/yinzhou-2024.txt");
    for (const auto& [heading, rows] : {std::pair{"三、区政府党组成员胡建涌牵头重点工作", third},
                                        {"七、副区长俞其牵头重点工作", seventh}}) {
        std::size_t at = seed.find(heading);
        REQUIRE(at != std::string::npos);
        for (const auto& row : rows)
            for (const std::string& cell : row) {
                const std::string written = text::replace_all(cell, "\n", "\n\n");
                const std::size_t found = seed.find("\n" + written + "\n", at);
                REQUIRE(found != std::string::npos);
                CHECK(found - at < 400); // bytes: the next cell, not one further down
                at = found;
            }
    }
}

TEST_CASE("every carrier holds the same two tables under their headings", "[read]") {
    const std::string name =
        GENERATE("html.html", "docx.docx", "markdown.md", "box.txt", "cell-lines.txt");
    CAPTURE(name);
    const test::ReadResult result = test::read_file("data/examples/carrier-" + name);
    const auto tables = test::grids(result.document);
    REQUIRE(tables.size() == 2);
    CHECK(rows_of(*tables[0], 0, 4) == with_header(third));
    CHECK(rows_of(*tables[1], 0, 4) == with_header(seventh));
    CHECK(test::cell_at(*tables[1], 2, 0).where.table == 2);
    const auto texts = test::paragraphs(result.document);
    REQUIRE(texts.size() >= 3);
    CHECK(texts[texts.size() - 3] == "2024年政府工作报告目标任务分解清单(节选)");
    CHECK(texts[texts.size() - 2] == "三、区政府党组成员胡建涌牵头重点工作");
    CHECK(texts.back() == "七、副区长俞其牵头重点工作");
    CHECK(result.findings.empty());
}

TEST_CASE("rows on one line hold the same table with 、 for a line end", "[read]") {
    const std::string name = GENERATE("pipes.txt", "spaces.txt");
    CAPTURE(name);
    const test::ReadResult result = test::read_file("data/examples/carrier-" + name);
    const auto tables = test::grids(result.document);
    REQUIRE(tables.size() == 2);
    CHECK(rows_of(*tables[0], 0, 4) == without_line_ends(with_header(third)));
    CHECK(rows_of(*tables[1], 0, 4) == without_line_ends(with_header(seventh)));
    CHECK(test::paragraphs(result.document).back() == "七、副区长俞其牵头重点工作");
}

TEST_CASE("a sheet holds title, headings and tables in one grid", "[read]") {
    const std::string name = GENERATE("csv.csv", "tsv.tsv", "xlsx.xlsx");
    CAPTURE(name);
    const test::ReadResult result = test::read_file("data/examples/carrier-" + name);
    const auto tables = test::grids(result.document);
    REQUIRE(tables.size() == 1);
    const std::uint32_t first = name == "xlsx.xlsx" ? 2 : 0; // CSV titles are paragraphs
    Rows rows = rows_of(*tables[0], first, 4);
    REQUIRE(rows.size() == 18); // 1 header + 8 rows + 1 heading + 1 header + 7 rows
    CHECK(Rows(rows.begin(), rows.begin() + 9) == with_header(third));
    CHECK(rows[9].front() == "七、副区长俞其牵头重点工作");
    CHECK(Rows(rows.begin() + 10, rows.end()) == with_header(seventh));
    CHECK(result.findings.empty());
}

TEST_CASE("a leader merged down over rows spans them in every carrier", "[read]") {
    const std::string name = GENERATE("html-merged.html", "docx-merged.docx", "xlsx-merged.xlsx",
                                      "box-merged.txt", "pipes-merged.txt");
    CAPTURE(name);
    const test::ReadResult result = test::read_file("data/examples/carrier-" + name);
    const auto tables = test::grids(result.document);
    REQUIRE(tables.size() == 1);
    const Grid& grid = *tables[0];
    const std::uint32_t top = name == "xlsx-merged.xlsx" ? 1 : 0; // the sheet's first row: title
    CHECK(test::cell_at(grid, top, 0).text == "牵头领导");
    CHECK(test::cell_at(grid, top + 1, 0).text == "胡建涌");
    CHECK(test::cell_at(grid, top + 1, 0).row_span == 8);
    CHECK(test::cell_at(grid, top + 9, 0).text == "俞其");
    CHECK(test::cell_at(grid, top + 9, 0).row_span == 7);
    Rows rows = rows_of(grid, top + 1, 5);
    REQUIRE(rows.size() == 15);
    Rows expected = third;
    expected.insert(expected.end(), seventh.begin(), seventh.end());
    for (std::size_t r = 0; r < rows.size(); ++r) {
        rows[r].erase(rows[r].begin());
        CHECK(without_line_ends({rows[r]}) == without_line_ends({expected[r]}));
    }
}
