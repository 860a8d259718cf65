// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/two_columns.hpp"

#include "draw/detail/canvas.hpp"
#include "draw/detail/text_layout.hpp"
#include "draw/detail/tie_fans.hpp"

#include <zeren/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace zeren::draw {
namespace {

constexpr std::size_t most_roomy_groups = 40; ///< above, rows stand close
constexpr double unit_em = 17;                ///< widest unit label before it is wrapped

std::string task_label(const Task& task, bool wrapped) {
    const std::string words = clean_text(task.text);
    return wrapped ? wrap(shorten_at_phrase(words, 52), 27) : shorten_at_phrase(words, 40);
}

/// What stands in the box before a row: the task's number, or how many tasks the row stands for.
std::string number_label(const Analysis& analysis, const Columns& columns, const Bundle& bundle) {
    if (columns.kind != Bundling::single)
        return std::to_string(bundle.tasks.size());
    const std::string& number = analysis.reading.tasks[bundle.tasks.front().index()].number;
    return number.empty() ? "–" : number_words(number);
}

std::string bundle_label(const Analysis& analysis, const Bundle& bundle, bool chinese) {
    if (!bundle.name.empty())
        return wrap(shorten_at_phrase(clean_text(bundle.name), 30), 18);
    std::string first = shorten_at_phrase(
        clean_text(analysis.reading.tasks[bundle.tasks.front().index()].text), 30);
    if (bundle.tasks.size() == 1)
        return first;
    if (first.ends_with("。"))
        first.resize(first.size() - std::string_view("。").size());
    return first + (chinese ? fmt::format(" 等 {} 项", bundle.tasks.size())
                            : fmt::format(" and {} more", bundle.tasks.size() - 1));
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

void measure_tasks(const Analysis& analysis, Columns& columns, const DrawOptions& options) {
    const bool chinese = options.language == Language::chinese;
    const bool show_leaders = options.leader.empty() && columns.kind != Bundling::by_leader &&
                              analysis.reading.leaders.size() > 1;
    const double size = options.style.label_size;
    for (const Bundle& bundle : columns.bundles) {
        const Task& task = analysis.reading.tasks[bundle.tasks.front().index()];
        const std::string label = columns.kind == Bundling::single
                                      ? task_label(task, !columns.compact)
                                      : bundle_label(analysis, bundle, chinese);
        columns.task_rows.push_back({label, caption_box({label, size, {}}).height});
        columns.numbers.push_back(number_label(analysis, columns, bundle));
        columns.task_width = std::max(columns.task_width, widest_line(label) * size);
        columns.number_width =
            std::max(columns.number_width, text_width(columns.numbers.back()) * size);
        if (show_leaders)
            columns.leader_width = std::max(columns.leader_width,
                                            text_width(leader_names(analysis, task)) * size + 16);
    }
    const auto& numbers = columns.numbers;
    const bool numbered = std::any_of(numbers.begin(), numbers.end(),
                                      [](const std::string& number) { return number != "–"; });
    columns.number_width = numbered ? columns.number_width + 10 : 0;
    columns.task_width += 6;
}

/// Free room between rows, in sizes of the letters.
double row_gap(const Columns& columns) {
    if (columns.kind == Bundling::by_leader)
        return columns.bundles.size() <= 20 ? 4 : 0.8;
    if (columns.kind != Bundling::single)
        return columns.bundles.size() <= most_roomy_groups ? 1.2 : 0.3;
    return columns.compact ? 0.08 : 0.55;
}

void measure_rows(const Analysis& analysis, Columns& columns, const DrawOptions& options) {
    const double size = options.style.label_size;
    columns.unit_width = measure_units(analysis, columns.units, size, columns.unit_rows);
    columns.collective_width =
        measure_units(analysis, columns.collectives, size, columns.collective_rows);
    measure_tasks(analysis, columns, options);
    if (columns.kind != Bundling::single)
        make_room_for_ties(columns, TieWidths(columns, options.style));
    columns.height = std::max({total_height(columns.task_rows, size * row_gap(columns)),
                               total_height(columns.unit_rows, size * 0.12),
                               total_height(columns.collective_rows, size * 0.22)});
    columns.ties_width = std::clamp(columns.height * 0.32, 215.0, 420.0);
    if (!columns.collectives.empty())
        columns.collective_ties_width = std::clamp(columns.height * 0.18, 110.0, 260.0);
    for (auto* rows : {&columns.unit_rows, &columns.task_rows, &columns.collective_rows})
        spread(*rows, columns.height);
}

} // namespace

std::size_t Columns::drawn_ties() const {
    std::size_t count = 0;
    for (const Bundle& bundle : bundles)
        count += bundle.ties.size();
    return count;
}

std::string leader_names(const Analysis& analysis, const Task& task) {
    std::string names;
    for (const LeaderId leader : task.leaders)
        names +=
            (names.empty() ? "" : "、") + clean_text(analysis.reading.leaders[leader.index()].name);
    return text::shorten(names, 16);
}

Columns arrange_columns(const Analysis& analysis, const DrawOptions& options, Bundled bundled,
                        bool compact) {
    Columns columns;
    columns.compact = compact;
    columns.kind = bundled.kind;
    columns.bundles = std::move(bundled.bundles);
    columns.notes = std::move(bundled.notes);
    std::vector<bool> tied(analysis.graph.unit_count(), false);
    for (const Bundle& bundle : columns.bundles)
        for (const BundleTie& tie : bundle.ties)
            tied[tie.unit.index()] = true;
    const std::vector<TaskId> tasks = selected_tasks(analysis, options);
    columns.units = ranked_units(analysis, tasks, false);
    columns.collectives = ranked_units(analysis, tasks, true);
    for (auto* loads : {&columns.units, &columns.collectives})
        std::erase_if(*loads, [&](const Load& load) { return !tied[load.unit.index()]; });
    untangle(analysis.graph, columns);
    measure_rows(analysis, columns, options);
    return columns;
}

} // namespace zeren::draw
