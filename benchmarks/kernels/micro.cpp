// SPDX-License-Identifier: Apache-2.0
// Single steps of the kernels, each instruction set beside the baseline (Google Benchmark).
#include "graph/detail/bit_search.hpp"
#include "graph/detail/condensed_graph.hpp"
#include "graph/detail/lane_search.hpp"
#include "graph/detail/source_batches.hpp"

#include <zeren/graph/null_models.hpp>

#include <benchmark/benchmark.h>

#include <random>

namespace {

using namespace zeren;

/// Units by the square of a random number, so that some have many ties; 5 ties a task.
BipartiteGraph sample(std::size_t units, std::size_t tasks) {
    std::mt19937_64 engine(42);
    std::vector<TieInput> ties;
    for (std::size_t task = 0; task < tasks; ++task)
        for (int tie = 0; tie < 5; ++tie) {
            const double share = static_cast<double>(engine() >> 11U) * 0x1p-53;
            ties.push_back(
                {UnitId(static_cast<std::size_t>(share * share * static_cast<double>(units))),
                 TaskId(task), Role::support, 0});
        }
    return {std::vector<UnitVertex>(units), tasks, std::move(ties)};
}

void condensing(benchmark::State& state) {
    const Adjacency graph(sample(2000, 8000));
    for (auto _ : state)
        benchmark::DoNotOptimize(detail::condense(graph).class_count());
}
BENCHMARK(condensing)->Unit(benchmark::kMillisecond);

void one_batch_of_paths(benchmark::State& state) {
    const detail::CondensedGraph graph = detail::condense(Adjacency(sample(2000, 8000)));
    detail::LaneSearch search(graph, state.range(0) == 0 ? detail::baseline_lane_steps
                                                         : detail::fastest_lane_steps());
    const auto batches = detail::all_sources(graph);
    detail::DependencySums sums{.total = std::vector<double>(graph.class_count(), 0.0),
                                .squares = {}};
    for (auto _ : state)
        benchmark::DoNotOptimize(
            search.run(graph.parts[batches[3].part], batches[3].sources, sums));
}
BENCHMARK(one_batch_of_paths)->Arg(0)->Arg(1)->ArgName("wide")->Unit(benchmark::kMicrosecond);

void one_batch_of_distances(benchmark::State& state) {
    const detail::CondensedGraph graph = detail::leave_as_it_is(Adjacency(sample(2000, 8000)));
    detail::BitSearch search(graph, state.range(0) == 0 ? detail::baseline_bit_steps
                                                        : detail::fastest_bit_steps());
    const auto batches = detail::bit_batches(graph);
    for (auto _ : state)
        search.run(batches[1]);
}
BENCHMARK(one_batch_of_distances)->Arg(0)->Arg(1)->ArgName("wide")->Unit(benchmark::kMicrosecond);

void random_steps(benchmark::State& state) {
    TaskRows table(sample(2000, 8000));
    const RandomStep step = state.range(0) == 0 ? RandomStep::swap : RandomStep::trade;
    std::uint64_t number = 0;
    for (auto _ : state)
        randomise(table, {.step = step, .amount = 1}, 42, number++);
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(table.tie_count()));
}
BENCHMARK(random_steps)->Arg(0)->Arg(1)->ArgName("trades")->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
