// SPDX-License-Identifier: Apache-2.0
#include <zeren/model/study_result.hpp>

#include <algorithm>
#include <type_traits>

namespace zeren {

const StudyTable* StudyResult::table(std::string_view id) const {
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const StudyTable& table) { return table.id == id; });
    return found == tables.end() ? nullptr : &*found;
}

DataCell in_language(const StudyCell& cell, Language language) {
    return std::visit(
        [&](const auto& content) -> DataCell {
            if constexpr (std::is_same_v<std::decay_t<decltype(content)>, Text>)
                return content.in(language);
            else
                return content;
        },
        cell);
}

DataTable in_language(const StudyTable& table, Language language) {
    DataTable result;
    for (const StudyColumn& column : table.columns)
        result.columns.push_back({column.id, column.title.in(language)});
    for (const auto& row : table.rows) {
        std::vector<DataCell> cells;
        for (const StudyCell& cell : row)
            cells.push_back(in_language(cell, language));
        result.rows.push_back(std::move(cells));
    }
    return result;
}

} // namespace zeren
