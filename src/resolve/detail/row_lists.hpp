// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/reading_builder.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zeren::detail {

/// The expressions of a row, each with the role that its column gives it.
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

/// A row with what can be read of it alone. What depends on the rows before it, on names known so
/// far and on rules stated so far, is added when it becomes a task.
struct ReadingBuilder::ReadRow {
    TableRow row;
    bool has_lead = false, has_responsible = false, has_support = false; ///< of its table
    bool first_is_lead = false;                                          ///< stated for its table
    RowLists lists;
    std::vector<std::pair<NamedLeader, CellLocation>> leaders;
    std::string deadline_text;
    std::vector<std::string> deadlines;
    std::vector<Diagnostic> findings;
    std::optional<std::size_t> rule; ///< a cell states that the first unit leads: its finding
};

} // namespace zeren::detail
