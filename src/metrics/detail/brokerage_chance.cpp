// SPDX-License-Identifier: Apache-2.0
#include "metrics/detail/brokerage_chance.hpp"

#include "metrics/detail/columns.hpp"
#include "metrics/detail/explaining.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace zeren::detail {
namespace {

/// a of a part with `left` vertices and b of another with `right`.
RoleEnds between(double left, double right) {
    return {.pairs = left * right,
            .meeting = left * right * (right - 1) + left * (left - 1) * right};
}

/// a and b of one part.
RoleEnds inside(double part) {
    if (part < 2)
        return {};
    return {.pairs = part * (part - 1), .meeting = 2 * part * (part - 1) * (part - 2)};
}

/// The graph that brokerage is counted in, and the groups of its vertices.
struct Setting {
    std::vector<std::uint32_t> groups;
    std::vector<double> sizes;
    double density = 0;
};

Setting setting_of(const AnalysisContext& context) {
    Setting setting{.groups = groups_of_units(context),
                    .sizes = std::vector<double>(context.leaders().size() + 1, 0.0)};
    for (const std::uint32_t group : setting.groups)
        ++setting.sizes[group];
    std::size_t ties = 0;
    for (const auto& successors : lead_to_support(context))
        ties += successors.size();
    const double n = number(setting.groups.size());
    if (n > 1)
        setting.density = number(ties) / (n * (n - 1));
    return setting;
}

RoleMoments moments_for(const Setting& setting, std::size_t row, BrokerageRole role) {
    return moments_of(ends_of_role(role, setting.sizes, setting.groups[row]), setting.density);
}

} // namespace

RoleEnds ends_of_role(BrokerageRole role, std::span<const double> sizes, std::size_t own) {
    double all = 0;
    for (const double size : sizes)
        all += size;
    const double others = all - sizes[own];
    if (role == &Brokerage::coordinator)
        return inside(sizes[own] - 1);
    if (role == &Brokerage::gatekeeper || role == &Brokerage::representative)
        return between(others, sizes[own] - 1);
    RoleEnds sum;
    for (std::size_t group = 0; group < sizes.size(); ++group) {
        if (group == own)
            continue;
        const double size = sizes[group];
        // A liaison's a and b stand in two groups: for every a, and for every b, all the rest.
        const double rest = others - size;
        const RoleEnds one =
            role == &Brokerage::itinerant
                ? inside(size)
                : RoleEnds{.pairs = size * rest, .meeting = 2 * size * rest * (rest - 1)};
        sum.pairs += one.pairs;
        sum.meeting += one.meeting;
    }
    return sum;
}

RoleMoments moments_of(const RoleEnds& ends, double density) {
    const double path = density * density * (1 - density);
    return {.expected = ends.pairs * path,
            .variance = ends.pairs * path * (1 - path) +
                        ends.meeting * std::pow(density * (1 - density), 3)};
}

MetricColumn brokerage_z_column(const AnalysisContext& context, Subject subject,
                                BrokerageRole role) {
    const Setting setting = setting_of(context);
    const std::vector<Brokerage> counts = count_brokerage(lead_to_support(context), setting.groups);
    return per_row(context, subject, [&](std::size_t row) {
        const RoleMoments moments = moments_for(setting, row, role);
        if (moments.variance <= 0)
            return Measured::undefined("by chance it would always be the same");
        return Measured::of((number(counts[row].*role) - moments.expected) /
                            std::sqrt(moments.variance));
    });
}

void explain_brokerage_z(const AnalysisContext& context, std::size_t row, BrokerageRole role,
                         MetricExplanation& explanation) {
    explain_brokerage(context, row, role, explanation);
    explanation.additive = false;
    double count = 0;
    for (const ExplanationTerm& term : explanation.terms)
        count += term.contribution;
    const Setting setting = setting_of(context);
    const RoleMoments moments = moments_for(setting, row, role);
    const double deviation = std::sqrt(moments.variance);
    explanation.quantities = {{"paths", count},
                              {"density of lead to support", setting.density},
                              {"expected", moments.expected},
                              {"standard deviation", deviation}};
    end_in(explanation, (count - moments.expected) / deviation);
}

} // namespace zeren::detail
