// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>
#include <zeren/model/data_table.hpp>
#include <zeren/model/metric_table.hpp>

#include <cstddef>
#include <span>

namespace zeren {

/// Chosen rows of a metric table as flat rows: "name" first, then one column a measure.
DataTable metric_rows(const MetricTable& table, std::span<const std::size_t> rows,
                      Language language);

} // namespace zeren
