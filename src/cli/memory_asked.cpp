// SPDX-License-Identifier: Apache-2.0
// The standard's own std::bad_alloc does not say how much was asked for.
#include "memory_asked.hpp"

#include <sys/resource.h>

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::size_t> refused = 0;

} // namespace

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define ZEREN_ALLOCATOR_OF_SANITIZER
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define ZEREN_ALLOCATOR_OF_SANITIZER
#endif

#ifndef ZEREN_ALLOCATOR_OF_SANITIZER
// The forms without an alignment; the others of the standard library call these or stand by
// themselves.
void* operator new(std::size_t size) {
    if (void* memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    refused = size;
    throw std::bad_alloc();
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
#endif

namespace zeren::cli {

std::size_t memory_refused() {
    return refused;
}

std::size_t memory_limit() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return 0;
    return limit.rlim_cur;
}

} // namespace zeren::cli
