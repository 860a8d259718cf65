// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/column_painter.hpp"

#include "draw/detail/text_layout.hpp"
#include "draw/detail/tie_fans.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace zeren::draw {
namespace {

constexpr double longest_bar = 90;
constexpr double number_gap = 5;

class Painter {
  public:
    Painter(const Analysis& analysis, const DrawOptions& options, const Columns& columns)
        : analysis_(analysis), style_(options.style), columns_(columns),
          chinese_(options.language == Language::chinese),
          canvas_("bipartite", false, options.style), widths_(columns, options.style) {
        for (const auto* loads : {&columns.units, &columns.collectives})
            for (const Load& load : *loads)
                most_tasks_ = std::max(most_tasks_, load.tasks());
        if (columns.kind != Bundling::single)
            ends_ = spread_tie_ends(columns, widths_);
    }

    Canvas paint() && {
        canvas_.comment(chinese_ ? "任务" : "Tasks");
        for (std::size_t row = 0; row < columns_.bundles.size(); ++row)
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
        return std::move(canvas_);
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
        const auto bar = [&](const char* role, std::size_t count, const ShapeLook& look) {
            const double width = static_cast<double>(count) * scale;
            const double left = direction < 0 ? x - width : x;
            x += direction * width;
            if (count > 0)
                canvas_.shape({id + role, std::string("bar ") + role, {}},
                              {left, box.middle_y() - height / 2, width, height}, look, {});
        };
        bar("lead", load.lead, lead_bar(style_));
        bar("support", load.support, support_bar(style_));
        canvas_.text({id + "sum", "sum", {}}, x + direction * 3, box.middle_y(),
                     caption(std::to_string(load.tasks()),
                             direction < 0 ? LineAlign::right : LineAlign::left));
    }

    /// Vertices of tasks are called after the task, those of bundles after their first one.
    [[nodiscard]] std::string row_id(const Bundle& bundle) const {
        return (columns_.kind == Bundling::single ? "t" : "g") +
               std::to_string(bundle.tasks.front().value);
    }

    void task(std::size_t row) {
        const Bundle& bundle = columns_.bundles[row];
        const Row& place = columns_.task_rows[row];
        const std::string name = row_id(bundle);
        const std::string kind = columns_.kind == Bundling::single ? "task" : "group";
        const double height =
            columns_.kind == Bundling::single ? style_.label_size * line_height : place.height;
        if (columns_.number_width > 0)
            canvas_.shape(
                {name, kind, tooltip(bundle)},
                {columns_.ties_width, place.middle - height / 2, columns_.number_width, height},
                {Outline::box, style_.task_fill, style_.frame},
                caption(columns_.numbers[row], LineAlign::centre));
        else
            canvas_.anchor(name, columns_.ties_width, place.middle);
        if (columns_.leader_width > 0)
            leader(name, bundle.tasks.front(), place.middle);
        canvas_.shape({name + "text", kind + "-text", tooltip(bundle)},
                      {columns_.texts_left(), place.middle - place.height / 2, columns_.task_width,
                       place.height},
                      {Outline::none, {}, {}}, caption(place.label, LineAlign::left));
        if (has_collectives(bundle, false))
            canvas_.line({name + "rule", "rule", {}},
                         columns_.texts_left() + widest_line(place.label) * style_.label_size + 4,
                         place.middle, columns_.tasks_right(), place.middle,
                         has_collectives(bundle, true) ? lead_line() : support_line());
    }

    /// The leader's name on the leader's own ground.
    void leader(const std::string& row, TaskId id, double middle) {
        const Task& task = analysis_.reading.tasks[id.index()];
        if (task.leaders.empty())
            return;
        const double height = style_.label_size * line_height - 1;
        canvas_.shape(
            {row + "leader", "leader", {}},
            {columns_.leaders_left(), middle - height / 2, columns_.leader_width - 6, height},
            {Outline::rounded, leader_fill(analysis_, style_, task.leaders.front()), style_.frame,
             0.4},
            caption(leader_names(analysis_, task), LineAlign::centre));
    }

    [[nodiscard]] bool has_collectives(const Bundle& bundle, bool that_lead) const {
        return std::any_of(bundle.ties.begin(), bundle.ties.end(), [&](const BundleTie& tie) {
            return analysis_.graph.unit(tie.unit).collective && (!that_lead || tie.lead > 0);
        });
    }

    [[nodiscard]] LineLook lead_line() const {
        return {style_.lead, style_.lead_width, style_.lead_line};
    }

    [[nodiscard]] LineLook support_line() const {
        return {style_.support, style_.support_width, style_.support_line};
    }

    /// Number, text and id of each task.
    [[nodiscard]] std::string tooltip(const Bundle& bundle) const {
        std::string words;
        for (const TaskId id : bundle.tasks) {
            const Task& task = analysis_.reading.tasks[id.index()];
            words += fmt::format("{}{} {} ({})", words.empty() ? "" : "; ", task.number, task.text,
                                 task.id);
        }
        return words;
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
        if (columns_.kind == Bundling::single)
            heading("headtasks", columns_.ties_width, "目标任务（按连线交叉最少排列）",
                    "Tasks, ordered for few crossings", LineAlign::left);
        else
            heading("headtasks", columns_.ties_width, "任务组（按连线交叉最少排列）",
                    "Groups of tasks, ordered for few crossings", LineAlign::left);
        if (!columns_.collectives.empty())
            heading("headcollectives", columns_.collectives_left(), "集体（不参与排名）",
                    "Collectives, not ranked", LineAlign::left);
    }

    [[nodiscard]] LineLook tie_look(const BundleTie& tie) const {
        LineLook look = tie.lead > 0 ? lead_line() : support_line();
        look.width = widths_.of(tie);
        return look;
    }

    /// Graphviz paints the edges of a vertex when it comes to the vertex: support ties hang on the
    /// tasks, which come first, lead ties on the units, so that lead lies on top.
    void ties(bool lead) {
        for (std::size_t row = 0; row < columns_.bundles.size(); ++row)
            for (std::size_t tie = 0; tie < columns_.bundles[row].ties.size(); ++tie) {
                if ((columns_.bundles[row].ties[tie].lead > 0) != lead)
                    continue;
                if (columns_.kind == Bundling::single)
                    straight(columns_.bundles[row], columns_.bundles[row].ties[tie], lead);
                else
                    curved(row, tie, lead);
            }
    }

    void straight(const Bundle& bundle, const BundleTie& tie, bool lead) {
        const bool right = analysis_.graph.unit(tie.unit).collective;
        const std::string unit = fmt::format("u{}:{}", tie.unit.value, right ? "w" : "e");
        const std::string end = row_id(bundle) + (right ? "text:e" : ":w");
        const Task& task = analysis_.reading.tasks[bundle.tasks.front().index()];
        const std::string tooltip =
            fmt::format("{} — {}{}{}: {}", analysis_.graph.unit(tie.unit).name, task.number,
                        task.number.empty() ? "" : " ", task.id,
                        style_.words(lead ? "leads" : "supports", chinese_));
        canvas_.edge({{}, lead ? "lead" : "support", tooltip}, lead ? unit : end, lead ? end : unit,
                     tie_look(tie));
    }

    /// Leaves both boxes level, so that wide lines do not slant into their neighbours.
    void curved(std::size_t row, std::size_t at, bool lead) {
        const BundleTie& tie = columns_.bundles[row].ties[at];
        const TieEnds& ends = ends_[row][at];
        std::vector<Point> path{{0, ends.unit},
                                {columns_.ties_width * 0.45, ends.unit},
                                {columns_.ties_width * 0.55, ends.bundle},
                                {columns_.ties_width, ends.bundle}};
        std::string from = fmt::format("u{}", tie.unit.value);
        std::string to = row_id(columns_.bundles[row]);
        if (!lead) {
            std::swap(from, to);
            std::reverse(path.begin(), path.end());
        }
        canvas_.curve({{}, lead ? "lead" : "support", tie_tooltip(tie)}, from, to, path,
                      tie_look(tie));
    }

    [[nodiscard]] std::string tie_tooltip(const BundleTie& tie) const {
        return fmt::format(
            fmt::runtime(chinese_ ? "{}：牵头 {}，配合 {}" : "{}: leads {}, supports {}"),
            analysis_.graph.unit(tie.unit).name, tie.lead, tie.support);
    }

    const Analysis& analysis_;
    const Style& style_;
    const Columns& columns_;
    bool chinese_;
    Canvas canvas_;
    std::size_t most_tasks_ = 0;
    TieWidths widths_;
    std::vector<std::vector<TieEnds>> ends_; ///< of ties of groups
};

} // namespace

Canvas paint_columns(const Analysis& analysis, const DrawOptions& options, const Columns& columns) {
    return Painter(analysis, options, columns).paint();
}

} // namespace zeren::draw
