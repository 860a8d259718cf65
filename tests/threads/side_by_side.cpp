// SPDX-License-Identifier: Apache-2.0
// What works side by side, on four threads and on one: reading of every layout that is cut into
// stretches, and every kernel that hands out batches. The thread sanitizer must have nothing to
// say, and both must give the same. Compiled from the layers that it needs, not from the library.
#include "support/graph_shapes.hpp"
#include "support/read_text.hpp"

#include <zeren/base/parallel.hpp>
#include <zeren/graph/betweenness.hpp>
#include <zeren/graph/distances.hpp>
#include <zeren/graph/null_models.hpp>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <thread>

namespace {

using namespace zeren;

constexpr unsigned many = 4;

void require(bool holds, const std::string& what) {
    if (holds)
        return;
    std::fprintf(stderr, "not the same on %u threads as on one: %s\n", many, what.c_str());
    std::exit(1);
}

std::string ties_of(const Reading& reading) {
    std::string out;
    for (const Assignment& tie : reading.assignments)
        out += std::to_string(tie.task.index()) + " " + std::string(tie.text) +
               (tie.role == Role::lead ? " leads\n" : " supports\n");
    return out + std::to_string(reading.findings.size());
}

/// `row` gives the text of a row; more rows than a stretch needs to be worth a thread.
void check_reading(const std::string& layout, const std::string& begin,
                   const std::function<std::string(int)>& row) {
    constexpr int rows = 4000;
    std::string text = begin;
    for (int number = 1; number <= rows; ++number)
        text += row(number);
    const Reading one = test::read_bytes(text, {.jobs = 1});
    require(one.tasks.size() == rows,
            layout + ": every row is read"); // not a comparison of nothing
    require(ties_of(one) == ties_of(test::read_bytes(text, {.jobs = many})), layout);
}

std::string units_of(int number) {
    return "市第" + std::to_string(number % 40) + "中学、市财政局";
}

void check_readings() {
    check_reading("grid", "序号,任务,牵头单位,配合单位\n", [](int number) {
        const std::string counted = std::to_string(number);
        return counted + ",修缮第" + counted + "号公路,市交通局," + units_of(number) + "\n";
    });
    check_reading("pasted", "", [](int number) { // a table for every 500 rows
        const std::string counted = std::to_string(number);
        const std::string header = number % 500 == 1
                                       ? "附件" + std::to_string(number / 500 + 1) +
                                             "\n\n序号\n\n任务\n\n牵头单位\n\n配合单位\n\n"
                                       : "";
        return header + counted + "\n\n修缮第" + counted + "号公路\n\n市交通局\n\n" +
               units_of(number) + "\n\n";
    });
    check_reading("inline", "", [](int number) {
        const std::string counted = std::to_string(number);
        return counted + ". 修缮第" + counted + "号公路，按期完工并通过验收。（市交通局牵头，" +
               units_of(number) + "配合）\n";
    });
}

void check_kernels(const std::string& shape, const BipartiteGraph& graph) {
    const Adjacency adjacency(graph);
    require(betweenness(adjacency, 1) == betweenness(adjacency, many), shape + ": betweenness");
    const auto sampled = [&](unsigned jobs) {
        return sample_betweenness(adjacency, 64, .95, 7, jobs).estimate;
    };
    require(sampled(1) == sampled(many), shape + ": sampled betweenness");
    require(measure_distances(adjacency, 1).pairs == measure_distances(adjacency, many).pairs,
            shape + ": distances");
    for (const RandomStep step : {RandomStep::swap, RandomStep::trade}) {
        const auto drawn = [&](unsigned jobs) {
            constexpr std::size_t samples = 16;
            std::vector<std::size_t> kept(samples);
            const TaskRows own(graph);
            for_each_sample(graph, {step, 10}, samples, 1, jobs,
                            [&](std::size_t sample, const TaskRows& table) {
                                kept[sample] = own.shared_ties(table);
                            });
            return kept;
        };
        require(drawn(1) == drawn(many), shape + ": random tables");
    }
}

/// A test of the tests: libomp and the standard threads do run side by side here.
void check_that_threads_are_many() {
    std::atomic<unsigned> waiting = 0;
    for_each_range(many, [&](std::size_t) {
        ++waiting;
        while (waiting < many)
            std::this_thread::yield();
    });
}

} // namespace

int main() {
    check_that_threads_are_many();
    check_readings();
    check_kernels("ring", test::ring(900));
    check_kernels("random", test::random_graph(500, 700, .01, 3));
    check_kernels("ladder of very many paths", test::ladder(41, 20));
    check_kernels("many components", test::many_components(5));
    std::puts("side by side without a race, and the same on one thread");
    return 0;
}
