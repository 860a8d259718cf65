// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/modules.hpp>
#include <zeren/graph/random_graphs.hpp>

#include <algorithm>
#include <map>
#include <numeric>

namespace zeren {
namespace {

using Whole = std::int64_t;

/// A weighted graph of one mode; `inner` is twice the weight within a vertex made of several.
struct Weighted {
    std::vector<std::vector<std::pair<std::uint32_t, Whole>>> ties;
    std::vector<Whole> inner, strength;
    Whole twice_all = 0;

    explicit Weighted(std::size_t size) : ties(size), inner(size), strength(size) {}
    void add(std::uint32_t a, std::uint32_t b, Whole weight) {
        ties[a].emplace_back(b, weight);
        ties[b].emplace_back(a, weight);
        strength[a] += weight;
        strength[b] += weight;
        twice_all += 2 * weight;
    }
};

/// Moves vertices one by one, in random order, where they add most; true when any moved.
bool move_vertices(const Weighted& graph, Partition& labels, SeededRandom& random) {
    const std::size_t size = graph.ties.size();
    std::vector<Whole> totals(size), to(size);
    for (std::size_t vertex = 0; vertex < size; ++vertex)
        totals[labels[vertex]] += graph.strength[vertex];
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t last = size; last > 1; --last)
        std::swap(order[last - 1], order[random.below(last)]);
    bool moved = false;
    for (bool again = true; again;) {
        again = false;
        for (const std::size_t vertex : order) {
            totals[labels[vertex]] -= graph.strength[vertex];
            for (const auto& [other, weight] : graph.ties[vertex])
                to[labels[other]] += weight;
            const auto gain = [&](std::uint32_t label) {
                return to[label] * graph.twice_all - totals[label] * graph.strength[vertex];
            };
            std::uint32_t best = labels[vertex];
            for (const auto& [other, weight] : graph.ties[vertex])
                if (gain(labels[other]) > gain(best))
                    best = labels[other];
            again = again || best != labels[vertex];
            const std::uint32_t chosen = best;
            for (const auto& [other, weight] : graph.ties[vertex])
                to[labels[other]] = 0;
            labels[vertex] = chosen;
            totals[chosen] += graph.strength[vertex];
        }
        moved = moved || again;
    }
    return moved;
}

/// Modules as the vertices of a smaller graph.
Weighted contract(const Weighted& graph, const Partition& labels, std::size_t modules) {
    Weighted small(modules);
    small.twice_all = graph.twice_all;
    std::map<std::pair<std::uint32_t, std::uint32_t>, Whole> weights;
    for (std::size_t vertex = 0; vertex < graph.ties.size(); ++vertex) {
        small.inner[labels[vertex]] += graph.inner[vertex];
        small.strength[labels[vertex]] += graph.strength[vertex];
        for (const auto& [other, weight] : graph.ties[vertex])
            weights[{labels[vertex], labels[other]}] += weight;
    }
    for (const auto& [pair, weight] : weights)
        if (pair.first == pair.second)
            small.inner[pair.first] += weight;
        else
            small.ties[pair.first].emplace_back(pair.second, weight);
    return small;
}

Partition numbered(const Partition& labels) {
    std::map<std::uint32_t, std::uint32_t> numbers;
    Partition result;
    for (const std::uint32_t label : labels) {
        const auto next = static_cast<std::uint32_t>(numbers.size());
        result.push_back(numbers.try_emplace(label, next).first->second);
    }
    return result;
}

double modularity(const Weighted& graph, const Partition& labels) {
    std::map<std::uint32_t, Whole> totals;
    Whole within = 0;
    for (std::size_t vertex = 0; vertex < graph.ties.size(); ++vertex) {
        totals[labels[vertex]] += graph.strength[vertex];
        for (const auto& [other, weight] : graph.ties[vertex])
            within += labels[other] == labels[vertex] ? weight : 0;
    }
    Whole scaled = within * graph.twice_all;
    for (const auto& [label, total] : totals)
        scaled -= total * total;
    const auto all = static_cast<double>(graph.twice_all);
    return all == 0 ? 0 : static_cast<double>(scaled) / (all * all);
}

} // namespace

Modules louvain_modules(std::size_t unit_count, const UnitProjection& projection,
                        std::uint64_t seed) {
    Weighted whole(unit_count);
    for (std::size_t row = 0; row < projection.pairs.size(); ++row)
        whole.add(projection.pairs[row].first.value, projection.pairs[row].second.value,
                  static_cast<Whole>(projection.shared[row].tasks));
    SeededRandom random(seed);
    Partition of_unit(unit_count);
    std::iota(of_unit.begin(), of_unit.end(), 0U);
    Weighted graph = whole;
    Partition labels = of_unit;
    while (move_vertices(graph, labels, random)) {
        labels = numbered(labels);
        for (std::uint32_t& unit : of_unit)
            unit = labels[unit];
        graph = contract(graph, labels, module_count(labels));
        labels.resize(graph.ties.size());
        std::iota(labels.begin(), labels.end(), 0U);
    }
    Modules result;
    result.modularity = modularity(whole, of_unit);
    for (std::size_t unit = 0; unit < unit_count; ++unit) // one without partners has no module
        if (whole.strength[unit] == 0)
            of_unit[unit] = no_module;
    std::map<std::uint32_t, std::uint32_t> numbers;
    for (std::uint32_t& unit : of_unit)
        if (unit != no_module)
            unit =
                numbers.try_emplace(unit, static_cast<std::uint32_t>(numbers.size())).first->second;
    result.of_vertex = std::move(of_unit);
    return result;
}

} // namespace zeren
