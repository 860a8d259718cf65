// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>

#include <string_view>

namespace zeren {

/// Why a figure is undefined, for people. Measures give reasons in English, and machines get them
/// so; a reason without a Chinese form stays English (the property tests look for such).
std::string_view reason_in(Language language, std::string_view reason);

/// Whether the measure is not about this row of the network at all: it has its figure on another.
/// The reason may be in either language.
bool is_on_another_row(std::string_view reason);

} // namespace zeren
