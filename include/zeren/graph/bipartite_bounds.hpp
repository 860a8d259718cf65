// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/specialisation.hpp>

#include <vector>

/// The bounds that the R package bipartite puts the measures of specialisation between, for its
/// convention. Its searches need not find the least and the most; specialisation.hpp has exact
/// ones.
namespace zeren {

/// As row_specialisation, but the least distance is what bipartite's dfun finds: it starts from the
/// expected weights rounded down and gives each unit that is left to the column where the distance
/// then is least. Cost: O(rows · columns · columns).
std::vector<Spread> row_specialisation_of_bipartite(const WeightedTable& table);

/// As interaction_entropy, but the most is what bipartite's H2fun finds: from the expected weights
/// rounded down it fills the emptiest cell that is furthest below its expectation, and where one
/// cell is expected to hold over 36.79 % of everything it exchanges weight once more between a cell
/// too full and cells too empty. bipartite draws lots among equals; here the first by column is
/// taken. Cost: O(sum of weights · rows · columns).
Spread interaction_entropy_of_bipartite(const WeightedTable& table);

} // namespace zeren
