// SPDX-License-Identifier: Apache-2.0
#include <zeren/base/signals_held.hpp>
#include <zeren/graph/parallel.hpp>

#include <algorithm>
#include <exception>
#include <limits>

namespace zeren {
namespace {

/// What was thrown at the smallest index: an exception may not leave a parallel region.
struct Failure {
    std::size_t index = std::numeric_limits<std::size_t>::max();
    std::exception_ptr thrown;
};

void keep_first(Failure& failure, std::size_t index) {
#pragma omp critical(zeren_failure)
    if (index < failure.index)
        failure = {.index = index, .thrown = std::current_exception()};
}

} // namespace

void for_each_index(std::size_t count, unsigned jobs,
                    const std::function<void(std::size_t)>& work) {
    if (count == 0)
        return;
    const auto threads = static_cast<int>(std::min<std::size_t>(std::max(jobs, 1U), count));
    if (threads == 1) {
        for (std::size_t index = 0; index < count; ++index)
            work(index);
        return;
    }
    Failure failure;
    SignalsHeld held; // in the threads that are started here
#pragma omp parallel num_threads(threads)
    {
#pragma omp master
        held.release();
#pragma omp for schedule(dynamic, 1)
        for (std::size_t index = 0; index < count; ++index) {
            try {
                work(index);
            } catch (...) {
                keep_first(failure, index);
            }
        }
    }
    if (failure.thrown)
        std::rethrow_exception(failure.thrown);
}

} // namespace zeren
