// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/queue_search.hpp"

namespace zeren::detail {

QueueSearch::QueueSearch(const CondensedGraph& graph)
    : graph_(graph), order_(graph.class_count()), arrived_(graph.class_count()),
      paths_(graph.class_count()), sum_(graph.class_count()) {}

bool QueueSearch::find_paths(std::uint32_t source) {
    const std::uint64_t* const offsets = graph_.offsets.data();
    const std::uint32_t* const neighbours = graph_.neighbours.data();
    double largest = 0;
    arrived_[source] = 1;
    order_[0] = source;
    std::size_t end = 1;
    for (std::size_t head = 0; head < end; ++head) {
        const std::uint32_t vertex = order_[head];
        // One member of the source starts, whatever its multiplicity.
        const double paths = head == 0 ? 1.0 : arrived_[vertex] * graph_.multiplicity[vertex];
        paths_[head] = paths;
        largest = paths > largest ? paths : largest;
        for (std::uint64_t place = offsets[vertex]; place < offsets[vertex + 1]; ++place) {
            const std::uint32_t next = neighbours[place];
            const double before = arrived_[next];
            // A branch, which is guessed well on such graphs: the queue need not wait for it.
            if (before == 0.0)
                order_[end++] = next;
            arrived_[next] = before + paths;
        }
    }
    met_ = end;
    return largest < safe_paths;
}

void QueueSearch::come_back(double weight, DependencySums& sums) {
    const std::uint64_t* const offsets = graph_.offsets.data();
    const std::uint32_t* const neighbours = graph_.neighbours.data();
    const bool with_squares = !sums.squares.empty();
    for (std::size_t place = met_; place-- > 1;) {
        const std::uint32_t vertex = order_[place];
        const double multiplicity = graph_.multiplicity[vertex];
        const double paths = paths_[place], sum = sum_[vertex];
        const double carried = paths * sum / multiplicity;
        sums.total[vertex] += weight * carried;
        if (with_squares)
            sums.squares[vertex] += carried * carried;
        const double back = (graph_.reach[vertex] / paths + sum) * multiplicity;
        for (std::uint64_t tie = offsets[vertex]; tie < offsets[vertex + 1]; ++tie)
            sum_[neighbours[tie]] += back;
    }
}

void QueueSearch::clear() {
    for (std::size_t place = 0; place < met_; ++place)
        arrived_[order_[place]] = sum_[order_[place]] = 0;
}

bool QueueSearch::run(std::uint32_t source, DependencySums& sums) {
    const bool countable = find_paths(source);
    if (countable)
        come_back(sums.by_reach ? graph_.reach[source] : 1.0, sums);
    clear();
    return countable;
}

} // namespace zeren::detail
