// SPDX-License-Identifier: Apache-2.0
// Compiled for AVX2 where the compiler can (src/CMakeLists.txt); reached only where the processor
// can too. Without -mfma, so that the bits are those of the baseline.
#if defined(__AVX2__)
#include "graph/detail/path_lanes_steps.hpp"

namespace zeren::detail {

extern const LaneSteps avx2_lane_steps;
const LaneSteps avx2_lane_steps = steps_called("avx2");

} // namespace zeren::detail
#endif
