// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/metric_table.hpp>

#include <cstddef>
#include <string_view>

namespace zeren {

/// A figure of the network beside what random assignment would give.
struct ChanceFigure {
    const MetricInfo* metric = nullptr;
    std::string_view row;   ///< lead-count, support-count, task-count or fractional-load
    std::string_view model; ///< random-units or degree-preserving
    Measured observed;
    double mean = 0;
    double low = 0;  ///< 2.5 % of the draws lie below
    double high = 0; ///< 2.5 % of the draws lie above
    Measured z;      ///< (observed - mean) / standard deviation of the draws
    /// Part of the draws that are at least as concentrated as the observed, (b + 1)/(T + 1).
    double p = 1;
    std::size_t draws = 0;   ///< T; 0 when there is nothing to compare
    std::string_view reason; ///< why there is nothing to compare; empty when there is
};

} // namespace zeren
