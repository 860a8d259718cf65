// SPDX-License-Identifier: Apache-2.0
// Many searches for modules, and how far they agree.
#pragma once

#include <zeren/graph/modules.hpp>
#include <zeren/model/metric_table.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace zeren::detail {

/// Searches side by side; each has a seed of its own, and two seeds have none in common.
std::vector<Modules> search_all(const Adjacency& graph, std::size_t restarts, std::uint64_t seed,
                                unsigned jobs);

/// The best; of equals the one whose labels come first.
const Modules& best_of(const std::vector<Modules>& found);

/// By unit, how often it is with the others of its module in `best`, over all searches.
std::vector<Measured> stability(const Partition& best, const std::vector<Modules>& found,
                                std::size_t units);

} // namespace zeren::detail
