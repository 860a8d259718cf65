// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/cards.hpp"

#include <span>
#include <vector>

namespace zeren::detail {

/// Lines read as fields of cards, and those that are none.
struct CardLines {
    std::vector<CardField> fields;
    std::vector<ProseLine> rest;
};

/// Reads lines as label and value set apart by blanks or TABs, or on alternate lines, whichever
/// there is more of. No fields when the lines are laid out in another way: labels beside each other
/// or three of them in a row are the header of a table, labels with colons are running text.
CardLines read_card_lines(std::span<const Paragraph> run, const Vocabulary& vocabulary);

} // namespace zeren::detail
