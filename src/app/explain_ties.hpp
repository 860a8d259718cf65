// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "explain_rows.hpp"

#include <zeren/graph/analysis_context.hpp>

#include <cstddef>
#include <vector>

/// The ties behind the terms of an explanation: a term about a unit or a leader names its tasks.
namespace zeren {

/// What is explained.
struct Explained {
    Subject subject = Subject::unit;
    std::size_t row = 0;
};

/// One row a term. A row about another unit or leader lists the tasks that it shares with what is
/// explained, or its own where there are none. `ties`, those of what is explained, stand below
/// where no term stands on one of them.
std::vector<Cells> rows_of_terms(const Analysis& analysis, const AnalysisContext& context,
                                 const MetricExplanation& explanation, Explained explained,
                                 std::vector<Cells> ties);

/// One row a unit with the tasks of its ties, most ties first: what every figure of the network is
/// made of. The rows about leads or supports count these ties only.
std::vector<Cells> ties_of_network(const Analysis& analysis, NetworkRow row);

} // namespace zeren
