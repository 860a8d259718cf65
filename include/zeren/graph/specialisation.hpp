// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/weighted_table.hpp>

#include <vector>

namespace zeren {

/// How far a figure stands between the least and the most that the margins of the table allow.
struct Spread {
    double value = 0;
    double least = 0;
    double most = 0;
};

/// Per row, the Kullback-Leibler distance of its weights from the columns' share of the whole:
/// the distance itself, the smallest that whole numbers allow, and ln(whole / row sum). All zero
/// for a row without ties. Cost: O(ties + rows · distinct column sums).
/// Source: Blüthgen, Menzel and Blüthgen (2006), BMC Ecology 6:9.
std::vector<Spread> row_specialisation(const WeightedTable& table);

/// Two-dimensional entropy of the whole table, with the least and the most that whole numbers with
/// the same margins allow. The most is exact (a flow of least convex cost); the least is a greedy
/// bound, as in the source. Cost: O(sum of weights · rows · columns).
/// Source: as above.
Spread interaction_entropy(const WeightedTable& table);

/// Nestedness by weights: over pairs of rows of which the first has more ties, the part of the
/// second's ties that the first has too and weighs more. `sum` over pairs, and all pairs of rows
/// with ties. Cost: sum over columns of their ties². Source: Almeida-Neto and Ulrich (2011),
/// Environmental Modelling and Software 26(2), 173-178.
struct WeightedNestedness {
    double sum = 0;
    std::uint64_t pairs = 0;
};
WeightedNestedness measure_weighted_nestedness(const WeightedTable& table);

} // namespace zeren
