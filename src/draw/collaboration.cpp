// SPDX-License-Identifier: Apache-2.0
// Units joined by the tasks that they share.
#include "draw/detail/circle_surroundings.hpp"
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

constexpr std::size_t most_ties = 90;
constexpr std::size_t most_units = 42;
constexpr double sheet_shape = 1.35; ///< width over height
constexpr double thickest = 7;

constexpr NeededMeasure weight_measure{Subject::pair, "newman-weight"};
constexpr std::array measures{weight_measure, shared_measure};

const Text measure{"a Newman weight", "合作强度（Newman 权重）"};

double line_width(double weight, double most) {
    return 0.5 + (thickest - 0.5) * weight / most;
}

void draw_ties(Canvas& canvas, const Analysis& analysis, const std::vector<UnitTie>& ties,
               const std::vector<std::vector<Point>>& paths, bool chinese) {
    canvas.comment(chinese ? "合作关系" : "Ties");
    const char* const words = chinese ? "{} — {}：共同任务 {}，合作强度 {}"
                                      : "{} — {}: {} shared tasks, Newman weight {}";
    for (std::size_t at = 0; at < ties.size(); ++at) {
        const UnitTie& tie = ties[at];
        canvas.curve({{},
                      "tie",
                      fmt::format(fmt::runtime(words), analysis.graph.unit(tie.first).name,
                                  analysis.graph.unit(tie.second).name, short_number(tie.shared),
                                  short_number(tie.weight))},
                     fmt::format("u{}", tie.first.value), fmt::format("u{}", tie.second.value),
                     paths[at], {canvas.style().support, line_width(tie.weight, heaviest(ties))});
    }
}

std::vector<LegendItem> legend(const Style& style, const CircleScale& scale,
                               const std::vector<UnitTie>& ties, bool chinese) {
    if (ties.empty())
        return {};
    std::vector<LegendItem> items = circle_legend(style, scale, chinese);
    std::vector<double> weights{lightest(ties), heaviest(ties)};
    weights.erase(std::unique(weights.begin(), weights.end()), weights.end());
    for (const double weight : weights)
        items.push_back(
            legend_line(with_number(style.words("newman-weight", chinese), short_number(weight)),
                        {style.support, line_width(weight, heaviest(ties))}));
    return items;
}

Diagram draw(const Analysis& analysis, const DrawOptions& options) {
    const Style& style = options.style;
    const bool chinese = options.language == Language::chinese;
    const std::vector<Load> loads = all_loads(analysis);
    const CircleScale scale(loads);
    std::vector<Text> notes;
    std::vector<UnitTie> ties = unit_ties(analysis, weight_measure.id);
    if (options.backbone)
        notes.push_back(keep_backbone(ties, *options.backbone));
    const std::size_t units = active_units(loads);
    // A small network must not be denser than a large one.
    const Thinned thinned = thin(std::move(ties), units, options.minimum_weight,
                                 std::min(most_ties, 20 + 2 * units), most_units);
    if (thinned.raised)
        notes.push_back(raised_note(thinned));
    notes.push_back(thinning_note(thinned, measure));
    const auto circles = circles_of(analysis, thinned.units, scale);
    const auto places = place_circles(circles, ends_of(thinned), style.label_size, sheet_shape);
    const auto paths = tie_paths(circles, places, ends_of(thinned), style.label_size);
    std::vector<double> widths;
    for (const UnitTie& tie : thinned.ties)
        widths.push_back(line_width(tie.weight, heaviest(thinned.ties)));
    const auto names = name_places(circles, places, paths, widths, style.label_size);

    Canvas canvas("collaboration", false, style);
    canvas.comment(chinese ? "单位" : "Units");
    for (std::size_t index = 0; index < circles.size(); ++index)
        draw_circle(canvas, analysis, circles[index], places[index], chinese, names[index]);
    draw_ties(canvas, analysis, thinned.ties, paths, chinese);
    return finish_diagram(
        canvas, analysis, options,
        {.view = "collaboration",
         .title =
             title_for(analysis, options, chinese ? "单位合作网络" : "Units that work together"),
         .subtitle = chinese ? "共同承担任务的单位相连；线越粗，合作越紧密。"
                             : "Units that share tasks; the thicker the line, the closer.",
         .legend = legend(style, scale, thinned.ties, chinese),
         .notes = std::move(notes),
         .message = !thinned.ties.empty() ? ""
                    : chinese             ? "没有可画的合作关系。"
                                          : "No two units share a task as strongly as that."});
}

} // namespace

extern const View collaboration;
constinit const View collaboration{
    .info = {.id = "collaboration",
             .title = "Units that work together",
             .title_zh = "单位合作网络",
             .shows = "Units joined by shared tasks: circle area is load, line width the Newman "
                      "weight; weak ties are left out.",
             .shows_zh = "共同承担任务的单位：圆面积为任务数，线宽为合作强度，弱关系略去。",
             .needs = "",
             .takes = "leader minimum-weight backbone",
             .measures = measures},
    .draw = draw};

} // namespace zeren::view
