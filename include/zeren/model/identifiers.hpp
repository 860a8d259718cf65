// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace zeren {

/// An index that cannot be mistaken for one of another kind.
template <class Tag>
struct Identifier {
    std::uint32_t value = 0;

    constexpr Identifier() = default;
    constexpr explicit Identifier(std::uint32_t index) : value(index) {}
    constexpr explicit Identifier(std::size_t index) : value(static_cast<std::uint32_t>(index)) {}
    [[nodiscard]] constexpr std::size_t index() const { return value; }
    friend constexpr auto operator<=>(Identifier, Identifier) = default;
};

/// A vertex of the unit side of a graph, or a unit of a reading (see where it is used).
using UnitId = Identifier<struct UnitTag>;
/// A vertex of the task side; tasks of the reading and of the graph share their numbers.
using TaskId = Identifier<struct TaskTag>;
using CollectiveId = Identifier<struct CollectiveTag>;
using LeaderId = Identifier<struct LeaderTag>;
using DocumentId = Identifier<struct DocumentTag>;

} // namespace zeren

template <class Tag>
struct std::hash<zeren::Identifier<Tag>> {
    std::size_t operator()(zeren::Identifier<Tag> id) const noexcept { return id.value; }
};
