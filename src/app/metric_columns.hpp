// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/app/metric_report.hpp>

/// Columns that stand beside the measures of a table: what surrounds a figure rather than another
/// figure.
namespace zeren {

/// Rank, rank interval and rank band of every measure named, for these rows of the unit side.
void add_rank_intervals(const Analysis& analysis, std::span<const std::string> ids,
                        std::span<const std::size_t> rows, std::size_t draws, Language language,
                        DataTable& table);

/// The rank by role-load at λ = 0, 0.1, … 1, and the best and the worst of these.
void add_split_ranks(const Analysis& analysis, std::span<const std::size_t> rows, Language language,
                     DataTable& table);

/// Mean, band, z and p under random assignment behind every measure of concentration.
void add_chance(const Analysis& analysis, std::size_t draws, Language language, DataTable& table);

/// The document (none when the name is empty) and the jurisdiction, after the name.
void add_origin(const Analysis& analysis, const MetricRequest& request,
                std::span<const std::size_t> rows, Language language, DataTable& table);

} // namespace zeren
