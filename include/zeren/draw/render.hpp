// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/draw/diagram.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zeren {

enum class Format : std::uint8_t { dot, svg, png, pdf };
std::string_view to_string(Format format);
/// Throws UsageError for a name that is not dot, svg, png or pdf.
Format parse_format(std::string_view name);

/// What a layout may use before it is stopped.
struct RenderLimits {
    unsigned seconds = 60;                      ///< of processor time; three times as many of waiting
    std::size_t memory = std::size_t{2} << 30U; ///< bytes of address space of the child
    double dpi = 144;                           ///< PNG only
    unsigned png_side = 16384;                  ///< pixels; larger pictures are refused
};

/// The bytes of a file, and what went otherwise than asked (a cheaper engine was used, …).
struct Rendered {
    std::string bytes;
    std::vector<Text> notes;
};

/// One diagram to be made into one file.
struct RenderJob {
    const Diagram* diagram = nullptr;
    Format format = Format::svg;
};

/// Renders a diagram. DOT is read back by cgraph before it is given out; the other formats are made
/// by libgvc in a child process that holds nothing but a pipe, because Graphviz is not thread safe,
/// ends the process on some errors and can crash or hang on hostile graphs. SVG is checked before
/// it is given out: well formed, no script, no foreign link. The same diagram gives the same bytes.
///
/// Throws OutputError when the child was stopped ("layout stopped: signal 11"), ran out of time
/// with every cheaper engine too, or when the result is not what it should be.
Rendered render(const Diagram& diagram, Format format, const RenderLimits& limits = {});

/// Renders several, up to `processes` at a time, one child each; results in the order of the jobs.
/// Throws the error of the first job that failed, after all have ended.
std::vector<Rendered> render_all(std::span<const RenderJob> jobs, unsigned processes,
                                 const RenderLimits& limits = {});

/// A warning when fontconfig knows no font with Chinese characters: labels would be boxes with hex
/// digits. To be asked before an SVG, PNG or PDF is made.
std::optional<Diagnostic> missing_chinese_font();

} // namespace zeren
