// SPDX-License-Identifier: Apache-2.0
// Runs a study on a small network and looks figures up in its tables.
#pragma once

#include "support/graphs.hpp"

#include <zeren/study/study.hpp>

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace zeren::test {

inline StudyResult run(const Network& of, std::string_view study, const StudyOptions& options) {
    const AnalysisContext context(of.graph, of.reading, of.options);
    return find_study(study)->run(context, options);
}

inline StudyResult explain(const Network& of, std::string_view study, const StudyOptions& options,
                           const std::vector<UnitId>& units) {
    const AnalysisContext context(of.graph, of.reading, of.options);
    return find_study(study)->explain(context, options, units);
}

inline double number(const StudyCell& cell) {
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        return static_cast<double>(*whole);
    if (const auto* flag = std::get_if<bool>(&cell))
        return *flag ? 1 : 0;
    return std::get<double>(cell); // throws for a cell without a number
}

inline double fact(const StudyResult& result, std::string_view id) {
    for (const StudyFact& one : result.facts)
        if (one.id == id)
            return number(one.value);
    throw std::out_of_range("no fact " + std::string(id));
}

inline const StudyCell& cell(const StudyTable& table, std::size_t row, std::string_view column) {
    for (std::size_t place = 0; place < table.columns.size(); ++place)
        if (table.columns[place].id == column)
            return table.rows.at(row).at(place);
    throw std::out_of_range("no column " + std::string(column));
}

inline double number(const StudyTable& table, std::size_t row, std::string_view column) {
    return number(cell(table, row, column));
}

/// The row that begins with these texts.
inline std::size_t row_of(const StudyTable& table, const std::vector<std::string>& texts) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        bool same = true;
        for (std::size_t place = 0; place < texts.size(); ++place)
            same = same && table.rows[row][place] == StudyCell(texts[place]);
        if (same)
            return row;
    }
    throw std::out_of_range("no such row");
}

} // namespace zeren::test
