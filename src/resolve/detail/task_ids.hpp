// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/reading.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace zeren::detail {

/// Gives the tasks of one document their ids: table-section-number, with a letter from the second
/// task of the same number on (main-2-34b). The table with the most tasks is `main`, the others
/// `table2`, `table3` by their order; a task without a number takes its place in the section. The
/// same document always gives the same ids.
void assign_task_ids(std::span<Task> tasks, std::span<const std::uint32_t> sections);

} // namespace zeren::detail
