// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace zeren::text {

/// The bytes as valid UTF-8: each byte that is no part of a character as `\xFF`; text passes
/// unchanged. For names of files, which may hold any byte and stand in every result. Cost: linear
/// in text.
std::string with_bytes_shown(std::string_view bytes);

} // namespace zeren::text
