// SPDX-License-Identifier: Apache-2.0
#include "fuzz.hpp"

#include <tuple>

namespace zeren::fuzz {
namespace {

constexpr std::size_t most_growth = 50;
constexpr std::size_t free_growth = 4096; // bytes: small inputs may name defaults

void check_grid(const Grid& grid) {
    std::tuple<std::uint32_t, std::uint32_t> last{0, 0};
    bool first = true;
    for (const GridCell& cell : grid.cells) {
        require(!text::first_invalid_utf8(cell.text), "a cell is UTF-8", cell.text);
        require(cell.row_span > 0 && cell.column_span > 0, "a cell covers a place", cell.text);
        require(cell.row + std::uint64_t{cell.row_span} <= grid.rows &&
                    cell.column + std::uint64_t{cell.column_span} <= grid.columns,
                "a cell lies inside its table", cell.text);
        const std::tuple place{cell.row, cell.column};
        require(first || last < place, "cells are sorted, one a place", cell.text);
        last = place;
        first = false;
    }
}

} // namespace

std::size_t check_document(const SourceDocument& document, std::size_t input_bytes) {
    std::size_t bytes = 0, han = 0;
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            require(!text::first_invalid_utf8(paragraph->text), "a paragraph is UTF-8");
            require(!text::is_blank(paragraph->text), "a paragraph is not blank");
            require(paragraph->line <= document.line_count,
                    "a paragraph stands on a line of the document", paragraph->text);
            bytes += paragraph->text.size();
            han += han_count(paragraph->text);
            continue;
        }
        const Grid& grid = std::get<Grid>(block);
        check_grid(grid);
        bytes += grid.caption.size();
        han += han_count(grid.caption);
        for (const GridCell& cell : grid.cells) {
            bytes += cell.text.size();
            han += han_count(cell.text);
        }
    }
    require(bytes <= most_growth * input_bytes + free_growth, "the output is in measure");
    return han;
}

void check_reading(const Source& source, const ReadOptions& options, std::size_t bytes) {
    refusing(source, [&] {
        Diagnostics findings;
        check_document(read_source(source, options, findings), bytes);
        check_messages(findings, source);
    });
}

} // namespace zeren::fuzz
