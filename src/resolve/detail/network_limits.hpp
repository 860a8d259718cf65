// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/limits.hpp>
#include <zeren/base/text.hpp>
#include <zeren/resolve/resolve.hpp>

#include <string_view>

namespace zeren::detail {

/// Throws InputError for a name of too many characters; `place()` says where it stands and is asked
/// only then.
template <class Place>
void check_name(std::string_view name, const NetworkLimits& limits, Place place) {
    if (name.size() <= limits.name) // a character has one byte at least
        return;
    if (const std::size_t length = text::code_point_count(name); length > limits.name)
        refuse_limit(place(), {"characters of a name", "名称的字数"}, length, "--max-name",
                     limits.name);
}

/// Throws InputError when a task has too many units, or all tasks have too many together.
template <class Place>
void check_ties(std::size_t of_task, std::size_t all, const NetworkLimits& limits, Place place) {
    if (of_task > limits.units_per_task)
        refuse_limit(place(), {"units of one task", "一项任务的单位数"}, of_task,
                     "--max-units-per-task", limits.units_per_task);
    if (all > limits.ties)
        refuse_limit(place(), {"ties of units and tasks", "单位与任务的关系数"}, all, "--max-edges",
                     limits.ties);
}

} // namespace zeren::detail
