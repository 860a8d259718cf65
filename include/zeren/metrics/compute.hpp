// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/metrics/metric.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace zeren {

/// The measure with this id for this subject. Throws UsageError with the nearest ids when there is
/// none, and says so when the id belongs to other subjects.
const Metric& require_metric(std::string_view id, Subject subject);

/// The table of a subject: rows in the context's order, one column a measure. `only` names the
/// measures and their order; empty = all of the subject, in the order of metrics.def. Throws
/// UsageError for an unknown id.
MetricTable compute_table(const AnalysisContext& context, Subject subject,
                          std::span<const std::string_view> only = {});

/// How the iteration behind a measure ended; nothing for a measure that does not iterate.
std::optional<Iteration> iteration_of(const Metric& metric, const AnalysisContext& context);

/// The terms, quantities and result behind one figure of a table.
MetricExplanation explain_metric(const AnalysisContext& context, const Metric& metric,
                                 Subject subject, std::size_t row);

} // namespace zeren
