// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/bipartite_graph.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace zeren {

/// The random step that tables with given degrees are mixed by. Both leave every unit and every
/// task its number of ties, make no double tie, and reach every such table alike.
enum class RandomStep : std::uint8_t {
    swap, ///< two ties exchange their units where that makes no double tie
    trade ///< curveball: all tasks pair off; each pair deals out anew the units only one of it has
};

/// The units of every task, one run of numbers: what a random step changes in place.
class TaskRows {
  public:
    explicit TaskRows(const BipartiteGraph& graph);

    [[nodiscard]] std::size_t unit_count() const { return unit_count_; }
    [[nodiscard]] std::size_t task_count() const { return offsets_.size() - 1; }
    [[nodiscard]] std::size_t tie_count() const { return offsets_.back(); }
    /// Units of a task, in no order.
    [[nodiscard]] std::span<const std::uint32_t> units_of(std::size_t task) const {
        return {units_.data() + offsets_[task], units_.data() + offsets_[task + 1]};
    }
    /// The units of all tasks, task by task. `row_padding` more numbers may be read behind them.
    [[nodiscard]] std::span<std::uint32_t> units() { return {units_.data(), tie_count()}; }
    static constexpr std::size_t row_padding = 8;
    [[nodiscard]] std::span<const std::uint64_t> offsets() const { return offsets_; }
    /// How many ties of `other`, a table with the same degrees, are ties of this one too.
    /// Cost: O(ties).
    [[nodiscard]] std::size_t shared_ties(const TaskRows& other) const;
    /// A graph of these ties, all of them support, on the units of `model`.
    [[nodiscard]] BipartiteGraph graph(const BipartiteGraph& model) const;

  private:
    std::size_t unit_count_ = 0;
    std::vector<std::uint64_t> offsets_{0};
    std::vector<std::uint32_t> units_;
};

/// How far a table is mixed: for swaps the trials for each tie, for trades the rounds in which
/// every task trades once. 10 swaps a tie is the usual rule; 40 rounds are as far on tables of this
/// genre (measure_mixing says how far on one).
struct Mixing {
    RandomStep step = RandomStep::swap;
    std::size_t amount = 10;
};

/// Mixes a table in place. What comes out depends on the table and on (seed, sample) alone.
/// Cost: O(ties · amount) steps; a swap scans two rows of the table.
/// Source: swaps Rao, Jana and Bandyopadhyay (1996), Sankhya A 58, 225-242; trades Strona et al.
/// (2014), Nature Communications 5, 4114.
void randomise(TaskRows& table, Mixing mixing, std::uint64_t seed, std::uint64_t sample);

/// Draws `count` tables, each mixed from the graph's own, and hands each to `use` with its number.
/// Samples run on up to `jobs` threads, `use` with them, so it may write only to its sample's own
/// place; the samples are the same at any number of threads, and the first ones are the same
/// whatever `count` is. Memory: 4 bytes a tie and thread.
void for_each_sample(const BipartiteGraph& graph, Mixing mixing, std::size_t count,
                     std::uint64_t seed, unsigned jobs,
                     const std::function<void(std::size_t sample, const TaskRows& table)>& use);

/// How fast a table forgets what it was: the share of its ties that are still in place after 1, 2,
/// 3, … amounts, beside the share that any two such tables have in common. That it has come down to
/// there is necessary for a mixed table, not a proof of it.
struct MixingReport {
    std::vector<double> overlap; ///< by amount: after 1, 2, 3, … of the steps; a mean of chains
    double equilibrium = 0;      ///< the same share long after: the mean of the last quarter
    /// The first amount whose overlap is within a tenth of the equilibrium (or within the noise of
    /// the last quarter, where that is wider); 0 where none is.
    std::size_t amount_needed = 0;
};
MixingReport measure_mixing(const BipartiteGraph& graph, RandomStep step,
                            std::size_t largest_amount, std::size_t chains, std::uint64_t seed,
                            unsigned jobs);

} // namespace zeren
