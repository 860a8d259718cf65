// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/labels.hpp"

#include <zeren/model/source_document.hpp>
#include <zeren/resolve/vocabulary.hpp>

#include <vector>

namespace zeren::detail {

/// One field of a card: a label of the vocabulary and the text of the cell beside it.
struct CardField {
    TagPart part;
    std::uint32_t line = 0;
};

/// The fields of a grid that is a vertical card, label | value, in one pair of columns or in two
/// (label | value | label | value). Empty when the grid is none: a card tells what is to be done
/// and by whom.
std::vector<CardField> read_card(const Grid& grid, const Vocabulary& vocabulary);

} // namespace zeren::detail
