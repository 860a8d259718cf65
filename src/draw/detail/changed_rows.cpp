// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/changed_rows.hpp"

#include "draw/detail/column_order.hpp"
#include "draw/detail/selection.hpp"
#include "draw/detail/text_layout.hpp"

#include <algorithm>
#include <numeric>

namespace zeren::draw {
namespace {

constexpr double unit_em = 17;
constexpr double task_em = 27;
constexpr double longest_task_em = 52;
constexpr int most_rounds = 8;

/// Moves the rows, and the ends of their ties along with them.
void reorder(std::vector<ChangedRow>& rows, const Order& order, std::uint32_t DifferenceTie::*end,
             std::vector<DifferenceTie>& ties) {
    std::vector<ChangedRow> moved;
    std::vector<std::uint32_t> place(rows.size());
    for (std::uint32_t at = 0; at < order.size(); ++at) {
        place[order[at]] = at;
        moved.push_back(std::move(rows[order[at]]));
    }
    rows = std::move(moved);
    for (DifferenceTie& tie : ties)
        tie.*end = place[tie.*end];
}

Order as_they_stand(std::size_t size) {
    Order order(size);
    std::iota(order.begin(), order.end(), 0U);
    return order;
}

/// Of every row of one column, the rows of the other.
Neighbours neighbours_of(std::size_t rows, std::uint32_t DifferenceTie::*own,
                         std::uint32_t DifferenceTie::*other,
                         const std::vector<DifferenceTie>& ties) {
    Neighbours neighbours(rows);
    for (const DifferenceTie& tie : ties)
        neighbours[tie.*own].push_back(tie.*other);
    for (auto& list : neighbours)
        std::sort(list.begin(), list.end());
    return neighbours;
}

void untangle(const TableDifference& difference, ChangedRows& rows) {
    const auto of_tasks = [&] {
        return neighbours_of(rows.tasks.size(), &DifferenceTie::task, &DifferenceTie::unit,
                             rows.ties);
    };
    std::vector<std::uint32_t> equals; // units that may trade places
    for (std::size_t at = 0; at < rows.units.size(); ++at) {
        const ChangedRow& row = rows.units[at];
        const bool same = at > 0 && rows.units[at - 1].counts.all() == row.counts.all() &&
                          difference.units[rows.units[at - 1].of].collective ==
                              difference.units[row.of].collective;
        equals.push_back(at == 0 ? 0 : equals.back() + (same ? 0U : 1U));
    }
    for (int round = 0; round < most_rounds; ++round) {
        const std::uint64_t before = count_crossings(of_tasks(), as_they_stand(rows.tasks.size()));
        const Neighbours sides[]{of_tasks()};
        reorder(rows.tasks, reduce_crossings(sides, as_they_stand(rows.tasks.size())),
                &DifferenceTie::task, rows.ties);
        const Neighbours of_units =
            neighbours_of(rows.units.size(), &DifferenceTie::unit, &DifferenceTie::task, rows.ties);
        reorder(rows.units,
                reduce_crossings_within(of_units, as_they_stand(rows.units.size()), equals),
                &DifferenceTie::unit, rows.ties);
        if (count_crossings(of_tasks(), as_they_stand(rows.tasks.size())) == before)
            break;
    }
}

/// Gives every row the height of its label, and returns the width of the widest.
template <class Padding>
double measure(std::vector<ChangedRow>& rows, double size, const Padding& padding) {
    double width = 0;
    for (ChangedRow& row : rows) {
        row.height = caption_box({row.label, size, {}}).height + padding(row);
        width = std::max(width, widest_line(row.label) * size);
    }
    return width;
}

double height_of(const std::vector<ChangedRow>& rows, double gap) {
    return std::accumulate(rows.begin(), rows.end(), 0.0, [gap](double sum, const ChangedRow& row) {
        return sum + row.height + gap;
    });
}

/// Spreads the rows evenly over the height.
void spread(std::vector<ChangedRow>& rows, double height) {
    const double gap =
        rows.empty() ? 0 : (height - height_of(rows, 0)) / static_cast<double>(rows.size());
    double y = 0;
    for (ChangedRow& row : rows) {
        row.middle = y + (gap + row.height) / 2;
        y += row.height + gap;
    }
}

} // namespace

void ChangeCounts::add(TieFate fate) {
    ++(fate == TieFate::gained ? gained : fate == TieFate::lost ? lost : flipped);
}

ChangedRows changed_rows(const TableDifference& difference) {
    std::vector<ChangedRow> units(difference.units.size()), tasks(difference.tasks.size());
    for (const DifferenceTie& tie : difference.ties)
        if (tie.fate != TieFate::kept) {
            units[tie.unit].counts.add(tie.fate);
            tasks[tie.task].counts.add(tie.fate);
        }
    ChangedRows rows;
    for (std::uint32_t unit = 0; unit < units.size(); ++unit)
        if (units[unit].counts.all() > 0)
            rows.units.push_back({unit, units[unit].counts, {}});
    std::stable_sort(rows.units.begin(), rows.units.end(),
                     [&](const ChangedRow& a, const ChangedRow& b) {
                         const bool a_last = difference.units[a.of].collective;
                         const bool b_last = difference.units[b.of].collective;
                         return a_last != b_last ? b_last : a.counts.all() > b.counts.all();
                     });
    std::vector<std::uint32_t> unit_row(units.size()), task_row(tasks.size());
    for (std::uint32_t row = 0; row < rows.units.size(); ++row)
        unit_row[rows.units[row].of] = row;
    for (std::uint32_t task = 0; task < tasks.size(); ++task) {
        const TaskFate fate = difference.tasks[task].fate;
        if (tasks[task].counts.all() == 0 && fate != TaskFate::gained && fate != TaskFate::lost)
            continue;
        task_row[task] = static_cast<std::uint32_t>(rows.tasks.size());
        rows.tasks.push_back({task, tasks[task].counts, {}});
    }
    for (DifferenceTie tie : difference.ties)
        if (tie.fate != TieFate::kept) {
            tie.unit = unit_row[tie.unit];
            tie.task = task_row[tie.task];
            rows.ties.push_back(tie);
        }
    return rows;
}

void arrange(const TableDifference& difference, double label_size, ChangedRows& rows) {
    untangle(difference, rows);
    for (ChangedRow& row : rows.units)
        row.label = wrap(clean_text(difference.units[row.of].name), unit_em);
    for (ChangedRow& row : rows.tasks) {
        const DifferenceTask& task = difference.tasks[row.of];
        row.label = wrap(shorten_at_phrase(clean_text(task.text), longest_task_em), task_em);
        rows.number_width =
            std::max(rows.number_width, text_width(changed_number(task)) * label_size + 10);
    }
    const auto outline = [&](const ChangedRow& row) { // a collective's is twofold
        return difference.units[row.of].collective ? 13.0 : 5.0;
    };
    rows.unit_width = measure(rows.units, label_size, outline) + 24;
    rows.task_width = measure(rows.tasks, label_size, [](const ChangedRow&) { return 0.0; }) + 6;
    rows.height =
        std::max(height_of(rows.tasks, label_size * 0.55), height_of(rows.units, label_size * 0.3));
    rows.ties_width = std::clamp(rows.height * 0.32, 215.0, 420.0);
    spread(rows.units, rows.height);
    spread(rows.tasks, rows.height);
}

std::string changed_number(const DifferenceTask& task) {
    const char* const mark = task.fate == TaskFate::gained     ? "+"
                             : task.fate == TaskFate::lost     ? "\u2212"
                             : task.fate == TaskFate::reworded ? "~"
                                                               : "";
    const std::string number = number_words(task.number);
    if (number.empty())
        return *mark == '\0' ? "\u2013" : mark;
    return *mark == '\0' ? number : std::string(mark) + " " + number;
}

} // namespace zeren::draw
