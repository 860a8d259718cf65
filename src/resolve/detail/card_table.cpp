// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/card_table.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {

std::vector<CardField> read_card(const Grid& grid, const Vocabulary& vocabulary) {
    if (grid.columns != 2 && grid.columns != 4)
        return {};
    std::vector<CardField> fields;
    std::optional<Column> label;
    std::size_t labels = 0, places = 0;
    bool what = false, who = false;
    for (const GridCell& cell : grid.cells) {
        if (cell.column % 2 == 0) {
            places += text::is_blank(cell.text) ? 0 : 1;
            label = vocabulary.column_of(text::trim(cell.text));
            labels += label ? 1 : 0;
            continue;
        }
        const std::string_view value = text::trim(cell.text);
        if (!label || value.empty())
            continue;
        fields.push_back({{*label, value}, cell.where.line});
        what |= label == Column::task || label == Column::content;
        who |= label == Column::lead || label == Column::responsible;
    }
    // a remark between the labels does not unmake a card
    return what && who && labels * 4 >= places * 3 ? fields : std::vector<CardField>();
}

} // namespace zeren::detail
