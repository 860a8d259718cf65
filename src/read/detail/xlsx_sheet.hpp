// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/detail/xlsx_workbook.hpp"

#include <zeren/read/reader.hpp>

namespace zeren::detail {

/// A sheet's filled cells as a grid. Rows and columns without any filled cell, and hidden ones, are
/// left out, so the grid is as large as what is on it; `where` keeps the sheet's own row and column
/// numbers.
struct SheetGrid {
    Grid grid;
    bool hidden_content = false; ///< a hidden row or column had text
};

SheetGrid read_sheet(const Source& source, const ReadLimits& limits, OfficePackage& package,
                     const Workbook& workbook, const SheetEntry& sheet, std::uint32_t table);

} // namespace zeren::detail
