// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>
#include <zeren/model/analysis.hpp>

#include <string>
#include <vector>

namespace zeren {

/// One thing that the analysis says, as a sentence in both languages.
struct KeyFinding {
    std::string topic; ///< size, leads-most, takes-part-most, concentration, pairs, single-unit,
                       ///< leaders, check-source
    Text sentence;
};

/// Who leads most, who takes part most, how concentrated that is, which pairs work together most,
/// which tasks hang on one unit, the leaders' portfolios, and what to check in the source. A topic
/// about which the table says nothing is left out. Needs the tables of every subject.
std::vector<KeyFinding> key_findings(const Analysis& analysis);

} // namespace zeren
