// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/reading_builder.hpp"

#include <string_view>
#include <vector>

namespace zeren::detail {

/// One expression of a row and the role that its column gives it.
struct ReadingBuilder::RowLists {
    struct Entry {
        ListedName name;
        Role role;
        CellLocation where;
        bool inherited;
        bool by_rule = false;
        std::string_view elided = {}; ///< level word that its list left out
    };
    std::vector<Entry> entries;
    std::vector<std::string_view> open_columns;
};

} // namespace zeren::detail
