// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace zeren::detail {

/// Throws InputError: nothing in the document is a responsibility table.
[[noreturn]] void refuse_without_table(const std::string& file);

/// Throws InputError: a table is there, but nothing tells where its cells end.
[[noreturn]] void refuse_run_together(const std::string& file, std::uint32_t line);

} // namespace zeren::detail
