// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/line_ledger.hpp"
#include "resolve/detail/metadata.hpp"
#include "resolve/detail/reading_builder.hpp"

#include <zeren/model/source_document.hpp>
#include <zeren/resolve/vocabulary.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// One field of a card: a label of the vocabulary and the text that it names.
struct CardField {
    Column column = Column::note;
    std::string_view label;
    std::string_view text;
    CellLocation where; ///< of the text
    std::uint32_t label_line = 0;
};

/// Vertical cards, one task each: a label and its value, one field below the other. A card tells
/// what is to be done and by whom; its first label, or a label that it has already, begins the
/// next one.
class Cards {
  public:
    explicit Cards(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

    /// Takes a grid of label | value, in one pair of columns or in two; false when it is none.
    bool take_grid(const Grid& grid);
    /// Takes lines whose labels stand before their values, or on lines of their own, and leaves
    /// what belongs to no card in `rest`; false, and `rest` empty, when they are no cards.
    bool take_lines(std::span<const Paragraph> run, std::vector<ProseLine>& rest);

    void build(ReadingBuilder& builder, LineLedger& ledger, bool first_is_lead) const;

  private:
    using Card = std::vector<CardField>;

    [[nodiscard]] bool add(std::vector<CardField> fields);

    const Vocabulary& vocabulary_;
    std::vector<Card> cards_;
};

} // namespace zeren::detail
