// SPDX-License-Identifier: Apache-2.0
#include "read/detail/xlsx_merges.hpp"

#include <algorithm>
#include <charconv>

namespace zeren::detail {

bool before(const SheetPlace& a, const SheetPlace& b) {
    return std::pair(a.row, a.column) < std::pair(b.row, b.column);
}

SheetPlace parse_address(std::string_view address) {
    SheetPlace place;
    std::size_t at = 0;
    for (; at < address.size() && address[at] >= 'A' && address[at] <= 'Z' && at < 3; ++at)
        place.column = place.column * 26 + static_cast<std::uint32_t>(address[at] - 'A') + 1;
    const char* const end = address.data() + address.size();
    const auto read = std::from_chars(address.data() + at, end, place.row);
    if (read.ec != std::errc() || read.ptr != end || place.column == 0 ||
        place.column > most_sheet_columns || place.row > most_sheet_rows)
        return {};
    return place;
}

std::size_t merge_cells(std::vector<FilledCell>& cells, std::vector<MergedRange> ranges,
                        std::size_t most_work) {
    std::sort(ranges.begin(), ranges.end(),
              [](const MergedRange& a, const MergedRange& b) { return before(a.first, b.first); });
    std::uint32_t widest = 0;
    for (const FilledCell& cell : cells)
        widest = std::max(widest, cell.at.column);
    // down the rows with, per column, the last row that a merged range reaches
    std::vector<std::uint32_t> reach(widest + 1, 0);
    std::size_t next = 0, work = 0, kept = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const SheetPlace at = cells[i].at;
        bool first = false;
        for (; next < ranges.size() && !before(at, ranges[next].first); ++next) {
            const auto& [top, bottom] = ranges[next];
            const bool anchor = top.row == at.row && top.column == at.column;
            if (anchor && reach[at.column] < at.row) {
                cells[i].last = bottom;
                first = true;
            }
            const std::uint32_t last = std::min(bottom.column, widest);
            for (std::uint32_t c = top.column; c <= last; ++c)
                reach[c] = std::max(reach[c], bottom.row);
            work += last >= top.column ? last - top.column + 1 : 0;
            if (work > most_work)
                return work;
        }
        if (first || reach[at.column] < at.row) {
            if (kept != i)
                cells[kept] = std::move(cells[i]);
            ++kept;
        }
    }
    cells.resize(kept);
    return work;
}

} // namespace zeren::detail
