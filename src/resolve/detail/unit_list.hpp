// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/collective_shape.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// One expression of a list, as written.
struct ListedName {
    std::string_view text;
    std::optional<CollectiveShape> collective; ///< empty for a named unit
};

struct UnitList {
    std::vector<ListedName> names;
    bool open = false;       ///< ended in 等: more units take part than are named
    bool unbalanced = false; ///< a bracket or quotation mark does not close
};

/// Splits a list of units. 、 , ; and line ends are equal; nothing is split inside brackets or
/// quotation marks; 和/及/会同 split only before a collective; `A等区级有关部门` is A and a
/// collective, and the list is open; `各镇、街道` is one expression, since 各 distributes. Views
/// point into `cell`. Cost: linear.
UnitList split_units(std::string_view cell, const Vocabulary& vocabulary);

/// How much a cell looks like a list of units, 0 … 1: the share of its expressions that end as unit
/// names do or are collectives. Used to tell columns apart by the shape of a row.
double unit_likeness(std::string_view cell, const Vocabulary& vocabulary);

} // namespace zeren::detail
