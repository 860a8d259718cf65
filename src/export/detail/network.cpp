// SPDX-License-Identifier: Apache-2.0
#include "network.hpp"

namespace zeren::network {
namespace {

// Lists would be refused by readers of GraphML and GEXF, so they are joined.
std::string join(const std::vector<std::string>& parts) {
    std::string joined;
    for (const std::string& part : parts)
        joined += (joined.empty() ? "" : ";") + part;
    return joined;
}

Vertex unit_vertex(const UnitVertex& unit, std::size_t index) {
    return {.id = "u" + std::to_string(index),
            .label = unit.name,
            .mode = unit.collective ? "collective" : "unit",
            .kind = unit.collective ? "" : std::string(to_string(unit.kind))};
}

Vertex task_vertex(const Reading& reading, std::size_t index) {
    const Task& task = reading.tasks[index];
    std::vector<std::string> leaders;
    for (const LeaderId id : task.leaders)
        leaders.push_back(reading.leaders[id.index()].name);
    return {.id = "t" + std::to_string(index),
            .label = task.text,
            .mode = "task",
            .is_task = true,
            .task = task.id,
            .section = task.section,
            .leaders = join(leaders),
            .deadlines = join(task.deadlines)};
}

} // namespace

std::vector<Vertex> vertices(const Analysis& analysis) {
    std::vector<Vertex> result;
    for (std::size_t index = 0; index < analysis.graph.unit_count(); ++index)
        result.push_back(unit_vertex(analysis.graph.unit(UnitId{index}), index));
    for (std::size_t index = 0; index < analysis.graph.task_count(); ++index)
        result.push_back(task_vertex(analysis.reading, index));
    return result;
}

std::vector<Edge> edges(const Analysis& analysis) {
    std::vector<Edge> result;
    const BipartiteGraph& graph = analysis.graph;
    const Reading& reading = analysis.reading;
    for (std::size_t index = 0; index < graph.unit_count(); ++index) {
        const UnitId unit{index};
        const auto tasks = graph.tasks_of(unit);
        for (std::size_t k = 0; k < tasks.size(); ++k) {
            const Assignment& claim = reading.assignments[graph.assignments_of(unit)[k]];
            const Task& task = reading.tasks[tasks[k].index()];
            result.push_back({.unit = "u" + std::to_string(index),
                              .task = "t" + std::to_string(tasks[k].index()),
                              .role = std::string(to_string(graph.roles_of(unit)[k])),
                              .file = reading.documents[task.document.index()].file,
                              .line = claim.where.line});
        }
    }
    return result;
}

} // namespace zeren::network
