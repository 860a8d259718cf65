// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zeren {

/// The known names that are closest to a misspelt one: at most `most` of them, nearest first, none
/// that differs in more than a third of its letters (names that contain it count as near).
std::vector<std::string> nearest(std::string_view wanted, std::span<const std::string> known,
                                 std::size_t most = 3);

/// "did you mean …?" for the nearest names, or the whole list when nothing is near.
Text nearest_hint(std::string_view wanted, std::span<const std::string> known);

} // namespace zeren
