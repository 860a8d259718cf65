// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/analysis.hpp>

#include <string_view>

namespace zeren {

/// The vertex with this name or alias; blanks and width do not count. Throws UsageError with the
/// nearest names.
UnitId find_unit(const Analysis& analysis, std::string_view name);

/// The task with this id, or with this printed number where only one task has it. Throws UsageError
/// otherwise.
TaskId find_task(const Analysis& analysis, std::string_view name);

} // namespace zeren
