// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/label_numbers.hpp"

#include <functional>

namespace zeren::detail {

std::pair<std::uint32_t, bool> LabelNumbers::of(std::string_view label) {
    if (last_ != UINT32_MAX && labels_[last_] == label)
        return {last_, false};
    const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>{}(label));
    const std::size_t mask = slots_.size() - 1; // a power of two
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        Slot& slot = slots_[at];
        if (slot.number == UINT32_MAX) {
            slot = {hash, static_cast<std::uint32_t>(labels_.size())};
            last_ = slot.number;
            labels_.push_back(label);
            if (2 * labels_.size() > slots_.size())
                grow();
            return {last_, true};
        }
        if (slot.hash == hash && labels_[slot.number] == label)
            return {last_ = slot.number, false};
    }
}

void LabelNumbers::grow() {
    std::vector<Slot> slots(2 * slots_.size());
    const std::size_t mask = slots.size() - 1;
    for (const Slot& slot : slots_) {
        if (slot.number == UINT32_MAX)
            continue;
        std::size_t at = slot.hash & mask;
        while (slots[at].number != UINT32_MAX)
            at = (at + 1) & mask;
        slots[at] = slot;
    }
    slots_ = std::move(slots);
}

} // namespace zeren::detail
