// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zeren::detail {

constexpr std::uint32_t most_sheet_rows = 1'048'576;
constexpr std::uint32_t most_sheet_columns = 16'384;

struct SheetPlace {
    std::uint32_t row = 0; ///< from 1; 0 = none
    std::uint32_t column = 0;
};

/// By rows, then by columns.
bool before(const SheetPlace& a, const SheetPlace& b);

/// "C3" → row 3, column 3; row 0 when it is no address.
SheetPlace parse_address(std::string_view address);

struct FilledCell {
    SheetPlace at;
    SheetPlace last; ///< bottom right of the merged range, or `at`
    std::string text;
};

/// Top left and bottom right of a merged range.
using MergedRange = std::pair<SheetPlace, SheetPlace>;

/// Gives the first cell of each merged range its extent and drops the cells below it, where
/// programs leave old values behind. The cells are in order. Cost: the places of the ranges within
/// the filled columns, of which `most_work` are looked at; returns how many that were.
std::size_t merge_cells(std::vector<FilledCell>& cells, std::vector<MergedRange> ranges,
                        std::size_t most_work);

} // namespace zeren::detail
