// SPDX-License-Identifier: Apache-2.0
// Units on the left, ranked by load; tasks on the right, ordered so that few ties cross.
#include "draw/detail/furniture.hpp"
#include "draw/detail/grouped_columns.hpp"
#include "draw/detail/selection.hpp"
#include "draw/detail/text_layout.hpp"
#include "draw/detail/two_columns.hpp"

#include <zeren/base/text.hpp>
#include <zeren/draw/view.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace zeren::view {
namespace {

using namespace zeren::draw;

constexpr double longest_bar = 90;
constexpr double number_gap = 5;

class Painter {
  public:
    Painter(const Analysis& analysis, const DrawOptions& options, const Columns& columns)
        : analysis_(analysis), options_(options), style_(options.style), columns_(columns),
          chinese_(options.language == Language::chinese),
          canvas_("bipartite", false, options.style) {
        for (std::size_t row = 0; row < columns.units.size(); ++row)
            most_tasks_ = std::max(most_tasks_, columns.units[row].tasks());
    }

    Canvas& paint() {
        canvas_.comment(chinese_ ? "任务" : "Tasks");
        for (std::size_t row = 0; row < columns_.tasks.size(); ++row)
            task(row);
        canvas_.comment(chinese_ ? "单位" : "Units");
        for (std::size_t row = 0; row < columns_.units.size(); ++row)
            unit(row);
        headings();
        canvas_.comment(chinese_ ? "配合关系" : "Support");
        ties(false);
        canvas_.comment(chinese_ ? "牵头关系" : "Lead");
        ties(true);
        return canvas_;
    }

  private:
    [[nodiscard]] Caption caption(const std::string& words, LineAlign align) const {
        return {words, style_.label_size, style_.ink, align};
    }

    void unit(std::size_t row) {
        const Load& load = columns_.units[row];
        const UnitVertex& vertex = analysis_.graph.unit(load.unit);
        const Row& place = columns_.unit_rows[row];
        const std::string id = fmt::format("u{}", load.unit.value);
        const ShapeLook look{vertex.collective ? Outline::twofold : Outline::rounded,
                             vertex.collective ? style_.collective_fill : style_.unit_fill,
                             style_.frame};
        const Box box{-columns_.unit_width, place.middle - place.height / 2, columns_.unit_width,
                      place.height};
        canvas_.shape({id, vertex.collective ? "collective" : "unit",
                       fmt::format(fmt::runtime(chinese_ ? "{}：牵头 {}，配合 {}"
                                                         : "{}: leads {}, supports {}"),
                                   vertex.name, load.lead, load.support)},
                      box, look, caption(place.label, LineAlign::centre));
        bars(load, id, box);
    }

    /// Lead solid, support hollow, growing away from the name; then the sum.
    void bars(const Load& load, const std::string& id, const Box& box) {
        const double scale =
            longest_bar / static_cast<double>(std::max<std::size_t>(most_tasks_, 1));
        const double height = std::min(box.height * 0.6, style_.label_size);
        double x = box.left - number_gap;
        const auto bar = [&](const char* role, std::size_t count, const std::string& fill) {
            const double width = static_cast<double>(count) * scale;
            x -= width;
            if (count > 0)
                canvas_.shape({id + role, std::string("bar ") + role, {}},
                              {x, box.middle_y() - height / 2, width, height},
                              {Outline::box, fill, style_.lead, 0.5}, {});
        };
        bar("lead", load.lead, style_.lead);
        bar("support", load.support, style_.background);
        canvas_.text({id + "sum", "sum", {}}, x - 3, box.middle_y(),
                     caption(std::to_string(load.tasks()), LineAlign::right));
    }

    void task(std::size_t row) {
        const TaskId id = columns_.tasks[row];
        const Task& task = analysis_.reading.tasks[id.index()];
        const Row& place = columns_.task_rows[row];
        const std::string name = fmt::format("t{}", id.value);
        const double height = style_.label_size * line_height;
        canvas_.shape(
            {name, "task", tooltip(task)},
            {columns_.ties_width, place.middle - height / 2, columns_.number_width, height},
            {Outline::box, style_.task_fill, style_.frame},
            caption(clean_text(task.number), LineAlign::centre));
        const double text_left = columns_.ties_width + columns_.number_width + number_gap;
        canvas_.text({name + "text", "task-text", tooltip(task)}, text_left, place.middle,
                     caption(place.label, LineAlign::left));
        if (columns_.show_leaders)
            canvas_.text({name + "leader", "leader", {}},
                         text_left + columns_.task_width + number_gap, place.middle,
                         {leaders(task), style_.label_size, style_.muted, LineAlign::left});
    }

    [[nodiscard]] std::string leaders(const Task& task) const {
        std::string names;
        for (const LeaderId leader : task.leaders)
            names += (names.empty() ? "" : "、") +
                     clean_text(analysis_.reading.leaders[leader.index()].name);
        return zeren::text::shorten(names, 16);
    }

    [[nodiscard]] std::string tooltip(const Task& task) const {
        return fmt::format("{} {}({})", task.number, task.text, task.id);
    }

    void headings() {
        canvas_.comment(chinese_ ? "列标题" : "Column headings");
        const double y = -style_.label_size * 1.2;
        const auto heading = [&](const char* id, double x, const char* zh, const char* en,
                                 LineAlign align) {
            canvas_.text({id, "heading", {}}, x, y,
                         {chinese_ ? zh : en, style_.label_size, style_.muted, align});
        };
        heading("headunits", 0, "单位（按参与任务数排列）", "Units, ranked by tasks",
                LineAlign::right);
        heading("headtasks", columns_.ties_width, "目标任务（按连线交叉最少排列）",
                "Tasks, ordered for few crossings", LineAlign::left);
        if (columns_.named < columns_.units.size() && columns_.named > 0) {
            const Row& first = columns_.unit_rows[columns_.named];
            canvas_.text({"headcollectives", "heading", {}}, 0,
                         first.middle - first.height / 2 - style_.label_size * 0.9,
                         {chinese_ ? "集体（不参与排名）" : "Collectives, not ranked",
                          style_.label_size, style_.muted, LineAlign::right});
        }
    }

    /// Graphviz paints the edges of a vertex when it comes to the vertex: support ties hang on the
    /// tasks, which come first, lead ties on the units, so that lead lies on top.
    void ties(bool lead) {
        const LineLook look =
            lead ? LineLook{style_.lead, style_.lead_width, style_.lead_line}
                 : LineLook{style_.support, style_.support_width, style_.support_line};
        for (const TaskId task : columns_.tasks) {
            const auto units = analysis_.graph.units_of(task);
            const auto roles = analysis_.graph.roles_of(task);
            for (std::size_t tie = 0; tie < units.size(); ++tie) {
                if ((roles[tie] == Role::lead) != lead)
                    continue;
                const std::string unit = fmt::format("u{}:e", units[tie].value);
                const std::string end = fmt::format("t{}:w", task.value);
                canvas_.edge({{}, lead ? "lead" : "support", {}}, lead ? unit : end,
                             lead ? end : unit, look);
            }
        }
    }

    const Analysis& analysis_;
    const DrawOptions& options_;
    const Style& style_;
    const Columns& columns_;
    bool chinese_;
    Canvas canvas_;
    std::size_t most_tasks_ = 0;
};

std::vector<LegendItem> legend(const Style& style, bool chinese, bool collectives) {
    std::vector<LegendItem> items{
        legend_line(chinese ? "牵头" : "leads", {style.lead, style.lead_width, style.lead_line}),
        legend_line(chinese ? "配合" : "supports",
                    {style.support, style.support_width, style.support_line}),
        legend_shape(chinese ? "牵头任务数" : "tasks led",
                     {Outline::box, style.lead, style.lead, 0.5}),
        legend_shape(chinese ? "配合任务数" : "tasks supported",
                     {Outline::box, style.background, style.lead, 0.5}),
        legend_shape(chinese ? "单位" : "unit", {Outline::rounded, style.unit_fill, style.frame})};
    if (collectives)
        items.push_back(legend_shape(chinese ? "集体" : "collective",
                                     {Outline::twofold, style.collective_fill, style.frame}, 30));
    items.push_back(legend_shape(chinese ? "任务编号" : "task number",
                                 {Outline::box, style.task_fill, style.frame}));
    return items;
}

Diagram draw(const Analysis& analysis, const DrawOptions& options) {
    const std::vector<TaskId> tasks = selected_tasks(analysis, options);
    if (tasks.size() > most_single_tasks ||
        ranked_units(analysis, tasks, false).size() > most_single_units)
        return draw_grouped(analysis, options);
    const Columns columns = arrange_columns(analysis, options);
    const bool chinese = options.language == Language::chinese;
    Furniture furniture{
        .view = "bipartite",
        .title = chinese ? "单位—任务责任网络" : "Units and tasks",
        .subtitle =
            fmt::format(fmt::runtime(chinese ? "{} 个单位，{} 类集体，{} 项任务"
                                             : "{} units, {} collectives, {} tasks"),
                        columns.named, columns.units.size() - columns.named, columns.tasks.size()),
        .legend = legend(options.style, chinese, columns.named < columns.units.size()),
        .notes = {}};
    if (!options.leader.empty())
        furniture.title +=
            (chinese ? ":" : ": ") +
            leader_label(
                analysis.reading.leaders[require_leader(analysis, options.leader).index()]);
    Painter painter(analysis, options, columns);
    Canvas& canvas = painter.paint();
    furniture.notes.push_back({fmt::format("Crossings of ties: {} in document order, {} as drawn.",
                                           columns.crossings.before, columns.crossings.after),
                               fmt::format("连线交叉：按原文顺序 {} 处，本图 {} 处。",
                                           columns.crossings.before, columns.crossings.after)});
    Diagram diagram = finish_diagram(canvas, analysis, options, furniture);
    diagram.crossings = columns.crossings;
    return diagram;
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
             .needs = ""},
    .draw = draw};

} // namespace zeren::view
