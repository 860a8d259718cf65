// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/app/language.hpp>
#include <zeren/model/analysis.hpp>
#include <zeren/model/table_difference.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zeren {

inline constexpr std::array<std::string_view, 4> picture_format_names{"dot", "svg", "png", "pdf"};

/// What the layout of one picture may use before it is stopped, and how large a PNG may be.
struct PictureLimits {
    std::size_t seconds = 60;                   ///< of processor time
    std::size_t memory = std::size_t{2} << 30U; ///< bytes of address space
    std::size_t png_side = 16'384;              ///< pixels
};

struct DrawRequest {
    std::string view;
    std::string format = "dot";
    std::string unit, leader, task, title;
    std::string style = "light"; ///< a built-in theme, or the path of a style file (.toml)
    std::optional<double> minimum_weight;
    std::optional<double> backbone; ///< false discovery rate up to which a tie is kept
    double dpi = 144;               ///< PNG only
    PictureLimits limits;
    LanguageChoice language = LanguageChoice::automatic;
};

struct Picture {
    std::string bytes;
    std::vector<Diagnostic> notes; ///< what was left out, a missing font
};

/// Measures what the view of the request reads, and no more; for a network of one leader's tasks
/// those tasks alone. Throws UsageError for an unknown view or leader.
void measure_for(Analysis& analysis, const DrawRequest& request);

/// Draws one view of a measured analysis. Throws UsageError for an unknown view, unit, leader or
/// style, OutputError when the layout fails.
Picture draw_picture(const Analysis& analysis, const DrawRequest& request);

/// Draws what changed between two tables. Throws UsageError for an unknown style or an option that
/// the view does not heed, OutputError when the layout fails.
Picture draw_difference(const TableDifference& difference, const DrawRequest& request,
                        Language language);

/// One file among several: its name within the folder.
struct PictureFile {
    std::string name;
    std::string title; ///< as on the picture; file names keep only letters and digits of it
    std::string bytes;
};

struct PictureSet {
    std::string folder; ///< "" or ends in a slash; stands in front of every name
    std::vector<PictureFile> files;
    std::vector<Diagnostic> notes;
};

/// One picture a leader, in document order: <view>-s01-陈兴立.svg, … Throws UsageError when the
/// view cannot show one leader's tasks, or when the table names no leader.
PictureSet draw_pages(const Analysis& analysis, const DrawRequest& request);

/// Every view of the whole table and one bipartite diagram a leader, as DOT and in the given
/// formats, up to options.jobs layouts at a time. A picture whose layout fails is left out with a
/// warning; its DOT stays.
PictureSet draw_all_pictures(const Analysis& analysis, const std::vector<std::string>& formats,
                             const std::string& style, LanguageChoice language,
                             const PictureLimits& limits = {});

/// Every view of the whole table as SVG, under the names that `draw_all_pictures` gives them.
PictureSet draw_whole_pictures(const Analysis& analysis, const std::string& style,
                               Language language, const PictureLimits& limits = {});

/// Ids of all views; those of two inputs come last.
std::vector<std::string> view_ids();
/// Whether the view shows what changed between two inputs. Throws UsageError for an unknown one.
bool is_of_two_inputs(const std::string& view);

/// A file name that any system takes: the number, then letters and digits of the title (Chinese
/// ones stay), at most 100 bytes: s03-姚珂军.
std::string safe_file_stem(std::size_t number, std::string_view title);

} // namespace zeren
