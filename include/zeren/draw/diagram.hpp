// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zeren {

/// Who places the vertices: `positioned` = zeren did, Graphviz only draws (its engine `nop2`, on
/// the command line `neato -n2`); otherwise the Graphviz engine of that name.
enum class Engine : std::uint8_t { positioned, dot, neato, sfdp };
/// The name Graphviz knows the engine by.
std::string_view to_string(Engine engine);

/// Pairs of ties that cross between two columns, in document order and as drawn.
struct Crossings {
    std::uint64_t before = 0;
    std::uint64_t after = 0;
};

/// The smallest sheet on which no text is printed below 7 pt.
struct PageFit {
    std::string name;         ///< "A4" … "A0"; empty when no sheet is large enough
    bool landscape = false;   ///< lying, not upright
    double smallest_text = 0; ///< its size in points on that sheet
};

/// A drawing as a value: DOT text that Graphviz accepts, and what a reader must know about it.
struct Diagram {
    std::string view;  ///< id of the view
    std::string title; ///< plain text, in the language of the drawing
    std::string dot;
    Engine engine = Engine::positioned;
    double width = 0; ///< points; 0 when the engine decides
    double height = 0;
    PageFit page;
    std::vector<Text> notes; ///< what was left out, and why; also printed on the picture
    std::optional<Crossings> crossings;
};

} // namespace zeren
