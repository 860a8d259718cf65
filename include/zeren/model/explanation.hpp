// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/identifiers.hpp>
#include <zeren/model/metric_table.hpp>
#include <zeren/model/reading.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zeren {

/// A number that a formula names, for example {"d_j", 5}.
struct Quantity {
    std::string_view name; ///< static text
    double value = 0;
    friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// One term of a figure: the task, unit or leader it stands for, and what it adds.
struct ExplanationTerm {
    std::string_view label{}; ///< static text for a term that stands for none of these
    std::optional<TaskId> task;
    std::optional<UnitId> unit; ///< vertex of the graph
    std::optional<LeaderId> leader;
    std::optional<Role> role;
    std::optional<std::uint32_t> assignment; ///< index in Reading::assignments: file, line, cell
    std::vector<Quantity> quantities;        ///< numbers of this term, for example d_j
    double contribution = 0;                 ///< in units of the result
};

/// The arithmetic behind one figure.
struct MetricExplanation {
    Subject subject = Subject::unit;
    std::string row; ///< row name, as in the table
    const MetricInfo* metric = nullptr;
    std::vector<ExplanationTerm> terms;
    /// Numbers of the formula as a whole, for example the sum of distances.
    std::vector<Quantity> quantities;
    /// The contributions add up to the result. When false, the quantities lead to it by the
    /// formula, and the last of them is the result.
    bool additive = false;
    Measured result;
    std::optional<Iteration> iteration; ///< of a measure that iterates
};

} // namespace zeren
