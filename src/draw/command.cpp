// SPDX-License-Identifier: Apache-2.0
// Who leads whom: arrows from the leading to the supporting unit, net of the other direction.
#include "draw/detail/furniture.hpp"
#include "draw/detail/load_circles.hpp"
#include "draw/detail/ties.hpp"

#include <zeren/draw/view.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace zeren::view {
namespace {

using namespace zeren::draw;

constexpr std::size_t most_ties = 70;
constexpr std::size_t most_units = 36;
constexpr double sheet_shape = 1.5;
constexpr double thickest = 5;

constexpr std::array measures{shared_measure, first_leads_measure, second_leads_measure};

const Text measure{"a net number of tasks led", "净牵头任务数"};

double line_width(double weight, double most) {
    return 0.6 + std::min(0.6 * weight, (thickest - 0.6) * weight / most);
}

/// Ties turned so that `first` is the one that leads more; the weight is the difference. Pairs that
/// lead each other equally often have no net direction and are not in the list.
std::vector<UnitTie> net_ties(const Analysis& analysis) {
    std::vector<UnitTie> ties = unit_ties(analysis, shared_measure.id);
    for (UnitTie& tie : ties) {
        if (tie.second_leads > tie.first_leads) {
            std::swap(tie.first, tie.second);
            std::swap(tie.first_leads, tie.second_leads);
        }
        tie.weight = tie.first_leads - tie.second_leads;
    }
    std::erase_if(ties, [](const UnitTie& tie) { return tie.weight <= 0; });
    return ties;
}

/// 0 for units that only lead among those drawn, 1 for units that only support.
std::vector<double> levels_of(const Thinned& thinned) {
    std::vector<double> out(thinned.units.size(), 0);
    std::vector<double> in(thinned.units.size(), 0);
    const auto ends = ends_of(thinned);
    for (std::size_t tie = 0; tie < ends.size(); ++tie) {
        out[ends[tie].first] += thinned.ties[tie].weight;
        in[ends[tie].second] += thinned.ties[tie].weight;
    }
    std::vector<double> levels;
    for (std::size_t unit = 0; unit < out.size(); ++unit)
        levels.push_back(in[unit] / (in[unit] + out[unit]));
    return levels;
}

/// Numbers beside the arrows, where there is room for them.
std::size_t draw_numbers(Canvas& canvas, const std::vector<Circle>& circles,
                         const std::vector<Point>& places, const Thinned& thinned) {
    const double size = canvas.style().small_size;
    Occupied occupied;
    for (std::size_t index = 0; index < circles.size(); ++index) {
        const Footprint footprint = footprint_of(circles[index], size);
        occupied.add({places[index].x - footprint.width / 2 - 2,
                      places[index].y - footprint.height / 2 - 2, footprint.width + 4,
                      footprint.height + 4});
    }
    const auto ends = ends_of(thinned);
    std::size_t without_room = 0;
    for (std::size_t tie = 0; tie < ends.size(); ++tie) {
        const auto mark = [&](std::size_t end) {
            return Point{places[end].x, places[end].y + footprint_of(circles[end], size).mark_y};
        };
        const Caption number{short_number(thinned.ties[tie].weight), size, canvas.style().ink};
        const Box box = caption_box(number);
        if (const auto place = place_on_line(mark(ends[tie].first), mark(ends[tie].second),
                                             box.width, box.height, occupied))
            canvas.text_on({fmt::format("n{}", tie), "number", {}}, place->x, place->y, number,
                           canvas.style().background);
        else
            ++without_room;
    }
    return without_room;
}

void draw_ties(Canvas& canvas, const Analysis& analysis, const std::vector<Circle>& circles,
               const std::vector<Point>& places, const Thinned& thinned, bool chinese) {
    canvas.comment(chinese ? "牵头 → 配合" : "Lead to support");
    const Style& style = canvas.style();
    const char* const words =
        chinese ? "{} → {}：牵头 {}，反向 {}" : "{} → {}: leads {}, the other way {}";
    const auto ends = ends_of(thinned);
    for (std::size_t index = 0; index < ends.size(); ++index) {
        const UnitTie& tie = thinned.ties[index];
        const auto [from, to] = ends[index];
        canvas.edge({{},
                     "lead",
                     fmt::format(fmt::runtime(words), analysis.graph.unit(tie.first).name,
                                 analysis.graph.unit(tie.second).name,
                                 short_number(tie.first_leads), short_number(tie.second_leads))},
                    fmt::format("u{}", tie.first.value),
                    arrow_end(circles[to], places[to], places[from], style.label_size),
                    {style.support, line_width(tie.weight, heaviest(thinned.ties)), "solid", true});
    }
}

std::vector<LegendItem> legend(const Style& style, const CircleScale& scale,
                               const std::vector<UnitTie>& ties, bool chinese) {
    std::vector<LegendItem> items = circle_legend(style, scale, chinese);
    if (ties.empty())
        return items;
    items.push_back(legend_line(
        chinese ? "牵头单位 → 配合单位，数字为净牵头任务数"
                : "leads → supports; the number is the net number of tasks",
        {style.support, line_width(heaviest(ties) / 2, heaviest(ties)), "solid", true}));
    return items;
}

Diagram draw(const Analysis& analysis, const DrawOptions& options) {
    const Style& style = options.style;
    const bool chinese = options.language == Language::chinese;
    const std::vector<Load> loads = all_loads(analysis);
    const CircleScale scale(loads);
    const Thinned thinned = thin(net_ties(analysis), active_units(loads), options.minimum_weight,
                                 most_ties, most_units);
    const auto circles = circles_of(analysis, thinned.units, scale);
    const auto places =
        place_circles(circles, ends_of(thinned), style.label_size, sheet_shape, levels_of(thinned));
    Canvas canvas("command", true, style);
    canvas.comment(chinese ? "单位" : "Units");
    for (std::size_t index = 0; index < circles.size(); ++index)
        draw_circle(canvas, analysis, circles[index], places[index], chinese);
    draw_ties(canvas, analysis, circles, places, thinned, chinese);
    Furniture furniture{
        .view = "command",
        .title = chinese ? "牵头—配合网络" : "Who leads whom",
        .subtitle =
            chinese
                ? "越靠上，越多牵头；越靠下，越多配合。箭头由牵头单位指向配合单位，双向相抵取净值。"
                : "Units that lead stand higher, units that support lower; "
                  "the two directions of a pair are netted.",
        .legend = legend(style, scale, thinned.ties, chinese),
        .notes = {thinning_note(thinned, measure)}};
    if (const std::size_t missing = draw_numbers(canvas, circles, places, thinned); missing > 0)
        furniture.notes.push_back({fmt::format("{} arrows have no room for their number.", missing),
                                   fmt::format("{} 条箭头因位置不足未标数字。", missing)});
    return finish_diagram(canvas, analysis, options, furniture);
}

} // namespace

extern const View command;
constinit const View command{
    .info = {.id = "command",
             .title = "Who leads whom",
             .title_zh = "牵头—配合网络",
             .shows = "Arrows from the leading to the supporting unit, net of the other direction, "
                      "weighted by tasks; weak ones are left out.",
             .shows_zh = "箭头由牵头单位指向配合单位，双向相抵，按任务数加权，弱关系略去。",
             .needs = "",
             .measures = measures},
    .draw = draw};

} // namespace zeren::view
