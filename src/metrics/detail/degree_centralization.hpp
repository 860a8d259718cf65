// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/metrics/metric.hpp>

namespace zeren::detail {

/// Freeman's degree centralization of one side, as a value of the whole network; both sides use the
/// same form.
MetricColumn degree_centralization(const AnalysisContext& context, Side side);

} // namespace zeren::detail
