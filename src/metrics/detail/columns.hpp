// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/analysis_context.hpp>
#include <zeren/model/metric_table.hpp>

#include <cstddef>

namespace zeren::detail {

/// value(row) for every row of the subject.
template <class Value>
MetricColumn per_row(const AnalysisContext& context, Subject subject, Value value) {
    MetricColumn column;
    column.reserve(context.row_count(subject));
    for (std::size_t row = 0; row < context.row_count(subject); ++row)
        column.push_back(value(row));
    return column;
}

/// numerator / denominator, or undefined for a reason where the denominator is 0.
inline Measured quotient(double numerator, double denominator, std::string_view reason) {
    return denominator == 0 ? Measured::undefined(reason) : Measured::of(numerator / denominator);
}

inline double number(std::size_t count) {
    return static_cast<double>(count);
}

/// A column of Subject::network with a value on the row of the whole network only.
inline MetricColumn whole_network(const Measured& value) {
    MetricColumn column(network_row_count,
                        Measured::undefined("a property of the whole network: see its row"));
    column[static_cast<std::size_t>(NetworkRow::network)] = value;
    return column;
}

/// For peers that know no undefined figures.
inline MetricColumn zero_where_undefined(MetricColumn column) {
    for (Measured& cell : column)
        cell = Measured::of(cell.value.value_or(0));
    return column;
}

/// The side of a unit or task subject.
inline Side side_of(Subject subject) {
    return subject == Subject::task ? Side::task : Side::unit;
}

/// The vertices of a unit or task subject, as the kernels number them.
inline SideRange range_of(const AnalysisContext& context, Subject subject) {
    return context.adjacency().range(side_of(subject));
}

} // namespace zeren::detail
