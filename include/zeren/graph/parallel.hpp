// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>

namespace zeren {

/// Runs work(0) … work(count - 1) on up to `jobs` threads (OpenMP), each index once, in no
/// particular order; unlike base/parallel.hpp it hands them out one by one, so that uneven pieces
/// keep all threads busy. For independent pieces that are worth more than some microseconds:
/// batches of sources, samples. Results do not depend on the number of threads as long as each
/// index writes only to its own place; sums over indices are the caller's, in the order of the
/// indices. Throws what work threw at the smallest index that threw.
void for_each_index(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

} // namespace zeren
