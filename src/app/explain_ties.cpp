// SPDX-License-Identifier: Apache-2.0
#include "explain_ties.hpp"

#include <zeren/export/print_table.hpp>
#include <zeren/graph/projection.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace zeren {
namespace {

using Tasks = std::vector<TaskId>;

Tasks sorted(std::span<const TaskId> tasks) {
    Tasks result(tasks.begin(), tasks.end());
    std::sort(result.begin(), result.end());
    return result;
}

Tasks common(const Tasks& left, const Tasks& right) {
    Tasks result;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                          std::back_inserter(result));
    return result;
}

Tasks tasks_of_unit_where(const BipartiteGraph& graph, UnitId unit, std::optional<Role> role) {
    const auto tasks = graph.tasks_of(unit);
    Tasks result;
    for (std::size_t place = 0; place < tasks.size(); ++place)
        if (!role || graph.roles_of(unit)[place] == *role)
            result.push_back(tasks[place]);
    return result;
}

/// The role that a row of the network counts; none: both.
std::optional<Role> role_of(NetworkRow row) {
    if (row == NetworkRow::lead_count)
        return Role::lead;
    if (row == NetworkRow::support_count)
        return Role::support;
    return std::nullopt;
}

/// The tasks that a row rests on; with a unit, its ties to them give the lines.
struct Behind {
    std::optional<UnitId> unit;
    Tasks tasks;
    bool shared = false; ///< with what is explained
};

Tasks tasks_of_leader(const AnalysisContext& context, LeaderId leader) {
    const auto leaders = context.leaders();
    const auto found = std::find(leaders.begin(), leaders.end(), leader);
    return found == leaders.end()
               ? Tasks{}
               : sorted(context.tasks_of_leader(static_cast<std::size_t>(found - leaders.begin())));
}

Tasks tasks_of_explained(const Analysis& analysis, const AnalysisContext& context,
                         Explained explained) {
    const BipartiteGraph& graph = analysis.graph;
    switch (explained.subject) {
    case Subject::unit:
        return sorted(graph.tasks_of(UnitId(explained.row)));
    case Subject::task:
        return {TaskId(explained.row)};
    case Subject::leader:
        return sorted(context.tasks_of_leader(explained.row));
    case Subject::pair: {
        const UnitPair pair = context.projection().pairs[explained.row];
        return common(sorted(graph.tasks_of(pair.first)), sorted(graph.tasks_of(pair.second)));
    }
    case Subject::network:
        break;
    }
    return {};
}

/// `own` is what is explained: its tasks.
Behind behind(const Analysis& analysis, const AnalysisContext& context, const ExplanationTerm& term,
              Explained explained, const Tasks& own) {
    Behind result;
    if (term.unit) {
        const bool of_network = explained.subject == Subject::network;
        const auto role =
            of_network ? role_of(static_cast<NetworkRow>(explained.row)) : std::nullopt;
        result = {term.unit, tasks_of_unit_where(analysis.graph, *term.unit, role)};
    } else if (term.leader) {
        result.tasks = tasks_of_leader(context, *term.leader);
    }
    if (Tasks shared = common(result.tasks, own); !shared.empty()) {
        result.tasks = std::move(shared);
        result.shared = explained.subject != Subject::unit || term.unit != UnitId(explained.row);
        if (explained.subject == Subject::unit)
            result.unit = UnitId(explained.row);
    }
    return result;
}

InputLocation line_of(const Analysis& analysis, const std::optional<UnitId>& unit, TaskId task) {
    if (!unit)
        return located(analysis, task, task_at(analysis, task).where);
    const auto tasks = analysis.graph.tasks_of(*unit);
    const auto place = std::lower_bound(tasks.begin(), tasks.end(), task) - tasks.begin();
    const std::uint32_t assignment =
        analysis.graph.assignments_of(*unit)[static_cast<std::size_t>(place)];
    return located(analysis, task, analysis.reading.assignments[assignment].where);
}

void add_ties(const Analysis& analysis, const Behind& found, Cells& row) {
    if (found.tasks.empty())
        return;
    std::vector<std::string> ids, lines;
    for (const TaskId task : found.tasks) {
        ids.push_back(task_at(analysis, task).id);
        const InputLocation where = line_of(analysis, found.unit, task);
        lines.push_back(where.place.empty() ? std::to_string(where.line) : where.place);
    }
    const InputLocation first = line_of(analysis, found.unit, found.tasks.front());
    row.emplace_back(found.shared ? "shared" : "tasks", std::move(ids));
    row.emplace_back("line", std::int64_t{first.line});
    if (!first.place.empty())
        row.emplace_back("place", first.place);
    row.emplace_back("lines", std::move(lines));
    row.emplace_back("file", file_of(analysis, found.tasks.front()));
}

using Place = std::array<std::string, 3>;

/// Line, address and file of a row; empty where it has none.
Place place_of(const Cells& row) {
    Place place;
    for (const auto& [id, cell] : row) {
        if (id == "line")
            place[0] = cell_text(cell);
        if (id == "place")
            place[1] = cell_text(cell);
        if (id == "file")
            place[2] = cell_text(cell);
    }
    return place;
}

bool any_stands_on(const std::vector<Cells>& rows, const std::vector<Cells>& ties) {
    std::set<Place> places;
    for (const Cells& tie : ties)
        places.insert(place_of(tie));
    return std::any_of(rows.begin(), rows.end(),
                       [&](const Cells& row) { return places.contains(place_of(row)); });
}

} // namespace

std::vector<Cells> rows_of_terms(const Analysis& analysis, const AnalysisContext& context,
                                 const MetricExplanation& explanation, Explained explained,
                                 std::vector<Cells> ties) {
    const Tasks own = tasks_of_explained(analysis, context, explained);
    std::optional<UnitId> own_unit;
    if (explained.subject == Subject::unit)
        own_unit = UnitId(explained.row);
    std::vector<Cells> rows;
    for (const ExplanationTerm& term : explanation.terms) {
        rows.push_back(term_row(analysis, term, explanation, own_unit));
        if (!term.task)
            add_ties(analysis, behind(analysis, context, term, explained, own), rows.back());
    }
    if (!any_stands_on(rows, ties))
        std::move(ties.begin(), ties.end(), std::back_inserter(rows));
    return rows;
}

std::vector<Cells> ties_of_network(const Analysis& analysis, NetworkRow row) {
    const BipartiteGraph& graph = analysis.graph;
    std::vector<Behind> units;
    for (std::size_t unit = 0; unit < graph.unit_count(); ++unit)
        if (Tasks tasks = tasks_of_unit_where(graph, UnitId(unit), role_of(row)); !tasks.empty())
            units.push_back({UnitId(unit), std::move(tasks)});
    std::stable_sort(units.begin(), units.end(), [](const Behind& left, const Behind& right) {
        return left.tasks.size() > right.tasks.size();
    });
    std::vector<Cells> rows;
    for (const Behind& found : units) {
        rows.push_back({{"unit", graph.unit(*found.unit).name},
                        {"ties", static_cast<std::int64_t>(found.tasks.size())}});
        add_ties(analysis, found, rows.back());
    }
    return rows;
}

} // namespace zeren
