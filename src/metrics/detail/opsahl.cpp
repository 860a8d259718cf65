// SPDX-License-Identifier: Apache-2.0
#include "metrics/detail/opsahl.hpp"

#include <zeren/graph/clustering.hpp>

#include <numeric>

namespace zeren::detail {

Fraction opsahl_of_side(const AnalysisContext& context, Side side) {
    const FourPaths& paths = context.four_paths(side);
    const auto add = [](double sum, std::uint64_t count) { return sum + number(count); };
    return {
        {"closed four-paths", std::accumulate(paths.closed.begin(), paths.closed.end(), 0.0, add)},
        {"four-paths", std::accumulate(paths.all.begin(), paths.all.end(), 0.0, add)},
        "no path has four ties"};
}

} // namespace zeren::detail
