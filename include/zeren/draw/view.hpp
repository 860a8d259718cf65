// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/draw/diagram.hpp>
#include <zeren/draw/style.hpp>
#include <zeren/model/analysis.hpp>
#include <zeren/model/metric_table.hpp>
#include <zeren/model/table_difference.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace zeren {

/// A measure that a view reads from the analysis; without it the view draws less.
struct NeededMeasure {
    Subject subject;
    std::string_view id;
};

/// What `DrawOptions::backbone` is compared with.
inline constexpr NeededMeasure backbone_measure{Subject::pair, "q"};

/// Describes a view. `zeren list views` and the help are printed from it.
struct ViewInfo {
    std::string_view id;       ///< kebab-case, never changes
    std::string_view title;    ///< English
    std::string_view title_zh; ///< Chinese
    std::string_view shows;    ///< one sentence
    std::string_view shows_zh;
    std::string_view needs; ///< the option it cannot do without: "unit", "task"; empty = none
    bool by_leader = false; ///< can show the tasks of one leader
    /// The other options that select data and that it heeds, with blanks between: "leader",
    /// "minimum-weight", "backbone".
    std::string_view takes = {};
    std::span<const NeededMeasure> measures = {};
};

/// What a user may ask of a view; see `takes_option` for what a view heeds.
struct DrawOptions {
    Language language = Language::chinese;
    std::string unit;   ///< name of a unit, as in the table
    std::string leader; ///< name of a leader: only that leader's tasks
    std::string task;   ///< id of a task, or its number where that is unique
    std::string title;  ///< in place of the view's own title
    Style style = built_in_style("light");
    /// Ties between units weaker than this are left out; without it the view chooses a value that
    /// keeps the picture legible and says which.
    std::optional<double> minimum_weight;
    /// Only ties that chance hardly explains: those whose false discovery rate q (see the pair
    /// measure `q`) is at most this.
    std::optional<double> backbone;
};

/// A view turns an analysis into a diagram. Pure: no file, no clock, no process; same input, same
/// bytes. Throws UsageError when an option is missing or names something that is not there.
struct View {
    ViewInfo info;
    Diagram (*draw)(const Analysis&, const DrawOptions&) = nullptr;
    /// In place of `draw` for a view of what changed from one table to another.
    Diagram (*draw_difference)(const TableDifference&, const DrawOptions&) = nullptr;
};

/// Whether the view heeds the option "unit", "task", "leader", "minimum-weight" or "backbone".
bool takes_option(const ViewInfo& view, std::string_view option);

/// Throws UsageError, naming the views that take it, when an option that selects data is given to a
/// view that does not.
void require_taken(const ViewInfo& view, const DrawOptions& options);

/// Takes the ties of all tasks but this leader's out of the graph. For views of ties between units,
/// which must be measured after it. Throws UsageError when there is no such leader.
void keep_tasks_of_leader(Analysis& analysis, const std::string& leader);

/// All views of one analysis, in the order of src/draw/views.def.
std::span<const View* const> all_views();
/// Those of two tables and what changed between them.
std::span<const View* const> difference_views();

/// The view with this id. Throws UsageError, naming the nearest, when there is none.
const View& find_view(std::string_view id);

} // namespace zeren
