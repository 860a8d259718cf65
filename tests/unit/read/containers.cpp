// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "unit/read/documents.hpp"

#include <zip.h>

namespace zeren::test {
namespace {

const std::string relations_head =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";

std::string relation(const std::string& id, const std::string& type, const std::string& target) {
    return R"(<Relationship Id=")" + id +
           R"(" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)" +
           type + R"(" Target=")" + target + R"("/>)";
}

} // namespace

std::string make_zip(const Parts& parts) {
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t* const archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    REQUIRE(archive != nullptr);
    for (const auto& [name, bytes] : parts) {
        zip_source_t* const part = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        REQUIRE(zip_file_add(archive, name.c_str(), part, 0) >= 0);
    }
    REQUIRE(zip_close(archive) == 0);
    REQUIRE(zip_source_open(target) == 0);
    REQUIRE(zip_source_seek(target, 0, SEEK_END) == 0);
    std::string out(static_cast<std::size_t>(zip_source_tell(target)), '\0');
    REQUIRE(zip_source_seek(target, 0, SEEK_SET) == 0);
    REQUIRE(zip_source_read(target, out.data(), out.size()) ==
            static_cast<zip_int64_t>(out.size()));
    zip_source_close(target);
    zip_source_free(target);
    return out;
}

std::string make_docx(const std::string& body) {
    return make_zip(
        {{"_rels/.rels", relations_head + relation("rId1", "officeDocument", "word/document.xml") +
                             "</Relationships>"},
         {"word/document.xml",
          R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
          R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>)" +
              body + "</w:body></w:document>"}});
}

std::string make_xlsx(const std::string& worksheet, const std::string& styles,
                      const std::string& shared_strings) {
    return make_zip(
        {{"xl/workbook.xml",
          R"(<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>)"
          "</workbook>"},
         {"xl/_rels/workbook.xml.rels",
          relations_head + relation("rId1", "worksheet", "worksheets/sheet1.xml") +
              relation("rId2", "styles", "styles.xml") +
              relation("rId3", "sharedStrings", "sharedStrings.xml") + "</Relationships>"},
         {"xl/worksheets/sheet1.xml", "<worksheet>" + worksheet + "</worksheet>"},
         {"xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>"},
         {"xl/sharedStrings.xml", "<sst>" + shared_strings + "</sst>"}});
}

} // namespace zeren::test
