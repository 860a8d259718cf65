// SPDX-License-Identifier: Apache-2.0
// Writes tables and charts into a workbook of libxlsxwriter.
#pragma once

#include <zeren/export/workbook.hpp>

#include <xlsxwriter.h>

#include <vector>

namespace zeren::sheet {

/// The looks of cells; they belong to the workbook.
struct Formats {
    explicit Formats(lxw_workbook* book);
    lxw_format *heading, *text, *whole, *number, *small_number, *missing;
};

/// Adds the sheet. What Excel cannot hold is cut, and `notes` says so.
lxw_worksheet* write(lxw_workbook* book, const Sheet& sheet, const Formats& formats,
                     std::vector<Diagnostic>& notes);

/// Adds the workbook's chart; `sheets` are parallel to those of the workbook.
void add_chart(lxw_workbook* book, const std::vector<lxw_worksheet*>& sheets,
               const Workbook& workbook);

} // namespace zeren::sheet
