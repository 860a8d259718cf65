// SPDX-License-Identifier: Apache-2.0
/// Coordination met: of the pairs of units whose tasks ask for contact, the part that has it.
///
///     |Q and X| / |Q|        Q = pairs of named units that share a task
///                            X = pairs seen to work together, by --contacts
///
/// Contacts that no task asks for count neither way. Reads: 1 = every pair that shares a task works
/// together. Range [0, 1]. Undefined without a table of contacts or when no pair shares a task.
/// Cost: O(pairs + contacts).
/// Source: Cataldo, Wagstrom, Herbsleb and Carley (2006), CSCW, 353-362.
#include "metrics/detail/contacts.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

/// Both ends count a pair, above and below.
detail::Fraction fraction(const AnalysisContext& context) {
    std::size_t needed = 0;
    std::size_t both = 0;
    for (const detail::ContactCounts& counts : detail::contact_counts(context)) {
        needed += counts.needed;
        both += counts.both;
    }
    return {{"pairs sharing a task and seen together", detail::number(both) / 2},
            {"pairs sharing a task", detail::number(needed) / 2},
            "no two units share a task"};
}

MetricColumn compute(const AnalysisContext& context, Subject) {
    if (!context.options().side_tables.contacts)
        return detail::whole_network(Measured::undefined("no table of contacts: see --contacts"));
    return detail::network_fraction(context, fraction);
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    const auto counts = detail::contact_counts(context);
    for (std::size_t unit = 0; unit < counts.size(); ++unit) {
        if (counts[unit].needed == 0)
            continue;
        explanation.terms.push_back(detail::term_of_vertex(context, unit));
        explanation.terms.back().quantities = {{"needed", detail::number(counts[unit].needed)},
                                               {"both", detail::number(counts[unit].both)}};
    }
    detail::explain_fraction(fraction(context), explanation);
}

constexpr MetricInfo info{
    .id = "coordination-met",
    .title = "Coordination met",
    .title_zh = "协作需求满足率",
    .formula = "|Q and X| / |Q|, Q = pairs sharing a task, X = pairs seen to work together "
               "(--contacts)",
    .reads = "1: every pair that shares a task works together",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "there is no table of contacts, or no pair of named units shares a task",
    .citation = "Cataldo, Wagstrom, Herbsleb and Carley (2006), CSCW",
    .cost = "O(pairs + contacts)",
};

} // namespace

extern const Metric coordination_met;
constinit const Metric coordination_met{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
