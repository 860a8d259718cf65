// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/brokerage_chance.hpp>

namespace zeren {
namespace {

/// `pairs` of a role, and how many ordered pairs of them share their first or their second vertex.
CountMoments moments(double pairs, double sharing, double d) {
    const double path = d * d * (1 - d);
    const double together = d * d * d * (1 - d) * (1 - d) * (1 - d);
    return {pairs * path, pairs * path * (1 - path) + sharing * together};
}

} // namespace

BrokerageMoments brokerage_by_chance(const std::vector<std::size_t>& group_sizes,
                                     std::size_t group, double density) {
    double all = 0;
    for (const std::size_t size : group_sizes)
        all += static_cast<double>(size);
    const double mates = static_cast<double>(group_sizes[group]) - 1;
    const double others = all - mates - 1;
    BrokerageMoments result;
    result.coordinator =
        moments(mates * (mates - 1), 2 * mates * (mates - 1) * (mates - 2), density);
    result.gatekeeper = result.representative =
        moments(mates * others, mates * others * (mates - 1 + others - 1), density);
    double within = 0, within_sharing = 0, between = 0, between_sharing = 0;
    for (std::size_t other = 0; other < group_sizes.size(); ++other) {
        if (other == group)
            continue;
        const auto size = static_cast<double>(group_sizes[other]);
        const double rest = others - size;
        within += size * (size - 1);
        within_sharing += 2 * size * (size - 1) * (size - 2);
        between += size * rest;
        between_sharing += 2 * size * rest * (rest - 1);
    }
    result.itinerant = moments(within, within_sharing, density);
    result.liaison = moments(between, between_sharing, density);
    return result;
}

} // namespace zeren
