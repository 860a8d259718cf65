// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/bit_search.hpp"

#include <algorithm>

namespace zeren::detail {
namespace {

constexpr std::uint64_t push_cost = 2; // a pushed row is read and written, a pulled one only read

void add_side(std::vector<BitBatch>& batches, std::size_t part, std::uint32_t first,
              std::uint32_t end) {
    for (std::uint32_t source = first; source < end; source += row_bits)
        batches.push_back({.part = part,
                           .first = source,
                           .end = std::min<std::uint32_t>(end, source + row_bits)});
}

} // namespace

std::vector<BitBatch> bit_batches(const CondensedGraph& graph) {
    std::vector<BitBatch> batches;
    for (std::size_t part = 0; part < graph.parts.size(); ++part) {
        add_side(batches, part, graph.parts[part].first, graph.parts[part].tasks);
        add_side(batches, part, graph.parts[part].tasks, graph.parts[part].end);
    }
    return batches;
}

BitSearch::BitSearch(const CondensedGraph& graph, const BitSteps& steps)
    : graph_(graph), steps_(steps), seen_(graph.class_count()), arrived_(graph.class_count()),
      complete_(graph.class_count()), touched_(graph.class_count()), met_(graph.class_count()),
      next_met_(graph.class_count()), tally_(graph.class_count()) {
    state_.offsets = graph.offsets.data();
    state_.neighbours = graph.neighbours.data();
    state_.seen = seen_.data();
    state_.arrived = arrived_.data();
    state_.complete = complete_.data();
    state_.tally = tally_.data();
    state_.touched = touched_.data();
}

void BitSearch::start(const BitBatch& batch) {
    const CondensedGraph::Part& part = graph_.parts[batch.part];
    std::fill(seen_.begin() + part.first, seen_.begin() + part.end, BitRow{});
    std::fill(complete_.begin() + part.first, complete_.begin() + part.end, std::uint8_t{0});
    state_.met = met_.data();
    state_.next_met = next_met_.data();
    state_.all = BitRow{};
    state_.met_count = 0;
    for (std::uint32_t source = batch.first; source < batch.end; ++source) {
        const std::uint32_t place = source - batch.first;
        const std::uint64_t bit = std::uint64_t{1} << (place % 64);
        seen_[source].word[place / 64] |= bit;
        state_.all.word[place / 64] |= bit;
        state_.met[state_.met_count++] = source;
    }
}

void BitSearch::run(const BitBatch& batch) {
    start(batch);
    const CondensedGraph::Part& part = graph_.parts[batch.part];
    bool to_tasks = batch.first < part.tasks;
    // Ties of the vertices that some source has not met, by side (tasks second).
    const std::uint64_t half = graph_.offsets[part.tasks] - graph_.offsets[part.first];
    std::uint64_t unmet[2] = {half, half};
    std::uint64_t ties_met = graph_.offsets[batch.end] - graph_.offsets[batch.first];
    if (batch.end - batch.first == 1) {
        complete_[batch.first] = 1;
        unmet[to_tasks ? 0 : 1] -= ties_met;
    }
    for (state_.level = 1; state_.met_count > 0 && unmet[to_tasks ? 1 : 0] > 0; ++state_.level) {
        state_.reciprocal = (FixedPoint{1} << 64U) / state_.level;
        if (push_cost * ties_met < unmet[to_tasks ? 1 : 0])
            steps_.push(state_);
        else if (to_tasks)
            steps_.pull(state_, part.tasks, part.end);
        else
            steps_.pull(state_, part.first, part.tasks);
        if (state_.pairs > 0) {
            pairs_.resize(std::max<std::size_t>(pairs_.size(), state_.level + 1));
            pairs_[state_.level] += state_.pairs;
        }
        ties_met = state_.ties_met;
        unmet[to_tasks ? 1 : 0] -= state_.ties_complete;
        to_tasks = !to_tasks;
    }
}

} // namespace zeren::detail
