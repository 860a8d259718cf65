// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/adjacency.hpp>
#include <zeren/graph/projection.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace zeren {

/// Module of every vertex, numbered by first appearance; `no_module` for a vertex without ties.
using Partition = std::vector<std::uint32_t>;
inline constexpr std::uint32_t no_module = std::numeric_limits<std::uint32_t>::max();

std::size_t module_count(std::span<const std::uint32_t> partition);

struct Modules {
    Partition of_vertex;
    double modularity = 0;
};

/// Modularity of a partition of both sides:
///
///     Q = 1/E · sum over units i and tasks j of one module of (A_ij - k_i d_j / E)
///
/// Range (-1, 1); 0 without ties. Source: Barber (2007), Physical Review E 76, 066102.
double barber_modularity(const Adjacency& graph, std::span<const std::uint32_t> partition);

/// One search for the partition of highest modularity: from random modules of the tasks, the two
/// sides take turns in moving every vertex where it adds most; then every two modules of which each
/// is the other's best partner are merged as long as that adds something, and so on. Gains are
/// whole numbers, so that none is lost to rounding. Cost: O(ties) a turn and a round of merging.
/// Source: Barber (2007); Liu and Murata (2010), J. Computer Science and Technology 25(4), also for
/// merging several pairs at once; merging to the end as LPAwb+ in Beckett (2016), Royal Society
/// Open Science 3, 140536.
Modules search_modules(const Adjacency& graph, std::uint64_t seed);

/// Modules of the units by Louvain's method on the projection, weighed by shared tasks:
///
///     Q = 1/2m · sum over pairs of one module of (w_ij - s_i s_j / 2m)     s sums of weights
///
/// Cost: about O(pairs) a level. Source: Blondel et al. (2008), J. Statistical Mechanics, P10008.
Modules louvain_modules(std::size_t unit_count, const UnitProjection& projection,
                        std::uint64_t seed);

/// The same by Leiden's method: modules are taken apart into parts that hang together well before
/// the graph is contracted, so that every module is connected; rounds are made until one adds
/// nothing. A vertex joins the best part, where the paper draws one at random near the best.
/// Source: Traag, Waltman and van Eck (2019), Scientific Reports 9, 5233.
Modules leiden_modules(std::size_t unit_count, const UnitProjection& projection,
                       std::uint64_t seed);

/// How much two partitions say of each other beyond chance, over the entries that have a module in
/// both: (I - E I) / (mean of the two entropies - E I), I mutual information, E I its mean over
/// random partitions of these sizes. 1 = the same, 0 = as by chance. 1 when both are trivial alike;
/// without entries 0. Cost: O(entries + modules² · size of a module).
/// Source: Vinh, Epps and Bailey (2010), J. Machine Learning Research 11, 2837-2854.
double adjusted_mutual_information(std::span<const std::uint32_t> first,
                                   std::span<const std::uint32_t> second);

} // namespace zeren
