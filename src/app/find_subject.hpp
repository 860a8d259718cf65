// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/analysis.hpp>

#include <string_view>

namespace zeren {

/// The vertex with this name or alias, or JURISDICTION/NAME; blanks and width do not count. Throws
/// UsageError with the nearest names, or with the candidates where units of several jurisdictions
/// bear the name.
UnitId find_unit(const Analysis& analysis, std::string_view name);

/// The task with this id, or with this printed number where only one task has it. Throws UsageError
/// otherwise.
TaskId find_task(const Analysis& analysis, std::string_view name);

} // namespace zeren
