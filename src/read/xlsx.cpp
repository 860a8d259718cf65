// SPDX-License-Identifier: Apache-2.0
/// Excel workbooks: each visible sheet is a grid under the sheet's name. Rows, columns and sheets
/// that the workbook hides are left out, and a note says so.
#include "read/detail/carrier_marks.hpp"
#include "read/detail/document_builder.hpp"
#include "read/detail/xlsx_sheet.hpp"

#include <zeren/base/errors.hpp>

#include <utility>

namespace zeren::reader {
namespace {

using namespace detail;

int recognise(const Source& source) {
    return source.bytes.starts_with("PK\x03\x04") && source.bytes.find("xl/") != std::string::npos
               ? 94
               : 0;
}

void note_hidden(const Source& source, const std::string& sheet, Diagnostics& findings) {
    findings.add({"hidden-content",
                  Severity::note,
                  {source.name, 0, 0, sheet},
                  {"the workbook hides this sheet, or rows or columns of it; they are left out",
                   "工作簿隐藏了此工作表或其中的行、列，未予读取"},
                  {"show them and save the workbook again if they matter",
                   "如需读取，请取消隐藏后重新保存"}});
}

SourceDocument read(const Source& source, const ReadOptions& options, Diagnostics& findings) {
    OfficePackage package(source, options.limits);
    const Workbook workbook = load_workbook(package);
    DocumentBuilder builder(source, options);
    builder.places() = DocumentPlaces(PlaceStyle::workbook);
    std::uint32_t lines = 0;
    for (const SheetEntry& sheet : workbook.sheets) {
        if (sheet.hidden) {
            note_hidden(source, sheet.name, findings);
            continue;
        }
        SheetGrid read = read_sheet(source, options.limits, package, workbook, sheet,
                                    {builder.next_table(), lines + 1});
        if (read.hidden_content)
            note_hidden(source, sheet.name, findings);
        lines += read.grid.rows;
        builder.places().add_sheet(read.grid.line, sheet.name, std::move(read.rows));
        builder.add_grid(std::move(read.grid));
    }
    if (lines == 0)
        throw InputError(
            "empty-input", {source.name, 0, 0, {}},
            {"no visible sheet holds any text", "可见的工作表中没有文字"},
            {"give a workbook with a responsibility table", "请提供含有责任分解表的工作簿"});
    return builder.finish("xlsx", "UTF-8", lines);
}

} // namespace

extern const Reader xlsx;
constinit const Reader xlsx{
    .info = {.id = "xlsx",
             .title = "Excel workbook",
             .title_zh = "Excel 工作簿",
             .extensions = ".xlsx .xlsm",
             .reads = "visible sheets, merged ranges, rich text, dates as ISO text",
             .reads_zh = "可见工作表、合并区域、富文本、日期（读作 ISO 文本）"},
    .recognise = recognise,
    .read = read};

} // namespace zeren::reader
