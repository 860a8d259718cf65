// SPDX-License-Identifier: Apache-2.0
#include "study/detail/null_draws.hpp"

#include <zeren/graph/sum.hpp>

#include <cmath>

namespace zeren::detail {

AgainstChance against_chance(double observed, std::vector<double> drawn) {
    AgainstChance result;
    result.draws = drawn.size();
    if (drawn.empty()) {
        result.z = Measured::undefined("no random table has the figure");
        return result;
    }
    const auto number = static_cast<double>(drawn.size());
    CompensatedSum sum, squares;
    for (const double value : drawn)
        sum += value;
    result.mean = sum.value() / number;
    for (const double value : drawn)
        squares += (value - result.mean) * (value - result.mean);
    result.deviation = std::sqrt(squares.value() / number);
    std::sort(drawn.begin(), drawn.end());
    result.low = drawn[drawn.size() * 25 / 1000];
    result.high = drawn[drawn.size() - 1 - drawn.size() * 25 / 1000];
    // Equal figures may differ in the last digit.
    const double slack = 1e-12 * std::max(1.0, std::abs(observed));
    const auto above = std::count_if(drawn.begin(), drawn.end(),
                                     [&](double value) { return value >= observed - slack; });
    const auto below = std::count_if(drawn.begin(), drawn.end(),
                                     [&](double value) { return value <= observed + slack; });
    result.p_above = static_cast<double>(above + 1) / (number + 1);
    result.p_below = static_cast<double>(below + 1) / (number + 1);
    result.z = result.deviation <= 1e-12 * std::max(1.0, std::abs(result.mean))
                   ? Measured::undefined("all random tables give the same figure")
                   : Measured::of((observed - result.mean) / result.deviation);
    return result;
}

} // namespace zeren::detail
