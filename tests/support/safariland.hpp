// SPDX-License-Identifier: Apache-2.0
// Safariland: visits of 27 insects to 9 plants, from Vázquez and Simberloff (2003), Ecology
// Letters 6, 1077-1083, as in the R package bipartite. Rows: plants.
#pragma once

#include <array>
#include <cstdint>

namespace zeren::test {

inline constexpr std::array<std::array<std::uint32_t, 27>, 9> safariland_visits{
    {{673, 0, 110, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1},
     {0, 154, 0, 0, 5, 7, 1, 3, 8, 1, 1, 0, 0, 4, 0, 0, 0, 4, 0, 1, 6, 1, 1, 3, 4, 4, 0},
     {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
     {0, 67, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
     {0, 0, 6, 0, 4, 0, 2, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
     {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 1, 0, 0, 2, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0},
     {0, 0, 0, 2, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
     {0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
     {0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}}};

} // namespace zeren::test
