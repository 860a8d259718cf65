// SPDX-License-Identifier: Apache-2.0
#include "metrics/detail/concentration.hpp"

#include "metrics/detail/columns.hpp"
#include "metrics/detail/sections.hpp"

#include <zeren/graph/sum.hpp>
#include <zeren/metrics/metric.hpp>

#include <algorithm>
#include <numeric>

namespace zeren::detail {
namespace {

/// Adds up the sections of values that stand in this order.
void add_sections(std::span<const std::size_t> order, std::span<const std::uint32_t> sections,
                  Distribution& distribution) {
    if (sections.empty())
        return;
    distribution.sections.resize(*std::max_element(sections.begin(), sections.end()) + 1);
    std::vector<CompensatedSum> totals(distribution.sections.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const std::uint32_t section = sections[order[rank]];
        distribution.section_of.push_back(section);
        ++distribution.sections[section].units;
        totals[section] += distribution.values[rank];
    }
    for (std::size_t section = 0; section < totals.size(); ++section)
        distribution.sections[section].total = totals[section].value();
}

/// The sections where a measure looks at them.
std::vector<std::uint32_t> sections_for(const AnalysisContext& context,
                                        const Concentration& measure) {
    return measure.by_section ? sections_of_named_units(context) : std::vector<std::uint32_t>{};
}

} // namespace

Distribution make_distribution(std::span<const UnitId> units, std::span<const double> values,
                               std::span<const std::uint32_t> sections) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return values[left] < values[right];
    });
    Distribution result;
    CompensatedSum total;
    for (const std::size_t place : order) {
        if (!units.empty())
            result.units.push_back(units[place]);
        result.values.push_back(values[place]);
        total += values[place];
    }
    result.total = total.value();
    add_sections(order, sections, result);
    return result;
}

Distribution distribution_of(const AnalysisContext& context, NetworkRow row,
                             std::span<const std::uint32_t> sections) {
    const Metric* metric = find_metric(to_string(row), Subject::unit);
    const MetricColumn column = metric->compute(context, Subject::unit);
    std::vector<UnitId> units;
    std::vector<double> values;
    for (std::size_t unit = 0; unit < column.size(); ++unit) {
        if (context.graph().unit(UnitId(unit)).collective)
            continue;
        units.emplace_back(unit);
        values.push_back(column[unit].value.value());
    }
    return make_distribution(units, values, sections);
}

std::vector<std::uint32_t> sections_of_named_units(const AnalysisContext& context) {
    const std::vector<std::uint32_t> groups = groups_of_units(context);
    std::vector<std::uint32_t> sections;
    for (std::size_t unit = 0; unit < groups.size(); ++unit)
        if (!context.graph().unit(UnitId(unit)).collective)
            sections.push_back(groups[unit]);
    return sections;
}

std::string_view undefined_without_total(const Distribution& distribution) {
    if (distribution.values.empty())
        return "there are no named units";
    return distribution.total == 0 ? "the total is zero" : std::string_view{};
}

std::string_view undefined_below_two_units(const Distribution& distribution) {
    if (distribution.values.size() == 1)
        return "there is only one unit";
    return undefined_without_total(distribution);
}

Measured concentration_of(const Distribution& distribution, const Concentration& measure) {
    if (const std::string_view reason = measure.undefined(distribution); !reason.empty())
        return Measured::undefined(reason);
    CompensatedSum sum;
    for (std::size_t rank = 0; rank < distribution.size(); ++rank)
        sum += measure.term(distribution, rank);
    return Measured::of(measure.finish ? measure.finish(sum.value()) : sum.value());
}

MetricColumn concentration_column(const AnalysisContext& context, const Concentration& measure) {
    const std::vector<std::uint32_t> sections = sections_for(context, measure);
    return per_row(context, Subject::network, [&](std::size_t row) {
        if (static_cast<NetworkRow>(row) == NetworkRow::network)
            return Measured::undefined("a property of a distribution: see the other rows");
        return concentration_of(distribution_of(context, static_cast<NetworkRow>(row), sections),
                                measure);
    });
}

void explain_concentration(const AnalysisContext& context, std::size_t row,
                           const Concentration& measure, MetricExplanation& explanation) {
    const Distribution distribution = distribution_of(context, static_cast<NetworkRow>(row));
    explanation.additive = true;
    explanation.quantities = {{"n", distribution.n()}, {"total", distribution.total}};
    for (std::size_t rank = distribution.size(); rank-- > 0;) {
        ExplanationTerm term;
        term.unit = distribution.units[rank];
        term.quantities = {{"x", distribution.values[rank]}, {"p", distribution.share(rank)}};
        term.contribution = measure.term(distribution, rank);
        explanation.terms.push_back(std::move(term));
    }
}

void explain_by_section(const AnalysisContext& context, std::size_t row,
                        const Concentration& measure, MetricExplanation& explanation) {
    const Distribution distribution =
        distribution_of(context, static_cast<NetworkRow>(row), sections_of_named_units(context));
    std::vector<CompensatedSum> sums(distribution.sections.size());
    for (std::size_t rank = 0; rank < distribution.size(); ++rank)
        sums[distribution.section_of[rank]] += measure.term(distribution, rank);
    explanation.additive = true;
    explanation.quantities = {{"n", distribution.n()}, {"total", distribution.total}};
    for (std::size_t section = 0; section < sums.size(); ++section) {
        if (distribution.sections[section].units == 0)
            continue;
        ExplanationTerm term;
        if (section < context.leaders().size())
            term.leader = context.leaders()[section];
        else
            term.label = "units without a leader";
        term.quantities = {{"n_s", distribution.sections[section].units},
                           {"S_s", distribution.sections[section].total / distribution.total}};
        term.contribution = sums[section].value();
        explanation.terms.push_back(std::move(term));
    }
}

double top_share_term(const Distribution& distribution, std::size_t rank, std::size_t count) {
    return rank + count >= distribution.size() ? distribution.share(rank) : 0.0;
}

} // namespace zeren::detail
