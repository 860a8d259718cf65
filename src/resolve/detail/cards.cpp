// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/cards.hpp"

#include "resolve/detail/card_lines.hpp"
#include "resolve/detail/findings.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {
namespace {

using Card = std::vector<CardField>;

bool tells_what(const CardField& field) {
    return field.column == Column::task || field.column == Column::content;
}

bool tells_who(const CardField& field) {
    return field.column == Column::lead || field.column == Column::responsible;
}

bool is_whole(const Card& card) {
    return std::any_of(card.begin(), card.end(), tells_what) &&
           std::any_of(card.begin(), card.end(), tells_who);
}

bool has_label(const Card& card, std::string_view label) {
    return std::any_of(card.begin(), card.end(), [&](const CardField& field) {
        return text::match_key(field.label) == text::match_key(label);
    });
}

std::vector<Card> split_cards(std::vector<CardField> fields) {
    std::vector<Card> cards;
    for (CardField& field : fields) {
        const bool opens = tells_what(field) || field.column == Column::number;
        const bool next =
            cards.empty() ||
            text::match_key(cards.back().front().label) == text::match_key(field.label) ||
            (opens && is_whole(cards.back()) && has_label(cards.back(), field.label));
        if (next)
            cards.emplace_back();
        cards.back().push_back(std::move(field));
    }
    return cards;
}

/// Does what cards begin with repeat from one to the next? Then it groups them, and what follows it
/// tells their tasks apart.
bool begin_alike(const std::vector<Card>& cards) {
    const auto alike = [](const Card& a, const Card& b) {
        const auto first = std::find_if(a.begin(), a.end(), tells_what);
        const auto second = std::find_if(b.begin(), b.end(), tells_what);
        return first != a.end() && second != b.end() &&
               text::trim(first->text) == text::trim(second->text) &&
               std::any_of(first + 1, a.end(), tells_what) &&
               std::any_of(second + 1, b.end(), tells_what);
    };
    return std::adjacent_find(cards.begin(), cards.end(), alike) != cards.end();
}

void find_unread(const Card& card, ReadingBuilder& builder) {
    const std::string text = builder.as_written(card.front().text);
    builder.add_finding(
        finding("ambiguous-row", builder.place(card.front().where),
                {"a card without a task is not read: " + text, "卡片没有任务，未读取：" + text},
                {"compare the card with the source", "请与原文核对"}));
}

} // namespace

/// Takes the fields when most of them make whole cards.
bool Cards::add(std::vector<CardField> fields) {
    std::vector<Card> cards = split_cards(std::move(fields));
    const auto whole = std::count_if(cards.begin(), cards.end(), is_whole);
    if (whole == 0 || static_cast<std::size_t>(whole) * 4 < cards.size() * 3)
        return false;
    std::move(cards.begin(), cards.end(), std::back_inserter(cards_));
    return true;
}

bool Cards::take_grid(const Grid& grid) {
    if (grid.columns != 2 && grid.columns != 4)
        return false;
    std::vector<CardField> fields;
    std::string_view label;
    std::optional<Column> column;
    std::size_t labels = 0, places = 0;
    for (const GridCell& cell : grid.cells) {
        const std::string_view text = text::trim(cell.text);
        if (cell.column % 2 == 0) {
            places += text.empty() ? 0 : 1;
            label = text;
            column = vocabulary_.column_of(text);
            labels += column ? 1 : 0;
        } else if (column && !text.empty()) {
            fields.push_back({*column, label, text, cell.where, cell.where.line});
        }
    }
    // a remark between the labels does not unmake a card
    return labels * 4 >= places * 3 && add(std::move(fields));
}

bool Cards::take_lines(std::span<const Paragraph> run, std::vector<ProseLine>& rest) {
    CardLines lines = read_card_lines(run, vocabulary_);
    if (lines.fields.empty() || !add(std::move(lines.fields)))
        return false;
    rest = std::move(lines.rest);
    return true;
}

void Cards::build(ReadingBuilder& builder, LineLedger& ledger, bool first_is_lead) const {
    const bool grouped = begin_alike(cards_);
    for (const Card& card : cards_) {
        TableRow row;
        TableSchema schema;
        schema.first_is_lead = first_is_lead;
        const auto first = std::find_if(card.begin(), card.end(), tells_what);
        if (first == card.end()) {
            find_unread(card, builder);
            continue;
        }
        const auto second = std::find_if(first + 1, card.end(), tells_what);
        const auto what = grouped && second != card.end() ? second : first;
        for (const CardField& field : card) { // the first that says what is to be done is the task
            const bool task = &field == &*what;
            const bool group = &field == &*first && !task;
            const Column column = task                ? Column::task
                                  : group             ? Column::group
                                  : tells_what(field) ? Column::content
                                                      : field.column;
            row.cells.push_back({column, field.text, field.where, false});
            if (!schema.has(column))
                schema.columns.push_back(column);
        }
        row.where = what->where;
        const std::uint32_t task = builder.add_row(row, schema);
        for (std::size_t index = 0; index < card.size(); ++index) {
            ledger.claim(card[index].where.line, card[index].text, LineUse::task_cell,
                         row.cells[index].column, task);
            ledger.claim(card[index].label_line, card[index].label, LineUse::header);
        }
    }
}

} // namespace zeren::detail
