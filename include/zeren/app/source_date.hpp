// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ctime>
#include <optional>

namespace zeren {

/// The seconds of SOURCE_DATE_EPOCH; nothing without it. Throws UsageError when it is no whole
/// number or no date.
std::optional<std::time_t> source_date();

} // namespace zeren
