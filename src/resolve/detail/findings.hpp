// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>

#include <string_view>

namespace zeren::detail {

/// A finding of a known kind: its severity comes from the table of all findings, so that no code
/// can be made up.
Diagnostic finding(std::string_view code, InputLocation where, Text message, Text suggestion);

} // namespace zeren::detail
