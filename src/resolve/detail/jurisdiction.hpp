// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/resolve/vocabulary.hpp>

#include <string_view>

namespace zeren::detail {

/// The place that a text begins with, down to its last level: 宁波市鄞州区2024年… -> 宁波市鄞州区.
/// Empty when it begins with none: 推进县域…, 各市…, 城市… (`[place]` of the vocabulary).
std::string_view place_at_front(std::string_view text, const Vocabulary& vocabulary);

/// The jurisdiction in an issuer's name: 宁波市鄞州区人民政府办公室 -> 宁波市鄞州区; 国务院 ->
/// 全国. Empty unless the text begins with a place and the name of a body follows it.
std::string_view jurisdiction_of(std::string_view issuer, const Vocabulary& vocabulary);

/// The jurisdiction that a title names, in front, behind its year or behind 关于印发.
std::string_view jurisdiction_in_title(std::string_view title, const Vocabulary& vocabulary);

} // namespace zeren::detail
