// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/graph/analysis_context.hpp>
#include <zeren/model/explanation.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// Measures of how a total is spread over the named units. Each is a sum of one term a unit over
/// the values in ascending order; the same term gives the column and the explanation.
namespace zeren::detail {

/// A non-negative figure of every named unit, zeros kept, in ascending order. Collectives that the
/// graph keeps as vertices take no part.
struct Distribution {
    /// A leader's section, or the units without one.
    struct Section {
        double units = 0;
        double total = 0;
    };
    std::vector<UnitId> units;
    std::vector<double> values; ///< parallel to `units`
    double total = 0;
    std::vector<std::uint32_t> section_of; ///< parallel to `values`; empty when not asked for
    std::vector<Section> sections;

    [[nodiscard]] std::size_t size() const { return values.size(); }
    [[nodiscard]] double n() const { return static_cast<double>(values.size()); }
    /// p: the part of the total.
    [[nodiscard]] double share(std::size_t rank) const { return values[rank] / total; }
    /// x/μ: exactly 1 when all values are equal, which share() · n need not be.
    [[nodiscard]] double relative(std::size_t rank) const { return values[rank] * n() / total; }
};

/// Sorts the values; `units` may be empty when nobody asks for names, and `sections` when nobody
/// asks for the leaders' sections.
Distribution make_distribution(std::span<const UnitId> units, std::span<const double> values,
                               std::span<const std::uint32_t> sections = {});

/// The figure that a network row is about, over the named units.
Distribution distribution_of(const AnalysisContext& context, NetworkRow row,
                             std::span<const std::uint32_t> sections = {});

/// The section of every named unit, in the order of the graph: by the leader under whom most of its
/// tasks stand.
std::vector<std::uint32_t> sections_of_named_units(const AnalysisContext& context);

struct Concentration {
    /// Why the measure has no value here; empty when it has one.
    std::string_view (*undefined)(const Distribution& distribution);
    /// What the unit with this rank (0 = smallest) adds.
    double (*term)(const Distribution& distribution, std::size_t rank);
    /// Made of the sum of the terms; nullptr: the sum is the figure.
    double (*finish)(double sum) = nullptr;
    /// The figure falls when the total is less evenly spread.
    bool falls = false;
    /// The terms look at the leaders' sections.
    bool by_section = false;
};

/// Reasons that most of these measures share.
std::string_view undefined_without_total(const Distribution& distribution);
std::string_view undefined_below_two_units(const Distribution& distribution);

Measured concentration_of(const Distribution& distribution, const Concentration& measure);
/// A column of Subject::network: undefined on the row of the whole network.
MetricColumn concentration_column(const AnalysisContext& context, const Concentration& measure);
void explain_concentration(const AnalysisContext& context, std::size_t row,
                           const Concentration& measure, MetricExplanation& explanation);
/// The same with one term a section.
void explain_by_section(const AnalysisContext& context, std::size_t row,
                        const Concentration& measure, MetricExplanation& explanation);

/// The part of the total that the `count` largest values hold, as a term.
double top_share_term(const Distribution& distribution, std::size_t rank, std::size_t count);

} // namespace zeren::detail
