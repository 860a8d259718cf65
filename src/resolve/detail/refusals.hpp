// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/resolve/layouts.hpp>

#include <cstdint>
#include <string>

namespace zeren::detail {

/// Throws InputError: nothing in the document is a responsibility table.
[[noreturn]] void refuse_without_table(const std::string& file);

/// Throws InputError: the only layout that the user allows is not there.
[[noreturn]] void refuse_without_layout(const std::string& file, Layout layout);

/// Throws InputError: a table is there, but nothing tells where its cells end.
[[noreturn]] void refuse_run_together(const std::string& file, std::uint32_t line);

} // namespace zeren::detail
