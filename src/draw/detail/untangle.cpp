// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/column_order.hpp"
#include "draw/detail/two_columns.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace zeren::draw {
namespace {

constexpr int most_rounds = 8;
constexpr std::uint32_t unplaced = std::numeric_limits<std::uint32_t>::max();

template <class Entry>
void permute(std::vector<Entry>& entries, const Order& order) {
    std::vector<Entry> moved;
    for (const std::uint32_t from : order)
        moved.push_back(std::move(entries[from]));
    entries = std::move(moved);
}

Order document_order(std::size_t size) {
    Order order(size);
    std::iota(order.begin(), order.end(), 0U);
    return order;
}

/// Orders the columns in turn.
class Untangler {
  public:
    Untangler(const BipartiteGraph& graph, Columns& columns) : graph_(graph), columns_(columns) {}

    void run() {
        columns_.crossings.before = crossings();
        for (int round = 0; round < most_rounds; ++round) {
            const std::uint64_t before = crossings();
            order_collectives();
            const std::vector<Neighbours> sides{neighbours_of_bundles(columns_.units),
                                                neighbours_of_bundles(columns_.collectives)};
            permute(columns_.bundles,
                    reduce_crossings(sides, document_order(columns_.bundles.size())));
            order_equal_units();
            if (crossings() == before)
                break;
        }
        columns_.crossings.after = crossings();
    }

  private:
    [[nodiscard]] std::vector<std::uint32_t> places_of(const std::vector<Load>& loads) const {
        std::vector<std::uint32_t> place(graph_.unit_count(), unplaced);
        for (std::size_t at = 0; at < loads.size(); ++at)
            place[loads[at].unit.index()] = static_cast<std::uint32_t>(at);
        return place;
    }
    /// For each bundle the places of its units in this column.
    [[nodiscard]] Neighbours neighbours_of_bundles(const std::vector<Load>& loads) const {
        const auto place = places_of(loads);
        Neighbours neighbours(columns_.bundles.size());
        for (std::size_t at = 0; at < neighbours.size(); ++at) {
            for (const BundleTie& tie : columns_.bundles[at].ties)
                if (place[tie.unit.index()] != unplaced)
                    neighbours[at].push_back(place[tie.unit.index()]);
            std::sort(neighbours[at].begin(), neighbours[at].end());
        }
        return neighbours;
    }
    /// For each unit of this column the places of its bundles.
    [[nodiscard]] Neighbours neighbours_of_units(const std::vector<Load>& loads) const {
        const auto place = places_of(loads);
        Neighbours neighbours(loads.size());
        for (std::size_t at = 0; at < columns_.bundles.size(); ++at)
            for (const BundleTie& tie : columns_.bundles[at].ties)
                if (place[tie.unit.index()] != unplaced)
                    neighbours[place[tie.unit.index()]].push_back(static_cast<std::uint32_t>(at));
        return neighbours;
    }
    [[nodiscard]] std::uint64_t crossings() const {
        std::uint64_t count = 0;
        for (const auto* side : {&columns_.units, &columns_.collectives})
            count += count_crossings(neighbours_of_bundles(*side),
                                     document_order(columns_.bundles.size()));
        return count;
    }
    void order_collectives() {
        const Neighbours neighbours = neighbours_of_units(columns_.collectives);
        permute(columns_.collectives,
                reduce_crossings({&neighbours, 1}, document_order(columns_.collectives.size())));
    }
    void order_equal_units() {
        std::vector<std::uint32_t> groups;
        for (std::size_t at = 0; at < columns_.units.size(); ++at) {
            const bool same =
                at > 0 && columns_.units[at].tasks() == columns_.units[at - 1].tasks();
            groups.push_back(at == 0 ? 0 : groups.back() + (same ? 0U : 1U));
        }
        permute(columns_.units,
                reduce_crossings_within(neighbours_of_units(columns_.units),
                                        document_order(columns_.units.size()), groups));
    }

    const BipartiteGraph& graph_;
    Columns& columns_;
};

} // namespace

void untangle(const BipartiteGraph& graph, Columns& columns) {
    Untangler(graph, columns).run();
}

} // namespace zeren::draw
