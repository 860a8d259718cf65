// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/path_lanes.hpp"

#include "graph/detail/path_lanes_steps.hpp"

namespace zeren::detail {

#ifdef ZEREN_WIDE_LANES
extern const LaneSteps avx2_lane_steps; // path_lanes_avx2.cpp
#endif

const LaneSteps baseline_lane_steps = steps_called("baseline");

const LaneSteps& fastest_lane_steps() {
#ifdef ZEREN_WIDE_LANES
    if (__builtin_cpu_supports("avx2"))
        return avx2_lane_steps;
#endif
    return baseline_lane_steps;
}

} // namespace zeren::detail
