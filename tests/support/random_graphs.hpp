// SPDX-License-Identifier: Apache-2.0
// Seeded random responsibility tables for property tests. The engine is standardised and the
// drawing is our own, so the same seed gives the same table with every library.
#pragma once

#include "support/graphs.hpp"

#include <cstdint>
#include <numeric>
#include <random>
#include <vector>

namespace zeren::test {

class Dice {
  public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    /// A number below `sides`; the bias of the remainder does not matter here.
    std::size_t below(std::size_t sides) { return static_cast<std::size_t>(engine_() % sides); }
    bool chance(double probability) {
        return static_cast<double>(engine_() >> 11) < probability * 0x1p53;
    }
    std::vector<std::size_t> permutation(std::size_t count) {
        std::vector<std::size_t> order(count);
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (std::size_t last = count; last > 1; --last)
            std::swap(order[last - 1], order[below(last)]);
        return order;
    }

  private:
    std::mt19937_64 engine_;
};

/// In half of the shapes, tables beside the table and a query.
inline void add_side_tables(Dice& dice, Shape& shape) {
    if (dice.chance(.5)) {
        auto& contacts = shape.contacts.emplace();
        for (std::size_t first = 0; first < shape.units; ++first)
            for (std::size_t second = first + 1; second < shape.units; ++second)
                if (dice.chance(.4))
                    contacts.emplace_back(first, second);
    }
    if (dice.chance(.5)) {
        auto& capabilities = shape.capabilities.emplace(shape.units);
        for (auto& own : capabilities)
            for (std::uint32_t capability = 0; capability < 5; ++capability)
                if (dice.chance(.3))
                    own.push_back(capability);
    }
    if (dice.chance(.5)) {
        for (std::size_t unit = 0; unit < shape.units; ++unit)
            if (dice.chance(.2))
                shape.query_units.push_back(unit);
        for (std::size_t task = 0; task < shape.tasks; ++task)
            if (dice.chance(.1))
                shape.query_tasks.push_back(task);
    }
}

/// In half of the shapes, options other than the default ones.
inline void set_options(Dice& dice, Shape& shape) {
    if (!dice.chance(.5))
        return;
    shape.weights.lead = static_cast<std::uint32_t>(1 + dice.below(4));
    shape.weights.support = static_cast<std::uint32_t>(1 + dice.below(2));
    shape.weight_exponent = static_cast<double>(dice.below(11)) / 10;
    shape.role_split = static_cast<double>(dice.below(11)) / 10;
}

/// Up to 12 units and 12 tasks at any density, with roles, some collectives and up to four leaders,
/// and in parts of them side tables, a query and other options.
inline Shape random_shape(std::uint64_t seed) {
    Dice dice(seed);
    Shape shape{.units = dice.below(13), .tasks = dice.below(13), .ties = {}};
    const double density = static_cast<double>(1 + dice.below(10)) / 10;
    for (std::size_t unit = 0; unit < shape.units; ++unit)
        for (std::size_t task = 0; task < shape.tasks; ++task)
            if (dice.chance(density))
                shape.ties.push_back({unit, task, dice.chance(.4) ? Role::lead : Role::support});
    for (std::size_t unit = 0; unit < shape.units; ++unit)
        if (dice.chance(.15))
            shape.collectives.push_back(unit);
    shape.leaders.resize(shape.tasks);
    for (auto& leaders : shape.leaders)
        for (std::size_t leader = 0; leader < 4; ++leader)
            if (dice.chance(.3))
                leaders.push_back(leader);
    add_side_tables(dice, shape);
    set_options(dice, shape);
    return shape;
}

} // namespace zeren::test
