// SPDX-License-Identifier: Apache-2.0
#include "networks.hpp"

namespace zeren::network {
namespace {

// Lists would be refused by readers of GraphML and GEXF, so they are joined.
std::string join(const std::vector<std::string>& parts) {
    std::string joined;
    for (const std::string& part : parts)
        joined += (joined.empty() ? "" : ";") + part;
    return joined;
}

NetworkVertex unit_vertex(const UnitVertex& unit, std::size_t index) {
    const std::string kind(unit.collective ? "" : to_string(unit.kind));
    return {.id = "u" + std::to_string(index),
            .label = unit.name,
            .mode = unit.collective ? "collective" : "unit",
            .values = {kind, "", "", "", ""}};
}

NetworkVertex task_vertex(const Reading& reading, std::size_t index) {
    const Task& task = reading.tasks[index];
    std::vector<std::string> leaders;
    for (const LeaderId id : task.leaders)
        leaders.push_back(reading.leaders[id.index()].name);
    return {
        .id = "t" + std::to_string(index),
        .label = std::string(task.text),
        .mode = "task",
        .second = true,
        .values = {"", task.id, std::string(task.section), join(leaders), join(task.deadlines)}};
}

NetworkEdge tie(const Analysis& analysis, UnitId unit, std::size_t place) {
    const BipartiteGraph& graph = analysis.graph;
    const Reading& reading = analysis.reading;
    const TaskId task = graph.tasks_of(unit)[place];
    const Assignment& claim = reading.assignments[graph.assignments_of(unit)[place]];
    const DocumentId document = reading.tasks[task.index()].document;
    const DocumentInfo& info = reading.documents[document.index()];
    const InputLocation where = info.places.locate(info.file, claim.where);
    const DataCell line =
        where.line == 0 ? DataCell(NotAvailable{}) : DataCell(std::int64_t{where.line});
    return {.source = unit.index(),
            .target = graph.unit_count() + task.index(),
            .role = std::string(to_string(graph.roles_of(unit)[place])),
            .values = {where.file, line}};
}

} // namespace

Network bipartite(const Analysis& analysis) {
    Network network{
        .name = {},
        .two_mode = true,
        .vertex_attributes = {{"kind"}, {"task"}, {"section"}, {"leaders"}, {"deadlines"}},
        .edge_attributes = {{"file"}, {"line", AttributeType::whole}},
        .vertices = {},
        .edges = {}};
    for (std::size_t index = 0; index < analysis.graph.unit_count(); ++index)
        network.vertices.push_back(unit_vertex(analysis.graph.unit(UnitId{index}), index));
    for (std::size_t index = 0; index < analysis.graph.task_count(); ++index)
        network.vertices.push_back(task_vertex(analysis.reading, index));
    for (std::size_t index = 0; index < analysis.graph.unit_count(); ++index)
        for (std::size_t place = 0; place < analysis.graph.degree(UnitId{index}); ++place)
            network.edges.push_back(tie(analysis, UnitId{index}, place));
    return network;
}

} // namespace zeren::network
