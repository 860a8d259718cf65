// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace zeren::detail {

/// Numbers labels in the order in which they first stand: millions of them, looked up once a tie.
/// Open addressing with the hash beside the number, so that a label is compared once, and another
/// one nearly never. The texts must outlive it. Cost: O(length) a look-up, 8 bytes a slot.
class LabelNumbers {
  public:
    /// The number of the label, and whether it is new.
    std::pair<std::uint32_t, bool> of(std::string_view label);

    [[nodiscard]] std::size_t size() const { return labels_.size(); }

  private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = UINT32_MAX; ///< of no label
    };
    void grow();

    std::vector<Slot> slots_{16};
    std::vector<std::string_view> labels_;
    std::uint32_t last_ = UINT32_MAX; ///< asked for last: lists stand in the order of one side
};

} // namespace zeren::detail
