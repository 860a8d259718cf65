// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/holes.hpp>
#include <zeren/graph/sum.hpp>

#include <algorithm>

namespace zeren {
namespace {

struct Partner {
    std::uint32_t unit = 0;
    double weight = 0; ///< the part of the unit's whole weight that goes to this partner
};
using PartnerLists = std::vector<std::vector<Partner>>;

PartnerLists partner_lists(std::size_t unit_count, const UnitProjection& projection,
                           PairWeight weight) {
    PartnerLists lists(unit_count);
    for (std::size_t place = 0; place < projection.pairs.size(); ++place) {
        const UnitPair pair = projection.pairs[place];
        const double shared = projection.shared[place].tasks;
        const double value = weight == PairWeight::shared_tasks ? shared : 1.0;
        lists[pair.first.index()].push_back({pair.second.value, value});
        lists[pair.second.index()].push_back({pair.first.value, value});
    }
    for (std::vector<Partner>& list : lists) {
        double total = 0; // whole numbers: exact
        for (const Partner& partner : list)
            total += partner.weight;
        for (Partner& partner : list)
            partner.weight /= total;
    }
    return lists;
}

/// What reaches every vertex from one unit by two steps of the projection, in parts of its weight.
struct TwoSteps {
    std::vector<double> invested;
    std::vector<std::uint32_t> walks;
};

/// The sum of what partners add.
Holes sum_of(const std::vector<HoleTerm>& terms) {
    CompensatedSum constraint;
    double met = 0; // whole numbers: exact
    for (const HoleTerm& term : terms) {
        constraint += term.constraint;
        met += term.met;
    }
    const auto count = static_cast<double>(terms.size());
    return {.partners = static_cast<std::uint32_t>(terms.size()),
            .constraint = constraint.value(),
            .effective_size = terms.empty() ? 0.0 : count - met / count};
}

std::vector<HoleTerm> terms_of(const PartnerLists& lists, std::size_t unit, TwoSteps& reach) {
    const std::vector<Partner>& own = lists[unit];
    for (const Partner& middle : own)
        for (const Partner& end : lists[middle.unit]) {
            reach.invested[end.unit] += middle.weight * end.weight;
            ++reach.walks[end.unit];
        }
    std::vector<HoleTerm> terms;
    for (const Partner& partner : own) {
        const double part = partner.weight + reach.invested[partner.unit];
        terms.push_back({.partner = UnitId(partner.unit),
                         .direct = partner.weight,
                         .indirect = reach.invested[partner.unit],
                         .constraint = part * part,
                         .met = static_cast<double>(reach.walks[partner.unit])});
    }
    for (const Partner& middle : own)
        for (const Partner& end : lists[middle.unit]) {
            reach.invested[end.unit] = 0;
            reach.walks[end.unit] = 0;
        }
    return terms;
}

/// Scratch of the two-mode walk: what a unit shares with every other, and a stamp a partner.
struct TwoModeWalk {
    std::vector<std::uint32_t> shared;
    std::vector<std::uint32_t> stamp;
    std::uint32_t mark = 0;
    std::vector<std::uint32_t> partners;
};

/// Partners met on the tasks that `unit` and `partner` share, these two not counted.
std::uint32_t met_together(const BipartiteGraph& graph, UnitId unit, UnitId partner,
                           TwoModeWalk& walk) {
    ++walk.mark;
    std::uint32_t met = 0;
    for (const TaskId task : graph.tasks_of(unit)) {
        const auto units = graph.units_of(task);
        if (!std::binary_search(units.begin(), units.end(), partner))
            continue;
        for (const UnitId third : units) {
            if (third == unit || third == partner || walk.stamp[third.index()] == walk.mark)
                continue;
            walk.stamp[third.index()] = walk.mark;
            ++met;
        }
    }
    return met;
}

std::vector<HoleTerm> terms_of(const BipartiteGraph& graph, UnitId unit, TwoModeWalk& walk) {
    walk.partners.clear();
    double tasks_in_company = 0;
    for (const TaskId task : graph.tasks_of(unit)) {
        tasks_in_company += graph.degree(task) > 1;
        for (const UnitId partner : graph.units_of(task))
            if (partner != unit && walk.shared[partner.index()]++ == 0)
                walk.partners.push_back(partner.value);
    }
    std::sort(walk.partners.begin(), walk.partners.end());
    std::vector<HoleTerm> terms;
    for (const std::uint32_t partner : walk.partners) {
        const double part = walk.shared[partner] / tasks_in_company;
        terms.push_back(
            {.partner = UnitId(partner),
             .direct = part,
             .constraint = part * part,
             .met = static_cast<double>(met_together(graph, unit, UnitId(partner), walk))});
        walk.shared[partner] = 0;
    }
    return terms;
}

TwoModeWalk walk_over(const BipartiteGraph& graph) {
    TwoModeWalk walk;
    walk.shared.assign(graph.unit_count(), 0);
    walk.stamp.assign(graph.unit_count(), 0);
    return walk;
}

TwoSteps steps_over(std::size_t unit_count) {
    return {.invested = std::vector<double>(unit_count, 0.0),
            .walks = std::vector<std::uint32_t>(unit_count, 0)};
}

} // namespace

std::vector<Holes> projected_holes(std::size_t unit_count, const UnitProjection& projection,
                                   PairWeight weight) {
    const PartnerLists lists = partner_lists(unit_count, projection, weight);
    TwoSteps reach = steps_over(unit_count);
    std::vector<Holes> result;
    for (std::size_t unit = 0; unit < unit_count; ++unit)
        result.push_back(sum_of(terms_of(lists, unit, reach)));
    return result;
}

std::vector<Holes> two_mode_holes(const BipartiteGraph& graph) {
    TwoModeWalk walk = walk_over(graph);
    std::vector<Holes> result;
    for (std::size_t unit = 0; unit < graph.unit_count(); ++unit)
        result.push_back(sum_of(terms_of(graph, UnitId(unit), walk)));
    return result;
}

std::vector<HoleTerm> projected_hole_terms(std::size_t unit_count, const UnitProjection& projection,
                                           PairWeight weight, UnitId unit) {
    TwoSteps reach = steps_over(unit_count);
    return terms_of(partner_lists(unit_count, projection, weight), unit.index(), reach);
}

std::vector<HoleTerm> two_mode_hole_terms(const BipartiteGraph& graph, UnitId unit) {
    TwoModeWalk walk = walk_over(graph);
    return terms_of(graph, unit, walk);
}

} // namespace zeren
