// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/detail/office_package.hpp"
#include "read/detail/xlsx_numbers.hpp"

#include <string>
#include <vector>

namespace zeren::detail {

struct SheetEntry {
    std::string name;
    std::string part;
    bool hidden = false;
};

/// What the sheets of a workbook share.
struct Workbook {
    std::vector<SheetEntry> sheets;
    std::vector<std::string> strings;  ///< shared strings, by index
    std::vector<DateKind> style_dates; ///< by cell style
    bool epoch_1904 = false;
};

Workbook load_workbook(OfficePackage& package);

/// Text of an <si> or <is> element: rich-text runs joined, phonetic guides left out, `_x000D_`
/// escapes decoded.
std::string string_item_text(pugi::xml_node item);

} // namespace zeren::detail
