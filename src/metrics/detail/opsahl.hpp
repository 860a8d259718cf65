// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "metrics/detail/explaining.hpp"

/// Opsahl's clustering of a whole side: one body for both.
namespace zeren::detail {

Fraction opsahl_of_side(const AnalysisContext& context, Side side);

} // namespace zeren::detail
