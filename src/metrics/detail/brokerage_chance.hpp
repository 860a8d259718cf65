// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "metrics/detail/sections.hpp"

#include <cstddef>
#include <span>

/// Brokerage beside a random graph with as many ties, in which each is there by chance alone: the
/// model of Gould and Fernandez.
namespace zeren::detail {

/// Of the two-paths through one vertex that would give it a role.
struct RoleMoments {
    double expected = 0;
    double variance = 0;
};

/// Ends a and b that make a path a → v → b count for a role of v.
struct RoleEnds {
    double pairs = 0;   ///< ordered pairs (a, b)
    double meeting = 0; ///< ordered pairs of different (a, b) that have a, or b, in common
};

/// For a vertex of group `own`, when the groups have these sizes. Cost: O(groups).
RoleEnds ends_of_role(BrokerageRole role, std::span<const double> sizes, std::size_t own);

/// A path a → v → b without a → b is there with probability p = d² (1 - d); two of them with one
/// end in common have the covariance d³ (1 - d)³, others none.
RoleMoments moments_of(const RoleEnds& ends, double density);

MetricColumn brokerage_z_column(const AnalysisContext& context, Subject subject,
                                BrokerageRole role);
void explain_brokerage_z(const AnalysisContext& context, std::size_t row, BrokerageRole role,
                         MetricExplanation& explanation);

} // namespace zeren::detail
