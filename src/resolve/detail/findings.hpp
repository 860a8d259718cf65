// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>
#include <zeren/model/reading.hpp>

#include <string_view>

namespace zeren::detail {

/// A finding of a known kind: its severity comes from the table of all findings, so that no code
/// can be made up.
Diagnostic finding(std::string_view code, InputLocation where, Text message, Text suggestion);

/// Where a finding about a cell stands. In a document without lines of its own the address is
/// completed when all findings have been put in order.
InputLocation place_in(const DocumentInfo& document, CellLocation where);

} // namespace zeren::detail
