// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>
#include <zeren/model/analysis.hpp>

#include <string>
#include <vector>

namespace zeren {

/// A stretch of a finding's sentence, and the row of the table that it speaks of.
struct FindingLink {
    Text text; ///< stands in the sentence, in both languages
    Subject subject = Subject::unit;
    std::size_t row = 0; ///< of the analysis's table of that subject
};

/// One thing that the analysis says, as a sentence in both languages.
struct KeyFinding {
    std::string topic; ///< size, leads-most, takes-part-most, concentration, pairs, single-unit,
                       ///< leaders, check-source
    Text sentence;
    std::vector<FindingLink> links{}; ///< in the order in which they stand in the sentence
};

/// Who leads most, who takes part most, how concentrated that is, which pairs work together most,
/// which tasks hang on one unit, the leaders' portfolios, and what to check in the source. A topic
/// about which the table says nothing is left out. Needs the tables of every subject.
std::vector<KeyFinding> key_findings(const Analysis& analysis);

} // namespace zeren
