// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/sum_batches.hpp"

#include "graph/detail/queue_search.hpp"
#include "graph/detail/wide_range_search.hpp"

#include <zeren/graph/parallel.hpp>

#include <algorithm>
#include <memory>
#include <mutex>
#include <span>

namespace zeren::detail {
namespace {

constexpr std::size_t sum_count = 16;
/// Parts with fewer batches are not asked how well their sources match: asking costs half a batch.
constexpr std::size_t batches_worth_asking = 16;
/// Classes on more levels than this are searched one source at a time.
constexpr double scattered = 4;

/// Adds what the sources carry, in a wider range, one source at a time.
void add_one_by_one(const CondensedGraph& graph, std::span<const std::uint32_t> sources,
                    DependencySums& sums) {
    WideRangeSearch search(graph);
    for (const std::uint32_t source : sources) {
        search.run(source);
        for (const std::uint32_t vertex : search.reached()) {
            const double carried = search.carried_by(vertex);
            sums.total[vertex] += (sums.by_reach ? graph.reach[source] : 1.0) * carried;
            if (!sums.squares.empty())
                sums.squares[vertex] += carried * carried;
        }
    }
}

void add(std::vector<double>& sum, const std::vector<double>& part) {
    for (std::size_t vertex = 0; vertex < part.size(); ++vertex)
        sum[vertex] += part[vertex];
}

/// By part: whether its sources meet the same classes on too many levels to share a pass. A batch
/// in the middle is asked, of the side that the batches of the part begin with.
std::vector<bool> scattered_parts(const CondensedGraph& graph,
                                  const std::vector<SourceBatch>& batches, LaneSearch& search) {
    std::vector<bool> result(graph.parts.size(), false);
    for (std::size_t from = 0, to = 0; from < batches.size(); from = to) {
        const std::size_t part = batches[from].part;
        while (to < batches.size() && batches[to].part == part)
            ++to;
        if (to - from >= batches_worth_asking)
            result[part] =
                search.levels_of_a_class(graph.parts[part],
                                         batches[from + (to - from) / 4].sources) > scattered;
    }
    return result;
}

/// The scratch space of searches, made once a thread: it is far larger than what most batches use.
class Searches {
  public:
    struct Scratch {
        explicit Scratch(const CondensedGraph& graph)
            : lanes(graph, fastest_lane_steps()), queue(graph) {}
        LaneSearch lanes;
        QueueSearch queue;
    };

    explicit Searches(const CondensedGraph& graph) : graph_(graph) {}

    std::unique_ptr<Scratch> take() {
        {
            const std::lock_guard guard(lock_);
            if (!idle_.empty()) {
                std::unique_ptr<Scratch> one = std::move(idle_.back());
                idle_.pop_back();
                return one;
            }
        }
        return std::make_unique<Scratch>(graph_);
    }
    void give_back(std::unique_ptr<Scratch> one) {
        const std::lock_guard guard(lock_);
        idle_.push_back(std::move(one));
    }

  private:
    const CondensedGraph& graph_;
    std::mutex lock_;
    std::vector<std::unique_ptr<Scratch>> idle_;
};

/// Adds what the sources of the batch carry, by the way that suits its part.
void add_batch(const CondensedGraph& graph, const SourceBatch& batch, bool one_by_one,
               Searches::Scratch& scratch, DependencySums& sums) {
    if (!one_by_one) {
        if (!scratch.lanes.run(graph.parts[batch.part], batch.sources, sums))
            add_one_by_one(graph, batch.sources, sums);
        return;
    }
    for (const std::uint32_t& source : batch.sources)
        if (!scratch.queue.run(source, sums))
            add_one_by_one(graph, {&source, 1}, sums);
}

} // namespace

DependencySums sum_batches(const CondensedGraph& graph, const std::vector<SourceBatch>& batches,
                           const DependencySums& wanted, unsigned jobs) {
    DependencySums empty = wanted;
    empty.total.assign(graph.class_count(), 0.0);
    if (!wanted.squares.empty())
        empty.squares.assign(graph.class_count(), 0.0);
    const std::size_t count = std::min(sum_count, batches.size());
    std::vector<DependencySums> parts(count);
    Searches searches(graph);
    std::unique_ptr<Searches::Scratch> first = searches.take();
    const std::vector<bool> one_by_one = scattered_parts(graph, batches, first->lanes);
    searches.give_back(std::move(first));
    for_each_index(count, jobs, [&](std::size_t sum) {
        parts[sum] = empty;
        std::unique_ptr<Searches::Scratch> scratch = searches.take();
        for (std::size_t number = sum; number < batches.size(); number += count) {
            const SourceBatch& batch = batches[number];
            add_batch(graph, batch, one_by_one[batch.part], *scratch, parts[sum]);
        }
        searches.give_back(std::move(scratch));
    });
    DependencySums result = std::move(empty);
    for (const DependencySums& part : parts) {
        add(result.total, part.total);
        add(result.squares, part.squares);
    }
    return result;
}

} // namespace zeren::detail
