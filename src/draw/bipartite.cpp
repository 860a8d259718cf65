// SPDX-License-Identifier: Apache-2.0
// Units on the left, ranked by load; tasks on the right, ordered so that few ties cross.
#include "draw/detail/column_painter.hpp"
#include "draw/detail/furniture.hpp"
#include "draw/detail/selection.hpp"
#include "draw/detail/text_layout.hpp"
#include "draw/detail/tie_fans.hpp"
#include "draw/detail/two_columns.hpp"

#include <zeren/base/text.hpp>
#include <zeren/draw/view.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace zeren::view {
namespace {

using namespace zeren::draw;

constexpr std::size_t most_easy_ties = 200;    ///< above, the picture warns
constexpr std::size_t most_single_tasks = 110; ///< rows that an A3 sheet holds
constexpr std::size_t most_single_ties = 330;  ///< lines that the eye can follow
constexpr std::uint64_t most_crossings = 3000; ///< of a whole table; above, lines grow into felt

/// Whether any tie of the picture is, or is not, a lead.
bool any_tie(const Columns& columns, bool lead) {
    return std::any_of(columns.bundles.begin(), columns.bundles.end(), [&](const Bundle& bundle) {
        return std::any_of(bundle.ties.begin(), bundle.ties.end(),
                           [&](const BundleTie& tie) { return (tie.lead > 0) == lead; });
    });
}

/// What is to be seen, and nothing else.
std::vector<LegendItem> legend(const Style& style, bool chinese, const Columns& columns) {
    const bool single = columns.kind == Bundling::single;
    std::vector<Load> loads = columns.units;
    loads.insert(loads.end(), columns.collectives.begin(), columns.collectives.end());
    std::vector<LegendItem> items;
    if (any_tie(columns, true))
        items.push_back(legend_line(style.words(single ? "leads" : "group-lead", chinese),
                                    {style.lead, style.lead_width, style.lead_line}));
    if (any_tie(columns, false))
        items.push_back(legend_line(style.words(single ? "supports" : "group-support", chinese),
                                    {style.support, style.support_width, style.support_line}));
    if (!single)
        items.push_back(legend_line(style.words("width", chinese), {style.lead, thickest_tie}));
    add_bars(items, style, chinese, loads);
    if (!columns.units.empty())
        items.push_back(legend_shape(style.words("unit", chinese),
                                     {Outline::rounded, style.unit_fill, style.frame}));
    if (!columns.collectives.empty())
        items.push_back(legend_shape(style.words("collective", chinese),
                                     {Outline::twofold, style.collective_fill, style.frame}, 30));
    if (columns.number_width > 0)
        items.push_back(legend_shape(style.words(single ? "task-number" : "group", chinese),
                                     {Outline::box, style.task_fill, style.frame}));
    return items;
}

std::string subtitle(const Columns& columns, bool chinese) {
    if (columns.kind != Bundling::single)
        return chinese ? "方框内为该组任务数；单位旁横条和数字为其全部任务数。"
                       : "Boxes hold the number of tasks of a group; bars and numbers beside a "
                         "unit count all its tasks.";
    const std::size_t collectives = columns.collectives.size();
    if (chinese)
        return fmt::format("{} 个单位，{}{} 项任务", columns.units.size(),
                           collectives == 0 ? "" : fmt::format("{} 类集体，", collectives),
                           columns.bundles.size());
    return counted(columns.units.size(), "unit") + ", " +
           (collectives == 0 ? "" : counted(collectives, "collective") + ", ") +
           counted(columns.bundles.size(), "task");
}

Text crowded_note(const Analysis& analysis, const DrawOptions& options, std::size_t lines) {
    const bool pages = options.leader.empty() && !analysis.reading.leaders.empty();
    return {fmt::format("{} lines lie close: {}.", lines,
                        pages ? "--leader or --pages draws parts of it"
                              : "the views ego and task show them one by one"),
            fmt::format("连线 {} 条，较密：{}。", lines,
                        pages ? "可用 --leader 或 --pages 分开画" : "可用 ego、task 视图逐个查看")};
}

Diagram draw_columns(const Analysis& analysis, const DrawOptions& options, Bundled bundled,
                     bool compact = false) {
    const Columns columns = arrange_columns(analysis, options, std::move(bundled), compact);
    const bool chinese = options.language == Language::chinese;
    Furniture furniture{
        .view = "bipartite",
        .title = title_for(analysis, options, chinese ? "单位—任务责任网络" : "Units and tasks"),
        .subtitle = subtitle(columns, chinese),
        .legend = legend(options.style, chinese, columns),
        .notes = columns.notes,
        .shows_collectives = columns.kind == Bundling::single};
    Canvas canvas = paint_columns(analysis, options, columns);
    if (columns.drawn_ties() > most_easy_ties)
        furniture.notes.push_back(crowded_note(analysis, options, columns.drawn_ties()));
    furniture.notes.push_back({fmt::format("Crossings of ties: {} in document order, {} as drawn.",
                                           columns.crossings.before, columns.crossings.after),
                               fmt::format("连线交叉：按原文顺序 {} 处，本图 {} 处。",
                                           columns.crossings.before, columns.crossings.after)});
    Diagram diagram = finish_diagram(canvas, analysis, options, furniture);
    diagram.crossings = columns.crossings;
    return diagram;
}

/// Task by task where that can be read; else what each unit leads under each leader; else leaders
/// or sections. What is left out of a picture that would still be too full is said on it.
Diagram draw(const Analysis& analysis, const DrawOptions& options) {
    const Bundled single = bundle_tasks(analysis, options, Bundling::single);
    if (single.bundles.size() <= most_single_tasks && single.ties() <= most_single_ties)
        for (const bool compact : {false, true}) {
            Diagram diagram = draw_columns(analysis, options, single, compact);
            if (options.leader.empty() && diagram.crossings->after > most_crossings)
                break;
            if (fits_desk(diagram.page))
                return diagram;
        }
    Bundled by_unit = bundle_tasks(analysis, options, Bundling::by_lead_unit);
    if (by_unit.complete && options.leader.empty()) {
        Diagram diagram = draw_columns(analysis, options, by_unit);
        if (fits_desk(diagram.page))
            return diagram;
    }
    Bundled by_leader = bundle_tasks(analysis, options, Bundling::by_leader);
    const bool useful = by_leader.bundles.size() > 1;
    return draw_columns(analysis, options, std::move(useful ? by_leader : by_unit));
}

} // namespace

extern const View bipartite;
constinit const View bipartite{
    .info = {.id = "bipartite",
             .title = "Units and tasks",
             .title_zh = "单位—任务责任网络",
             .shows =
                 "Who leads and who supports which task: units ranked by load on the left, tasks "
                 "on the right; --leader shows one leader's section.",
             .shows_zh = "谁牵头、谁配合哪项任务：左列单位按任务数排列，右列任务；--leader "
                         "只画一位领导的部分。",
             .needs = "",
             .by_leader = true},
    .draw = draw};

} // namespace zeren::view
