// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/analysis.hpp>

#include <optional>
#include <string_view>

namespace zeren {

/// The task with this id (FILE/ID where several documents have it), or with this printed number
/// where only one task has it; nothing when no task has either. Throws UsageError with the ids of
/// the candidates where there are several. The one look-up of every command that takes a task.
std::optional<TaskId> task_called(const Analysis& analysis, std::string_view name);

} // namespace zeren
