// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/label_numbers.hpp"

#include <zeren/base/large_pages.hpp>

#include <algorithm>
#include <cstring>
#include <functional>

namespace zeren::detail {

LabelNumbers::Hash LabelNumbers::hash_of(std::string_view label) {
    return std::hash<std::string_view>{}(label);
}

LabelNumbers::Slot LabelNumbers::slot_of(std::string_view label) {
    Slot slot;
    slot.length = static_cast<std::uint8_t>(std::min(label.size(), longest_inside + 1));
    std::memcpy(slot.head.data(), label.data(), std::min(label.size(), longest_inside));
    return slot;
}

std::pair<std::uint32_t, bool> LabelNumbers::of(std::string_view label, Hash hash) {
    const Slot wanted = slot_of(label);
    const std::size_t mask = slots_.size() - 1; // a power of two
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        Slot& slot = slots_[at];
        if (slot.number == UINT32_MAX) {
            slot = wanted;
            slot.number = static_cast<std::uint32_t>(labels_.size());
            labels_.push_back(label);
            if (10 * labels_.size() > 7 * slots_.size())
                grow();
            return {static_cast<std::uint32_t>(labels_.size() - 1), true};
        }
        if (slot.length == wanted.length && slot.head == wanted.head &&
            (label.size() <= longest_inside || labels_[slot.number] == label))
            return {slot.number, false};
    }
}

void LabelNumbers::grow() {
    std::vector<Slot> slots;
    slots.reserve(2 * slots_.size());
    use_large_pages(slots);
    slots.resize(2 * slots_.size());
    const std::size_t mask = slots.size() - 1;
    for (const Slot& slot : slots_) {
        if (slot.number == UINT32_MAX)
            continue;
        std::size_t at = hash_of(labels_[slot.number]) & mask;
        while (slots[at].number != UINT32_MAX)
            at = (at + 1) & mask;
        slots[at] = slot;
    }
    slots_ = std::move(slots);
}

} // namespace zeren::detail
