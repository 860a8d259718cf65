// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/detail/html_plain_rows.hpp"
#include "read/detail/html_tree.hpp"

#include <unordered_set>

namespace zeren::detail {

/// The tables of a page that hold data. The others only lay out the page: no row of theirs has two
/// filled cells, or most of their text stands in tables inside them, or one cell holds a whole
/// article. One pass over the tree.
std::unordered_set<const GumboNode*> find_data_tables(const GumboNode& document,
                                                      const PlainRows& plain);

} // namespace zeren::detail
