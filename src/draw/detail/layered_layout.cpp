// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/layered_layout.hpp"

#include "draw/detail/column_order.hpp"
#include "draw/detail/row_places.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace zeren::draw {
namespace {

constexpr double passing_width = 10; ///< what a tie takes that passes a row
constexpr double least_row_gap = 84; ///< between rows: room for arrows and their numbers
constexpr double row_gap_slope =
    0.1;                         ///< the same as a share of the width, so that no tie lies flat
constexpr double flattest = 2.5; ///< sideways to down, for a tie that ends at a vertex
constexpr double part_gap = 40;
constexpr int ordering_rounds = 12;
constexpr int straightening_rounds = 40;

/// A place in a row: of a vertex, or of a tie that passes.
struct Slot {
    double width = 0;
    std::size_t row = 0;
    std::vector<std::size_t> above, below; ///< slots in the rows next to it
    double x = 0;
};

/// One part that hangs together.
class Part {
  public:
    Part(const std::vector<Footprint>& footprints, const Ends& ends,
         const std::vector<double>& levels, double gap)
        : footprints_(footprints), ends_(ends), gap_(gap) {
        assign_rows(levels);
        add_slots();
        for (int round = 0; round < ordering_rounds; ++round)
            if (!reorder(round == 0))
                break;
        straighten();
    }

    [[nodiscard]] Layers layers() const {
        std::vector<double> heights(rows_.size(), 0);
        for (std::size_t vertex = 0; vertex < footprints_.size(); ++vertex)
            heights[slots_[vertex].row] =
                std::max(heights[slots_[vertex].row], footprints_[vertex].height);
        const double row_gap = std::max(least_row_gap, width() * row_gap_slope);
        std::vector<double> bottoms;
        for (const double height : heights)
            bottoms.push_back((bottoms.empty() ? 0 : bottoms.back() + row_gap) + height);
        Layers layers;
        for (std::size_t vertex = 0; vertex < footprints_.size(); ++vertex)
            layers.places.push_back(
                {slots_[vertex].x, bottoms[slots_[vertex].row] - footprints_[vertex].height / 2});
        for (std::size_t tie = 0; tie < ends_.size(); ++tie)
            layers.bends.push_back(bends_of(tie, heights, bottoms));
        return layers;
    }

  private:
    /// A tie goes straight down where it passes a row, and the last bit of the way where it comes
    /// so flat that it would run through the vertices beside its end.
    [[nodiscard]] std::vector<Point> bends_of(std::size_t tie, const std::vector<double>& heights,
                                              const std::vector<double>& bottoms) const {
        const auto [upper, lower] = downwards(tie);
        const double gap = bottoms.size() < 2 ? 0 : bottoms[1] - bottoms[0] - heights[1];
        Point last{slots_[upper].x, 0};
        std::vector<Point> bends;
        for (const std::size_t slot : passing_[tie]) {
            const std::size_t row = slots_[slot].row;
            bends.push_back({slots_[slot].x, bottoms[row] - heights[row]});
            bends.push_back({slots_[slot].x, bottoms[row]});
            last = bends.back();
        }
        const Slot& end = slots_[lower];
        if (std::abs(end.x - last.x) > flattest * gap)
            bends.push_back({end.x, bottoms[end.row] - heights[end.row] - 14});
        if (upwards_[tie])
            std::reverse(bends.begin(), bends.end());
        return bends;
    }

    /// The ends of a tie, the one in the upper row first.
    [[nodiscard]] std::pair<std::size_t, std::size_t> downwards(std::size_t tie) const {
        const auto [from, to] = ends_[tie];
        return upwards_[tie] ? std::pair(to, from) : std::pair(from, to);
    }

    [[nodiscard]] double width() const {
        double widest = 0;
        for (const auto& row : rows_)
            widest = std::max(widest, slots_[row.back()].x - slots_[row.front()].x);
        return widest;
    }

    /// Ties run down from the smaller level; ties against it are drawn upwards.
    void assign_rows(const std::vector<double>& levels) {
        std::vector<std::size_t> order(footprints_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return levels[a] < levels[b]; });
        std::vector<std::size_t> rank(order.size());
        for (std::size_t at = 0; at < order.size(); ++at)
            rank[order[at]] = at;
        for (std::size_t vertex = 0; vertex < order.size(); ++vertex)
            slots_.push_back({footprints_[vertex].width, 0, {}, {}, 0});
        std::vector<std::vector<std::size_t>> below(order.size());
        std::vector<bool> is_below(order.size(), false);
        for (const auto& [from, to] : ends_) {
            upwards_.push_back(rank[from] > rank[to]);
            below[upwards_.back() ? to : from].push_back(upwards_.back() ? from : to);
            is_below[upwards_.back() ? from : to] = true;
        }
        for (const std::size_t vertex : order)
            for (const std::size_t next : below[vertex])
                slots_[next].row = std::max(slots_[next].row, slots_[vertex].row + 1);
        // A vertex with nothing above it comes down to those it leads.
        for (std::size_t vertex = 0; vertex < order.size(); ++vertex) {
            if (is_below[vertex] || below[vertex].empty())
                continue;
            std::size_t highest = slots_[below[vertex].front()].row;
            for (const std::size_t next : below[vertex])
                highest = std::min(highest, slots_[next].row);
            slots_[vertex].row = highest - 1;
        }
    }

    void join(std::size_t upper, std::size_t lower) {
        slots_[upper].below.push_back(lower);
        slots_[lower].above.push_back(upper);
    }

    void add_slots() {
        passing_.resize(ends_.size());
        for (std::size_t tie = 0; tie < ends_.size(); ++tie) {
            const auto [upper, lower] = downwards(tie);
            std::size_t last = upper;
            for (std::size_t row = slots_[upper].row + 1; row < slots_[lower].row; ++row) {
                slots_.push_back({passing_width, row, {}, {}, 0});
                join(last, slots_.size() - 1);
                last = slots_.size() - 1;
                passing_[tie].push_back(last);
            }
            join(last, lower);
        }
        for (std::size_t slot = 0; slot < slots_.size(); ++slot) {
            rows_.resize(std::max(rows_.size(), slots_[slot].row + 1));
            rows_[slots_[slot].row].push_back(slot);
        }
    }

    /// Where the neighbours of a row's slots stand in the row beside it.
    [[nodiscard]] Neighbours neighbours(const std::vector<std::size_t>& row,
                                        std::vector<std::size_t> Slot::*side) const {
        std::vector<std::uint32_t> place(slots_.size(), 0);
        for (const auto& other : rows_)
            for (std::size_t at = 0; at < other.size(); ++at)
                place[other[at]] = static_cast<std::uint32_t>(at);
        Neighbours result;
        for (const std::size_t slot : row) {
            result.emplace_back();
            for (const std::size_t other : slots_[slot].*side)
                result.back().push_back(place[other]);
            std::sort(result.back().begin(), result.back().end());
        }
        return result;
    }

    /// The first time downwards, each row by the one above it alone.
    bool reorder(bool first) {
        bool moved = false;
        for (auto& row : rows_) {
            std::vector<Neighbours> sides{neighbours(row, &Slot::above)};
            if (!first)
                sides.push_back(neighbours(row, &Slot::below));
            Order start(row.size());
            std::iota(start.begin(), start.end(), 0U);
            std::vector<std::size_t> ordered;
            for (const std::uint32_t place : reduce_crossings(sides, start))
                ordered.push_back(row[place]);
            moved |= ordered != row;
            row = std::move(ordered);
        }
        return moved || first;
    }

    void settle(const std::vector<std::size_t>& row) {
        std::vector<double> places;
        std::vector<double> widths;
        for (const std::size_t slot : row) {
            places.push_back(wanted(slots_[slot]));
            widths.push_back(slots_[slot].width);
        }
        places = row_places(places, widths, gap_);
        for (std::size_t at = 0; at < row.size(); ++at)
            slots_[row[at]].x = places[at];
    }

    [[nodiscard]] double wanted(const Slot& slot) const {
        double sum = 0;
        for (const auto* side : {&slot.above, &slot.below})
            for (const std::size_t other : *side)
                sum += slots_[other].x;
        const std::size_t count = slot.above.size() + slot.below.size();
        return count == 0 ? slot.x : sum / static_cast<double>(count);
    }

    /// Swaps neighbours that would rather stand the other way round, where no crossing is added.
    void swap_free(std::vector<std::size_t>& row) {
        for (std::size_t at = 0; at + 1 < row.size(); ++at) {
            if (wanted(slots_[row[at]]) <= wanted(slots_[row[at + 1]]))
                continue;
            const std::vector<std::size_t> pair{row[at], row[at + 1]};
            std::uint64_t as_is = 0;
            std::uint64_t swapped = 0;
            for (const auto side : {&Slot::above, &Slot::below}) {
                const Neighbours own = neighbours(pair, side);
                as_is += count_crossings(own, {0, 1});
                swapped += count_crossings(own, {1, 0});
            }
            if (swapped <= as_is)
                std::swap(row[at], row[at + 1]);
        }
    }

    void straighten() {
        for (const auto& row : rows_)
            settle(row);
        for (int round = 0; round < straightening_rounds; ++round) {
            if (round < straightening_rounds / 2)
                for (auto& row : rows_)
                    swap_free(row);
            for (const auto& row : rows_)
                settle(row);
            for (auto row = rows_.rbegin(); row != rows_.rend(); ++row)
                settle(*row);
        }
    }

    const std::vector<Footprint>& footprints_;
    const Ends& ends_;
    double gap_;              ///< between neighbours in a row
    std::vector<Slot> slots_; ///< of the vertices, then of passing ties
    std::vector<std::vector<std::size_t>> rows_;
    std::vector<std::vector<std::size_t>> passing_; ///< slots of each tie, downwards
    std::vector<bool> upwards_;
};

/// The box, widened to hold the point as well.
Box with(const Box& box, Point point) {
    const double left = std::min(box.left, point.x);
    return {left, box.top, std::max(box.right(), point.x) - left, box.height};
}

/// Moves the places and bends of a part so that its upper left corner comes to `corner`.
void move_to(Layers& layers, const Box& bounds, Point corner) {
    const auto move = [&](Point& point) {
        point = {point.x - bounds.left + corner.x, point.y - bounds.top + corner.y};
    };
    for (Point& place : layers.places)
        move(place);
    for (auto& bends : layers.bends)
        for (Point& bend : bends)
            move(bend);
}

} // namespace

Layers layered_layout(const std::vector<Footprint>& footprints, const Ends& ends,
                      const std::vector<double>& levels, double shape, double gap) {
    const auto parts = connected_parts(footprints.size(), ends);
    std::vector<Layers> drawn;
    std::vector<Box> boxes;
    for (const NetworkPart& part : parts) {
        const auto own = part.own(footprints);
        drawn.push_back(Part(own, part.ends, part.own(levels), gap).layers());
        boxes.push_back(bounds_of(drawn.back().places, own));
        for (const auto& bends : drawn.back().bends)
            for (const Point bend : bends)
                boxes.back() = with(boxes.back(), bend);
    }
    const std::vector<Point> corners = pack_boxes(boxes, shape, part_gap);
    Layers all{std::vector<Point>(footprints.size()), std::vector<std::vector<Point>>(ends.size())};
    for (std::size_t index = 0; index < parts.size(); ++index) {
        move_to(drawn[index], boxes[index], corners[index]);
        for (std::size_t at = 0; at < parts[index].vertices.size(); ++at)
            all.places[parts[index].vertices[at]] = drawn[index].places[at];
        for (std::size_t at = 0; at < parts[index].ties.size(); ++at)
            all.bends[parts[index].ties[at]] = drawn[index].bends[at];
    }
    return all;
}

} // namespace zeren::draw
