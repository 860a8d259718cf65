// SPDX-License-Identifier: Apache-2.0
// The two networks among units: who shares tasks with whom, and who leads whom.
#include "networks.hpp"

#include <algorithm>
#include <stdexcept>

namespace zeren::network {
namespace {

std::int64_t led_tasks(const BipartiteGraph& graph, UnitId unit) {
    const auto roles = graph.roles_of(unit);
    return std::count(roles.begin(), roles.end(), Role::lead);
}

/// The units with how much they do; no edges yet.
Network units_of(const Analysis& analysis) {
    Network network;
    network.vertex_attributes = {
        {"kind"}, {"task-count", AttributeType::whole}, {"lead-count", AttributeType::whole}};
    const BipartiteGraph& graph = analysis.graph;
    for (std::size_t index = 0; index < graph.unit_count(); ++index) {
        const UnitVertex& unit = graph.unit(UnitId{index});
        const std::string kind(unit.collective ? "" : to_string(unit.kind));
        network.vertices.push_back(
            {.id = "u" + std::to_string(index),
             .label = unit.name,
             .mode = unit.collective ? "collective" : "unit",
             .values = {kind, static_cast<std::int64_t>(graph.degree(UnitId{index})),
                        led_tasks(graph, UnitId{index})}});
    }
    return network;
}

/// A measure of the pairs of units; undefined counts as 0, which no tie that exists has.
class PairMeasure {
  public:
    PairMeasure(const Analysis& analysis, std::string_view id)
        : column_(analysis.pairs.column(id)) {
        if (column_ == nullptr)
            throw std::logic_error("the pair measure " + std::string(id) + " was not computed");
    }
    double operator()(std::size_t row) const { return (*column_)[row].value.value_or(0); }

  private:
    const MetricColumn* column_;
};

} // namespace

Network collaboration(const Analysis& analysis, std::string_view weight) {
    Network network = units_of(analysis);
    network.edge_attributes = {{"shared-task-count", AttributeType::whole}};
    const PairMeasure weigh(analysis, weight);
    const PairMeasure shared(analysis, "shared-task-count");
    for (std::size_t row = 0; row < analysis.unit_pairs.size(); ++row) {
        const UnitPair& pair = analysis.unit_pairs[row];
        network.edges.push_back({.source = pair.first.index(),
                                 .target = pair.second.index(),
                                 .role = {},
                                 .weight = weigh(row),
                                 .values = {static_cast<std::int64_t>(shared(row))}});
    }
    return network;
}

Network command(const Analysis& analysis) {
    Network network = units_of(analysis);
    network.directed = true;
    network.edge_attributes = {{"shared-task-count", AttributeType::whole}};
    const PairMeasure shared(analysis, "shared-task-count");
    const PairMeasure first_leads(analysis, "leads-for-first");
    const PairMeasure second_leads(analysis, "leads-for-second");
    const auto add = [&](UnitId from, UnitId to, std::size_t row, double led) {
        if (led > 0)
            network.edges.push_back({.source = from.index(),
                                     .target = to.index(),
                                     .role = {},
                                     .weight = led,
                                     .values = {static_cast<std::int64_t>(shared(row))}});
    };
    for (std::size_t row = 0; row < analysis.unit_pairs.size(); ++row) {
        const UnitPair& pair = analysis.unit_pairs[row];
        add(pair.first, pair.second, row, first_leads(row));
        add(pair.second, pair.first, row, second_leads(row));
    }
    std::sort(network.edges.begin(), network.edges.end(),
              [](const NetworkEdge& a, const NetworkEdge& b) {
                  return std::pair(a.source, a.target) < std::pair(b.source, b.target);
              });
    return network;
}

} // namespace zeren::network
