// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/analysis_context.hpp>
#include <zeren/model/explanation.hpp>
#include <zeren/model/metric_table.hpp>

#include <cstddef>
#include <span>
#include <string_view>

namespace zeren {

/// A measure: a descriptor, the subjects it is defined for, and a pure function. There is no header
/// a measure; callers find it by id.
struct Metric {
    MetricInfo info;
    std::span<const Subject> subjects;
    /// One value per row of the subject, in the context's row order.
    MetricColumn (*compute)(const AnalysisContext& context, Subject subject);
    /// Adds the terms and quantities behind one row; nullptr when the measure cannot say.
    void (*explain)(const AnalysisContext& context, Subject subject, std::size_t row,
                    MetricExplanation& explanation) = nullptr;

    [[nodiscard]] bool is_for(Subject subject) const;
};

/// Every measure, in the order of metrics.def.
std::span<const Metric* const> all_metrics();
/// The measure with this id for this subject, or nullptr.
const Metric* find_metric(std::string_view id, Subject subject);

} // namespace zeren
