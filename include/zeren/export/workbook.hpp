// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>
#include <zeren/model/data_table.hpp>

#include <cstddef>
#include <ctime>
#include <optional>
#include <string>
#include <vector>

namespace zeren {

/// One table of a workbook: headings frozen and filtered, columns as wide as their text.
struct Sheet {
    std::string name; ///< at most 31 characters, none of []:*?/\ and none twice
    DataTable table;
    std::vector<std::string> bars; ///< ids of columns whose cells hold a bar
    std::size_t fixed_columns = 1; ///< stay when the sheet is scrolled sideways
};

/// Stacked bars, one row of a sheet each, from the sheet's first row on.
struct SheetChart {
    std::size_t on = 0, of = 0; ///< places of the sheet that it stands on and of the one it shows
    std::string title;
    std::string category;            ///< id of the column of names
    std::vector<std::string> series; ///< ids of the columns
    std::size_t rows = 0;
};

struct Workbook {
    std::string title;
    std::time_t created = 0; ///< the only date in the file; must be a year from 1980 to 9999
    std::vector<Sheet> sheets;
    std::optional<SheetChart> chart;
};

/// The bytes of an XLSX file. Texts are written as texts, never as formulas; numbers as numbers,
/// undefined cells as "NA". Characters that XML cannot hold become U+FFFD, texts longer than
/// Excel's 32,767 UTF-16 units are cut with "…", rows beyond its 1,048,576 are left out; `notes`
/// says so. The same workbook gives the same bytes. Throws OutputError. Cost: linear in the cells.
std::string workbook_bytes(const Workbook& workbook, std::vector<Diagnostic>& notes);

} // namespace zeren
