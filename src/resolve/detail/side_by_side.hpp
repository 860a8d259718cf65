// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/source_document.hpp>

#include <array>
#include <optional>

namespace zeren::detail {

/// Two tables that stand side by side in one grid, known by a header row whose right half repeats
/// the left one: each half as a grid. A cell over the whole width heads both. Nothing for any other
/// grid.
std::optional<std::array<Grid, 2>> split_side_by_side(const Grid& grid);

} // namespace zeren::detail
