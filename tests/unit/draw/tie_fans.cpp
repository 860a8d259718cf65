// SPDX-License-Identifier: Apache-2.0
// Lines of groups stand side by side where they meet.
#include "draw/detail/tie_fans.hpp"

#include "support/catch.hpp"

#include <algorithm>

using namespace zeren;
using namespace zeren::draw;

namespace {

/// Units 0 and 1 beside groups 0 and 1, every unit tied to every group: by 11 tasks, of which it
/// leads one, or by one task that it supports.
Columns two_by_two() {
    Columns columns;
    columns.kind = Bundling::by_lead_unit;
    columns.units = {{UnitId(0U), 2, 10}, {UnitId(1U), 0, 12}};
    columns.bundles = {{"", {}, {{UnitId(0U), 1, 10}, {UnitId(1U), 0, 1}}},
                       {"", {}, {{UnitId(0U), 1, 10}, {UnitId(1U), 0, 1}}}};
    columns.unit_rows = {{"", 5, 1, 20}, {"", 5, 1, 60}};
    columns.task_rows = {{"", 5, 1, 10}, {"", 5, 1, 80}};
    return columns;
}

Style thin_lines() {
    Style style;
    style.lead_width = 1.5;
    style.support_width = 0.5;
    return style;
}

} // namespace

TEST_CASE("lines of groups are as wide as their tasks", "[draw]") {
    const TieWidths widths(two_by_two(), thin_lines());
    CHECK(widths.of({UnitId(0U), 1, 10}) == Approx(thickest_tie)); // the strongest
    CHECK(widths.of({UnitId(0U), 0, 1}) == Approx(0.5));           // one task: the style's own width
    // Five of the ten steps from 1 to 11 tasks lie between them: half way from 1.5 to 4.5.
    CHECK(widths.of({UnitId(0U), 1, 5}) == Approx(3));
}

TEST_CASE("boxes are high enough for the lines that end there", "[draw]") {
    Columns columns = two_by_two();
    make_room_for_ties(columns, TieWidths(columns, thin_lines()));
    CHECK(columns.unit_rows[0].height == Approx(4.5 + 1 + 4.5 + 4)); // widths, gap, margin
    CHECK(columns.unit_rows[1].height == Approx(0.5 + 1 + 0.5 + 4));
    CHECK(columns.task_rows[0].height == Approx(4.5 + 1 + 0.5 + 4));
}

TEST_CASE("lines that meet stand side by side, in the order of their other ends", "[draw]") {
    const Columns columns = two_by_two();
    const TieWidths widths(columns, thin_lines());
    const auto ends = spread_tie_ends(columns, widths);
    // Unit 0, around 20: 4.5 + 1 + 4.5 = 10 from 15 to 25; group 0 stands above group 1.
    CHECK(ends[0][0].unit == Approx(17.25));
    CHECK(ends[1][0].unit == Approx(22.75));
    // Group 0, around 10: 4.5 + 1 + 0.5 = 6 from 7 to 13; unit 0 stands above unit 1.
    CHECK(ends[0][0].bundle == Approx(9.25));
    CHECK(ends[0][1].bundle == Approx(12.75));
    CHECK(ends[1][1].unit == Approx(60.75)); // 0.5 + 1 + 0.5 = 2 from 59 to 61
}
