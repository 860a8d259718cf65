// SPDX-License-Identifier: Apache-2.0
// Times zeren's kernels: zeren_driver WORK EDGES UNITS VERTICES REPETITIONS THREADS
#include "edge_file.hpp"
#include "measured.hpp"

#include <zeren/graph/adjacency.hpp>
#include <zeren/graph/betweenness.hpp>
#include <zeren/graph/blocks.hpp>
#include <zeren/graph/components.hpp>
#include <zeren/graph/distances.hpp>
#include <zeren/graph/null_models.hpp>
#include <zeren/graph/pagerank.hpp>
#include <zeren/graph/shared_counts.hpp>

#include <algorithm>
#include <cstring>
#include <functional>
#include <map>
#include <numeric>
#include <string>

namespace {

zeren::BipartiteGraph read_graph(const char* path, std::size_t units, std::size_t vertices) {
    std::vector<zeren::TieInput> ties;
    for (const auto& [unit, vertex] : read_edges(path))
        ties.push_back({zeren::UnitId(unit), zeren::TaskId(vertex - units), zeren::Role::support,
                        static_cast<std::uint32_t>(ties.size())});
    return {std::vector<zeren::UnitVertex>(units), vertices - units, std::move(ties)};
}

struct Run {
    const zeren::BipartiteGraph& graph;
    const zeren::Adjacency& adjacency;
    unsigned threads;
};

double sum(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

double closeness(const Run& run) {
    double result = 0;
    for (const auto& one : zeren::summarise_distances(run.adjacency, run.threads))
        if (one.reached > 0)
            result += static_cast<double>(one.reached) / static_cast<double>(one.sum);
    return result;
}

double rewire(const Run& run) {
    zeren::TaskRows table(run.graph);
    zeren::randomise(table, {.step = zeren::RandomStep::swap, .amount = 10}, 42, 0);
    return static_cast<double>(table.tie_count());
}

double rank(const Run& run) {
    const std::vector<double> ranks = zeren::pagerank(run.adjacency, 1000, 1e-10).of_vertex;
    return *std::max_element(ranks.begin(), ranks.end());
}

double articulation(const Run& run) {
    const auto blocks = zeren::find_blocks(run.adjacency);
    return static_cast<double>(
        std::count(blocks.articulation.begin(), blocks.articulation.end(), true));
}

const std::map<std::string, std::function<double(const Run&)>> works{
    {"betweenness",
     [](const Run& run) { return sum(zeren::betweenness(run.adjacency, run.threads)); }},
    {"closeness", closeness},
    {"rewire", rewire},
    {"pagerank", rank},
    {"components",
     [](const Run& run) {
         return static_cast<double>(zeren::find_components(run.adjacency).sizes.size());
     }},
    {"articulation", articulation},
    {"projection",
     [](const Run& run) {
         return static_cast<double>(zeren::count_shared_tasks(run.graph).pair_count());
     }},
};

} // namespace

int main(int count, char** words) {
    if (count < 7 || works.count(words[1]) == 0)
        return 2;
    const auto units = static_cast<std::size_t>(std::atol(words[3]));
    const zeren::BipartiteGraph graph =
        read_graph(words[2], units, static_cast<std::size_t>(std::atol(words[4])));
    const zeren::Adjacency adjacency(graph);
    const Run run{graph, adjacency, static_cast<unsigned>(std::atoi(words[6]))};
    measured::repeat(std::atoi(words[5]), [&] { return works.at(words[1])(run); });
    return 0;
}
