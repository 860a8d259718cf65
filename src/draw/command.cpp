// SPDX-License-Identifier: Apache-2.0
// Who leads whom: arrows from the leading to the supporting unit, net of the other direction.
#include "draw/detail/arrow_ends.hpp"
#include "draw/detail/curves.hpp"
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
constexpr double thickest = 5;
constexpr double room_of_ends = 60; ///< below a unit, for the lines that meet there

/// Parts stand side by side in about this shape, neighbours so many points apart.
struct Proportions {
    double shape, gap;
};
constexpr std::array proportions{Proportions{1.5, 14}, Proportions{1, 14}, Proportions{0.7, 14},
                                 Proportions{1.5, 6}};
/// What is tried when the picture does not fit an A3: shares of the ties and units it may have.
constexpr std::array shares{1.0, 0.85, 0.7, 0.55, 0.4, 0.25};

constexpr std::array measures{shared_measure, first_leads_measure, second_leads_measure};

const Text measure{"a net number of tasks led", "净牵头任务数"};

/// How heavy lines are drawn: the heaviest tie, and its width.
struct LineScale {
    double most = 1;
    double widest = thickest;
    [[nodiscard]] double width(double weight) const {
        return 0.6 + std::min(0.6 * weight, (widest - 0.6) * weight / most);
    }
};

/// Where many lines meet they are thinner, lest they run into one.
LineScale line_scale(const Thinned& thinned) {
    std::vector<std::size_t> out(thinned.units.size(), 0);
    std::vector<std::size_t> in(thinned.units.size(), 0);
    std::size_t meeting = 1;
    for (const auto& [from, to] : ends_of(thinned))
        meeting = std::max({meeting, ++out[from], ++in[to]});
    return {heaviest(thinned.ties),
            std::clamp(room_of_ends / static_cast<double>(meeting), 1.5, thickest)};
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
    LineScale scale;
    bool chinese;
    [[nodiscard]] bool down(std::size_t tie) const { return runs_down(layers, ends[tie]); }
};

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

LineLook arrow_look(const Style& style, double width, bool down) {
    return {down ? style.support : style.lead, width, down ? "solid" : style.support_line, true};
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
                 arrow_look(canvas.style(), picture.scale.width(tie.weight), down));
}

std::vector<LegendItem> legend(const Style& style, const CircleScale& scale,
                               const Picture& picture) {
    if (picture.circles.empty())
        return {};
    std::vector<LegendItem> items = circle_legend(style, scale, picture.chinese);
    const double width = picture.scale.width(picture.scale.most / 2);
    bool with[2]{false, false};
    for (std::size_t tie = 0; tie < picture.ends.size(); ++tie)
        with[picture.down(tie) ? 0 : 1] = true;
    if (with[0])
        items.push_back(
            legend_line(style.words("net-arrow", picture.chinese), arrow_look(style, width, true)));
    if (with[1])
        items.push_back(legend_line(style.words("net-arrow-up", picture.chinese),
                                    arrow_look(style, width, false)));
    return items;
}

std::string subtitle(bool chinese) {
    return chinese ? "多数箭头自上而下：上方单位多牵头，下方单位多配合。箭头由牵头单位指向配合单位"
                     "，双向相抵取净值。"
                   : "Most arrows run down: units above mostly lead, those below mostly support; "
                     "the two directions of a pair are netted.";
}

/// What does not depend on how many ties are drawn, nor in which proportions.
struct Setting {
    const Analysis& analysis;
    const DrawOptions& options;
    CircleScale circles;
    std::vector<Text> notes;
    [[nodiscard]] bool chinese() const { return options.language == Language::chinese; }
};

Diagram finish(Canvas& canvas, const Setting& setting, const Picture& picture,
               const std::vector<std::vector<Point>>& curves) {
    const bool chinese = setting.chinese();
    const Thinned& thinned = picture.thinned;
    Furniture furniture{.view = "command",
                        .title = title_for(setting.analysis, setting.options,
                                           chinese ? "牵头—配合网络" : "Who leads whom"),
                        .subtitle = subtitle(chinese),
                        .legend = legend(setting.options.style, setting.circles, picture),
                        .notes = setting.notes,
                        .message = !thinned.ties.empty() ? ""
                                   : chinese             ? "没有可画的牵头—配合关系。"
                                                         : "No unit leads another on balance."};
    furniture.notes.push_back(thinning_note(thinned, measure));
    if (thinned.raised)
        furniture.notes.push_back(raised_note(thinned));
    if (const std::size_t missing = draw_numbers(canvas, picture, curves); missing > 0)
        furniture.notes.push_back(
            {fmt::format("Arrows without room for their number: {}.", missing),
             fmt::format("{} 条箭头因位置不足未标数字。", missing)});
    return finish_diagram(canvas, setting.analysis, setting.options, furniture);
}

Diagram draw_in(const Setting& setting, const Thinned& thinned, Proportions proportion) {
    const Style& style = setting.options.style;
    const auto circles = circles_of(setting.analysis, thinned.units, setting.circles);
    std::vector<Footprint> footprints;
    for (const Circle& circle : circles)
        footprints.push_back(footprint_of(circle, style.label_size));
    const Layers layers = layered_layout(footprints, ends_of(thinned), levels_of(thinned),
                                         proportion.shape, proportion.gap);
    const Picture picture{setting.analysis,    thinned,          circles, layers, ends_of(thinned),
                          line_scale(thinned), setting.chinese()};
    std::vector<std::vector<Point>> curves;
    for (const auto& corners : arrow_corners(circles, layers, picture.ends, style.label_size))
        curves.push_back(upright_curve(corners));
    Canvas canvas("command", true, style);
    canvas.comment(picture.chinese ? "单位" : "Units");
    for (std::size_t index = 0; index < circles.size(); ++index)
        draw_circle(canvas, setting.analysis, circles[index], layers.places[index],
                    picture.chinese);
    canvas.comment(picture.chinese ? "牵头 → 配合" : "Lead to support");
    for (std::size_t tie = 0; tie < thinned.ties.size(); ++tie)
        draw_tie(canvas, picture, tie, curves[tie]);
    return finish(canvas, setting, picture, curves);
}

/// In the proportions that print largest on a desk's paper; the first among those nearly as good.
Diagram draw_best(const Setting& setting, const Thinned& thinned) {
    constexpr double clearly = 1.05;
    Diagram best = draw_in(setting, thinned, proportions.front());
    for (auto proportion = proportions.begin() + 1; proportion != proportions.end(); ++proportion) {
        if (best.page.name == "A4")
            break;
        Diagram other = draw_in(setting, thinned, *proportion);
        const bool fits = fits_desk(other.page) && !fits_desk(best.page);
        const bool smaller = other.page.name == "A4" && best.page.name == "A3";
        const bool larger = other.page.name == best.page.name &&
                            other.page.smallest_text > clearly * best.page.smallest_text;
        if (fits || smaller || larger)
            best = std::move(other);
    }
    return best;
}

Diagram draw(const Analysis& analysis, const DrawOptions& options) {
    const std::vector<Load> loads = all_loads(analysis);
    Setting setting{analysis, options, CircleScale(loads), {}};
    std::vector<UnitTie> ties = net_ties(analysis);
    if (options.backbone)
        setting.notes.push_back(keep_backbone(ties, *options.backbone));
    const std::size_t units = active_units(loads);
    // A small network must not be denser than a large one.
    const std::size_t bearable = std::min(most_ties, 12 + units * 3 / 2);
    Diagram diagram;
    for (const double share : shares) {
        const auto part = [share](std::size_t whole) {
            return static_cast<std::size_t>(share * static_cast<double>(whole));
        };
        diagram = draw_best(
            setting, thin(ties, units, options.minimum_weight, part(bearable), part(most_units)));
        if (fits_desk(diagram.page) || options.minimum_weight)
            break;
    }
    return diagram;
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
