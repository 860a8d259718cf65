// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/two_columns.hpp"

#include "draw/detail/canvas.hpp"
#include "draw/detail/column_order.hpp"
#include "draw/detail/text_layout.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <limits>
#include <numeric>

namespace zeren::draw {
namespace {

constexpr std::size_t most_wrapped_tasks =
    40; ///< above, a task gets one line, so that the page stays an A3
constexpr int most_rounds = 8;
constexpr double unit_em = 17; ///< widest unit label before it is wrapped
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

/// Orders the columns in turn: tasks and collectives freely, units only among those with equally
/// many tasks.
class Untangler {
  public:
    Untangler(const BipartiteGraph& graph, Columns& columns) : graph_(graph), columns_(columns) {}

    void run() {
        columns_.crossings.before = crossings();
        for (int round = 0; round < most_rounds; ++round) {
            const std::uint64_t before = crossings();
            order_collectives();
            permute(columns_.tasks,
                    reduce_crossings(task_sides(), document_order(columns_.tasks.size())));
            order_equal_units();
            if (crossings() == before)
                break;
        }
        columns_.crossings.after = crossings();
    }

  private:
    static std::vector<UnitId> ids_of(const std::vector<Load>& loads) {
        std::vector<UnitId> ids;
        for (const Load& load : loads)
            ids.push_back(load.unit);
        return ids;
    }
    [[nodiscard]] std::vector<Neighbours> task_sides() const {
        std::vector<Neighbours> sides;
        for (const auto* side : {&columns_.units, &columns_.collectives})
            sides.push_back(places(columns_.tasks, places_of(ids_of(*side), graph_.unit_count()),
                                   [&](TaskId task) { return graph_.units_of(task); }));
        return sides;
    }
    [[nodiscard]] Neighbours unit_neighbours(const std::vector<Load>& loads) const {
        return places(ids_of(loads), places_of(columns_.tasks, graph_.task_count()),
                      [&](UnitId unit) { return graph_.tasks_of(unit); });
    }
    [[nodiscard]] std::uint64_t crossings() const {
        std::uint64_t count = 0;
        for (const Neighbours& side : task_sides())
            count += count_crossings(side, document_order(columns_.tasks.size()));
        return count;
    }
    void order_collectives() {
        const Neighbours neighbours = unit_neighbours(columns_.collectives);
        permute(columns_.collectives,
                reduce_crossings({&neighbours, 1}, document_order(columns_.collectives.size())));
    }
    void order_equal_units() {
        std::vector<std::uint32_t> groups;
        for (std::size_t at = 0; at < columns_.units.size(); ++at) {
            const bool same =
                at > 0 && columns_.units[at].tasks() == columns_.units[at - 1].tasks();
            groups.push_back(at == 0 ? 0 : groups.back() + (same ? 0U : 1U));
        }
        permute(columns_.units,
                reduce_crossings_within(unit_neighbours(columns_.units),
                                        document_order(columns_.units.size()), groups));
    }

    const BipartiteGraph& graph_;
    Columns& columns_;
};

std::string task_label(const Task& task, bool wrapped) {
    const std::string words = clean_text(task.text);
    return wrapped ? wrap(shorten_at_phrase(words, 52), 27) : shorten_at_phrase(words, 40);
}

/// Gives every row its middle. Rows keep their heights; half of the free room is shared evenly,
/// half by `weight`, so that the many ties of a heavy unit fan out.
void spread(std::vector<Row>& rows, double height) {
    double used = 0;
    double weights = 0;
    for (const Row& row : rows) {
        used += row.height;
        weights += row.weight;
    }
    const double free = height - used;
    double y = 0;
    for (Row& row : rows) {
        const double even = free / 2 / static_cast<double>(rows.size());
        const double gap = even + free / 2 * row.weight / weights;
        row.middle = y + gap / 2 + row.height / 2;
        y += row.height + gap;
    }
}

double total_height(const std::vector<Row>& rows, double gap) {
    double height = 0;
    for (const Row& row : rows)
        height += row.height + gap;
    return height;
}

/// Rows of units or collectives; gives the width of their boxes.
double measure_units(const Analysis& analysis, const std::vector<Load>& loads, double size,
                     std::vector<Row>& rows) {
    const UnitLabels labels(analysis);
    double width = 0;
    for (const Load& load : loads) {
        const std::string label = wrap(labels.label(load.unit), unit_em);
        const double padding = analysis.graph.unit(load.unit).collective ? 11 : 3;
        rows.push_back({label, caption_box({label, size, {}}).height + padding,
                        static_cast<double>(load.tasks())});
        width = std::max(width, widest_line(label) * size);
    }
    return width + 24;
}

void measure_tasks(const Analysis& analysis, Columns& columns, double size, bool show_leaders) {
    const bool wrapped = columns.tasks.size() <= most_wrapped_tasks;
    for (const TaskId id : columns.tasks) {
        const Task& task = analysis.reading.tasks[id.index()];
        const std::string label = task_label(task, wrapped);
        columns.task_rows.push_back({label, caption_box({label, size, {}}).height});
        columns.task_width = std::max(columns.task_width, widest_line(label) * size);
        columns.number_width =
            std::max(columns.number_width, text_width(clean_text(task.number)) * size);
        if (show_leaders)
            columns.leader_width = std::max(columns.leader_width,
                                            text_width(leader_names(analysis, task)) * size + 10);
    }
    columns.number_width += 10;
    columns.task_width += 6;
}

void measure_rows(const Analysis& analysis, Columns& columns, double size, bool show_leaders) {
    columns.unit_width = measure_units(analysis, columns.units, size, columns.unit_rows);
    columns.collective_width =
        measure_units(analysis, columns.collectives, size, columns.collective_rows);
    measure_tasks(analysis, columns, size, show_leaders);
    const double gap = columns.tasks.size() <= most_wrapped_tasks ? size * 0.55 : size * 0.08;
    columns.height = std::max({total_height(columns.task_rows, gap),
                               total_height(columns.unit_rows, size * 0.12),
                               total_height(columns.collective_rows, size * 0.22)});
    columns.ties_width = std::clamp(columns.height * 0.32, 230.0, 720.0);
    if (!columns.collectives.empty())
        columns.collective_ties_width = std::clamp(columns.height * 0.18, 130.0, 360.0);
    for (auto* rows : {&columns.unit_rows, &columns.task_rows, &columns.collective_rows})
        spread(*rows, columns.height);
}

} // namespace

std::string leader_names(const Analysis& analysis, const Task& task) {
    std::string names;
    for (const LeaderId leader : task.leaders)
        names +=
            (names.empty() ? "" : "、") + clean_text(analysis.reading.leaders[leader.index()].name);
    return text::shorten(names, 16);
}

Columns arrange_columns(const Analysis& analysis, const DrawOptions& options) {
    Columns columns;
    columns.tasks = selected_tasks(analysis, options);
    columns.units = ranked_units(analysis, columns.tasks, false);
    columns.collectives = ranked_units(analysis, columns.tasks, true);
    Untangler(analysis.graph, columns).run();
    measure_rows(analysis, columns, options.style.label_size,
                 options.leader.empty() && analysis.reading.leaders.size() > 1);
    return columns;
}

} // namespace zeren::draw
