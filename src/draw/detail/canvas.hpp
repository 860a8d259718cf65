// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draw/detail/dot_text.hpp"

#include <zeren/draw/diagram.hpp>
#include <zeren/draw/style.hpp>

#include <string>
#include <string_view>
#include <vector>

/// A drawing whose every mark has its place, written as a Graphviz graph: shapes and texts are
/// vertices, lines are edges. Coordinates are points; x grows to the right, y downwards.
namespace zeren::draw {

struct Point {
    double x = 0, y = 0;
};

struct Box {
    double left = 0, top = 0, width = 0, height = 0;
    [[nodiscard]] double right() const { return left + width; }
    [[nodiscard]] double bottom() const { return top + height; }
    [[nodiscard]] double middle_x() const { return left + width / 2; }
    [[nodiscard]] double middle_y() const { return top + height / 2; }
};

/// A text of one or more lines ('\n').
struct Caption {
    std::string text;
    double size = 10;
    std::string colour;
    LineAlign align = LineAlign::centre;
    bool bold = false;
};

/// `twofold` has a double outline: it stands for several units at once.
enum class Outline { box, rounded, twofold, ellipse, none };

struct ShapeLook {
    Outline outline = Outline::box;
    std::string fill; ///< empty = see-through
    std::string frame;
    double frame_width = 0.6;
    std::string frame_line = "solid";
    std::string stripes = {}; ///< colour of upright stripes over the fill; empty = none
};

/// Bars of led tasks are solid; those of supported tasks are hollow or striped, as the style says.
ShapeLook lead_bar(const Style& style);
ShapeLook support_bar(const Style& style);

struct LineLook {
    std::string colour;
    double width = 1;
    std::string line = "solid";
    bool arrow = false;
    bool joined = false; ///< runs to the middle of its ends, so that pieces of a curve meet
};

/// What a mark is called: its vertex id, its CSS classes, its tooltip.
struct Naming {
    std::string id;
    std::string classes;
    std::string tooltip;
};

class Canvas {
  public:
    /// `view` becomes the name of the graph.
    Canvas(std::string_view view, bool directed, const Style& style);

    void comment(std::string_view text) { dot_.comment(text); }
    /// A shape with its text inside. The caller sees to it that the text fits.
    void shape(const Naming& naming, const Box& box, const ShapeLook& look, const Caption& caption);
    /// A text alone; `x` is its left edge, middle or right edge as `align` says, `y` its middle.
    void text(const Naming& naming, double x, double y, const Caption& caption);
    /// As `text`, over a filled ground that keeps lines from running through the letters.
    void text_on(const Naming& naming, double x, double y, const Caption& caption,
                 const std::string& ground);
    /// A place where lines may end, itself not seen.
    void anchor(const std::string& id, double x, double y);
    /// A line between two vertices; ends may name a side (`u0:e`). Without an id it is called after
    /// them: `u0-t3`.
    void edge(const Naming& naming, std::string_view from, std::string_view to,
              const LineLook& look);
    /// A line between two vertices along the control points of a cubic spline, from tail to head.
    void curve(const Naming& naming, std::string_view from, std::string_view to,
               const std::vector<Point>& controls, const LineLook& look);
    /// A line between two places.
    void line(const Naming& naming, double x1, double y1, double x2, double y2,
              const LineLook& look);

    /// The smallest box around everything drawn so far.
    [[nodiscard]] const Box& extent() const { return extent_; }
    [[nodiscard]] double smallest_text() const { return smallest_text_; }
    [[nodiscard]] const Style& style() const { return style_; }
    [[nodiscard]] std::string finish() { return dot_.finish(); }

  private:
    static double arrow_size(const LineLook& look);
    void put_edge(const Naming& naming, std::string_view from, std::string_view to,
                  const LineLook& look, const std::string& spline);
    void place(const Box& box);
    void put_text(const Naming& naming, double x, double y, const Caption& caption,
                  const std::string& ground);

    const Style& style_;
    DotWriter dot_;
    Box extent_;
    bool empty_ = true;
    double smallest_text_ = 1000;
};

/// Room that a caption takes.
Box caption_box(const Caption& caption);

} // namespace zeren::draw
