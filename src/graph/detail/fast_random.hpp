// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <utility>

namespace zeren::detail {

/// Random numbers for millions of steps, from (seed, stream) alone: the engine xoshiro256** and the
/// multiplication that makes whole numbers below a bound. Not for secrets.
/// Source: Blackman and Vigna (2021), ACM TOMS 47(4); Lemire (2019), ACM TOMACS 29(1).
class FastRandom {
  public:
    FastRandom(std::uint64_t seed, std::uint64_t stream) {
        std::uint64_t mixed = seed + 0x9e3779b97f4a7c15U * (stream + 1);
        for (std::uint64_t& word : state_)
            word = split_mix(mixed);
    }

    std::uint64_t next() {
        const std::uint64_t result = rotated(state_[1] * 5, 7) * 9;
        const std::uint64_t shifted = state_[1] << 17U;
        state_[2] ^= state_[0];
        state_[3] ^= state_[1];
        state_[1] ^= state_[2];
        state_[0] ^= state_[3];
        state_[2] ^= shifted;
        state_[3] = rotated(state_[3], 45);
        return result;
    }

    /// Uniform below `bound` (> 0), without bias.
    std::uint32_t below(std::uint32_t bound) {
        std::uint64_t product = (next() >> 32U) * bound;
        if (static_cast<std::uint32_t>(product) < bound) {
            const std::uint32_t uneven = -bound % bound;
            while (static_cast<std::uint32_t>(product) < uneven)
                product = (next() >> 32U) * bound;
        }
        return static_cast<std::uint32_t>(product >> 32U);
    }

    /// Two independent numbers below `bound`, mostly from one draw.
    std::pair<std::uint32_t, std::uint32_t> two_below(std::uint32_t bound) {
        const std::uint64_t drawn = next();
        const std::uint64_t first = (drawn >> 32U) * bound;
        const std::uint64_t second = (drawn & 0xFFFFFFFFU) * bound;
        if (static_cast<std::uint32_t>(first) < bound ||
            static_cast<std::uint32_t>(second) < bound) {
            const std::uint32_t uneven = -bound % bound;
            if (static_cast<std::uint32_t>(first) < uneven ||
                static_cast<std::uint32_t>(second) < uneven)
                return {below(bound), below(bound)};
        }
        return {static_cast<std::uint32_t>(first >> 32U),
                static_cast<std::uint32_t>(second >> 32U)};
    }

  private:
    static std::uint64_t rotated(std::uint64_t value, unsigned by) {
        return value << by | value >> (64U - by);
    }
    static std::uint64_t split_mix(std::uint64_t& state) {
        std::uint64_t value = state += 0x9e3779b97f4a7c15U;
        value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
        value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
        return value ^ (value >> 31U);
    }

    std::uint64_t state_[4];
};

} // namespace zeren::detail
