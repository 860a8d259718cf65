// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>

#include <string>

namespace zeren {

/// A diagnostic as one JSON object on one line: file, line, column, place, severity, code, message,
/// hint; null where there is none.
std::string diagnostic_json(const Diagnostic& diagnostic, Language language);

} // namespace zeren
