// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace zeren::test {

/// Random cases that every property is tried with.
inline constexpr std::uint64_t rounds = 2000;

} // namespace zeren::test
