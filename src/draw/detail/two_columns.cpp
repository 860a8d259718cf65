// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/two_columns.hpp"

#include "draw/detail/canvas.hpp"
#include "draw/detail/column_order.hpp"
#include "draw/detail/text_layout.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace zeren::draw {
namespace {

constexpr std::size_t most_wrapped_tasks = 60; ///< above, a task gets one line
constexpr double unit_em = 17;                 ///< widest unit label before it is wrapped
constexpr std::uint32_t unplaced = std::numeric_limits<std::uint32_t>::max();

/// For each of `own` the places of its neighbours among the other column.
template <class Own, class NeighboursOf>
Neighbours places(const std::vector<Own>& own, const std::vector<std::uint32_t>& place_of,
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
std::vector<std::uint32_t> places_of(const std::vector<Id>& column, std::size_t count) {
    std::vector<std::uint32_t> place(count, unplaced);
    for (std::size_t at = 0; at < column.size(); ++at)
        place[column[at].index()] = static_cast<std::uint32_t>(at);
    return place;
}

template <class Entry>
void permute(std::vector<Entry>& entries, const Order& order) {
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
    Untangler(const BipartiteGraph& graph, Columns& columns) : graph_(graph), columns_(columns) {}

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
        for (const Load& load : columns_.units)
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

    const BipartiteGraph& graph_;
    Columns& columns_;
};

std::string task_label(const Task& task, bool wrapped) {
    const std::string words = clean_text(task.text);
    return wrapped ? wrap(shorten_at_phrase(words, 52), 27) : shorten_at_phrase(words, 40);
}

/// Gives every row its middle. Rows keep their heights; half of the free room is shared evenly,
/// half by `weight`, so that the many ties of a heavy unit fan out. Before the row `group_begin` an
/// extra gap sets a group apart.
void spread(std::vector<Row>& rows, double height, std::size_t group_begin, double group_gap) {
    double used = 0;
    double weights = 0;
    for (const Row& row : rows) {
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

double total_height(const std::vector<Row>& rows, double gap) {
    double height = 0;
    for (const Row& row : rows)
        height += row.height + gap;
    return height;
}

void measure_rows(const Analysis& analysis, Columns& columns, double size) {
    const UnitLabels labels(analysis);
    for (const Load& load : columns.units) {
        const std::string label = wrap(labels.label(load.unit), unit_em);
        const double padding = analysis.graph.unit(load.unit).collective ? 11 : 4;
        columns.unit_rows.push_back({label, caption_box({label, size, {}}).height + padding,
                                     static_cast<double>(load.tasks())});
        columns.unit_width = std::max(columns.unit_width, widest_line(label) * size);
    }
    const bool wrapped = columns.tasks.size() <= most_wrapped_tasks;
    for (const TaskId id : columns.tasks) {
        const Task& task = analysis.reading.tasks[id.index()];
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
                              total_height(columns.unit_rows, size * 0.22) + group_gap);
    columns.ties_width = std::clamp(columns.height * 0.32, 230.0, 720.0);
    spread(columns.unit_rows, columns.height, columns.named, group_gap);
    spread(columns.task_rows, columns.height, 0, 0);
}

} // namespace

Columns arrange_columns(const Analysis& analysis, const DrawOptions& options) {
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

} // namespace zeren::draw
