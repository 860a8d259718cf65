// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace zeren {

/// Asks the system for large pages where a vector has reserved a great deal: a first touch then
/// costs one fault in 2 MiB, not one in 4 KiB. Only a wish: what cannot be had changes nothing.
template <class T>
void use_large_pages(const std::vector<T>& reserved) {
    constexpr std::uintptr_t page = std::uintptr_t{2} << 20U;
    const auto begin = reinterpret_cast<std::uintptr_t>(reserved.data());
    const std::uintptr_t end = begin + reserved.capacity() * sizeof(T);
    const std::uintptr_t first = (begin + page - 1) / page * page;
    if (end >= first + 8 * page)
        ::madvise(reinterpret_cast<void*>(first), (end - first) / page * page, MADV_HUGEPAGE);
}

} // namespace zeren
