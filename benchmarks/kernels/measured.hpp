// SPDX-License-Identifier: Apache-2.0
// What every driver of the kernel benchmark shares: clocks, and a line of JSON for each repetition.
#pragma once

#include <cstdio>
#include <ctime>

namespace measured {

inline double seconds(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// Runs `work` and prints its wall and process CPU seconds, with the figure that must agree between
/// drivers.
template <class Work>
void repeat(int repetitions, Work work) {
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        const double cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
        const double wall = seconds(CLOCK_MONOTONIC);
        const double check = work();
        std::printf("{\"wall\": %.9f, \"cpu\": %.9f, \"check\": %.17g}\n",
                    seconds(CLOCK_MONOTONIC) - wall, seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu,
                    check);
        std::fflush(stdout);
    }
}

} // namespace measured
