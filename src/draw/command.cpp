// SPDX-License-Identifier: Apache-2.0
// Who leads whom: arrows from the leading to the supporting unit, net of the other direction.
#include "draw/detail/furniture.hpp"
#include "draw/detail/layered_layout.hpp"
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
constexpr std::size_t most_units = 42;
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

/// What the picture shows, each thing at its place.
struct Picture {
    const Analysis& analysis;
    const Thinned& thinned;
    const std::vector<Circle>& circles;
    const Layers& layers;
    Ends ends;
    bool chinese;
};

/// The corners of a tie's line, from its tail to its head.
std::vector<Point> line_of(const Picture& picture, std::size_t tie, double size) {
    const auto [from, to] = picture.ends[tie];
    const auto end = [&](std::size_t unit, bool at_name) {
        const Footprint footprint = footprint_of(picture.circles[unit], size);
        const Point place = picture.layers.places[unit];
        return Point{place.x, place.y + (at_name ? footprint.height / 2 : footprint.mark_y)};
    };
    const bool down = picture.layers.places[from].y < picture.layers.places[to].y;
    std::vector<Point> corners{end(from, down)};
    corners.insert(corners.end(), picture.layers.bends[tie].begin(),
                   picture.layers.bends[tie].end());
    corners.push_back(end(to, !down));
    return corners;
}

/// Numbers on the arrows, where there is room for them.
std::size_t draw_numbers(Canvas& canvas, const Picture& picture) {
    const double size = canvas.style().small_size;
    Occupied occupied;
    for (std::size_t index = 0; index < picture.circles.size(); ++index) {
        const Footprint footprint = footprint_of(picture.circles[index], size);
        const Point place = picture.layers.places[index];
        occupied.add({place.x - footprint.width / 2 - 2, place.y - footprint.height / 2 - 2,
                      footprint.width + 4, footprint.height + 4});
    }
    std::size_t without_room = 0;
    for (std::size_t tie = 0; tie < picture.ends.size(); ++tie) {
        const Caption number{short_number(picture.thinned.ties[tie].weight), size,
                             canvas.style().ink};
        const Box box = caption_box(number);
        const std::vector<Point> line = line_of(picture, tie, canvas.style().label_size);
        std::optional<Point> place;
        for (std::size_t corner = 0; corner + 1 < line.size() && !place; ++corner)
            place = place_on_line(line[corner], line[corner + 1], box.width, box.height, occupied);
        if (place)
            canvas.text_on({fmt::format("n{}", tie), "number", {}}, place->x, place->y, number,
                           canvas.style().background);
        else
            ++without_room;
    }
    return without_room;
}

/// An arrow leaves below the name of the upper unit and ends at the circle of the lower one, so
/// that it runs behind neither.
void draw_tie(Canvas& canvas, const Picture& picture, std::size_t index) {
    const UnitTie& tie = picture.thinned.ties[index];
    const auto [from, to] = picture.ends[index];
    const bool down = picture.layers.places[from].y < picture.layers.places[to].y;
    const std::string tooltip = fmt::format(
        fmt::runtime(picture.chinese ? "{} → {}：牵头 {}，反向 {}"
                                     : "{} → {}: leads {}, the other way {}"),
        picture.analysis.graph.unit(tie.first).name, picture.analysis.graph.unit(tie.second).name,
        short_number(tie.first_leads), short_number(tie.second_leads));
    LineLook look{canvas.style().support, line_width(tie.weight, heaviest(picture.thinned.ties)),
                  "solid"};
    std::string last = fmt::format("u{}{}", tie.first.value, down ? "name" : "");
    std::size_t bend = 0;
    for (const Point corner : picture.layers.bends[index]) {
        const std::string next = fmt::format("b{}x{}", index, bend++);
        canvas.anchor(next, corner.x, corner.y);
        canvas.edge({{}, "lead", tooltip}, last, next, look);
        last = next;
    }
    look.arrow = true;
    canvas.edge({{}, "lead", tooltip}, last,
                fmt::format("u{}{}", tie.second.value, down ? "" : "name"), look);
}

std::vector<LegendItem> legend(const Style& style, const CircleScale& scale,
                               const std::vector<UnitTie>& ties, bool chinese) {
    std::vector<LegendItem> items = circle_legend(style, scale, chinese);
    if (ties.empty())
        return items;
    items.push_back(legend_line(
        style.words("net-arrow", chinese),
        {style.support, line_width(heaviest(ties) / 2, heaviest(ties)), "solid", true}));
    return items;
}

Diagram draw(const Analysis& analysis, const DrawOptions& options) {
    const Style& style = options.style;
    const bool chinese = options.language == Language::chinese;
    const std::vector<Load> loads = all_loads(analysis);
    const CircleScale scale(loads);
    std::vector<UnitTie> ties = net_ties(analysis);
    std::vector<Text> notes;
    if (options.backbone)
        notes.push_back(keep_backbone(ties, *options.backbone));
    const Thinned thinned =
        thin(std::move(ties), active_units(loads), options.minimum_weight, most_ties, most_units);
    notes.push_back(thinning_note(thinned, measure));
    const auto circles = circles_of(analysis, thinned.units, scale);
    std::vector<Footprint> footprints;
    for (const Circle& circle : circles)
        footprints.push_back(footprint_of(circle, style.label_size));
    const Layers layers =
        layered_layout(footprints, ends_of(thinned), levels_of(thinned), sheet_shape);
    const Picture picture{analysis, thinned, circles, layers, ends_of(thinned), chinese};
    Canvas canvas("command", true, style);
    canvas.comment(chinese ? "单位" : "Units");
    for (std::size_t index = 0; index < circles.size(); ++index)
        draw_circle(canvas, analysis, circles[index], layers.places[index], chinese);
    canvas.comment(chinese ? "牵头 → 配合" : "Lead to support");
    for (std::size_t tie = 0; tie < thinned.ties.size(); ++tie)
        draw_tie(canvas, picture, tie);
    Furniture furniture{
        .view = "command",
        .title = title_for(analysis, options, chinese ? "牵头—配合网络" : "Who leads whom"),
        .subtitle = chinese
                        ? "牵头单位在上，配合单位在下。箭头由牵头单位指向配合单位，双向相抵取净值。"
                        : "Units that lead stand above those that support; "
                          "the two directions of a pair are netted.",
        .legend = legend(style, scale, thinned.ties, chinese),
        .notes = std::move(notes)};
    if (thinned.raised)
        furniture.notes.push_back(raised_note(thinned));
    if (const std::size_t missing = draw_numbers(canvas, picture); missing > 0)
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
             .takes = "leader minimum-weight backbone",
             .measures = measures},
    .draw = draw};

} // namespace zeren::view
