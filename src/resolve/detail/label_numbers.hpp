// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace zeren::detail {

/// Numbers labels in the order in which they first stand: millions of them, looked up once a tie.
/// Open addressing with short labels inside the slots, so that a look-up is one miss of the cache;
/// `expect` fetches the slot ahead. The texts must outlive it. Cost: O(length) a look-up, 24 bytes
/// a slot.
class LabelNumbers {
  public:
    LabelNumbers() : slots_(16) {}

    using Hash = std::size_t;
    [[nodiscard]] static Hash hash_of(std::string_view label);
    /// A label of this hash will be asked for soon.
    void expect(Hash hash) const { __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]); }
    /// The number of the label, and whether it is new.
    std::pair<std::uint32_t, bool> of(std::string_view label, Hash hash);

    [[nodiscard]] std::size_t size() const { return labels_.size(); }

  private:
    static constexpr std::size_t longest_inside = 19; // bytes: six Han characters
    struct Slot {
        std::uint32_t number = UINT32_MAX; ///< of no label
        std::uint8_t length = 0;           ///< longest_inside + 1: the text stands in `labels_`
        std::array<char, longest_inside> head{}; ///< the label, or its first bytes
    };
    [[nodiscard]] static Slot slot_of(std::string_view label);
    void grow();

    std::vector<Slot> slots_;
    std::vector<std::string_view> labels_;
};

} // namespace zeren::detail
