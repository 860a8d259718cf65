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
        for (const auto* loads : {&columns.units, &columns.collectives})
            for (const Load& load : *loads)
                most_tasks_ = std::max(most_tasks_, load.tasks());
    }

    Canvas& paint() {
        canvas_.comment(chinese_ ? "任务" : "Tasks");
        for (std::size_t row = 0; row < columns_.tasks.size(); ++row)
            task(row);
        canvas_.comment(chinese_ ? "单位" : "Units");
        for (std::size_t row = 0; row < columns_.units.size(); ++row)
            unit(columns_.units[row], columns_.unit_rows[row]);
        canvas_.comment(chinese_ ? "集体" : "Collectives");
        for (std::size_t row = 0; row < columns_.collectives.size(); ++row)
            unit(columns_.collectives[row], columns_.collective_rows[row]);
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

    void unit(const Load& load, const Row& place) {
        const UnitVertex& vertex = analysis_.graph.unit(load.unit);
        const std::string id = fmt::format("u{}", load.unit.value);
        const ShapeLook look{vertex.collective ? Outline::twofold : Outline::rounded,
                             vertex.collective ? style_.collective_fill : style_.unit_fill,
                             style_.frame};
        const double width = vertex.collective ? columns_.collective_width : columns_.unit_width;
        const Box box{vertex.collective ? columns_.collectives_left() : -width,
                      place.middle - place.height / 2, width, place.height};
        canvas_.shape({id, vertex.collective ? "collective" : "unit",
                       fmt::format(fmt::runtime(chinese_ ? "{}：牵头 {}，配合 {}"
                                                         : "{}: leads {}, supports {}"),
                                   vertex.name, load.lead, load.support)},
                      box, look, caption(place.label, LineAlign::centre));
        bars(load, id, box, vertex.collective ? 1 : -1);
    }

    /// Lead solid, support hollow, growing away from the name; then the sum. `direction` is 1 to
    /// the right, -1 to the left.
    void bars(const Load& load, const std::string& id, const Box& box, double direction) {
        const double scale =
            longest_bar / static_cast<double>(std::max<std::size_t>(most_tasks_, 1));
        const double height = std::min(box.height * 0.6, style_.label_size);
        double x = (direction < 0 ? box.left : box.right()) + direction * number_gap;
        const auto bar = [&](const char* role, std::size_t count, const std::string& fill) {
            const double width = static_cast<double>(count) * scale;
            const double left = direction < 0 ? x - width : x;
            x += direction * width;
            if (count > 0)
                canvas_.shape({id + role, std::string("bar ") + role, {}},
                              {left, box.middle_y() - height / 2, width, height},
                              {Outline::box, fill, style_.lead, 0.5}, {});
        };
        bar("lead", load.lead, style_.lead);
        bar("support", load.support, style_.background);
        canvas_.text({id + "sum", "sum", {}}, x + direction * 3, box.middle_y(),
                     caption(std::to_string(load.tasks()),
                             direction < 0 ? LineAlign::right : LineAlign::left));
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
            caption(task.number.empty() ? "–" : clean_text(task.number), LineAlign::centre));
        if (columns_.leader_width > 0)
            canvas_.text(
                {name + "leader", "leader", {}}, columns_.leaders_left(), place.middle,
                {leader_names(analysis_, task), style_.label_size, style_.muted, LineAlign::left});
        canvas_.shape({name + "text", "task-text", tooltip(task)},
                      {columns_.texts_left(), place.middle - place.height / 2, columns_.task_width,
                       place.height},
                      {Outline::none, {}, {}}, caption(place.label, LineAlign::left));
        if (has_collectives(id))
            canvas_.line({name + "rule", "rule", {}},
                         columns_.texts_left() + widest_line(place.label) * style_.label_size + 4,
                         place.middle, columns_.tasks_right(), place.middle, support_line());
    }

    [[nodiscard]] bool has_collectives(TaskId task) const {
        const auto units = analysis_.graph.units_of(task);
        return std::any_of(units.begin(), units.end(),
                           [&](UnitId unit) { return analysis_.graph.unit(unit).collective; });
    }

    [[nodiscard]] LineLook support_line() const {
        return {style_.support, style_.support_width, style_.support_line};
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
        if (!columns_.collectives.empty())
            heading("headcollectives", columns_.collectives_left(), "集体（不参与排名）",
                    "Collectives, not ranked", LineAlign::left);
    }

    /// Graphviz paints the edges of a vertex when it comes to the vertex: support ties hang on the
    /// tasks, which come first, lead ties on the units, so that lead lies on top.
    void ties(bool lead) {
        const LineLook look =
            lead ? LineLook{style_.lead, style_.lead_width, style_.lead_line} : support_line();
        for (const TaskId task : columns_.tasks) {
            const auto units = analysis_.graph.units_of(task);
            const auto roles = analysis_.graph.roles_of(task);
            for (std::size_t tie = 0; tie < units.size(); ++tie) {
                if ((roles[tie] == Role::lead) != lead)
                    continue;
                const bool right = analysis_.graph.unit(units[tie]).collective;
                const std::string unit = fmt::format("u{}:{}", units[tie].value, right ? "w" : "e");
                const std::string end = fmt::format("t{}{}", task.value, right ? "text:e" : ":w");
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
        legend_line(style.words("leads", chinese), {style.lead, style.lead_width, style.lead_line}),
        legend_line(style.words("supports", chinese),
                    {style.support, style.support_width, style.support_line}),
        legend_shape(style.words("tasks-led", chinese),
                     {Outline::box, style.lead, style.lead, 0.5}),
        legend_shape(style.words("tasks-supported", chinese),
                     {Outline::box, style.background, style.lead, 0.5}),
        legend_shape(style.words("unit", chinese),
                     {Outline::rounded, style.unit_fill, style.frame})};
    if (collectives)
        items.push_back(legend_shape(style.words("collective", chinese),
                                     {Outline::twofold, style.collective_fill, style.frame}, 30));
    items.push_back(legend_shape(style.words("task-number", chinese),
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
        .title = title_for(analysis, options, chinese ? "单位—任务责任网络" : "Units and tasks"),
        .subtitle =
            fmt::format(fmt::runtime(chinese ? "{} 个单位，{} 类集体，{} 项任务"
                                             : "{} units, {} collectives, {} tasks"),
                        columns.units.size(), columns.collectives.size(), columns.tasks.size()),
        .legend = legend(options.style, chinese, !columns.collectives.empty()),
        .notes = {}};
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
             .needs = "",
             .by_leader = true},
    .draw = draw};

} // namespace zeren::view
