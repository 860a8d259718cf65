// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>
#include <zeren/model/data_table.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace zeren {

inline constexpr std::array<std::string_view, 6> catalog_names{"readers", "metrics",   "studies",
                                                               "views",   "exporters", "findings"};

/// What there is of one kind, one row each, from the registry itself. Throws UsageError for a kind
/// that is not in `catalog_names`.
DataTable catalog(std::string_view kind, Language language);

/// Ids of the formats that `zeren export` writes.
std::vector<std::string> export_format_ids();

} // namespace zeren
