// SPDX-License-Identifier: Apache-2.0
// Who leads whom: arrows from the leading to the supporting unit, net of the other direction.
#include "draw/detail/curves.hpp"
#include "draw/detail/furniture.hpp"
#include "draw/detail/layered_layout.hpp"
#include "draw/detail/load_circles.hpp"
#include "draw/detail/ties.hpp"

#include <zeren/draw/view.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

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
    [[nodiscard]] bool down(std::size_t tie) const {
        return layers.places[ends[tie].first].y < layers.places[ends[tie].second].y;
    }
};

/// One end of a tie at a unit's upper or lower side.
struct TieEnd {
    std::size_t tie = 0;
    bool head = false;
    double towards = 0; ///< where the tie comes from
};

/// Where a tie comes from: its first corner that does not stand right above or below its end.
template <class Corner>
double towards(Corner corner, Corner last, double own, double other) {
    for (; corner != last; ++corner)
        if (corner->x != own)
            return corner->x;
    return other;
}

/// Moves the end of a line, and the corner that stands right above or below it.
void move_end(Point& end, Point& next, Point place, double unit_x) {
    if (next.x == unit_x)
        next.x = place.x;
    end = place;
}

/// Ends at the same side of a unit are spread along it, in the order from which they come.
void spread_ends(const Picture& picture, std::size_t unit, bool lower, std::vector<TieEnd>& ends,
                 double size, std::vector<std::vector<Point>>& lines) {
    std::stable_sort(ends.begin(), ends.end(),
                     [](const TieEnd& a, const TieEnd& b) { return a.towards < b.towards; });
    const Circle& circle = picture.circles[unit];
    const Footprint footprint = footprint_of(circle, size);
    const Point place = picture.layers.places[unit];
    const double reach = lower ? footprint.width * 0.42 : circle.radius * 0.8;
    const auto count = static_cast<double>(ends.size());
    const double step = std::min(9.0, 2 * reach / count);
    for (std::size_t at = 0; at < ends.size(); ++at) {
        const double x = (static_cast<double>(at) - (count - 1) / 2) * step;
        const double y =
            lower ? footprint.height / 2
                  : footprint.mark_y - std::sqrt(circle.radius * circle.radius - x * x) - 1;
        std::vector<Point>& line = lines[ends[at].tie];
        if (ends[at].head)
            move_end(line.back(), line[line.size() - 2], {place.x + x, place.y + y}, place.x);
        else
            move_end(line.front(), line[1], {place.x + x, place.y + y}, place.x);
    }
}

/// The corners of every tie's line, from its tail to its head: below the name of the upper unit,
/// at the circle of the lower one, so that it runs behind neither.
std::vector<std::vector<Point>> corners_of(const Picture& picture, double size) {
    const std::size_t units = picture.circles.size();
    std::vector<std::vector<Point>> lines;
    std::vector<std::vector<TieEnd>> upper(units), lower(units);
    for (std::size_t tie = 0; tie < picture.ends.size(); ++tie) {
        const auto [from, to] = picture.ends[tie];
        const auto& bends = picture.layers.bends[tie];
        const std::vector<Point>& places = picture.layers.places;
        (picture.down(tie) ? lower : upper)[from].push_back(
            {tie, false, towards(bends.begin(), bends.end(), places[from].x, places[to].x)});
        (picture.down(tie) ? upper : lower)[to].push_back(
            {tie, true, towards(bends.rbegin(), bends.rend(), places[to].x, places[from].x)});
        lines.emplace_back(1);
        lines.back().insert(lines.back().end(), bends.begin(), bends.end());
        lines.back().emplace_back();
    }
    for (std::size_t unit = 0; unit < units; ++unit) {
        spread_ends(picture, unit, false, upper[unit], size, lines);
        spread_ends(picture, unit, true, lower[unit], size, lines);
    }
    return lines;
}

/// Numbers on the arrows, where there is room for them.
std::size_t draw_numbers(Canvas& canvas, const Picture& picture,
                         const std::vector<std::vector<Point>>& curves) {
    const double size = canvas.style().small_size;
    Occupied taken;
    for (std::size_t index = 0; index < picture.circles.size(); ++index) {
        const Footprint footprint = footprint_of(picture.circles[index], size);
        const Point place = picture.layers.places[index];
        taken.add({place.x - footprint.width / 2 - 2, place.y - footprint.height / 2 - 2,
                   footprint.width + 4, footprint.height + 4});
    }
    std::vector<LabelledLine> lines;
    std::vector<Caption> numbers;
    for (std::size_t tie = 0; tie < curves.size(); ++tie) {
        numbers.push_back(
            {short_number(picture.thinned.ties[tie].weight), size, canvas.style().ink});
        const Box box = caption_box(numbers.back());
        lines.push_back({points_along(curves[tie]), box.width + 3, box.height});
    }
    const auto places = label_places(lines, taken);
    std::size_t without_room = 0;
    for (std::size_t tie = 0; tie < places.size(); ++tie)
        if (places[tie])
            canvas.text_on({fmt::format("n{}", tie), "number", {}}, places[tie]->x, places[tie]->y,
                           numbers[tie], canvas.style().background);
        else
            ++without_room;
    return without_room;
}

LineLook arrow_look(const Style& style, double weight, double most, bool down) {
    return {down ? style.support : style.lead, line_width(weight, most),
            down ? "solid" : style.support_line, true};
}

void draw_tie(Canvas& canvas, const Picture& picture, std::size_t index,
              const std::vector<Point>& curve) {
    const UnitTie& tie = picture.thinned.ties[index];
    const bool down = picture.down(index);
    const std::string tooltip = fmt::format(
        fmt::runtime(picture.chinese ? "{} → {}：牵头 {}，反向 {}"
                                     : "{} → {}: leads {}, the other way {}"),
        picture.analysis.graph.unit(tie.first).name, picture.analysis.graph.unit(tie.second).name,
        short_number(tie.first_leads), short_number(tie.second_leads));
    canvas.curve({{}, "lead", tooltip}, fmt::format("u{}{}", tie.first.value, down ? "name" : ""),
                 fmt::format("u{}{}", tie.second.value, down ? "" : "name"), curve,
                 arrow_look(canvas.style(), tie.weight, heaviest(picture.thinned.ties), down));
}

std::vector<LegendItem> legend(const Style& style, const CircleScale& scale,
                               const Picture& picture) {
    if (picture.circles.empty())
        return {};
    std::vector<LegendItem> items = circle_legend(style, scale, picture.chinese);
    const double most = heaviest(picture.thinned.ties);
    bool with[2]{false, false};
    for (std::size_t tie = 0; tie < picture.ends.size(); ++tie)
        with[picture.down(tie) ? 0 : 1] = true;
    if (with[0])
        items.push_back(legend_line(style.words("net-arrow", picture.chinese),
                                    arrow_look(style, most / 2, most, true)));
    if (with[1])
        items.push_back(legend_line(style.words("net-arrow-up", picture.chinese),
                                    arrow_look(style, most / 2, most, false)));
    return items;
}

/// The net ties that the picture can bear; what was left out goes to `notes`.
Thinned legible_ties(const Analysis& analysis, const DrawOptions& options, std::size_t units,
                     std::vector<Text>& notes) {
    std::vector<UnitTie> ties = net_ties(analysis);
    if (options.backbone)
        notes.push_back(keep_backbone(ties, *options.backbone));
    // A small network must not be denser than a large one.
    Thinned thinned = thin(std::move(ties), units, options.minimum_weight,
                           std::min(most_ties, 12 + units * 3 / 2), most_units);
    notes.push_back(thinning_note(thinned, measure));
    if (thinned.raised)
        notes.push_back(raised_note(thinned));
    return thinned;
}

std::string subtitle(bool chinese) {
    return chinese ? "多数箭头自上而下：上方单位多牵头，下方单位多配合。箭头由牵头单位指向配合单位"
                     "，双向相抵取净值。"
                   : "Most arrows run down: units above mostly lead, those below mostly support; "
                     "the two directions of a pair are netted.";
}

Diagram draw(const Analysis& analysis, const DrawOptions& options) {
    const Style& style = options.style;
    const bool chinese = options.language == Language::chinese;
    const std::vector<Load> loads = all_loads(analysis);
    const CircleScale scale(loads);
    std::vector<Text> notes;
    const Thinned thinned = legible_ties(analysis, options, active_units(loads), notes);
    const auto circles = circles_of(analysis, thinned.units, scale);
    std::vector<Footprint> footprints;
    for (const Circle& circle : circles)
        footprints.push_back(footprint_of(circle, style.label_size));
    const Layers layers =
        layered_layout(footprints, ends_of(thinned), levels_of(thinned), sheet_shape);
    const Picture picture{analysis, thinned, circles, layers, ends_of(thinned), chinese};
    std::vector<std::vector<Point>> curves;
    for (const auto& corners : corners_of(picture, style.label_size))
        curves.push_back(upright_curve(corners));
    Canvas canvas("command", true, style);
    canvas.comment(chinese ? "单位" : "Units");
    for (std::size_t index = 0; index < circles.size(); ++index)
        draw_circle(canvas, analysis, circles[index], layers.places[index], chinese);
    canvas.comment(chinese ? "牵头 → 配合" : "Lead to support");
    for (std::size_t tie = 0; tie < thinned.ties.size(); ++tie)
        draw_tie(canvas, picture, tie, curves[tie]);
    Furniture furniture{
        .view = "command",
        .title = title_for(analysis, options, chinese ? "牵头—配合网络" : "Who leads whom"),
        .subtitle = subtitle(chinese),
        .legend = legend(style, scale, picture),
        .notes = std::move(notes),
        .message = !thinned.ties.empty() ? ""
                   : chinese             ? "没有可画的牵头—配合关系。"
                                         : "No unit leads another on balance."};
    if (const std::size_t missing = draw_numbers(canvas, picture, curves); missing > 0)
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
