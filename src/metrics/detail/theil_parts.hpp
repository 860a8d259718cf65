// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/analysis_context.hpp>
#include <zeren/model/explanation.hpp>

#include <cstddef>

/// The Theil index taken apart by the leaders' sections.
namespace zeren::detail {

/// What one section adds to the part between sections and to the part within them.
struct SectionPart {
    double between = 0;
    double within = 0;
};
using PartOfSection = double SectionPart::*;

MetricColumn theil_column(const AnalysisContext& context, Subject subject, PartOfSection part);
void explain_theil(const AnalysisContext& context, std::size_t row, PartOfSection part,
                   MetricExplanation& explanation);

} // namespace zeren::detail
