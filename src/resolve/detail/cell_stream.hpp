// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/paragraph_reader.hpp"

#include <zeren/model/source_document.hpp>
#include <zeren/resolve/vocabulary.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace zeren::detail {

/// Where one paragraph of a pasted table belongs.
struct StreamPlace {
    static constexpr std::uint8_t heading = 254; ///< a heading between rows
    static constexpr std::uint8_t outside = 255; ///< no part of the table

    std::uint8_t column = outside; ///< index into the table's columns, or one of the above
    bool starts_row = false;
    bool empties_explained = false; ///< for a row's first paragraph: blank lines stand for all
                                    ///< cells that the row BEFORE it lacks
};

/// Reads a pasted table whose cells are paragraphs: no rules, no row ends, only the order of the
/// cells and the blank lines between them. Finds the cheapest way to lay the paragraphs into rows
/// (dynamic programming over columns, after Viterbi 1967): a paragraph pays for standing in a
/// column that it does not look like, an empty cell pays unless an extra blank line stands for it,
/// a cell of several paragraphs pays by what its column usually holds, and a row may leave out its
/// last cells (merged down) at a price. Lays out [first, last) of the paragraphs. Cost:
/// O(paragraphs × columns²).
std::vector<StreamPlace> align_cells(std::span<const Paragraph> paragraphs, std::size_t first,
                                     std::size_t last, std::span<const Column> columns,
                                     ParagraphReader& reader);

} // namespace zeren::detail
