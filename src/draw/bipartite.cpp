// SPDX-License-Identifier: Apache-2.0
// Units on the left, ranked by load; tasks on the right, ordered so that few ties cross.
#include "draw/detail/column_order.hpp"
#include "draw/detail/furniture.hpp"
#include "draw/detail/selection.hpp"
#include "draw/detail/text_layout.hpp"

#include <zeren/base/text.hpp>
#include <zeren/draw/view.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <numeric>

namespace zeren::view {
namespace {

using namespace zeren::draw;

constexpr std::size_t most_wrapped_tasks = 60; ///< above, a task gets one line
constexpr double unit_em = 14;                 ///< widest unit label before it is wrapped
constexpr double longest_bar = 90;
constexpr double number_gap = 5;
constexpr std::uint32_t unplaced = std::numeric_limits<std::uint32_t>::max();

/// A row of one of the columns.
struct Row {
    std::string label;
    double height = 0;
    double weight = 1; ///< share of the free room
    double middle = 0;
};

/// Everything the picture shows, in drawing order.
struct Columns {
    std::vector<Load> units; ///< named units by rank, then collectives by rank
    std::size_t named = 0;
    std::vector<TaskId> tasks;
    Crossings crossings;
    std::vector<Row> unit_rows, task_rows;
    double height = 0;
    double unit_width = 0, number_width = 0, task_width = 0, ties_width = 0;
    bool show_leaders = false;
};

/// For each of `own` the places of its neighbours among the other column.
template <class Own, class NeighboursOf>
Neighbours places(const std::vector<Own> &own, const std::vector<std::uint32_t> &place_of,
                  NeighboursOf neighbours_of) {
    Neighbours result(own.size());
    for (std::size_t index = 0; index < own.size(); ++index) {
        for (const auto other : neighbours_of(own[index]))
            if (place_of[other.index()] != unplaced)
                result[index].push_back(place_of[other.index()]);
        std::sort(result[index].begin(), result[index].end());
    }
    return result;
}

template <class Id>
std::vector<std::uint32_t> places_of(const std::vector<Id> &column, std::size_t count) {
    std::vector<std::uint32_t> place(count, unplaced);
    for (std::size_t at = 0; at < column.size(); ++at)
        place[column[at].index()] = static_cast<std::uint32_t>(at);
    return place;
}

template <class Entry>
void permute(std::vector<Entry> &entries, const Order &order) {
    std::vector<Entry> moved;
    for (const std::uint32_t from : order)
        moved.push_back(entries[from]);
    entries = std::move(moved);
}

Order document_order(std::size_t size) {
    Order order(size);
    std::iota(order.begin(), order.end(), 0U);
    return order;
}

/// Orders the two columns in turn: tasks freely, units only among those with equally many tasks.
class Untangler {
  public:
    Untangler(const BipartiteGraph &graph, Columns &columns) : graph_(graph), columns_(columns) {}

    void run() {
        columns_.crossings.before = crossings();
        for (int round = 0; round < 4; ++round) {
            const std::uint64_t before = crossings();
            permute(columns_.tasks,
                    reduce_crossings(task_neighbours(), document_order(columns_.tasks.size())));
            order_equal_units();
            if (crossings() == before)
                break;
        }
        columns_.crossings.after = crossings();
    }

  private:
    [[nodiscard]] std::vector<UnitId> units() const {
        std::vector<UnitId> ids;
        for (const Load &load : columns_.units)
            ids.push_back(load.unit);
        return ids;
    }
    [[nodiscard]] Neighbours task_neighbours() const {
        return places(columns_.tasks, places_of(units(), graph_.unit_count()),
                      [&](TaskId task) { return graph_.units_of(task); });
    }
    [[nodiscard]] std::uint64_t crossings() const {
        return count_crossings(task_neighbours(), document_order(columns_.tasks.size()));
    }
    void order_equal_units() {
        std::vector<std::uint32_t> groups;
        for (std::size_t at = 0; at < columns_.units.size(); ++at) {
            const bool same = at > 0 && at != columns_.named &&
                              columns_.units[at].tasks() == columns_.units[at - 1].tasks();
            groups.push_back(at == 0 ? 0 : groups.back() + (same ? 0U : 1U));
        }
        const Neighbours neighbours =
            places(units(), places_of(columns_.tasks, graph_.task_count()),
                   [&](UnitId unit) { return graph_.tasks_of(unit); });
        permute(columns_.units,
                reduce_crossings_within(neighbours, document_order(columns_.units.size()), groups));
    }

    const BipartiteGraph &graph_;
    Columns &columns_;
};

std::string task_label(const Task &task, bool wrapped) {
    const std::string words = clean_text(task.text);
    return wrapped ? wrap(shorten_at_phrase(words, 52), 27) : shorten_at_phrase(words, 40);
}

/// Gives every row its middle. Rows keep their heights; half of the free room is shared evenly,
/// half by `weight`, so that the many ties of a heavy unit fan out. Before the row `group_begin` an
/// extra gap sets a group apart.
void spread(std::vector<Row> &rows, double height, std::size_t group_begin, double group_gap) {
    double used = 0;
    double weights = 0;
    for (const Row &row : rows) {
        used += row.height;
        weights += row.weight;
    }
    const bool grouped = group_begin > 0 && group_begin < rows.size();
    const double free = height - used - (grouped ? group_gap : 0);
    double y = 0;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        if (grouped && index == group_begin)
            y += group_gap;
        const double even = free / 2 / static_cast<double>(rows.size());
        const double gap = even + free / 2 * rows[index].weight / weights;
        rows[index].middle = y + gap / 2 + rows[index].height / 2;
        y += rows[index].height + gap;
    }
}

double total_height(const std::vector<Row> &rows, double gap) {
    double height = 0;
    for (const Row &row : rows)
        height += row.height + gap;
    return height;
}

void measure_rows(const Analysis &analysis, Columns &columns, double size) {
    const UnitLabels labels(analysis);
    for (const Load &load : columns.units) {
        const std::string label = wrap(labels.label(load.unit), unit_em);
        const double padding = analysis.graph.unit(load.unit).collective ? 12 : 4;
        columns.unit_rows.push_back({label, caption_box({label, size, {}}).height + padding,
                                     static_cast<double>(load.tasks())});
        columns.unit_width = std::max(columns.unit_width, widest_line(label) * size);
    }
    const bool wrapped = columns.tasks.size() <= most_wrapped_tasks;
    for (const TaskId id : columns.tasks) {
        const Task &task = analysis.reading.tasks[id.index()];
        const std::string label = task_label(task, wrapped);
        columns.task_rows.push_back({label, caption_box({label, size, {}}).height});
        columns.task_width = std::max(columns.task_width, widest_line(label) * size);
        columns.number_width =
            std::max(columns.number_width, text_width(clean_text(task.number)) * size);
    }
    columns.unit_width += 24;
    columns.number_width += 10;
    const double gap = wrapped ? size * 0.55 : size * 0.08;
    const double group_gap = size * 3;
    columns.height = std::max(total_height(columns.task_rows, gap),
                              total_height(columns.unit_rows, size * 0.35) + group_gap);
    columns.ties_width = std::clamp(columns.height * 0.32, 230.0, 720.0);
    spread(columns.unit_rows, columns.height, columns.named, group_gap);
    spread(columns.task_rows, columns.height, 0, 0);
}

Columns arrange(const Analysis &analysis, const DrawOptions &options) {
    const std::vector<TaskId> tasks = selected_tasks(analysis, options);
    Columns columns;
    columns.units = ranked_units(analysis, tasks, false);
    columns.named = columns.units.size();
    const std::vector<Load> collectives = ranked_units(analysis, tasks, true);
    columns.units.insert(columns.units.end(), collectives.begin(), collectives.end());
    columns.tasks = tasks;
    Untangler(analysis.graph, columns).run();
    columns.show_leaders = options.leader.empty() && analysis.reading.leaders.size() > 1;
    measure_rows(analysis, columns, options.style.label_size);
    return columns;
}

class Painter {
  public:
    Painter(const Analysis &analysis, const DrawOptions &options, const Columns &columns)
        : analysis_(analysis), options_(options), style_(options.style), columns_(columns),
          chinese_(options.language == Language::chinese),
          canvas_("bipartite", false, options.style) {
        for (std::size_t row = 0; row < columns.units.size(); ++row)
            most_tasks_ = std::max(most_tasks_, columns.units[row].tasks());
    }

    Canvas &paint() {
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
    [[nodiscard]] Caption caption(const std::string &words, LineAlign align) const {
        return {words, style_.label_size, style_.ink, align};
    }

    void unit(std::size_t row) {
        const Load &load = columns_.units[row];
        const UnitVertex &vertex = analysis_.graph.unit(load.unit);
        const Row &place = columns_.unit_rows[row];
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
    void bars(const Load &load, const std::string &id, const Box &box) {
        const double scale =
            longest_bar / static_cast<double>(std::max<std::size_t>(most_tasks_, 1));
        const double height = std::min(box.height * 0.6, style_.label_size);
        double x = box.left - number_gap;
        const auto bar = [&](const char *role, std::size_t count, const std::string &fill) {
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
        const Task &task = analysis_.reading.tasks[id.index()];
        const Row &place = columns_.task_rows[row];
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

    [[nodiscard]] std::string leaders(const Task &task) const {
        std::string names;
        for (const LeaderId leader : task.leaders)
            names += (names.empty() ? "" : "、") +
                     clean_text(analysis_.reading.leaders[leader.index()].name);
        return zeren::text::shorten(names, 16);
    }

    [[nodiscard]] std::string tooltip(const Task &task) const {
        return fmt::format("{} {}({})", task.number, task.text, task.id);
    }

    void headings() {
        canvas_.comment(chinese_ ? "列标题" : "Column headings");
        const double y = -style_.label_size * 1.2;
        const auto heading = [&](const char *id, double x, const char *zh, const char *en,
                                 LineAlign align) {
            canvas_.text({id, "heading", {}}, x, y,
                         {chinese_ ? zh : en, style_.label_size, style_.muted, align});
        };
        heading("headunits", 0, "单位（按参与任务数排列）", "Units, ranked by tasks",
                LineAlign::right);
        heading("headtasks", columns_.ties_width, "目标任务（按连线交叉最少排列）",
                "Tasks, ordered for few crossings", LineAlign::left);
        if (columns_.named < columns_.units.size() && columns_.named > 0) {
            const Row &first = columns_.unit_rows[columns_.named];
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

    const Analysis &analysis_;
    const DrawOptions &options_;
    const Style &style_;
    const Columns &columns_;
    bool chinese_;
    Canvas canvas_;
    std::size_t most_tasks_ = 0;
};

std::vector<LegendItem> legend(const Style &style, bool chinese, bool collectives) {
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

Diagram draw(const Analysis &analysis, const DrawOptions &options) {
    const Columns columns = arrange(analysis, options);
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
    Canvas &canvas = painter.paint();
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
