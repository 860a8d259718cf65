// SPDX-License-Identifier: Apache-2.0
#include <zeren/model/document_places.hpp>

#include <algorithm>
#include <utility>

namespace zeren {
namespace {

/// 1 is A, 27 is AA.
std::string column_letters(std::uint32_t column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

} // namespace

void DocumentPlaces::add_sheet(std::uint32_t first_line, std::string name,
                               std::vector<std::uint32_t> rows) {
    stretches_.push_back({first_line, Kind::sheet, 0, std::move(name), std::move(rows)});
}

void DocumentPlaces::add_table(std::uint32_t first_line, std::uint32_t number) {
    stretches_.push_back({first_line, Kind::table, number, {}, {}});
}

void DocumentPlaces::add_paragraphs(std::uint32_t first_line, std::uint32_t number) {
    stretches_.push_back({first_line, Kind::paragraphs, number, {}, {}});
}

const DocumentPlaces::Stretch* DocumentPlaces::stretch_of(std::uint32_t line) const {
    const auto next = std::upper_bound(
        stretches_.begin(), stretches_.end(), line,
        [](std::uint32_t wanted, const Stretch& stretch) { return wanted < stretch.first_line; });
    return next == stretches_.begin() ? nullptr : &*std::prev(next);
}

std::uint32_t DocumentPlaces::line_of(const InputLocation& where) const {
    for (const Stretch& stretch : stretches_) {
        if (stretch.kind != Kind::sheet || stretch.name != where.sheet)
            continue;
        const auto row = std::lower_bound(stretch.rows.begin(), stretch.rows.end(), where.line);
        return stretch.first_line + static_cast<std::uint32_t>(row - stretch.rows.begin());
    }
    return where.line;
}

InputLocation DocumentPlaces::locate(const std::string& file, const CellLocation& where) const {
    InputLocation out{file, where.line, where.column, {}};
    out.style = style_;
    if (style_ == PlaceStyle::page && where.table > 0 && where.row > 0) {
        out.table = where.table;
        out.row = where.row;
        out.place = "table " + std::to_string(where.table) + ", row " + std::to_string(where.row);
    }
    complete(out);
    return out;
}

void DocumentPlaces::complete(InputLocation& where) const {
    if (!is_container() || where.line == 0 || !where.place.empty())
        return;
    where.style = style_;
    const Stretch* stretch = stretch_of(where.line);
    if (stretch == nullptr)
        return;
    const std::uint32_t index = where.line - stretch->first_line;
    switch (stretch->kind) {
    case Kind::sheet:
        if (index >= stretch->rows.size())
            return;
        where.sheet = stretch->name;
        where.line = where.row = stretch->rows[index];
        where.cell = column_letters(where.column) + std::to_string(where.row);
        where.place = where.sheet + "!" + where.cell;
        if (where.column == 0) { // a whole row, the way that a spreadsheet writes it
            where.place += ":" + where.cell;
            where.cell.clear();
        }
        break;
    case Kind::table:
        where.table = stretch->number;
        where.row = index + 1;
        where.place = "table " + std::to_string(where.table) + ", row " + std::to_string(where.row);
        if (where.column > 0)
            where.place += ", cell " + std::to_string(where.column);
        break;
    case Kind::paragraphs:
        where.place = "paragraph " + std::to_string(stretch->number + index);
        break;
    }
}

} // namespace zeren
