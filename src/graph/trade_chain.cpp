// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/trade_chain.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

namespace zeren {

TradeChain::TradeChain(const BipartiteGraph& graph, TradedRoles roles,
                       std::span<const ImpossibleTie> impossible, std::uint64_t seed)
    : vertices_(graph.units().begin(), graph.units().end()), units_(graph.task_count()),
      leads_(graph.task_count()), order_(graph.task_count()), in_first_(graph.unit_count()),
      in_second_(graph.unit_count()), random_(seed) {
    for (std::size_t task = 0; task < units_.size(); ++task)
        for (const bool leading : {true, false}) {
            for (std::size_t place = 0; place < graph.degree(TaskId(task)); ++place)
                if ((graph.roles_of(TaskId(task))[place] == Role::lead) == leading)
                    units_[task].push_back(graph.units_of(TaskId(task))[place].value);
            if (leading && roles == TradedRoles::kept)
                leads_[task] = units_[task].size();
        }
    if (!impossible.empty())
        impossible_.resize(units_.size());
    for (const ImpossibleTie& tie : impossible)
        impossible_[tie.task.index()].push_back(tie.unit.value);
    for (auto& units : impossible_)
        std::sort(units.begin(), units.end());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
}

bool TradeChain::can_take(std::uint32_t unit, std::size_t task) const {
    return impossible_.empty() ||
           !std::binary_search(impossible_[task].begin(), impossible_[task].end(), unit);
}

void TradeChain::mix(std::size_t rounds) {
    for (std::size_t round = 0; round < rounds; ++round) {
        for (std::size_t last = order_.size(); last > 1; --last)
            std::swap(order_[last - 1], order_[random_.below(last)]);
        for (std::size_t place = 0; place + 1 < order_.size(); place += 2)
            trade(order_[place], order_[place + 1]);
    }
}

void TradeChain::trade(std::size_t first, std::size_t second) {
    trade_layer(first, second, 0, leads_[first], 0, leads_[second]);
    trade_layer(first, second, leads_[first], units_[first].size(), leads_[second],
                units_[second].size());
}

/// Units of one role; a unit that the other task has in either role stays.
void TradeChain::trade_layer(std::size_t first, std::size_t second, std::size_t begin_first,
                             std::size_t end_first, std::size_t begin_second,
                             std::size_t end_second) {
    if (begin_first == end_first || begin_second == end_second)
        return;
    ++trades_;
    for (const std::uint32_t unit : units_[first])
        in_first_[unit] = trades_;
    for (const std::uint32_t unit : units_[second])
        in_second_[unit] = trades_;
    places_.clear();
    for (std::size_t place = begin_first; place < end_first; ++place)
        if (std::uint32_t& unit = units_[first][place];
            in_second_[unit] != trades_ && can_take(unit, second) && can_take(unit, first))
            places_.push_back(&unit);
    const std::size_t of_first = places_.size();
    for (std::size_t place = begin_second; place < end_second; ++place)
        if (std::uint32_t& unit = units_[second][place];
            in_first_[unit] != trades_ && can_take(unit, first) && can_take(unit, second))
            places_.push_back(&unit);
    if (of_first == 0 || of_first == places_.size())
        return;
    // The places of the first task draw from all; what is left stays with the second.
    for (std::size_t place = 0; place < of_first; ++place)
        std::swap(*places_[place], *places_[place + random_.below(places_.size() - place)]);
}

BipartiteGraph TradeChain::graph() const {
    std::vector<TieInput> ties;
    for (std::size_t task = 0; task < units_.size(); ++task)
        for (std::size_t place = 0; place < units_[task].size(); ++place)
            ties.push_back({UnitId(units_[task][place]), TaskId(task),
                            place < leads_[task] ? Role::lead : Role::support, 0});
    return {vertices_, units_.size(), std::move(ties)};
}

} // namespace zeren
