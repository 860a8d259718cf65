// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/detail/xlsx_workbook.hpp"

#include <zeren/read/reader.hpp>

#include <cstdint>
#include <vector>

namespace zeren::detail {

/// A sheet's filled cells as a grid. Rows and columns without any filled cell, and hidden ones, are
/// left out, so the grid is as large as what is on it. `where` counts its lines over all sheets and
/// keeps the sheet's own column numbers; `rows` are the sheet's own numbers of these lines.
struct SheetGrid {
    Grid grid;
    std::vector<std::uint32_t> rows;
    bool hidden_content = false; ///< a hidden row or column had text
};

/// The number of a sheet's grid in the document, and the line that its first row counts as.
struct SheetNumbers {
    std::uint32_t table = 1;
    std::uint32_t first_line = 1;
};

SheetGrid read_sheet(const Source& source, const ReadLimits& limits, OfficePackage& package,
                     const Workbook& workbook, const SheetEntry& sheet, SheetNumbers numbers);

} // namespace zeren::detail
