// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/load_circles.hpp"

#include "draw/detail/text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace zeren::draw {
namespace {

constexpr double largest_radius = 30;
constexpr double label_em = 9; ///< widest name below a circle before it is wrapped
constexpr double label_gap = 1.5;
constexpr double part_gap = 36; ///< between parts that do not hang together

/// The largest of 1, 2, 5, 10, 20, 50, … that is at most `value`.
std::size_t round_down(double value) {
    std::size_t best = 1;
    for (std::size_t power = 1; static_cast<double>(power) <= value; power *= 10)
        for (const std::size_t step : {std::size_t{1}, std::size_t{2}, std::size_t{5}})
            if (static_cast<double>(step * power) <= value)
                best = step * power;
    return best;
}

} // namespace

CircleScale::CircleScale(const std::vector<Load>& loads) {
    for (const Load& load : loads)
        most_ = std::max(most_, load.tasks());
}

double CircleScale::radius(double tasks) const {
    return largest_radius * std::sqrt(tasks / static_cast<double>(most_));
}

std::vector<Load> all_loads(const Analysis& analysis) {
    std::vector<TaskId> tasks;
    for (std::size_t task = 0; task < analysis.graph.task_count(); ++task)
        tasks.emplace_back(task);
    std::vector<Load> loads(analysis.graph.unit_count());
    for (const Load& load : ranked_units(analysis, tasks, false))
        loads[load.unit.index()] = load;
    return loads;
}

std::size_t active_units(const std::vector<Load>& loads) {
    return static_cast<std::size_t>(std::count_if(
        loads.begin(), loads.end(), [](const Load& load) { return load.tasks() > 0; }));
}

std::vector<Circle> circles_of(const Analysis& analysis, const std::vector<UnitId>& units,
                               const CircleScale& scale) {
    const std::vector<Load> loads = all_loads(analysis);
    const UnitLabels labels(analysis);
    std::vector<Circle> circles;
    for (const UnitId unit : units) {
        const Load& load = loads[unit.index()];
        circles.push_back({load, wrap(labels.label(unit), label_em),
                           scale.radius(static_cast<double>(load.tasks()))});
    }
    return circles;
}

Footprint footprint_of(const Circle& circle, double label_size) {
    const Box label = caption_box({circle.label, label_size, {}});
    const double height = 2 * circle.radius + label_gap + label.height;
    return {std::max(2 * circle.radius, label.width), height, circle.radius - height / 2,
            circle.radius};
}

namespace {

std::vector<Point> place_part(const NetworkPart& part, const std::vector<Footprint>& footprints,
                              double shape) {
    std::vector<std::size_t> degree(footprints.size(), 0);
    for (const auto& [first, second] : part.ends) {
        ++degree[first];
        ++degree[second];
    }
    std::vector<NetworkEdge> edges;
    for (const auto& [first, second] : part.ends)
        edges.push_back(
            {first, second,
             0.6 + 0.25 * std::sqrt(static_cast<double>(degree[first] + degree[second]))});
    return spread_out(stress_layout(footprints.size(), edges), footprints, edges, shape);
}

} // namespace

std::vector<Point> place_circles(const std::vector<Circle>& circles, const Ends& ends,
                                 double label_size, double shape) {
    std::vector<Footprint> footprints;
    for (const Circle& circle : circles)
        footprints.push_back(footprint_of(circle, label_size));
    const auto parts = connected_parts(circles.size(), ends);
    std::vector<std::vector<Point>> drawn;
    std::vector<Box> boxes;
    for (const NetworkPart& part : parts) {
        const auto own = part.own(footprints);
        drawn.push_back(place_part(part, own, shape));
        boxes.push_back(bounds_of(drawn.back(), own));
    }
    const std::vector<Point> corners = pack_boxes(boxes, shape, part_gap);
    std::vector<Point> places(circles.size());
    for (std::size_t index = 0; index < parts.size(); ++index)
        for (std::size_t at = 0; at < parts[index].vertices.size(); ++at)
            places[parts[index].vertices[at]] = {
                drawn[index][at].x - boxes[index].left + corners[index].x,
                drawn[index][at].y - boxes[index].top + corners[index].y};
    return places;
}

void draw_circle(Canvas& canvas, const Analysis& analysis, const Circle& circle, Point middle,
                 bool chinese, std::optional<Point> name_place) {
    const Style& style = canvas.style();
    const Footprint footprint = footprint_of(circle, style.label_size);
    const double y = middle.y + footprint.mark_y;
    const std::string id = fmt::format("u{}", circle.load.unit.value);
    const std::string tooltip = fmt::format(
        fmt::runtime(chinese ? "{}：任务 {}，其中牵头 {}" : "{}: {} tasks, {} of them led"),
        analysis.graph.unit(circle.load.unit).name, circle.load.tasks(), circle.load.lead);
    const auto disc = [&](double radius) {
        return Box{middle.x - radius, y - radius, 2 * radius, 2 * radius};
    };
    canvas.shape({id, "unit", tooltip}, disc(circle.radius),
                 {Outline::ellipse, style.unit_fill, style.frame, 0.8}, {});
    const double inner = circle.load.tasks() == 0
                             ? 0
                             : circle.radius * std::sqrt(static_cast<double>(circle.load.lead) /
                                                         static_cast<double>(circle.load.tasks()));
    if (circle.load.lead > 0)
        canvas.shape({id + "lead", "inner", tooltip}, disc(inner),
                     {Outline::ellipse, style.lead, style.lead, 0.5}, {});
    const Caption name{circle.label, style.label_size, style.ink};
    const Point below{middle.x, middle.y + footprint.height / 2 - caption_box(name).height / 2};
    const Point at = name_place.value_or(below);
    canvas.text_on({id + "name", "unit-name", tooltip}, at.x, at.y, name, style.background);
}

std::vector<LegendItem> circle_legend(const Style& style, const CircleScale& scale, bool chinese) {
    std::vector<LegendItem> items;
    const auto most = static_cast<double>(scale.most());
    std::vector<std::size_t> samples{round_down(most / 25), round_down(most / 5), round_down(most)};
    samples.erase(std::unique(samples.begin(), samples.end()), samples.end());
    for (const std::size_t tasks : samples) {
        const double radius = scale.radius(static_cast<double>(tasks));
        items.push_back({with_number(style.words("circle", chinese), std::to_string(tasks)),
                         2 * radius, 2 * radius,
                         [look = ShapeLook{Outline::ellipse, style.unit_fill, style.frame, 0.8}](
                             Canvas& canvas, const std::string& id, const Box& box) {
                             canvas.shape({id, "legend", {}}, box, look, {});
                         }});
    }
    items.push_back({style.words("inner-disc", chinese), 26, 26,
                     [&style](Canvas& canvas, const std::string& id, const Box& box) {
                         canvas.shape({id, "legend", {}}, box,
                                      {Outline::ellipse, style.unit_fill, style.frame, 0.8}, {});
                         canvas.shape({id + "inner", "inner", {}},
                                      {box.left + 7, box.top + 7, 12, 12},
                                      {Outline::ellipse, style.lead, style.lead, 0.5}, {});
                     }});
    return items;
}

} // namespace zeren::draw
