// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/bipartite_graph.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace zeren {

/// Seeded random numbers that do not depend on the library: the engine is standardised, and whole
/// numbers are drawn from it by our own rule instead of a std distribution.
class SeededRandom {
  public:
    explicit SeededRandom(std::uint64_t seed) : engine_(seed) {}
    /// Uniform below `bound` (> 0), without bias: draws from the uneven rest are thrown away.
    std::size_t below(std::size_t bound);

  private:
    std::mt19937_64 engine_;
};

/// Every task keeps how many named leads and supporters it has, and draws them at random from all
/// named units, no unit twice; what the named units then have, in their order. Cost of a draw:
/// O(ties) when tasks are small beside the number of units.
class RandomUnits {
  public:
    explicit RandomUnits(const BipartiteGraph& graph);
    void draw(SeededRandom& random);

    [[nodiscard]] std::span<const double> leads() const { return leads_; }
    [[nodiscard]] std::span<const double> supports() const { return supports_; }
    [[nodiscard]] std::span<const double> tasks() const { return tasks_; }

  private:
    struct Places {
        std::uint32_t leads = 0, supports = 0;
    };
    std::vector<Places> wanted_; ///< by task
    std::vector<double> leads_, supports_, tasks_;
    std::vector<std::size_t> taken_by_; ///< by unit: the last task that drew it
};

/// A bootstrap of the tasks that drops: as many tasks are drawn, with replacement, as there are,
/// and those never drawn lose their ties (about 37 %). Drawn tasks count once, so that no task
/// stands beside its own copy. All vertices stay. Cost: O(ties).
BipartiteGraph drop_tasks(const BipartiteGraph& graph, SeededRandom& random);

} // namespace zeren
