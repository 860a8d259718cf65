// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/weighted_graph.hpp"

#include <deque>
#include <numeric>
#include <utility>

namespace zeren::detail {
namespace {

using Whole = WeightedGraph::Whole;

double modularity(const WeightedGraph& graph, const Partition& labels) {
    std::vector<Whole> totals(graph.size());
    Whole within = 0;
    for (std::size_t vertex = 0; vertex < graph.size(); ++vertex) {
        totals[labels[vertex]] += graph.strength[vertex];
        within += graph.inner[vertex];
        for (std::size_t tie = graph.begins[vertex]; tie < graph.begins[vertex + 1]; ++tie)
            within += labels[graph.ends[tie]] == labels[vertex] ? graph.weights[tie] : 0;
    }
    Whole scaled = within * graph.twice_all;
    for (const Whole total : totals)
        scaled -= total * total;
    const auto all = static_cast<double>(graph.twice_all);
    return all == 0 ? 0 : static_cast<double>(scaled) / (all * all);
}

} // namespace

WeightedGraph weighted_graph(std::size_t unit_count, const UnitProjection& projection) {
    WeightedGraph graph;
    graph.begins.assign(unit_count + 1, 0);
    graph.inner.assign(unit_count, 0);
    graph.strength.assign(unit_count, 0);
    for (const UnitPair& pair : projection.pairs) {
        ++graph.begins[pair.first.index() + 1];
        ++graph.begins[pair.second.index() + 1];
    }
    std::partial_sum(graph.begins.begin(), graph.begins.end(), graph.begins.begin());
    graph.ends.resize(graph.begins.back());
    graph.weights.resize(graph.begins.back());
    std::vector<std::size_t> next(graph.begins.begin(), graph.begins.end() - 1);
    for (std::size_t row = 0; row < projection.pairs.size(); ++row) {
        const UnitPair& pair = projection.pairs[row];
        const auto weight = static_cast<Whole>(projection.shared[row].tasks);
        for (const auto& [from, to] :
             {std::pair{pair.first, pair.second}, std::pair{pair.second, pair.first}}) {
            const std::size_t place = next[from.index()]++;
            graph.ends[place] = to.value;
            graph.weights[place] = weight;
            graph.strength[from.index()] += weight;
        }
        graph.twice_all += 2 * weight;
    }
    return graph;
}

WeightedGraph contract(const WeightedGraph& graph, const Partition& labels, std::size_t modules) {
    std::vector<std::size_t> begins(modules + 1, 0);
    for (const std::uint32_t label : labels)
        ++begins[label + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    std::vector<std::uint32_t> members(labels.size());
    std::vector<std::size_t> next(begins.begin(), begins.end() - 1);
    for (std::uint32_t vertex = 0; vertex < labels.size(); ++vertex)
        members[next[labels[vertex]]++] = vertex;

    WeightedGraph small;
    small.twice_all = graph.twice_all;
    small.inner.assign(modules, 0);
    small.strength.assign(modules, 0);
    std::vector<Whole> to(modules, 0);
    std::vector<std::uint32_t> met;
    for (std::uint32_t module = 0; module < modules; ++module) {
        for (std::size_t place = begins[module]; place < begins[module + 1]; ++place) {
            const std::uint32_t vertex = members[place];
            small.inner[module] += graph.inner[vertex];
            small.strength[module] += graph.strength[vertex];
            for (std::size_t tie = graph.begins[vertex]; tie < graph.begins[vertex + 1]; ++tie) {
                const std::uint32_t other = labels[graph.ends[tie]];
                if (other != module && to[other] == 0)
                    met.push_back(other);
                (other == module ? small.inner[module] : to[other]) += graph.weights[tie];
            }
        }
        for (const std::uint32_t other : met) {
            small.ends.push_back(other);
            small.weights.push_back(std::exchange(to[other], 0));
        }
        met.clear();
        small.begins.push_back(small.ends.size());
    }
    return small;
}

void move_vertices(const WeightedGraph& graph, Partition& labels, SeededRandom& random) {
    std::vector<Whole> totals(graph.size()), to(graph.size());
    for (std::size_t vertex = 0; vertex < graph.size(); ++vertex)
        totals[labels[vertex]] += graph.strength[vertex];
    const std::vector<std::uint32_t> order = shuffled(graph.size(), random);
    std::deque<std::uint32_t> waiting(order.begin(), order.end());
    std::vector<bool> waits(graph.size(), true);
    while (!waiting.empty()) {
        const std::uint32_t vertex = waiting.front();
        waiting.pop_front();
        waits[vertex] = false;
        const std::size_t begin = graph.begins[vertex], end = graph.begins[vertex + 1];
        const std::uint32_t old = labels[vertex];
        totals[old] -= graph.strength[vertex];
        for (std::size_t tie = begin; tie < end; ++tie)
            to[labels[graph.ends[tie]]] += graph.weights[tie];
        const auto gain = [&](std::uint32_t label) {
            return to[label] * graph.twice_all - totals[label] * graph.strength[vertex];
        };
        std::uint32_t best = old;
        Whole most = gain(old);
        for (std::size_t tie = begin; tie < end; ++tie)
            if (const std::uint32_t label = labels[graph.ends[tie]]; gain(label) > most) {
                best = label;
                most = gain(label);
            }
        for (std::size_t tie = begin; tie < end; ++tie)
            to[labels[graph.ends[tie]]] = 0;
        labels[vertex] = best;
        totals[best] += graph.strength[vertex];
        for (std::size_t tie = begin; best != old && tie < end; ++tie)
            if (const std::uint32_t other = graph.ends[tie];
                labels[other] != best && !waits[other]) {
                waits[other] = true;
                waiting.push_back(other);
            }
    }
}

std::size_t number_labels(Partition& labels) {
    Partition numbers;
    std::uint32_t next = 0;
    for (std::uint32_t& label : labels) {
        if (label >= numbers.size())
            numbers.resize(label + 1, no_module);
        if (numbers[label] == no_module)
            numbers[label] = next++;
        label = numbers[label];
    }
    return next;
}

std::vector<std::uint32_t> shuffled(std::size_t size, SeededRandom& random) {
    std::vector<std::uint32_t> order(size);
    std::iota(order.begin(), order.end(), 0U);
    for (std::size_t last = size; last > 1; --last)
        std::swap(order[last - 1], order[random.below(last)]);
    return order;
}

Modules modules_of(const WeightedGraph& graph, Partition labels) {
    Modules result;
    result.modularity = modularity(graph, labels);
    Partition numbers(labels.size(), no_module);
    std::uint32_t next = 0;
    for (std::size_t unit = 0; unit < labels.size(); ++unit) {
        if (graph.strength[unit] == 0) {
            labels[unit] = no_module;
            continue;
        }
        std::uint32_t& number = numbers[labels[unit]];
        if (number == no_module)
            number = next++;
        labels[unit] = number;
    }
    result.of_vertex = std::move(labels);
    return result;
}

} // namespace zeren::detail
