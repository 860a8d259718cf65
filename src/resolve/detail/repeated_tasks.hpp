// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/reading.hpp>

#include <vector>

namespace zeren::detail {

/// A finding for every task that stands a second time in its document: the same text, content
/// and units in the same roles. Both are kept and count. Cost: linear in tasks, and logarithmic in
/// ties for those whose text was seen before.
std::vector<Diagnostic> find_repeated_tasks(const Reading& reading);

} // namespace zeren::detail
