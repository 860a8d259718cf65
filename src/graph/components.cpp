// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/components.hpp>

#include <algorithm>
#include <limits>
#include <numeric>

namespace zeren {
namespace {

constexpr std::uint32_t unseen = std::numeric_limits<std::uint32_t>::max();

/// Sets of units that hang together; the smallest of a set stands for it.
class UnitSets {
  public:
    explicit UnitSets(std::size_t count) : parent_(count) {
        std::iota(parent_.begin(), parent_.end(), 0U);
    }
    std::uint32_t find(std::uint32_t unit) {
        while (parent_[unit] != unit) {
            parent_[unit] = parent_[parent_[unit]]; // halves the way for the next
            unit = parent_[unit];
        }
        return unit;
    }
    void join(std::uint32_t left, std::uint32_t right) {
        left = find(left);
        right = find(right);
        if (left != right)
            parent_[std::max(left, right)] = std::min(left, right);
    }

  private:
    std::vector<std::uint32_t> parent_;
};

/// Number of every vertex's component, by first vertex, units before tasks.
std::vector<std::uint32_t> label(const Adjacency& graph, std::vector<Components::Size>& sizes) {
    const SideRange units = graph.range(Side::unit), tasks = graph.range(Side::task);
    UnitSets sets(units.count);
    for (std::size_t task = tasks.first; task < tasks.first + tasks.count; ++task) {
        const auto members = graph.neighbours(task);
        for (std::size_t member = 1; member < members.size(); ++member)
            sets.join(members[0], members[member]);
    }
    std::vector<std::uint32_t> found(graph.vertex_count(), unseen);
    for (std::uint32_t unit = 0; unit < units.count; ++unit) {
        const std::uint32_t first = sets.find(unit);
        if (first == unit) {
            found[unit] = static_cast<std::uint32_t>(sizes.size());
            sizes.push_back({});
        }
        found[unit] = found[first];
        ++sizes[found[unit]].units;
    }
    for (std::size_t task = tasks.first; task < tasks.first + tasks.count; ++task) {
        if (graph.degree(task) == 0)
            sizes.push_back({});
        found[task] = graph.degree(task) == 0 ? static_cast<std::uint32_t>(sizes.size() - 1)
                                              : found[graph.neighbours(task)[0]];
        ++sizes[found[task]].tasks;
    }
    return found;
}

} // namespace

Components find_components(const Adjacency& graph) {
    std::vector<Components::Size> sizes;
    std::vector<std::uint32_t> found = label(graph, sizes);
    std::vector<std::uint32_t> order(sizes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
        return sizes[left].vertices() > sizes[right].vertices();
    });
    Components result;
    std::vector<std::uint32_t> rank(sizes.size());
    for (std::uint32_t position = 0; position < order.size(); ++position) {
        rank[order[position]] = position;
        result.sizes.push_back(sizes[order[position]]);
    }
    for (std::uint32_t& component : found)
        component = rank[component];
    result.of_vertex = std::move(found);
    return result;
}

} // namespace zeren
