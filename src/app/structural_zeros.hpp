// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/trade_chain.hpp>
#include <zeren/model/analysis.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace zeren {

/// Ties that cannot be, from a CSV unit,task; sorted, each once; none for an empty path. Throws
/// InputError with the line of a name that the table lacks, and for a tie that the table has.
std::vector<ImpossibleTie> load_structural_zeros(const Analysis& analysis, const std::string& path,
                                                 std::size_t limit_bytes);

} // namespace zeren
