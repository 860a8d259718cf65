// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/ties.hpp"

#include "draw/detail/dot_text.hpp"
#include "draw/detail/text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace zeren::draw {
namespace {

double value_at(const MetricColumn* column, std::size_t row, double missing = 0) {
    return column == nullptr ? missing : (*column)[row].value.value_or(missing);
}

std::set<UnitId> joined_units(const std::vector<UnitTie>& ties, double minimum,
                              std::size_t& count) {
    std::set<UnitId> ends;
    count = 0;
    for (const UnitTie& tie : ties)
        if (tie.weight >= minimum) {
            ends.insert({tie.first, tie.second});
            ++count;
        }
    return ends;
}

/// Round numbers to choose a minimum from, ascending; whole ones where all weights are whole.
std::vector<double> round_numbers(const std::vector<UnitTie>& ties) {
    constexpr std::array steps{1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0};
    const bool whole = std::all_of(ties.begin(), ties.end(), [](const UnitTie& tie) {
        return tie.weight == std::floor(tie.weight);
    });
    std::vector<double> numbers{0};
    for (int power = -2; power < 9; ++power)
        for (const double step : steps)
            if (const double number = step * std::pow(10.0, power);
                !whole || number == std::floor(number))
                numbers.push_back(number);
    return numbers;
}

/// The smallest round number that leaves few enough. Where that one leaves next to nothing, the one
/// before it, as long as it leaves no more than twice as much as wanted.
double legible_minimum(const std::vector<UnitTie>& ties, std::size_t most_ties,
                       std::size_t most_units) {
    double before = 0;
    bool before_is_bearable = false;
    for (const double minimum : round_numbers(ties)) {
        std::size_t count = 0;
        const std::size_t units = joined_units(ties, minimum, count).size();
        if (count <= most_ties && units <= most_units)
            return before_is_bearable && count < most_ties / 4 ? before : minimum;
        before = minimum;
        before_is_bearable = count <= 2 * most_ties && units <= 2 * most_units;
    }
    return before;
}

/// The strongest ties, in the order of the table among equals, as many as a picture can bear.
void keep_first(std::vector<UnitTie>& ties, std::size_t most_ties, std::size_t most_units) {
    std::stable_sort(ties.begin(), ties.end(),
                     [](const UnitTie& a, const UnitTie& b) { return a.weight > b.weight; });
    std::set<UnitId> units;
    std::size_t kept = 0;
    for (; kept < std::min(ties.size(), most_ties); ++kept) {
        units.insert({ties[kept].first, ties[kept].second});
        if (units.size() > most_units)
            break;
    }
    ties.resize(kept);
}

} // namespace

std::vector<UnitTie> unit_ties(const Analysis& analysis, std::string_view metric) {
    const MetricColumn* const weight = analysis.pairs.column(metric);
    const MetricColumn* const shared = analysis.pairs.column(shared_measure.id);
    const MetricColumn* const first = analysis.pairs.column(first_leads_measure.id);
    const MetricColumn* const second = analysis.pairs.column(second_leads_measure.id);
    const MetricColumn* const chance = analysis.pairs.column(backbone_measure.id);
    std::vector<UnitTie> ties;
    for (std::size_t row = 0; row < analysis.unit_pairs.size(); ++row) {
        const UnitPair pair = analysis.unit_pairs[row];
        if (analysis.graph.unit(pair.first).collective ||
            analysis.graph.unit(pair.second).collective)
            continue;
        ties.push_back({pair.first, pair.second, value_at(weight, row), value_at(shared, row),
                        value_at(first, row), value_at(second, row), value_at(chance, row, 1)});
    }
    return ties;
}

Thinned thin(std::vector<UnitTie> ties, std::size_t all_units, std::optional<double> minimum,
             std::size_t most_ties, std::size_t most_units) {
    Thinned thinned;
    thinned.all_ties = ties.size();
    thinned.all_units = all_units;
    thinned.minimum = minimum ? *minimum : legible_minimum(ties, most_ties, most_units);
    std::size_t count = 0;
    auto ends = joined_units(ties, thinned.minimum, count);
    if (count > largest_ties || ends.size() > largest_units) {
        thinned.raised = true;
        thinned.minimum = legible_minimum(ties, largest_ties, largest_units);
        ends = joined_units(ties, thinned.minimum, count);
    }
    if (ends.empty() && !ties.empty() && !minimum) {
        thinned.first_only = true;
        keep_first(ties, most_ties, most_units);
        thinned.minimum = lightest(ties);
        ends = joined_units(ties, thinned.minimum, count);
    }
    thinned.units.assign(ends.begin(), ends.end());
    std::erase_if(ties, [&](const UnitTie& tie) { return tie.weight < thinned.minimum; });
    thinned.ties = std::move(ties);
    return thinned;
}

Text keep_backbone(std::vector<UnitTie>& ties, double alpha) {
    const std::size_t all = ties.size();
    std::erase_if(ties, [&](const UnitTie& tie) { return tie.q > alpha; });
    return {fmt::format("Backbone: pairs that share more tasks than chance explains, {} of {} "
                        "(hypergeometric test, false discovery rate {}).",
                        ties.size(), all, alpha),
            fmt::format("主干：只留共同任务显著多于随机的关系，{} 对中的 {} "
                        "对（超几何检验，错误发现率 {}）。",
                        all, ties.size(), alpha)};
}

Ends ends_of(const Thinned& thinned) {
    const auto place = [&](UnitId unit) {
        const auto at = std::lower_bound(thinned.units.begin(), thinned.units.end(), unit);
        return static_cast<std::size_t>(at - thinned.units.begin());
    };
    Ends ends;
    for (const UnitTie& tie : thinned.ties)
        ends.emplace_back(place(tie.first), place(tie.second));
    return ends;
}

double lightest(const std::vector<UnitTie>& ties) {
    double weight = ties.empty() ? 0 : ties.front().weight;
    for (const UnitTie& tie : ties)
        weight = std::min(weight, tie.weight);
    return weight;
}

double heaviest(const std::vector<UnitTie>& ties) {
    double weight = 0;
    for (const UnitTie& tie : ties)
        weight = std::max(weight, tie.weight);
    return weight;
}

Text thinning_note(const Thinned& thinned, const Text& measure) {
    if (thinned.ties.size() == thinned.all_ties && thinned.units.size() == thinned.all_units)
        return {fmt::format("All are shown: {} and {}.", counted(thinned.all_units, "unit"),
                            counted(thinned.all_ties, "tie")),
                fmt::format("全部 {} 个单位、{} 对关系均已画出。", thinned.all_units,
                            thinned.all_ties)};
    if (thinned.first_only)
        return {fmt::format("Shown: the first {} of {} ties, many of them equally strong ({} {}).",
                            thinned.ties.size(), thinned.all_ties, measure.en,
                            short_number(thinned.minimum)),
                fmt::format("许多关系强度相同（{} {}），只画 {} 对中靠前的 {} 对。", measure.zh,
                            short_number(thinned.minimum), thinned.all_ties, thinned.ties.size())};
    if (thinned.ties.size() == thinned.all_ties)
        return {fmt::format("Units without such a tie are left out: {} of {}.",
                            thinned.all_units - thinned.units.size(), thinned.all_units),
                fmt::format("没有这种关系的单位略去（{} 个中的 {} 个）。", thinned.all_units,
                            thinned.all_units - thinned.units.size())};
    return {fmt::format(
                "Shown: ties with {} of {} or more, {} of {}, and the units they join, {} of {}.",
                measure.en, short_number(thinned.minimum), thinned.ties.size(), thinned.all_ties,
                thinned.units.size(), thinned.all_units),
            fmt::format("只画{}不低于 {} 的关系（{} 对中的 {} 对）及其涉及的单位（{} 个中的 {} "
                        "个），其余略去。",
                        measure.zh, short_number(thinned.minimum), thinned.all_ties,
                        thinned.ties.size(), thinned.all_units, thinned.units.size())};
}

Text raised_note(const Thinned& thinned) {
    return {
        fmt::format("The minimum weight was raised to {}: more than {} ties or {} units cannot be "
                    "laid out.",
                    short_number(thinned.minimum), largest_ties, largest_units),
        fmt::format("最低权重已提高到 {}：超过 {} 对关系或 {} 个单位无法布局。",
                    short_number(thinned.minimum), largest_ties, largest_units)};
}

std::string short_number(double value) {
    return dot_number(value);
}

} // namespace zeren::draw
