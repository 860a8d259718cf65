// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/analysis_context.hpp>
#include <zeren/model/explanation.hpp>
#include <zeren/model/metric_table.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace zeren {

namespace detail {
struct Concentration;
}

/// The figure of a peer where its convention differs from ours. The help, `zeren list metrics` and
/// the results say how.
struct MetricConvention {
    Convention peer = Convention::zeren;
    std::string_view differs;    ///< English, one sentence
    std::string_view differs_zh; ///< Chinese
    MetricColumn (*compute)(const AnalysisContext& context, Subject subject);
};
std::string_view to_string(Convention convention);

/// A measure: a descriptor, the subjects it is defined for, and a pure function. There is no header
/// a measure; callers find it by id.
struct Metric {
    MetricInfo info;
    std::span<const Subject> subjects;
    /// One value per row of the subject, in the context's row order.
    MetricColumn (*compute)(const AnalysisContext& context, Subject subject);
    /// Adds the terms and quantities behind one row that has a value.
    void (*explain)(const AnalysisContext& context, Subject subject, std::size_t row,
                    MetricExplanation& explanation) = nullptr;
    std::span<const MetricConvention> conventions{};
    /// Set when the measure comes from an iteration: how it ended; nothing when it did not run.
    std::optional<Iteration> (*iteration)(const AnalysisContext& context) = nullptr;
    /// Set when the measure says how a total is spread: then it can be put beside chance.
    const detail::Concentration* concentration = nullptr;

    [[nodiscard]] bool is_for(Subject subject) const;
    /// The convention of this peer, or nullptr when it does not differ from ours.
    [[nodiscard]] const MetricConvention* convention_of(Convention peer) const;
    /// The column under the convention of the context's options.
    [[nodiscard]] MetricColumn figures(const AnalysisContext& context, Subject subject) const;
};

/// Every measure, in the order of metrics.def.
std::span<const Metric* const> all_metrics();
/// The measure with this id for this subject, or nullptr.
const Metric* find_metric(std::string_view id, Subject subject);

} // namespace zeren
