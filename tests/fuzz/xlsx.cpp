// SPDX-License-Identifier: Apache-2.0
// Workbooks: an input is a container, or parts (see container.hpp) of which the first is a sheet.
#include "container.hpp"
#include "fuzz.hpp"

namespace {

const std::vector<zeren::fuzz::Part>& usual_parts() {
    static const std::vector<zeren::fuzz::Part> parts{
        {"[Content_Types].xml", "<Types/>"},
        {"xl/workbook.xml",
         "<workbook><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" "
         "Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"x/sharedStrings\" "
         "Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"x/styles\" "
         "Target=\"styles.xml\"/></Relationships>"},
        {"xl/sharedStrings.xml",
         "<sst><si><t>一</t></si><si><r><t>二</t></r><r><t>三</t></r></si></sst>"},
        {"xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
                          "</cellXfs></styleSheet>"}};
    return parts;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace zeren;
    const std::string_view input = fuzz::as_text(data, size);
    ReadOptions options;
    options.reader = "xlsx";
    options.limits.unzip_bytes = 4U << 20U;
    options.limits.cells = 100'000;
    const Source source =
        fuzz::office_file("input.xlsx", input, "xl/worksheets/sheet1.xml", usual_parts());
    fuzz::check_reading(source, options,
                        source.bytes.size() + input.size() * 50); // shared strings are said often
    return 0;
}
