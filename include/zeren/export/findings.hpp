// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>
#include <zeren/model/data_table.hpp>

#include <iosfwd>
#include <span>

namespace zeren {

/// One row a finding: severity, code, file, line, message, suggestion.
DataTable finding_table(std::span<const Diagnostic> findings, Language language);

/// Findings as SARIF 2.1.0, the form that code-review tools read. `rules` describes every code.
void write_sarif(std::span<const Diagnostic> findings, std::span<const FindingInfo> rules,
                 Language language, std::ostream& out);

} // namespace zeren
