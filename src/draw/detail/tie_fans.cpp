// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/tie_fans.hpp"

#include <algorithm>
#include <map>

namespace zeren::draw {
namespace {

constexpr double thinnest = 0.4; ///< of by_leader, where many lines meet at few ends
constexpr double line_gap = 1;   ///< between lines at their end
constexpr double row_margin = 4; ///< of a box around the ends of its lines

/// An end of a line: where its other end is, how wide it is, and where its own height goes.
struct End {
    double towards = 0, width = 0;
    double* height = nullptr;
};

double room_for(const std::vector<End>& ends) {
    double room = ends.empty() ? 0 : -line_gap;
    for (const End& end : ends)
        room += end.width + line_gap;
    return room;
}

void stack(std::vector<End>& ends, double middle) {
    std::stable_sort(ends.begin(), ends.end(),
                     [](const End& a, const End& b) { return a.towards < b.towards; });
    double y = middle - room_for(ends) / 2;
    for (const End& end : ends) {
        *end.height = y + end.width / 2;
        y += end.width + line_gap;
    }
}

/// Groups are tied to named units alone, those of the left column.
std::map<UnitId, std::size_t> rows_of_units(const Columns& columns) {
    std::map<UnitId, std::size_t> rows;
    for (std::size_t row = 0; row < columns.units.size(); ++row)
        rows[columns.units[row].unit] = row;
    return rows;
}

} // namespace

TieWidths::TieWidths(const Columns& columns, const Style& style)
    : lead_(columns.kind == Bundling::by_leader ? thinnest : style.lead_width),
      support_(columns.kind == Bundling::by_leader ? thinnest : style.support_width) {
    for (const Bundle& bundle : columns.bundles)
        for (const BundleTie& tie : bundle.ties)
            strongest_ = std::max(strongest_, tie.tasks());
}

double TieWidths::of(const BundleTie& tie) const {
    const double single = tie.lead > 0 ? lead_ : support_;
    if (strongest_ == 1)
        return single;
    return single + std::max(0.0, thickest_tie - single) * static_cast<double>(tie.tasks() - 1) /
                        static_cast<double>(strongest_ - 1);
}

void make_room_for_ties(Columns& columns, const TieWidths& widths) {
    const auto rows = rows_of_units(columns);
    std::vector<std::vector<End>> units(columns.units.size());
    const auto widen = [](Row& row, const std::vector<End>& ends) {
        row.height = std::max(row.height, room_for(ends) + row_margin);
    };
    for (std::size_t at = 0; at < columns.bundles.size(); ++at) {
        std::vector<End> ends;
        for (const BundleTie& tie : columns.bundles[at].ties) {
            ends.push_back({0, widths.of(tie), nullptr});
            units[rows.at(tie.unit)].push_back(ends.back());
        }
        widen(columns.task_rows[at], ends);
    }
    for (std::size_t row = 0; row < units.size(); ++row)
        widen(columns.unit_rows[row], units[row]);
}

std::vector<std::vector<TieEnds>> spread_tie_ends(const Columns& columns, const TieWidths& widths) {
    const auto rows = rows_of_units(columns);
    std::vector<std::vector<TieEnds>> spread;
    for (const Bundle& bundle : columns.bundles)
        spread.emplace_back(bundle.ties.size());
    std::vector<std::vector<End>> units(columns.units.size());
    for (std::size_t at = 0; at < columns.bundles.size(); ++at) {
        const std::vector<BundleTie>& ties = columns.bundles[at].ties;
        const double middle = columns.task_rows[at].middle;
        std::vector<End> ends;
        for (std::size_t tie = 0; tie < ties.size(); ++tie) {
            const double width = widths.of(ties[tie]);
            const std::size_t unit = rows.at(ties[tie].unit);
            units[unit].push_back({middle, width, &spread[at][tie].unit});
            ends.push_back({columns.unit_rows[unit].middle, width, &spread[at][tie].bundle});
        }
        stack(ends, middle);
    }
    for (std::size_t row = 0; row < units.size(); ++row)
        stack(units[row], columns.unit_rows[row].middle);
    return spread;
}

} // namespace zeren::draw
