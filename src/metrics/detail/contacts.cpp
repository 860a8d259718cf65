// SPDX-License-Identifier: Apache-2.0
#include "metrics/detail/contacts.hpp"

#include <zeren/graph/projection.hpp>

#include <algorithm>

namespace zeren::detail {

std::vector<ContactCounts> contact_counts(const AnalysisContext& context) {
    const BipartiteGraph& graph = context.graph();
    const std::vector<UnitPair>& needed = context.projection().pairs;
    std::vector<ContactCounts> counts(graph.unit_count());
    const auto are_named = [&](UnitPair pair) {
        return !graph.unit(pair.first).collective && !graph.unit(pair.second).collective;
    };
    const auto count = [&](UnitPair pair, std::size_t ContactCounts::*what) {
        ++(counts[pair.first.index()].*what);
        ++(counts[pair.second.index()].*what);
    };
    for (const UnitPair pair : needed)
        if (are_named(pair))
            count(pair, &ContactCounts::needed);
    for (const UnitPair pair : context.options().side_tables.contacts.value()) {
        if (!are_named(pair))
            continue;
        count(pair, &ContactCounts::seen);
        if (std::binary_search(needed.begin(), needed.end(), pair))
            count(pair, &ContactCounts::both);
    }
    return counts;
}

} // namespace zeren::detail
