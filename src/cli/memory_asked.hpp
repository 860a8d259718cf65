// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace zeren::cli {

/// Bytes of the last request for memory that the program could not meet; 0 when none has failed, or
/// when a library asked by itself. This program counts them: it has an `operator new` of its own.
std::size_t memory_refused();

/// Bytes of address space that the system lets the program have (ulimit -v); 0 = no limit is set.
std::size_t memory_limit();

} // namespace zeren::cli
