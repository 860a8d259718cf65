// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>

#include <cstddef>
#include <string_view>

namespace zeren {

/// Refuses input that goes beyond a limit, by an InputError: "columns of the table: 5000, more than
/// --max-cols 4096". `option` is what raises the limit.
[[noreturn]] void refuse_limit(const InputLocation& where, const Text& what, std::size_t found,
                               std::string_view option, std::size_t limit);

} // namespace zeren
