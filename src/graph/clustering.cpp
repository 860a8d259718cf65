// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/clustering.hpp>
#include <zeren/graph/second_neighbours.hpp>

namespace zeren {
namespace {

/// Counts the closed four-paths that start at one vertex a, middle vertex by middle vertex.
/// `with_a` holds what every vertex shares with a.
class ClosedPathCounter {
  public:
    explicit ClosedPathCounter(const Adjacency& graph)
        : graph_(graph), walk_(graph), with_a_(graph.vertex_count(), 0),
          with_both_(graph.vertex_count(), 0) {}

    /// Adds to `closed[v - first]` the closed paths a - s - v - t - b for every v and b.
    void add_from(std::uint32_t a, std::size_t first, std::vector<std::uint64_t>& closed) {
        const auto found = walk_.of(a);
        const std::vector<SharedCount> partners(found.begin(), found.end());
        for (const SharedCount entry : partners)
            with_a_[entry.vertex] = entry.shared;
        for (const SharedCount middle : partners)
            closed[middle.vertex - first] += closed_through(a, middle);
        for (const SharedCount entry : partners)
            with_a_[entry.vertex] = 0;
    }

  private:
    std::uint64_t closed_through(std::uint32_t a, const SharedCount& middle) {
        count_shared_by_both(a, middle.vertex, 1);
        std::uint64_t sum = 0;
        for (const SharedCount end : walk_.of(middle.vertex))
            if (end.vertex != a && with_a_[end.vertex] > 0)
                sum += closed_pairs(middle.shared, end.shared, with_a_[end.vertex],
                                    with_both_[end.vertex]);
        count_shared_by_both(a, middle.vertex, 0);
        return sum;
    }

    /// Choices of s (of a and v) and t (of v and b), s != t, that leave a and b a further common
    /// neighbour. `common` = shared by a and b, `all_three` = shared by a, v and b.
    static std::uint64_t closed_pairs(std::uint64_t first, std::uint64_t second,
                                      std::uint64_t common, std::uint64_t all_three) {
        if (common == 1 && all_three == 1) // neither s nor t may be the one common neighbour
            return (first - 1) * (second - 1);
        const std::uint64_t paths = first * second - all_three;
        return common == 2 && all_three == 2 ? paths - 2 : paths;
    }

    /// with_both_[b] = neighbours that a, v and b have in common; `step` 0 clears it.
    void count_shared_by_both(std::uint32_t a, std::uint32_t v, std::uint32_t step) {
        const auto of_a = graph_.neighbours(a);
        const auto of_v = graph_.neighbours(v);
        for (std::size_t left = 0, right = 0; left < of_a.size() && right < of_v.size();) {
            if (of_a[left] == of_v[right])
                for (const std::uint32_t b : graph_.neighbours(of_a[left]))
                    with_both_[b] = step == 0 ? 0 : with_both_[b] + step;
            const bool step_left = of_a[left] <= of_v[right];
            const bool step_right = of_v[right] <= of_a[left];
            left += step_left;
            right += step_right;
        }
    }

    const Adjacency& graph_;
    SecondNeighbours walk_;
    std::vector<std::uint32_t> with_a_, with_both_;
};

/// All four-paths with this middle: pairs of (end, task) at different tasks with different ends.
std::uint64_t four_paths_through(const Adjacency& graph, SecondNeighbours& walk, std::size_t v) {
    std::uint64_t steps = 0;   // ways to leave v to some end
    std::uint64_t clashes = 0; // pairs of ways with one end or one task, by inclusion and exclusion
    for (const std::uint32_t task : graph.neighbours(v)) {
        const std::uint64_t ends = graph.degree(task) - 1;
        steps += ends;
        clashes += ends * ends; // same task, whatever the ends
    }
    for (const SharedCount end : walk.of(v))
        clashes += std::uint64_t{end.shared} * end.shared - end.shared; // same end, other task
    return steps * steps - clashes;
}

} // namespace

FourPaths count_four_paths(const Adjacency& graph, Side side) {
    const SideRange own = graph.range(side);
    FourPaths result{.all = std::vector<std::uint64_t>(own.count, 0),
                     .closed = std::vector<std::uint64_t>(own.count, 0)};
    SecondNeighbours walk(graph);
    ClosedPathCounter counter(graph);
    for (std::size_t row = 0; row < own.count; ++row) {
        result.all[row] = four_paths_through(graph, walk, own.first + row);
        counter.add_from(static_cast<std::uint32_t>(own.first + row), own.first, result.closed);
    }
    return result;
}

std::vector<std::uint64_t> count_redundant_pairs(const Adjacency& graph, Side side) {
    const SideRange own = graph.range(side);
    std::vector<std::uint64_t> pairs(own.count, 0);
    std::vector<bool> joined_twice(graph.vertex_count(), false);
    SecondNeighbours walk(graph);
    const SideRange other = graph.range(side == Side::unit ? Side::task : Side::unit);
    for (std::size_t s = other.first; s < other.first + other.count; ++s) {
        // A pair that v joins is joined by someone else too when it is joined at least twice.
        const auto found = walk.of(s);
        for (const SharedCount entry : found)
            joined_twice[entry.vertex] = entry.shared >= 2;
        for (const std::uint32_t v : graph.neighbours(s))
            for (const std::uint32_t t : graph.neighbours(v))
                pairs[v - own.first] += t > s && joined_twice[t];
        for (const SharedCount entry : found)
            joined_twice[entry.vertex] = false;
    }
    return pairs;
}

std::uint64_t count_four_cycles(const Adjacency& graph) {
    SecondNeighbours walk(graph);
    std::uint64_t cycles = 0;
    for (std::size_t unit = 0; unit < graph.range(Side::unit).count; ++unit)
        for (const SharedCount entry : walk.of(unit))
            if (entry.vertex > unit)
                cycles += std::uint64_t{entry.shared} * (entry.shared - 1) / 2;
    return cycles;
}

std::uint64_t count_three_paths(const Adjacency& graph) {
    std::uint64_t paths = 0;
    for (std::size_t unit = 0; unit < graph.range(Side::unit).count; ++unit)
        for (const std::uint32_t task : graph.neighbours(unit))
            paths += (graph.degree(unit) - 1) * (graph.degree(task) - 1);
    return paths;
}

} // namespace zeren
