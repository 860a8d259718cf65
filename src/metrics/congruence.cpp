// SPDX-License-Identifier: Apache-2.0
/// Congruence: how far the units that work together are those whose tasks ask for it.
///
///          ordered pairs with Q_ij != X_ij        Q_ij = 1 when i and j share a task
///     1 -  -------------------------------        X_ij = 1 when they were seen to work together
///                     n (n - 1)
///
/// Over the n named units; --contacts gives X. Pairs that neither need nor have contact agree too:
/// in a sparse network see coordination-met beside it.
/// Reads: 1 = contacts are just those that shared tasks ask for. Range [0, 1]. Undefined without a
/// table of contacts or with fewer than two named units. Cost: O(pairs + contacts).
/// Source: Carley and Reminga (2004), CMU-ISRI-04-106; Cataldo, Wagstrom, Herbsleb and Carley
/// (2006), CSCW.
#include "metrics/detail/contacts.hpp"
#include "metrics/detail/explaining.hpp"
#include "metrics/detail/subjects.hpp"

#include <zeren/graph/sum.hpp>
#include <zeren/metrics/metric.hpp>

namespace zeren::metric {
namespace {

/// What one unit adds: the others that it has neither too much nor too little contact with.
double part_of(const AnalysisContext& context, const detail::ContactCounts& counts) {
    const double n = detail::number(context.graph().named_unit_count());
    const double differ = detail::number(counts.needed + counts.seen - 2 * counts.both);
    return (n - 1 - differ) / (n * (n - 1));
}

MetricColumn compute(const AnalysisContext& context, Subject) {
    if (!context.options().side_tables.contacts)
        return detail::whole_network(Measured::undefined("no table of contacts: see --contacts"));
    if (context.graph().named_unit_count() < 2)
        return detail::whole_network(Measured::undefined("there are fewer than two units"));
    const auto counts = detail::contact_counts(context);
    CompensatedSum sum;
    for (std::size_t unit = 0; unit < counts.size(); ++unit)
        if (!context.graph().unit(UnitId(unit)).collective)
            sum += part_of(context, counts[unit]);
    return detail::whole_network(Measured::of(sum.value()));
}

void explain(const AnalysisContext& context, Subject, std::size_t, MetricExplanation& explanation) {
    const auto counts = detail::contact_counts(context);
    explanation.additive = true;
    explanation.quantities = {{"n", detail::number(context.graph().named_unit_count())}};
    for (std::size_t unit = 0; unit < counts.size(); ++unit) {
        if (context.graph().unit(UnitId(unit)).collective)
            continue;
        explanation.terms.push_back(detail::term_of_vertex(context, unit));
        explanation.terms.back().quantities = {{"needed", detail::number(counts[unit].needed)},
                                               {"seen", detail::number(counts[unit].seen)},
                                               {"both", detail::number(counts[unit].both)}};
        explanation.terms.back().contribution = part_of(context, counts[unit]);
    }
}

constexpr MetricInfo info{
    .id = "congruence",
    .title = "Congruence",
    .title_zh = "分工与往来一致度",
    .formula = "1 - Hamming(Q, X) / (n (n-1)), Q = pairs sharing a task, X = pairs seen to work "
               "together (--contacts)",
    .reads = "1: contacts are just those that shared tasks ask for",
    .range = "[0, 1]",
    .highest = 1,
    .undefined_when = "there is no table of contacts, or fewer than two named units",
    .citation = "Carley and Reminga (2004), CMU-ISRI-04-106; Cataldo et al. (2006), CSCW",
    .cost = "O(pairs + contacts)",
};

} // namespace

extern const Metric congruence;
constinit const Metric congruence{
    .info = info, .subjects = detail::of_network, .compute = compute, .explain = explain};

} // namespace zeren::metric
