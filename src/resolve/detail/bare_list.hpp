// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/tag_grammar.hpp"

#include <optional>
#include <string_view>

namespace zeren::detail {

/// 2024年6月底前, 年内完成, 长期坚持.
bool is_deadline(std::string_view clause);
/// A year alone behind a list is a citation: (国家统计局,2023年).
bool is_full_deadline(std::string_view clause);

/// A pure list of units, with a deadline behind it or not: (市财政局、市教育局,2023年9月底前).
std::optional<Tag> read_bare_list(std::string_view inside, NameReader& names);

} // namespace zeren::detail
