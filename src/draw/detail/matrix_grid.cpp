// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/matrix_grid.hpp"

#include "draw/detail/dot_text.hpp"
#include "draw/detail/keep_first.hpp"
#include "draw/detail/text_layout.hpp"

#include <zeren/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace zeren::draw {
namespace {

// What still prints at 7 pt on an A3 sheet.
constexpr std::size_t most_rows = 105;
constexpr std::size_t most_collectives = 30;
constexpr std::size_t most_in_key = 40; ///< tasks whose text stands below the grid
constexpr std::size_t most_levels = 4;  ///< of leaders' names
constexpr double name_gap = 0.8;        ///< between names, in sizes of the letters

std::size_t best_lead(const Analysis& analysis, TaskId task, const std::vector<std::size_t>& rank) {
    std::size_t best = std::numeric_limits<std::size_t>::max();
    const auto units = analysis.graph.units_of(task);
    for (std::size_t tie = 0; tie < units.size(); ++tie)
        if (analysis.graph.roles_of(task)[tie] == Role::lead)
            best = std::min(best, rank[units[tie].index()]);
    return best;
}

/// a … z, then none: a key of more would not be read.
std::string letter(std::size_t place) {
    return place < 26 ? std::string(1, static_cast<char>('a' + place)) : std::string();
}

void number_columns(const Analysis& analysis, MatrixGrid& grid) {
    std::size_t unnumbered = 0;
    for (const TaskId task : grid.tasks) {
        grid.numbers.push_back(number_words(analysis.reading.tasks[task.index()].number));
        unnumbered += grid.numbers.back().empty() ? 1 : 0;
    }
    const bool none = unnumbered == grid.tasks.size();
    std::size_t lettered = 0;
    for (std::size_t column = 0; column < grid.tasks.size(); ++column)
        if (none)
            grid.numbers[column] = std::to_string(grid.tasks[column].value + 1);
        else if (grid.with_key && grid.numbers[column].empty())
            grid.numbers[column] = letter(lettered++);
    if (grid.tasks.empty() || unnumbered == 0)
        return;
    if (none)
        grid.notes.push_back({"The tasks have no numbers: theirs is their place in the document.",
                              "原文任务无编号，图中编号为其在文中的次序。"});
    else if (lettered > 0)
        grid.notes.push_back(
            {"Letters stand for tasks without a number.", "字母表示原文无编号的任务。"});
}

} // namespace

MatrixGrid arrange_matrix(const Analysis& analysis, const DrawOptions& options) {
    MatrixGrid grid;
    grid.tasks = selected_tasks(analysis, options);
    keep_first(grid.tasks, most_columns,
               {"tasks, in document order (--leader shows a section, --pages all)",
                "任务（按原文顺序，可用 --leader 分段、--pages 分页）"},
               grid.notes);
    grid.units = ranked_units(analysis, grid.tasks, false);
    auto collectives = ranked_units(analysis, grid.tasks, true);
    keep_first(collectives, most_collectives,
               {"collectives, those with most tasks", "集体（任务最多者）"}, grid.notes);
    // A note below takes the room of a few rows.
    keep_first(grid.units, most_rows - collectives.size() - 4 * grid.notes.size(),
               {"units, those with most tasks", "单位（任务最多者）"}, grid.notes);
    grid.named = grid.units.size();
    grid.units.insert(grid.units.end(), collectives.begin(), collectives.end());
    std::vector<std::size_t> rank(analysis.graph.unit_count(),
                                  std::numeric_limits<std::size_t>::max());
    for (std::size_t row = 0; row < grid.units.size(); ++row)
        rank[grid.units[row].unit.index()] = row;
    std::stable_sort(grid.tasks.begin(), grid.tasks.end(), [&](TaskId a, TaskId b) {
        return std::pair(first_leader(analysis, a), best_lead(analysis, a, rank)) <
               std::pair(first_leader(analysis, b), best_lead(analysis, b, rank));
    });
    grid.with_key = grid.tasks.size() <= most_in_key;
    number_columns(analysis, grid);
    return grid;
}

std::vector<std::string> key_words(const Analysis& analysis, const MatrixGrid& grid, double width) {
    const bool ambiguous = std::set<std::string>(grid.numbers.begin(), grid.numbers.end()).size() <
                           grid.numbers.size();
    std::vector<std::string> keys;
    for (std::size_t column = 0; column < grid.tasks.size(); ++column) {
        const Task& task = analysis.reading.tasks[grid.tasks[column].index()];
        std::string words = text::shorten(grid.numbers[column], 8) + " " + clean_text(task.text);
        if (ambiguous && !task.leaders.empty())
            words = clean_text(analysis.reading.leaders[task.leaders.front().index()].name) + " " +
                    words;
        keys.push_back(shorten_at_phrase(words, width));
    }
    return keys;
}

std::size_t first_leader(const Analysis& analysis, TaskId task) {
    const auto& leaders = analysis.reading.tasks[task.index()].leaders;
    return leaders.empty() ? no_leader : leaders.front().index();
}

std::vector<LeaderBand> leader_bands(const Analysis& analysis, const MatrixGrid& grid,
                                     double column) {
    std::vector<LeaderBand> bands;
    for (std::size_t at = 0; at < grid.tasks.size(); ++at) {
        const std::size_t leader = first_leader(analysis, grid.tasks[at]);
        if (bands.empty() || bands.back().leader != leader)
            bands.push_back({at, at, leader, {}, 0});
        bands.back().end = at + 1;
    }
    const auto name_of = [&](const LeaderBand& band, bool title) {
        if (band.leader == no_leader)
            return std::string();
        const Leader& leader = analysis.reading.leaders[band.leader];
        return clean_text(title ? leader_label(leader) : leader.name);
    };
    const bool titles = std::all_of(bands.begin(), bands.end(), [&](const LeaderBand& band) {
        return text_width(name_of(band, true)) + name_gap <=
               static_cast<double>(band.end - band.begin) * column;
    });
    std::array<double, most_levels> reached{};
    reached.fill(-std::numeric_limits<double>::max());
    for (LeaderBand& band : bands) {
        band.name = shorten_at_phrase(name_of(band, titles), 12);
        const double width = text_width(band.name) + name_gap;
        const double left = (static_cast<double>(band.begin + band.end) * column - width) / 2;
        while (band.level < most_levels && reached[band.level] > left)
            ++band.level;
        if (band.level == most_levels)
            band.name.clear();
        else if (!band.name.empty())
            reached[band.level] = left + width;
    }
    return bands;
}

} // namespace zeren::draw
