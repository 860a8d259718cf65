// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/reading.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace zeren::detail {

/// A line of an edge list; the texts point into it.
struct TieLine {
    std::uint32_t number = 0;
    std::string_view unit, task;
    Role role = Role::lead;
    bool has_role = false;
};

/// Hands the ties of a list on, line by line; see read_edge_lists. Throws InputError.
void for_each_tie_line(std::string_view list, const std::string& file,
                       const std::function<void(const TieLine&)>& take);

} // namespace zeren::detail
