// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace zeren {

/// Mean and variance of a count.
struct CountMoments {
    double mean = 0;
    double variance = 0;
};

/// The five roles of a vertex by chance.
struct BrokerageMoments {
    CountMoments coordinator, itinerant, gatekeeper, representative, liaison;
};

/// What a vertex of a group brokers in a random directed graph in which every tie is there with
/// probability `density`, independent of the others: the paths a → v → b without a → b of each role
/// have the mean c d²(1-d), c the pairs (a, b) of the role; pairs that share an end go together
/// with covariance d³(1-d)³, others not at all.
/// Source: Gould and Fernandez (1989), Sociological Methodology 19, 89-126.
BrokerageMoments brokerage_by_chance(const std::vector<std::size_t>& group_sizes,
                                     std::size_t group, double density);

} // namespace zeren
