// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/distance_bits.hpp"

#include "graph/detail/distance_bits_steps.hpp"

namespace zeren::detail {

#ifdef ZEREN_WIDE_LANES
extern const BitSteps avx2_bit_steps; // distance_bits_avx2.cpp
#endif

const BitSteps baseline_bit_steps = bit_steps_called("baseline");

const BitSteps& fastest_bit_steps() {
#ifdef ZEREN_WIDE_LANES
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt"))
        return avx2_bit_steps;
#endif
    return baseline_bit_steps;
}

} // namespace zeren::detail
