// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/weighted_graph.hpp"

#include <algorithm>
#include <numeric>

namespace zeren {
namespace {

using detail::WeightedGraph;
using Whole = WeightedGraph::Whole;

/// Parts of each module that hang together well: begins with every vertex alone, and lets one join
/// the part of its own module where it adds most, as long as both are tied to the rest of the
/// module at least as strongly as by chance.
class Refinement {
  public:
    Refinement(const WeightedGraph& graph, const Partition& modules)
        : graph_(graph), modules_(modules), parts_(graph.size()), module_strength_(graph.size()),
          strength_(graph.strength), outward_(graph.size()), to_(graph.size()),
          alone_(graph.size(), true) {
        std::iota(parts_.begin(), parts_.end(), 0U);
        for (std::uint32_t vertex = 0; vertex < graph.size(); ++vertex) {
            module_strength_[modules[vertex]] += graph.strength[vertex];
            for (std::size_t tie = graph.begins[vertex]; tie < graph.begins[vertex + 1]; ++tie)
                if (modules[graph.ends[tie]] == modules[vertex])
                    outward_[vertex] += graph.weights[tie];
        }
    }

    Partition run(SeededRandom& random) && {
        for (const std::uint32_t vertex : detail::shuffled(graph_.size(), random))
            if (alone_[vertex] && is_well_tied(vertex, modules_[vertex]))
                join_best(vertex);
        return std::move(parts_);
    }

  private:
    /// Whether the part is tied to the rest of its module at least as by chance.
    [[nodiscard]] bool is_well_tied(std::uint32_t part, std::uint32_t module) const {
        return outward_[part] * graph_.twice_all >=
               strength_[part] * (module_strength_[module] - strength_[part]);
    }

    void join_best(std::uint32_t vertex) {
        const std::uint32_t module = modules_[vertex];
        met_.clear();
        for (std::size_t tie = graph_.begins[vertex]; tie < graph_.begins[vertex + 1]; ++tie) {
            const std::uint32_t other = graph_.ends[tie];
            if (modules_[other] != module)
                continue;
            if (to_[parts_[other]] == 0)
                met_.push_back(parts_[other]);
            to_[parts_[other]] += graph_.weights[tie];
        }
        std::uint32_t best = vertex;
        Whole most = -1; // to add nothing is enough
        for (const std::uint32_t part : met_) {
            const Whole gain =
                to_[part] * graph_.twice_all - strength_[part] * graph_.strength[vertex];
            if (gain > most && is_well_tied(part, module)) {
                most = gain;
                best = part;
            }
        }
        if (best != vertex) {
            parts_[vertex] = best;
            alone_[vertex] = alone_[best] = false;
            strength_[best] += graph_.strength[vertex];
            outward_[best] += outward_[vertex] - 2 * to_[best];
        }
        for (const std::uint32_t part : met_)
            to_[part] = 0;
    }

    const WeightedGraph& graph_;
    const Partition& modules_;
    Partition parts_;
    std::vector<Whole> module_strength_;
    std::vector<Whole> strength_; ///< by part
    std::vector<Whole> outward_;  ///< by part: weight of its ties to the rest of its module
    std::vector<Whole> to_;       ///< scratch: by part, the ties of the vertex looked at
    std::vector<std::uint32_t> met_;
    std::vector<bool> alone_;
};

/// One round: moves, refinement and contraction until every module is one vertex.
Partition improve(const WeightedGraph& whole, Partition labels, SeededRandom& random) {
    Partition vertex_of(whole.size());
    std::iota(vertex_of.begin(), vertex_of.end(), 0U);
    for (WeightedGraph graph = whole;;) {
        detail::move_vertices(graph, labels, random);
        Partition parts = Refinement(graph, labels).run(random);
        const std::size_t number = detail::number_labels(parts);
        if (number == graph.size()) // nothing joined: nothing is left to contract
            break;
        Partition next(number);
        for (std::size_t vertex = 0; vertex < graph.size(); ++vertex)
            next[parts[vertex]] = labels[vertex];
        for (std::uint32_t& vertex : vertex_of)
            vertex = parts[vertex];
        graph = detail::contract(graph, parts, number);
        labels = std::move(next);
        detail::number_labels(labels);
    }
    for (std::uint32_t& vertex : vertex_of)
        vertex = labels[vertex];
    return vertex_of;
}

} // namespace

Modules leiden_modules(std::size_t unit_count, const UnitProjection& projection,
                       std::uint64_t seed) {
    constexpr int most_rounds = 10;
    const WeightedGraph whole = detail::weighted_graph(unit_count, projection);
    SeededRandom random(seed);
    Partition labels(unit_count);
    std::iota(labels.begin(), labels.end(), 0U);
    Modules best = detail::modules_of(whole, labels);
    for (int round = 0; round < most_rounds; ++round) {
        labels = improve(whole, std::move(labels), random);
        detail::number_labels(labels);
        Modules found = detail::modules_of(whole, labels);
        if (found.modularity <= best.modularity)
            break;
        best = std::move(found);
    }
    return best;
}

} // namespace zeren
