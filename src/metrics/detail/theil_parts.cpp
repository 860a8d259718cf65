// SPDX-License-Identifier: Apache-2.0
#include "metrics/detail/theil_parts.hpp"

#include "metrics/detail/columns.hpp"
#include "metrics/detail/concentration.hpp"
#include "metrics/detail/sections.hpp"

#include <zeren/graph/sum.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace zeren::detail {
namespace {

double x_log(double x, double ratio) {
    return x > 0 ? x * std::log(ratio) : 0;
}

/// One entry a leader row, and last the units without a leader.
std::vector<SectionPart> parts_of(const AnalysisContext& context, const Distribution& all) {
    const std::vector<Section> sections = sections_of_units(context);
    const std::size_t none = context.leaders().size();
    const auto section_of = [&](std::size_t rank) {
        return sections[all.units[rank].index()].leader.value_or(none);
    };
    std::vector<CompensatedSum> totals(none + 1), within(none + 1);
    std::vector<double> units(none + 1, 0.0);
    for (std::size_t rank = 0; rank < all.size(); ++rank) {
        totals[section_of(rank)] += all.values[rank];
        ++units[section_of(rank)];
    }
    for (std::size_t rank = 0; rank < all.size(); ++rank) {
        const std::size_t section = section_of(rank);
        const double mean = totals[section].value() / units[section];
        within[section] += x_log(all.share(rank), all.values[rank] / mean);
    }
    std::vector<SectionPart> parts(none + 1);
    for (std::size_t section = 0; section <= none; ++section) {
        const double share = totals[section].value() / all.total;
        parts[section] = {.between = x_log(share, share * all.n() / units[section]),
                          .within = within[section].value()};
    }
    return parts;
}

} // namespace

MetricColumn theil_column(const AnalysisContext& context, Subject subject, PartOfSection part) {
    return per_row(context, subject, [&](std::size_t row) {
        if (static_cast<NetworkRow>(row) == NetworkRow::network)
            return Measured::undefined("a property of a distribution: see the other rows");
        const Distribution all = distribution_of(context, static_cast<NetworkRow>(row));
        if (const std::string_view reason = undefined_without_total(all); !reason.empty())
            return Measured::undefined(reason);
        CompensatedSum sum;
        for (const SectionPart& section : parts_of(context, all))
            sum += section.*part;
        return Measured::of(std::max(0.0, sum.value())); // rounding may pass 0 by a digit
    });
}

void explain_theil(const AnalysisContext& context, std::size_t row, PartOfSection part,
                   MetricExplanation& explanation) {
    const Distribution all = distribution_of(context, static_cast<NetworkRow>(row));
    const std::vector<SectionPart> parts = parts_of(context, all);
    explanation.additive = true;
    explanation.quantities = {{"n", all.n()}, {"total", all.total}};
    for (std::size_t section = 0; section < parts.size(); ++section) {
        ExplanationTerm term;
        if (section < context.leaders().size())
            term.leader = context.leaders()[section];
        else
            term.label = "units without a leader";
        term.contribution = parts[section].*part;
        explanation.terms.push_back(std::move(term));
    }
}

} // namespace zeren::detail
