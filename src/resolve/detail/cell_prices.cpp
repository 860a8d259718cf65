// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/cell_prices.hpp"

namespace zeren::detail::price {
namespace {

constexpr double not_a_number = 30; // words in the number column, a lone number elsewhere
constexpr double not_units = 8;     // a list without a single unit in a unit column

double unit_price(const ParagraphShape& shape) {
    double price = not_units * (1 - shape.units);
    if (shape.units == 0 && shape.length <= 12 && !shape.sentence)
        price = 5;
    return price + (shape.sentence ? 3 : 0);
}

double text_price(const ParagraphShape& shape) {
    double price = shape.length <= 30 ? 5 * shape.units : 0;
    if (shape.dated > 0.9 && shape.length <= 20)
        price += 3;
    return price + (shape.person ? 1.5 : 0);
}

double deadline_price(const ParagraphShape& shape) {
    if (shape.dated >= 0.5)
        return 0;
    if (shape.dated > 0.25)
        return 1;
    if (shape.dated > 0)
        return 3;
    return shape.ends_open && shape.length <= 12 ? 0.8 : 6;
}

} // namespace

double cell(Column column, const ParagraphShape& shape) {
    if (shape.nothing) // —, 无, 同上: stands anywhere but for a task or its number
        return column == Column::number || column == Column::task ? not_a_number : 0.2;
    if (shape.number && shape.dated >= 1 && column == Column::deadline)
        return 0; // 2024-06 is a number elsewhere
    if (shape.number != (column == Column::number) && column != Column::note)
        return not_a_number;
    switch (column) {
    case Column::number:
        return 0;
    case Column::task:
        return text_price(shape) + (shape.ends_open ? 4 : 0); // a label, not a task
    case Column::content:
        return text_price(shape) + (shape.ends_open ? 1.2 : 0.2);
    case Column::deadline:
        return deadline_price(shape);
    case Column::leader:
        return shape.person ? 0 : shape.length <= 12 && shape.units == 0 ? 4 : 9;
    case Column::lead:
        return unit_price(shape) + (shape.single ? 0 : 0.8);
    case Column::responsible:
    case Column::support:
        return unit_price(shape);
    case Column::group:
        return (shape.length <= 15 ? 1 : 5) + (shape.dated >= 0.5 ? 5 : 0) + 4 * shape.units;
    case Column::note:
        return 2;
    }
    return impossible;
}

double skipped(Column column) {
    switch (column) {
    case Column::task:
        return 12;
    case Column::number:
        return 6;
    case Column::lead:
    case Column::responsible:
        return 4;
    case Column::support:
        return 2.5;
    case Column::note:
        return 0.3;
    default:
        return 3;
    }
}

double continued(Column column, const ParagraphShape& above, const ParagraphShape& below) {
    if (above.ends_open)
        return 0.3;
    const bool two_units = above.single && below.single && above.units > 0.99 && below.units > 0.99;
    switch (column) {
    case Column::number:
        return impossible;
    case Column::task:
        return 7;
    case Column::deadline:
        return 2;
    case Column::leader:
        return 2.5;
    case Column::lead:
        return two_units ? 2 : 6;
    case Column::support:
        return 3.5;
    case Column::group:
        return 6;
    case Column::note:
        return 1;
    default:
        return 3;
    }
}

double heading(const ParagraphShape& shape) {
    return shape.numbered_heading && !shape.sentence && shape.length <= 60 ? 0.5 : 14;
}

} // namespace zeren::detail::price
