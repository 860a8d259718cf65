// SPDX-License-Identifier: Apache-2.0
// The parts of the report, each as values for the template of its name in viz/report.
#pragma once

#include "../json.hpp"

#include <zeren/app/report.hpp>
#include <zeren/graph/analysis_context.hpp>
#include <zeren/metrics/lorenz.hpp>

#include <kainjow/mustache.hpp>

#include <string>
#include <string_view>

namespace zeren::report {

/// A value of a template: text, truth, list or object. Templates escape texts.
using Node = kainjow::mustache::data;

/// What all parts are made from.
struct Basis {
    const Analysis& analysis;
    const ReportContent& content;
    const AnalysisContext& context; ///< of the same analysis
    LorenzCurve lead, taking_part;
};

/// Longest parts of the page that are there without scripts; the rest is in the CSV files.
inline constexpr std::size_t most_static_rows = 500;

Node heading_part(const Basis& basis);
Node key_findings_part(const Basis& basis);
Node workload_part(const Basis& basis);
Node pairs_part(const Basis& basis);
Node pictures_part(const Basis& basis);
Node leaders_part(const Basis& basis);
Node deadlines_part(const Basis& basis);
Node source_findings_part(const Basis& basis);
Node tasks_part(const Basis& basis);
Node units_part(const Basis& basis);
Node network_part(const Basis& basis);
Node studies_part(const Basis& basis);
Node comparison_part(const Basis& basis);
Node methods_part(const Basis& basis);

/// Everything that the scripts need, as JSON that may stand inside a script element.
std::string script_data(const Basis& basis);

} // namespace zeren::report
