// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/column_order.hpp"

#include <algorithm>
#include <numeric>

namespace zeren::draw {
namespace {

constexpr std::size_t largest_sifted = 1500;
constexpr int most_rounds = 12;

std::size_t fixed_count(const Neighbours& neighbours) {
    std::uint32_t count = 0;
    for (const auto& list : neighbours)
        if (!list.empty())
            count = std::max(count, list.back() + 1);
    return count;
}

/// Counts in a Fenwick tree how many of the ranks so far are above a rank.
class RankCounter {
  public:
    explicit RankCounter(std::size_t ranks) : tree_(ranks + 1, 0) {}
    void add(std::size_t rank) {
        ++total_;
        for (std::size_t at = rank + 1; at < tree_.size(); at += at & (~at + 1))
            ++tree_[at];
    }
    [[nodiscard]] std::uint64_t above(std::size_t rank) const {
        std::uint64_t up_to = 0;
        for (std::size_t at = rank + 1; at > 0; at -= at & (~at + 1))
            up_to += tree_[at];
        return total_ - up_to;
    }

  private:
    std::vector<std::uint64_t> tree_;
    std::uint64_t total_ = 0;
};

using Sides = std::span<const Neighbours>;

/// Crossings between the ties of two vertices when `first` stands before `second`.
std::int64_t crossings_of_lists(const std::vector<std::uint32_t>& first,
                                const std::vector<std::uint32_t>& second) {
    std::int64_t count = 0;
    std::size_t below = 0;
    for (const std::uint32_t rank : first) {
        while (below < second.size() && second[below] < rank)
            ++below;
        count += static_cast<std::int64_t>(below);
    }
    return count;
}

std::int64_t crossings_of_pair(Sides sides, std::uint32_t first, std::uint32_t second) {
    std::int64_t count = 0;
    for (const Neighbours& side : sides)
        count += crossings_of_lists(side[first], side[second]);
    return count;
}

double barycentre(const std::vector<std::uint32_t>& ranks) {
    return std::accumulate(ranks.begin(), ranks.end(), 0.0) / static_cast<double>(ranks.size());
}

double median(const std::vector<std::uint32_t>& ranks) {
    const std::size_t middle = ranks.size() / 2;
    return ranks.size() % 2 == 1 ? ranks[middle] : (ranks[middle - 1] + ranks[middle]) / 2.0;
}

/// The first side orders; a vertex without ties there goes by the next one, and without any ties it
/// stays behind the vertex that it follows in the given order.
template <class Key>
Order sorted_by(Sides sides, const Order& start, Key key) {
    std::vector<double> keys(start.size());
    double previous = 0;
    for (const std::uint32_t vertex : start) {
        for (const Neighbours& side : sides)
            if (!side[vertex].empty()) {
                previous = key(side[vertex]) / static_cast<double>(fixed_count(side));
                break;
            }
        keys[vertex] = previous;
    }
    Order order = start;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
    return order;
}

/// Places among which a vertex may choose.
struct Range {
    std::size_t begin, end;
};

/// Moves the vertex at `place` to where it causes the fewest crossings; says whether that helped.
bool sift(Sides sides, Order& order, std::size_t place, Range allowed) {
    const std::uint32_t own = order[place];
    std::int64_t best = 0;
    std::size_t best_place = place;
    const auto consider = [&](std::size_t at, std::int64_t change) {
        if (change < best) {
            best = change;
            best_place = at;
        }
    };
    std::int64_t change = 0;
    for (std::size_t at = place; at-- > allowed.begin;) {
        consider(at, change += crossings_of_pair(sides, own, order[at]) -
                               crossings_of_pair(sides, order[at], own));
    }
    change = 0;
    for (std::size_t at = place + 1; at < allowed.end; ++at) {
        consider(at, change += crossings_of_pair(sides, order[at], own) -
                               crossings_of_pair(sides, own, order[at]));
    }
    const auto iterator = [&](std::size_t at) {
        return order.begin() + static_cast<Order::difference_type>(at);
    };
    if (best_place < place)
        std::rotate(iterator(best_place), iterator(place), iterator(place + 1));
    else
        std::rotate(iterator(place), iterator(place + 1), iterator(best_place + 1));
    return best < 0;
}

bool swap_neighbours(Sides sides, Order& order) {
    bool better = false;
    for (std::size_t at = 0; at + 1 < order.size(); ++at)
        if (crossings_of_pair(sides, order[at + 1], order[at]) <
            crossings_of_pair(sides, order[at], order[at + 1])) {
            std::swap(order[at], order[at + 1]);
            better = true;
        }
    return better;
}

bool sift_range(Sides sides, Order& order, Range range) {
    bool better = false;
    const Order before = order;
    for (std::size_t index = range.begin; index < range.end; ++index) {
        const auto at = std::find(order.begin(), order.end(), before[index]);
        better |= sift(sides, order, static_cast<std::size_t>(at - order.begin()), range);
    }
    return better;
}

} // namespace

std::uint64_t count_crossings(const Neighbours& neighbours, const Order& order) {
    RankCounter seen(fixed_count(neighbours));
    std::uint64_t crossings = 0;
    for (const std::uint32_t vertex : order) {
        for (const std::uint32_t rank : neighbours[vertex])
            crossings += seen.above(rank);
        for (const std::uint32_t rank : neighbours[vertex])
            seen.add(rank);
    }
    return crossings;
}

Order reduce_crossings(std::span<const Neighbours> sides, const Order& start) {
    const auto crossings = [&](const Order& order) {
        std::uint64_t count = 0;
        for (const Neighbours& side : sides)
            count += count_crossings(side, order);
        return count;
    };
    Order best = start;
    for (const Order& candidate :
         {sorted_by(sides, start, barycentre), sorted_by(sides, start, median)})
        if (crossings(candidate) < crossings(best))
            best = candidate;
    for (int round = 0; round < most_rounds; ++round) {
        const bool better = best.size() <= largest_sifted
                                ? sift_range(sides, best, {0, best.size()})
                                : swap_neighbours(sides, best);
        if (!better)
            break;
    }
    return best;
}

Order reduce_crossings_within(const Neighbours& neighbours, const Order& start,
                              const std::vector<std::uint32_t>& groups) {
    Order best = start;
    for (std::size_t begin = 0; begin < best.size();) {
        std::size_t end = begin;
        while (end < best.size() && groups[end] == groups[begin])
            ++end;
        for (int round = 0; round < most_rounds; ++round)
            if (!sift_range({&neighbours, 1}, best, {begin, end}))
                break;
        begin = end;
    }
    return best;
}

} // namespace zeren::draw
