// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/unit_list.hpp"

#include <zeren/model/reading.hpp>
#include <zeren/resolve/vocabulary.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// How a unit's name was written where it stood: 市经贸委、科技局 leaves the level word of 科技局
/// out.
struct NameUse {
    bool plain = false; ///< somewhere it stands without a level word before it in the list
    std::string level;  ///< the level word that a list left out; empty when none did
};

/// The level word that a list's first name carries and this later name leaves out; empty when it
/// leaves none out.
std::string_view elided_level(std::span<const ListedName> names, std::size_t index,
                              const Vocabulary& vocabulary);

/// A name that is only ever written behind another one's level word is the unit of that level:
/// 科技局 becomes an alias of 市科技局 where that is written elsewhere in the jurisdiction, and
/// keeps its name otherwise. Assignments follow.
void restore_elided_names(Reading& reading, std::span<const NameUse> uses);

} // namespace zeren::detail
