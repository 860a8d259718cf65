// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/min_cost_flow.hpp>
#include <zeren/metrics/compute.hpp>
#include <zeren/study/whatif.hpp>

#include <algorithm>
#include <set>

namespace zeren {
namespace {

/// Who can take a task over.
class Eligibility {
  public:
    Eligibility(const Analysis& analysis, const RebalanceGoal& goal)
        : graph_(analysis.graph), sections_(analysis.graph.task_count()), cannot_(goal.cannot) {
        std::sort(cannot_.begin(), cannot_.end());
        // Sections: one a leader, and one a heading.
        std::map<std::string, std::size_t> numbers;
        for (std::size_t task = 0; task < sections_.size(); ++task) {
            const Task& one = analysis.reading.tasks[task];
            std::vector<std::string> names;
            for (const LeaderId leader : one.leaders)
                names.push_back("leader " + analysis.reading.leaders[leader.index()].name);
            if (!one.section.empty())
                names.push_back("section " + std::string(one.section));
            for (const std::string& name : names)
                sections_[task].push_back(numbers.try_emplace(name, numbers.size()).first->second);
        }
        workers_.resize(numbers.size());
        for (std::size_t task = 0; task < sections_.size(); ++task)
            for (const std::size_t section : sections_[task])
                for (const UnitId unit : graph_.units_of(TaskId(task)))
                    workers_[section].insert(unit);
    }

    /// Units that could be on the task, in their order, without those that are on it. A task of no
    /// section can go to anyone.
    [[nodiscard]] std::vector<UnitId> others(TaskId task) const {
        std::set<UnitId> units;
        for (const std::size_t section : sections_[task.index()])
            units.insert(workers_[section].begin(), workers_[section].end());
        if (sections_[task.index()].empty())
            for (std::size_t unit = 0; unit < graph_.unit_count(); ++unit)
                units.emplace(unit);
        std::vector<UnitId> result;
        for (const UnitId unit : units)
            if (!graph_.unit(unit).collective &&
                !std::binary_search(cannot_.begin(), cannot_.end(), ImpossibleTie{unit, task}))
                result.push_back(unit);
        return result;
    }

  private:
    const BipartiteGraph& graph_;
    std::vector<std::vector<std::size_t>> sections_; ///< by task
    std::vector<std::set<UnitId>> workers_;          ///< by section
    std::vector<ImpossibleTie> cannot_;
};

/// Ties that make up the load of the named units, and where each could go.
class Plan {
  public:
    Plan(const Analysis& analysis, const RebalanceGoal& goal)
        : graph_(analysis.graph), goal_(goal), can_(analysis, goal), loads_(graph_.unit_count()) {
        std::size_t named = 0;
        for (const UnitVertex& unit : graph_.units())
            places_.push_back(unit.collective ? named : named++);
        for (std::size_t task = 0; task < graph_.task_count(); ++task)
            for (std::size_t place = 0; place < graph_.degree(TaskId(task)); ++place)
                if (counts(TaskId(task), place)) {
                    holders_[TaskId(task)].push_back(graph_.units_of(TaskId(task))[place]);
                    ++loads_[graph_.units_of(TaskId(task))[place].index()];
                    ++ties_;
                }
    }

    [[nodiscard]] std::int64_t cap_of(UnitId unit) const {
        const auto own = goal_.caps.find(unit);
        if (own != goal_.caps.end())
            return static_cast<std::int64_t>(own->second);
        return goal_.cap ? static_cast<std::int64_t>(*goal_.cap) : ties_;
    }
    [[nodiscard]] std::int64_t ties() const { return ties_; }
    /// Of the named units.
    [[nodiscard]] std::vector<std::int64_t> loads() const {
        std::vector<std::int64_t> loads;
        for (std::size_t unit = 0; unit < graph_.unit_count(); ++unit)
            if (!graph_.unit(UnitId(unit)).collective)
                loads.push_back(loads_[unit]);
        return loads;
    }
    /// Where a named unit's load stands in `loads`.
    [[nodiscard]] std::size_t place_of(UnitId unit) const { return places_[unit.index()]; }
    [[nodiscard]] std::int64_t largest_load() const {
        return loads_.empty() ? 0 : *std::max_element(loads_.begin(), loads_.end());
    }
    [[nodiscard]] std::int64_t room() const {
        std::int64_t room = 0;
        for (std::size_t unit = 0; unit < graph_.unit_count(); ++unit)
            room += graph_.unit(UnitId(unit)).collective
                        ? 0
                        : std::min<std::int64_t>(cap_of(UnitId(unit)), ties_);
        return room;
    }

    /// The cheapest plan under the caps; nothing when there is none. A move costs `price`, and a
    /// unit's n-th tie `evenness` · (2n - 1), so that loads cost their squares.
    [[nodiscard]] std::optional<std::vector<Move>> solve(std::int64_t price,
                                                         std::int64_t evenness) const {
        // A unit that is on the task already is preferred among moves of one price.
        const std::int64_t scale = 2 * ties_ + 1;
        const std::size_t units = graph_.unit_count(), source = units + holders_.size();
        FlowNetwork network(source + 2);
        std::vector<Choice> choices;
        std::size_t vertex = units;
        for (const auto& [task, holders] : holders_) {
            network.add_arc(source, vertex, static_cast<std::int64_t>(holders.size()), 0);
            add_choices(network, vertex++, task, holders, price * scale, choices);
        }
        for (std::size_t unit = 0; unit < units; ++unit)
            if (evenness == 0)
                network.add_arc(unit, source + 1, cap_of(UnitId(unit)), 0);
            else
                for (std::int64_t n = 1; n <= std::min(cap_of(UnitId(unit)), ties_); ++n)
                    network.add_arc(unit, source + 1, 1, evenness * scale * (2 * n - 1));
        if (network.send(source, source + 1) < ties_)
            return std::nullopt;
        return moves_of(network, choices);
    }

  private:
    struct Choice {
        TaskId task;
        UnitId unit;
        std::size_t arc = 0;
    };

    [[nodiscard]] bool counts(TaskId task, std::size_t place) const {
        return !graph_.unit(graph_.units_of(task)[place]).collective &&
               (!goal_.leads_only || graph_.roles_of(task)[place] == Role::lead);
    }
    [[nodiscard]] bool on(UnitId unit, TaskId task) const {
        const auto units = graph_.units_of(task);
        return std::binary_search(units.begin(), units.end(), unit);
    }

    void add_choices(FlowNetwork& network, std::size_t vertex, TaskId task,
                     const std::vector<UnitId>& holders, std::int64_t price,
                     std::vector<Choice>& choices) const {
        for (const UnitId unit : holders)
            choices.push_back({task, unit, network.add_arc(vertex, unit.index(), 1, 0)});
        for (const UnitId unit : can_.others(task))
            if (std::find(holders.begin(), holders.end(), unit) == holders.end())
                choices.push_back(
                    {task, unit,
                     network.add_arc(vertex, unit.index(), 1, price + (on(unit, task) ? 0 : 1))});
    }

    /// Of each task, those that let go beside those that take.
    [[nodiscard]] std::vector<Move> moves_of(const FlowNetwork& network,
                                             const std::vector<Choice>& choices) const {
        std::map<TaskId, std::pair<std::vector<UnitId>, std::vector<UnitId>>> changes;
        for (const Choice& choice : choices) {
            const auto& holders = holders_.at(choice.task);
            const bool held =
                std::find(holders.begin(), holders.end(), choice.unit) != holders.end();
            const bool holds = network.flow(choice.arc) > 0;
            if (held && !holds)
                changes[choice.task].first.push_back(choice.unit);
            if (!held && holds)
                changes[choice.task].second.push_back(choice.unit);
        }
        std::vector<Move> moves;
        for (const auto& [task, change] : changes)
            for (std::size_t place = 0; place < change.first.size(); ++place)
                moves.push_back({task, change.first[place], change.second[place],
                                 on(change.second[place], task)});
        return moves;
    }

    const BipartiteGraph& graph_;
    const RebalanceGoal& goal_;
    Eligibility can_;
    std::map<TaskId, std::vector<UnitId>> holders_;
    std::vector<std::int64_t> loads_;
    std::vector<std::size_t> places_; ///< of the named units among themselves
    std::int64_t ties_ = 0;
};

bool even_enough(const Analysis& analysis, const std::vector<Move>& moves,
                 const RebalanceGoal& goal) {
    const auto gini =
        load_gini(apply_moves(analysis.graph, moves, goal.leads_only), goal.leads_only);
    return gini && *gini <= *goal.gini + 1e-12;
}

double gini_of(std::vector<std::int64_t> loads) {
    std::sort(loads.begin(), loads.end());
    std::int64_t sum = 0, ranked = 0;
    for (std::size_t place = 0; place < loads.size(); ++place) {
        sum += loads[place];
        ranked += static_cast<std::int64_t>(place + 1) * loads[place];
    }
    const auto n = static_cast<double>(loads.size());
    return sum == 0
               ? 0
               : 2 * static_cast<double>(ranked) / (n * static_cast<double>(sum)) - (n + 1) / n;
}

/// Moves that it takes when every unit can take every task: each from the largest load to the
/// smallest, as what any other moves reach is less even (majorisation: Marshall, Olkin and Arnold
/// 2011, Inequalities, chapter 2). No plan has fewer.
std::size_t fewest_without_bars(std::vector<std::int64_t> loads, double gini) {
    std::size_t moves = 0;
    while (gini_of(loads) > gini + 1e-12) {
        const auto [least, most] = std::minmax_element(loads.begin(), loads.end());
        if (*most - *least < 2)
            break; // as even as can be
        --*most;
        ++*least;
        ++moves;
    }
    return moves;
}

/// Takes back moves that the goal does not need, one by one that which evens out least.
void take_back(const Plan& plan, double gini, std::vector<Move>& moves) {
    std::vector<std::int64_t> loads = plan.loads();
    const auto shift = [&](const Move& move, std::int64_t by) {
        loads[plan.place_of(move.from)] -= by;
        loads[plan.place_of(move.to)] += by;
    };
    for (const Move& move : moves)
        shift(move, 1);
    while (true) {
        std::optional<std::size_t> least;
        double lowest = gini + 1e-12;
        for (std::size_t place = 0; place < moves.size(); ++place) {
            shift(moves[place], -1);
            const bool fits =
                loads[plan.place_of(moves[place].from)] <= plan.cap_of(moves[place].from);
            if (const double without = gini_of(loads); fits && without <= lowest) {
                lowest = without;
                least = place;
            }
            shift(moves[place], 1);
        }
        if (!least)
            return;
        shift(moves[*least], -1);
        moves.erase(moves.begin() + static_cast<std::ptrdiff_t>(*least));
    }
}

/// The plan at the highest price of a move at which the loads become even enough. Without a price
/// the loads are as even as they can be, so that what is not even enough then never is.
Rebalancing reach_gini(const Analysis& analysis, const Plan& plan, const RebalanceGoal& goal) {
    constexpr std::int64_t evenness = 12; // prices lie between those of whole gains, for chains
    Rebalancing result;
    std::int64_t enough = 0, too_dear = evenness * (2 * plan.largest_load() + 2);
    auto best = plan.solve(enough, evenness);
    if (!best || !even_enough(analysis, *best, goal)) {
        result.possible = false;
        result.why_not = {"no plan brings the Gini coefficient down to the target: the units that "
                          "work on each section cannot share its tasks more evenly",
                          "没有方案能使基尼系数降至目标：各分管范围内的单位无法分得更均匀"};
        return result;
    }
    while (too_dear - enough > 1) {
        const std::int64_t price = enough + (too_dear - enough) / 2;
        auto moves = plan.solve(price, evenness);
        if (!even_enough(analysis, *moves, goal)) {
            too_dear = price;
            continue;
        }
        enough = price;
        best = std::move(moves);
    }
    result.moves = std::move(*best);
    if (even_enough(analysis, {}, goal) && !goal.cap && goal.caps.empty())
        result.moves.clear();
    take_back(plan, *goal.gini, result.moves);
    result.at_least = fewest_without_bars(plan.loads(), *goal.gini);
    return result;
}

} // namespace

std::optional<double> load_gini(const BipartiteGraph& graph, bool leads_only) {
    Reading reading;
    reading.tasks.resize(graph.task_count());
    const AnalysisOptions options;
    const AnalysisContext context(graph, reading, options);
    const NetworkRow row = leads_only ? NetworkRow::lead_count : NetworkRow::task_count;
    return require_metric("gini", Subject::network)
        .compute(context, Subject::network)[static_cast<std::size_t>(row)]
        .value;
}

Rebalancing rebalance(const Analysis& analysis, const RebalanceGoal& goal) {
    const Plan plan(analysis, goal);
    Rebalancing result;
    if (plan.room() < plan.ties()) {
        const std::string room = std::to_string(plan.room()), ties = std::to_string(plan.ties());
        result.possible = false;
        result.why_not = {"the caps add up to " + room + ", below the total load of " + ties,
                          "上限合计 " + room + "，低于总负荷 " + ties};
        return result;
    }
    if (goal.gini)
        return reach_gini(analysis, plan, goal);
    if (auto moves = plan.solve(1, 0)) {
        result.moves = std::move(*moves);
        result.at_least = result.moves.size(); // the flow is exact
        return result;
    }
    result.possible = false;
    result.why_not = {"the caps leave room, but not among the units that work on the sections "
                      "concerned and can take the tasks",
                      "上限总量足够，但相关分管范围内可承接的单位没有余量"};
    return result;
}

} // namespace zeren
