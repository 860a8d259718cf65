// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/resolve/vocabulary.hpp>

#include <string_view>
#include <vector>

namespace zeren::detail {

/// Cuts a list of units where names follow one another with nothing between them:
/// 市教育局市财政局市民政局. A name ends there as unit names do, and the next begins with the level
/// word of the first; without level words three endings in 局 are needed, since 公安局交通管理局 is
/// one name. Returns the cell whole where nothing runs together. Cost: linear.
std::vector<std::string_view> cut_run_together(std::string_view cell, const Vocabulary& vocabulary);

} // namespace zeren::detail
