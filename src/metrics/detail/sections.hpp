// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/analysis_context.hpp>
#include <zeren/graph/brokerage.hpp>
#include <zeren/model/explanation.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

/// Leaders' sections as modules of the network.
namespace zeren::detail {

/// Per unit, its tasks under each leader (by leader row); a task of several leaders is split
/// equally.
std::vector<std::vector<double>> tasks_by_leader(const AnalysisContext& context);

/// The leader under whom most of a unit's tasks stand; the first row where several tie.
struct Section {
    std::optional<std::size_t> leader; ///< leader row; none when no task of the unit has a leader
    double tasks = 0;                  ///< of the unit, under this leader
};
std::vector<Section> sections_of_units(const AnalysisContext& context);

/// The section of every unit as a number: the leader's row, or the number of leaders.
std::vector<std::uint32_t> groups_of_units(const AnalysisContext& context);

/// a → b when a leads a task that b supports.
DirectedGraph lead_to_support(const AnalysisContext& context);

/// One of the five roles.
using BrokerageRole = std::uint64_t Brokerage::*;

/// Brokerage in the graph of lead to support, by section; units without a section form one of their
/// own.
MetricColumn brokerage_column(const AnalysisContext& context, Subject subject, BrokerageRole role);
/// One term for each unit that the paths come from.
void explain_brokerage(const AnalysisContext& context, std::size_t row, BrokerageRole role,
                       MetricExplanation& explanation);

} // namespace zeren::detail
