// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/canvas.hpp"

#include "draw/detail/text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace zeren::draw {
namespace {

constexpr double points_per_inch = 72;
constexpr double outline_gap = 4;     ///< Graphviz draws a second outline so far outside the first
constexpr double margin = 0.3;        ///< inches around the drawing
constexpr double stripe_pitch = 4;    ///< points from stripe to stripe
constexpr double stripe_share = 0.35; ///< of the pitch that is stripe
constexpr double text_slack = 3;      ///< Graphviz wants a box a little wider than its text
constexpr double bold_share = 1.08;   ///< how much wider bold letters are, Latin ones above all

std::string inches(double points) {
    return fmt::format("{:.4f}", points / points_per_inch);
}

std::string position(double x, double y) {
    return fmt::format("\"{},{}!\"", dot_number(x), dot_number(y == 0 ? 0 : -y));
}

std::string_view shape_name(Outline outline) {
    switch (outline) {
    case Outline::ellipse:
        return "ellipse";
    case Outline::none:
        return "none";
    default:
        return "box";
    }
}

std::string shape_style(const ShapeLook& look) {
    std::string style = look.frame_line;
    if (!look.stripes.empty())
        style += ",striped";
    else if (!look.fill.empty())
        style += ",filled";
    if (look.outline == Outline::rounded || look.outline == Outline::twofold)
        style += ",rounded";
    return dot_quote(style);
}

/// The fill, or fill and stripes by turns as Graphviz's list of colours and shares of the width.
std::string fill_colours(const ShapeLook& look, double width) {
    if (look.stripes.empty())
        return look.fill;
    const auto count = static_cast<int>(std::clamp(width / stripe_pitch, 1.0, 60.0));
    std::string colours;
    for (int stripe = 0; stripe < count; ++stripe)
        colours += fmt::format("{}{};{:.4f}:{}", stripe == 0 ? "" : ":", look.fill,
                               (1 - stripe_share) / count, look.stripes) +
                   (stripe + 1 < count ? fmt::format(";{:.4f}", stripe_share / count) : "");
    return colours;
}

void add_naming(DotAttributes& attributes, const Naming& naming) {
    if (!naming.classes.empty())
        attributes.push_back({"class", dot_quote(naming.classes)});
    if (!naming.tooltip.empty())
        attributes.push_back({"tooltip", dot_quote_tooltip(naming.tooltip)});
}

void add_caption(DotAttributes& attributes, const Caption& caption, const std::string& font) {
    attributes.push_back({"label", dot_quote(caption.text, caption.align)});
    if (caption.text.empty())
        return;
    if (caption.bold) // Pango reads the weight behind the last family; finish_svg sets it apart
        attributes.push_back({"fontname", dot_quote(font + " Bold")});
    attributes.push_back({"fontsize", dot_number(caption.size)});
    attributes.push_back({"fontcolor", dot_quote(caption.colour)});
}

} // namespace

ShapeLook lead_bar(const Style& style) {
    return {Outline::box, style.lead, style.lead, 0.5};
}

ShapeLook support_bar(const Style& style) {
    ShapeLook look{Outline::box, style.background, style.lead, 0.5};
    if (style.support_pattern == "striped")
        look.stripes = style.lead;
    return look;
}

Box caption_box(const Caption& caption) {
    return {0, 0, widest_line(caption.text) * caption.size * (caption.bold ? bold_share : 1),
            static_cast<double>(line_count(caption.text)) * line_height * caption.size};
}

Canvas::Canvas(std::string_view view, bool directed, const Style& style)
    : style_(style), dot_(view, directed) {
    dot_.comment("Every vertex has its place: render with `neato -n2`.");
    dot_.defaults("graph", {{"bgcolor", dot_quote(style.background)},
                            {"fontname", dot_quote(style.font)},
                            {"outputorder", "edgesfirst"},
                            {"pad", dot_number(margin)},
                            {"splines", "line"}});
    dot_.defaults("node", {{"fixedsize", "true"},
                           {"fontname", dot_quote(style.font)},
                           {"margin", "0"},
                           {"shape", "box"}});
    dot_.defaults("edge", {{"arrowhead", "none"}, {"fontname", dot_quote(style.font)}});
}

void Canvas::place(const Box& box) {
    if (empty_)
        extent_ = box;
    empty_ = false;
    const double right = std::max(extent_.right(), box.right());
    const double bottom = std::max(extent_.bottom(), box.bottom());
    extent_.left = std::min(extent_.left, box.left);
    extent_.top = std::min(extent_.top, box.top);
    extent_.width = right - extent_.left;
    extent_.height = bottom - extent_.top;
}

void Canvas::shape(const Naming& naming, const Box& box, const ShapeLook& look,
                   const Caption& caption) {
    place(box);
    if (!caption.text.empty())
        smallest_text_ = std::min(smallest_text_, caption.size);
    const double inset = look.outline == Outline::twofold ? outline_gap : 0;
    DotAttributes attributes{{"pos", position(box.middle_x(), box.middle_y())},
                             {"width", inches(box.width - 2 * inset)},
                             {"height", inches(box.height - 2 * inset)},
                             {"shape", std::string(shape_name(look.outline))},
                             {"style", shape_style(look)}};
    if (look.outline == Outline::twofold)
        attributes.push_back({"peripheries", "2"});
    if (!look.fill.empty())
        attributes.push_back({"fillcolor", dot_quote(fill_colours(look, box.width))});
    if (look.outline != Outline::none) {
        attributes.push_back({"color", dot_quote(look.frame)});
        attributes.push_back({"penwidth", dot_number(look.frame_width)});
    }
    add_caption(attributes, caption, style_.font);
    if (caption.align == LineAlign::left && look.outline != Outline::none)
        attributes.push_back({"margin", "\"0.17,0\""}); // keeps letters off the frame
    attributes.push_back({"id", dot_quote(naming.id)});
    add_naming(attributes, naming);
    dot_.node(naming.id, attributes);
}

void Canvas::put_text(const Naming& naming, double x, double y, const Caption& caption,
                      const std::string& ground) {
    Box box = caption_box(caption);
    box.width += text_slack;
    box.top = y - box.height / 2;
    box.left = x;
    if (caption.align == LineAlign::right)
        box.left = x - box.width;
    else if (caption.align == LineAlign::centre)
        box.left = x - box.width / 2;
    const Outline outline = ground.empty() ? Outline::none : Outline::box;
    shape(naming, box, {outline, ground, ground, 0, "solid"}, caption);
}

void Canvas::text(const Naming& naming, double x, double y, const Caption& caption) {
    put_text(naming, x, y, caption, {});
}

void Canvas::text_on(const Naming& naming, double x, double y, const Caption& caption,
                     const std::string& ground) {
    put_text(naming, x, y, caption, ground);
}

void Canvas::anchor(const std::string& id, double x, double y) {
    place({x, y, 0, 0});
    dot_.node(id, {{"pos", position(x, y)},
                   {"shape", "point"},
                   {"style", "invis"},
                   {"width", "0.001"},
                   {"height", "0.001"}});
}

double Canvas::arrow_size(const LineLook& look) {
    return std::min(1.0, 0.45 + look.width / 10);
}

void Canvas::edge(const Naming& naming, std::string_view from, std::string_view to,
                  const LineLook& look) {
    put_edge(naming, from, to, look, {});
}

void Canvas::curve(const Naming& naming, std::string_view from, std::string_view to,
                   const std::vector<Point>& controls, const LineLook& look) {
    const auto at = [](Point point) {
        return dot_number(point.x) + "," + dot_number(point.y == 0 ? 0 : -point.y);
    };
    for (const Point control : controls)
        place({control.x, control.y, 0, 0});
    std::vector<Point> line = controls;
    std::string words;
    if (look.arrow) { // the line ends where the arrow's head begins
        const Point tip = line.back();
        const Point before = line[line.size() - 2];
        const double length = std::hypot(tip.x - before.x, tip.y - before.y);
        const double back = std::min(10 * arrow_size(look), length * 0.9) / std::max(length, 1.0);
        line.back() = {tip.x + (before.x - tip.x) * back, tip.y + (before.y - tip.y) * back};
        words = "e," + at(tip);
    }
    for (const Point control : line)
        words += (words.empty() ? "" : " ") + at(control);
    put_edge(naming, from, to, look, words);
}

void Canvas::put_edge(const Naming& naming, std::string_view from, std::string_view to,
                      const LineLook& look, const std::string& spline) {
    DotAttributes attributes{{"color", dot_quote(look.colour)},
                             {"penwidth", dot_number(look.width)},
                             {"style", look.line}};
    if (look.arrow) {
        attributes.push_back({"arrowhead", "normal"});
        attributes.push_back({"arrowsize", dot_number(arrow_size(look))});
    }
    if (look.joined) {
        attributes.push_back({"headclip", "false"});
        attributes.push_back({"tailclip", "false"});
    }
    if (!spline.empty())
        attributes.push_back({"pos", dot_quote(spline)});
    const auto vertex = [](std::string_view end) {
        return std::string(end.substr(0, end.find(':')));
    };
    attributes.push_back(
        {"id", dot_quote(naming.id.empty() ? vertex(from) + "-" + vertex(to) : naming.id)});
    add_naming(attributes, naming);
    dot_.edge(from, to, attributes);
}

void Canvas::line(const Naming& naming, double x1, double y1, double x2, double y2,
                  const LineLook& look) {
    place({std::min(x1, x2), std::min(y1, y2), std::abs(x2 - x1), std::abs(y2 - y1)});
    const std::string from = naming.id + "a";
    const std::string to = naming.id + "b";
    anchor(from, x1, y1);
    anchor(to, x2, y2);
    edge(naming, from, to, look);
}

} // namespace zeren::draw
