// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace zeren {

/// How a diagram looks. Data, not code: the themes are the files viz/styles/<name>.toml, compiled
/// in. Sizes are points, colours `#RRGGBB`. Meaning never hangs on colour alone: lead and support
/// also differ in line style and width.
struct Style {
    std::string name;
    std::string font; ///< list of families, best first

    double title_size = 0; ///< heading of a diagram
    double label_size = 0; ///< names of units and tasks
    double small_size = 0; ///< legend, source, notes

    std::string background;
    std::string ink;                  ///< titles and labels
    std::string muted;                ///< notes, second-rank text
    std::string frame;                ///< outlines
    std::string lead;                 ///< lead ties and bars
    std::string support;              ///< support ties and bars
    std::string gained;               ///< what is new in a picture of changes
    std::string lost;                 ///< what is gone
    std::string unit_fill;            ///< behind the name of a unit
    std::string collective_fill;      ///< behind the name of a collective
    std::string task_fill;            ///< behind the number of a task
    std::vector<std::string> palette; ///< fills for groups; text in `ink` stays readable on each

    double lead_width = 0;
    double support_width = 0;
    std::string lead_line;    ///< Graphviz line style: solid, dashed, dotted
    std::string support_line; ///< another one than `lead_line`

    /// What fills the bars of supported tasks beside the solid ones of led tasks: "plain" (hollow)
    /// or "striped".
    std::string support_pattern;

    /// What legends say, by the keys of [legend] in viz/styles/light.toml.
    std::map<std::string, Text, std::less<>> legend;
    [[nodiscard]] const std::string& words(std::string_view key, bool chinese) const;
};

/// The theme `light`, `print` (greys, for black and white printers) or `dark`.
/// Throws UsageError for another name, naming those there are.
const Style& built_in_style(std::string_view name);

/// A user's style: a TOML text with any of the keys of viz/styles/light.toml; what it leaves out is
/// taken from the theme that it names under `based-on` (default `light`). `file` is for messages.
/// Throws InputError for a syntax error, an unknown key, or a value that is not a colour, a
/// positive number, a line style or a pattern: a style reaches Graphviz, so nothing else may get
/// in; and for text that its ground leaves a contrast below 4.5, naming the key and its value.
Style parse_style(std::string_view toml, const std::string& file);

/// Names of the built-in themes.
std::vector<std::string> built_in_style_names();

} // namespace zeren
