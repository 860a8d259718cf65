// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/analysis_context.hpp>

#include <cstddef>
#include <vector>

/// Named units that share tasks beside named units that were seen to work together.
namespace zeren::detail {

/// Of one unit, how many other named units …
struct ContactCounts {
    std::size_t needed = 0; ///< share a task with it
    std::size_t seen = 0;   ///< work with it by the table of contacts
    std::size_t both = 0;
};

/// One entry a vertex of the unit side; kept collectives have none and are nobody's.
/// The options must have a table of contacts. Cost: O(pairs + contacts).
std::vector<ContactCounts> contact_counts(const AnalysisContext& context);

} // namespace zeren::detail
