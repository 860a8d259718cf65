// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/adjacency.hpp>

#include <cstdint>
#include <vector>

namespace zeren {

/// Core number of every vertex: the largest k such that it lies in a part of the graph where all
/// vertices, of both sides, have k neighbours. Cost: O(vertices + edges).
/// Source: Seidman (1983), Social Networks 5(3); peeling after Batagelj and Zaversnik (2003).
std::vector<std::uint32_t> core_numbers(const Adjacency& graph);

} // namespace zeren
