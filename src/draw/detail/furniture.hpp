// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "draw/detail/canvas.hpp"
#include "draw/detail/selection.hpp"

#include <zeren/draw/view.hpp>

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// What every diagram has around its body: title, legend, notes, policy, source, print size.
namespace zeren::draw {

/// One mark and what it means. `draw` puts the mark into a box of the given size.
struct LegendItem {
    std::string meaning;
    double width = 30;
    double height = 0; ///< 0 = as high as the text
    std::function<void(Canvas&, const std::string& id, const Box&)> draw;
};

/// A legend's words with the number in place of `{}`.
std::string with_number(const std::string& words, const std::string& number);
LegendItem legend_line(std::string meaning, const LineLook& look);
LegendItem legend_shape(std::string meaning, const ShapeLook& look, double width = 26);

/// The bars of tasks led and supported, of those that any unit has.
void add_bars(std::vector<LegendItem>& items, const Style& style, bool chinese,
              const std::vector<Load>& loads);

/// Puts the furniture above and below the body that stands on the canvas, and makes the diagram.
/// `notes` are printed below the body and handed on with the diagram.
struct Furniture {
    std::string view;
    std::string title;    ///< used unless the options name another
    std::string subtitle; ///< may be empty
    std::vector<LegendItem> legend;
    std::vector<Text> notes;
    bool shows_collectives = false; ///< whether the body draws or counts them
    std::string message = {};       ///< what a picture says that has nothing to draw
};
Diagram finish_diagram(Canvas& canvas, const Analysis& analysis, const DrawOptions& options,
                       const Furniture& furniture);

/// A line at the foot of the picture, called after what it says: "policy", "source".
struct FootLine {
    std::string id;
    Text words;
};
/// The same for a picture of something else than one analysis.
Diagram finish_diagram(Canvas& canvas, const std::vector<FootLine>& foot,
                       const DrawOptions& options, const Furniture& furniture);

/// The smallest sheet (A4 to A0, upright or lying) on which text of `smallest_text` points still
/// prints at 7 pt or more when the drawing is shrunk to fit, with 10 mm margins.
PageFit fit_page(double width, double height, double smallest_text);
/// Whether that sheet is one that an office printer takes: A4 or A3.
bool fits_desk(const PageFit& page);

/// How collectives were treated, in words; `shown` says whether the picture draws them. Nothing for
/// a document that names none.
std::optional<Text> policy_line(const Analysis& analysis, bool shown);
/// Title, number and date of the documents, behind what they are.
Text source_line(std::span<const DocumentInfo> documents,
                 const Text& label = {"Source: ", "来源："});

} // namespace zeren::draw
