// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/analysis.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace zeren {

/// A unit as it can be asked for where several bear its name: 宁波市鄞州区/区财政局.
std::string full_name(const Analysis& analysis, UnitId unit);

/// The vertices with this name, or this full name, or else this alias; blanks and width do not
/// count. Several where units of different jurisdictions bear one name.
std::vector<UnitId> units_called(const Analysis& analysis, std::string_view name);

/// The full names in one line, for messages.
std::string list_full_names(const Analysis& analysis, const std::vector<UnitId>& units);

} // namespace zeren
