// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/metric_table.hpp>

#include <array>

/// The lists of subjects that measures name in their descriptors.
namespace zeren::detail {

inline constexpr std::array of_unit{Subject::unit};
inline constexpr std::array of_task{Subject::task};
inline constexpr std::array of_unit_and_task{Subject::unit, Subject::task};
inline constexpr std::array of_leader{Subject::leader};
inline constexpr std::array of_pair{Subject::pair};
inline constexpr std::array of_network{Subject::network};

} // namespace zeren::detail
