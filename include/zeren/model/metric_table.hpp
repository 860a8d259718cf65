// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/identifiers.hpp>

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zeren {

/// What a measure is a property of. `collective` rows use the measures of `unit`.
enum class Subject : std::uint8_t { unit, task, leader, pair, network };
std::string_view to_string(Subject subject);

/// A value, or the reason why there is none. Undefined is never NaN and never 0.
struct Measured {
    std::optional<double> value;
    std::string_view reason; ///< static text; empty when there is a value

    static Measured of(double number) { return {number, {}}; }
    static Measured undefined(std::string_view why) { return {std::nullopt, why}; }
    friend bool operator==(const Measured&, const Measured&) = default;
};
using MetricColumn = std::vector<Measured>;

/// How the iteration behind a measure ended. When it did not converge the measure has no figures.
struct Iteration {
    std::string_view metric; ///< id of the measure
    std::size_t steps = 0;   ///< 0 where it was solved directly
    double residual = 0;     ///< how far from solved; what of, the measure's descriptor says
    bool converged = true;
};

/// Describes a measure. Help, `zeren list metrics`, docs and report headings are printed from it.
struct MetricInfo {
    std::string_view id;       ///< kebab-case, never changes
    std::string_view title;    ///< English
    std::string_view title_zh; ///< Chinese
    std::string_view formula;
    std::string_view reads; ///< how to read it, one sentence
    std::string_view range; ///< for people, for example "[0, 1]"
    double lowest = 0;      ///< bounds that the property tests hold every value to
    double highest = std::numeric_limits<double>::infinity();
    std::string_view undefined_when;
    std::string_view citation;
    std::string_view cost;
    bool whole_number = false; ///< printed without decimals
    /// Measured against the size of the whole table: another table beside it changes the figure.
    bool relative_to_whole = false;
};

/// One column a measure, one row a subject; rows are parallel to `names`.
struct MetricTable {
    Subject subject = Subject::unit;
    std::vector<std::string> names; ///< row names: unit, task id, leader, "A|B", or distribution
    std::vector<const MetricInfo*> metrics;
    std::vector<MetricColumn> columns;   ///< parallel to `metrics`
    std::vector<Iteration> iterations{}; ///< of the measures that iterate

    /// The column of a measure, or nullptr when it was not computed.
    [[nodiscard]] const MetricColumn* column(std::string_view id) const {
        for (std::size_t index = 0; index < metrics.size(); ++index)
            if (metrics[index]->id == id)
                return &columns[index];
        return nullptr;
    }
};

} // namespace zeren
