// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/resolve/vocabulary.hpp>

#include <string_view>

/// Cells that hold no names: `none` and `ditto` under `[list]` of the vocabulary.
namespace zeren::detail {

/// —, 无, /: words and strokes that say "nobody" in a cell.
bool is_placeholder(std::string_view text, const Vocabulary& vocabulary);

/// 同上, 〃: the cell says what the cell above it says.
bool is_ditto(std::string_view text, const Vocabulary& vocabulary);

} // namespace zeren::detail
