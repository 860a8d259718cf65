// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/wide_range_search.hpp"

#include <zeren/base/errors.hpp>

#include <cmath>
#include <limits>

namespace zeren::detail {
namespace {

constexpr std::uint32_t unreached = std::numeric_limits<std::uint32_t>::max();
// Reciprocals of the counts must stay normal numbers.
constexpr long double most_paths = std::numeric_limits<long double>::max() / 1e30L;

[[noreturn]] void refuse() {
    throw InputError(
        "too-many-paths", {},
        {.en = "two vertices are joined by more shortest paths than can be counted "
               "(over 1e4900): betweenness is not defined in these numbers",
         .zh = "两个顶点之间的最短路径数超出可计数范围（大于 1e4900），无法计算中介中心性"},
        {.en = "leave betweenness out (--only, --except), or measure parts of the table",
         .zh = "请不计算中介中心性，或分部分计算"});
}

} // namespace

WideRangeSearch::WideRangeSearch(const CondensedGraph& graph)
    : graph_(graph), level_(graph.class_count(), unreached), paths_(graph.class_count()),
      dependency_(graph.class_count()) {}

void WideRangeSearch::run(std::uint32_t source) {
    for (const std::uint32_t vertex : order_)
        level_[vertex] = unreached;
    count_paths(source);
    for (std::size_t place = order_.size(); place-- > 1;)
        collect(order_[place]);
}

double WideRangeSearch::carried_by(std::uint32_t vertex) const {
    return level_[vertex] == unreached || level_[vertex] == 0
               ? 0.0
               : static_cast<double>(dependency_[vertex]);
}

void WideRangeSearch::count_paths(std::uint32_t source) {
    order_.assign(1, source);
    level_[source] = 0;
    paths_[source] = 1;
    for (std::size_t head = 0; head < order_.size(); ++head) {
        const std::uint32_t vertex = order_[head];
        const long double members = head == 0 ? 1 : graph_.multiplicity[vertex];
        if (!(paths_[vertex] < most_paths))
            refuse();
        for (const std::uint32_t next : graph_.row(vertex)) {
            if (level_[next] == unreached) {
                level_[next] = level_[vertex] + 1;
                paths_[next] = 0;
                order_.push_back(next);
            }
            if (level_[next] == level_[vertex] + 1)
                paths_[next] += members * paths_[vertex];
        }
    }
}

/// The successors stand later in the order, so theirs are known.
void WideRangeSearch::collect(std::uint32_t vertex) {
    long double sum = 0;
    for (const std::uint32_t next : graph_.row(vertex))
        if (level_[next] == level_[vertex] + 1)
            sum +=
                (graph_.reach[next] + graph_.multiplicity[next] * dependency_[next]) / paths_[next];
    dependency_[vertex] = paths_[vertex] * sum;
}

} // namespace zeren::detail
