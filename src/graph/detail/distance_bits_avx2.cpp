// SPDX-License-Identifier: Apache-2.0
// Compiled for AVX2 and popcount where the compiler can (src/CMakeLists.txt); reached only where
// the processor can too.
#if defined(__AVX2__)
#include "graph/detail/distance_bits_steps.hpp"

namespace zeren::detail {

extern const BitSteps avx2_bit_steps;
const BitSteps avx2_bit_steps = bit_steps_called("avx2");

} // namespace zeren::detail
#endif
