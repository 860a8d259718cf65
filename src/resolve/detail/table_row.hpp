// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/reading.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// One paragraph or grid cell that belongs to a column of a row. A cell of several paragraphs gives
/// several.
struct RowCell {
    Column column = Column::task;
    std::string_view text;
    CellLocation where;
    bool inherited = false;
};

/// One unit whose role and name the carrier gives outright (a RACI column, a maintainer): never
/// split.
struct NamedUnit {
    Role role = Role::lead;
    std::string_view name;
    CellLocation where;
};

/// A row of a responsibility table, laid out but not interpreted.
struct TableRow {
    std::vector<RowCell> cells; ///< in reading order
    std::vector<NamedUnit> named;
    CellLocation where;
    bool ambiguous = false; ///< fits its table only with cells missing or doubled

    [[nodiscard]] bool has(Column column) const {
        return std::any_of(cells.begin(), cells.end(),
                           [&](const RowCell& cell) { return cell.column == column; });
    }
};

/// What a table's columns are, and the rules that the document states for it.
struct TableSchema {
    std::vector<Column> columns;
    bool first_is_lead = false; ///< 列第一位的为牵头单位

    [[nodiscard]] bool has(Column column) const {
        return std::find(columns.begin(), columns.end(), column) != columns.end();
    }

    /// The column that says who answers for a task: lead, or responsible where no lead is named.
    [[nodiscard]] Column unit_column() const {
        return has(Column::lead) ? Column::lead : Column::responsible;
    }
};

} // namespace zeren::detail
