// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/signals_held.hpp>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

/// Work on several threads at a time. Whoever uses it sees to it that results do not depend on how
/// many there are: each range writes what is its own, and the results are joined in order.
namespace zeren {

/// Into how many ranges `for_ranges` cuts `count` items: one a thread, none smaller than `smallest`
/// (a thread costs some tens of microseconds; less work than that is done faster by one).
inline std::size_t range_count(std::size_t count, unsigned threads, std::size_t smallest) {
    return std::clamp<std::size_t>(count / std::max<std::size_t>(smallest, 1), 1,
                                   std::max(threads, 1U));
}

/// Where range `index` of `ranges` equal ones begins.
inline std::size_t range_begin(std::size_t count, std::size_t ranges, std::size_t index) {
    return count / ranges * index + std::min(index, count % ranges);
}

/// Calls `work(index)` for every index below `ranges`, each on a thread of its own, the first on
/// this one. Returns when all have ended; the failure of the lowest index is thrown on.
template <class Work>
void for_each_range(std::size_t ranges, const Work& work) {
    std::vector<std::exception_ptr> failures(ranges);
    const auto guarded = [&](std::size_t index) {
        try {
            work(index);
        } catch (...) {
            failures[index] = std::current_exception();
        }
    };
    {
        SignalsHeld held; // in the threads that are started here
        std::vector<std::jthread> threads;
        for (std::size_t index = 1; index < ranges; ++index) {
            try {
                threads.emplace_back(guarded, index);
            } catch (const std::system_error&) {
                guarded(index); // the system has no more threads to give: slower, but done
            }
        }
        held.release();
        if (ranges > 0)
            guarded(0);
    } // waits for them
    for (const std::exception_ptr& failure : failures)
        if (failure)
            std::rethrow_exception(failure);
}

/// Cuts [0, count) into ranges and calls `work(begin, end)` for each, side by side.
template <class Work>
void for_ranges(std::size_t count, unsigned threads, std::size_t smallest, const Work& work) {
    const std::size_t ranges = range_count(count, threads, smallest);
    for_each_range(ranges, [&](std::size_t index) {
        work(range_begin(count, ranges, index), range_begin(count, ranges, index + 1));
    });
}

} // namespace zeren
