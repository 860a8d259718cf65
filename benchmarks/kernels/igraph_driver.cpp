// SPDX-License-Identifier: Apache-2.0
// Times igraph (C): igraph_driver WORK EDGES UNITS VERTICES REPETITIONS THREADS
#include "edge_file.hpp"
#include "measured.hpp"

#include <igraph/igraph.h>

#include <algorithm>
#include <functional>
#include <map>
#include <string>

namespace {

struct Run {
    const igraph_t& graph;
    igraph_vector_bool_t& is_task;
};

/// A vector of igraph that is given back.
struct Numbers {
    igraph_vector_t values;
    Numbers() { igraph_vector_init(&values, 0); }
    ~Numbers() { igraph_vector_destroy(&values); }
    Numbers(const Numbers&) = delete;
    Numbers& operator=(const Numbers&) = delete;
};
struct Integers {
    igraph_vector_int_t values;
    Integers() { igraph_vector_int_init(&values, 0); }
    ~Integers() { igraph_vector_int_destroy(&values); }
    Integers(const Integers&) = delete;
    Integers& operator=(const Integers&) = delete;
};

igraph_t read_graph(const char* path, igraph_integer_t vertices, bool directed) {
    Integers ends;
    for (const auto& [unit, vertex] : read_edges(path)) {
        igraph_vector_int_push_back(&ends.values, unit);
        igraph_vector_int_push_back(&ends.values, vertex);
    }
    igraph_t graph;
    igraph_create(&graph, &ends.values, vertices, directed);
    return graph;
}

double betweenness(const Run& run) {
    Numbers result;
    igraph_betweenness(&run.graph, &result.values, igraph_vss_all(), IGRAPH_UNDIRECTED, nullptr);
    return igraph_vector_sum(&result.values);
}

double closeness(const Run& run) {
    Numbers result;
    igraph_closeness(&run.graph, &result.values, nullptr, nullptr, igraph_vss_all(), IGRAPH_ALL,
                     nullptr, true);
    double sum = 0;
    for (igraph_integer_t vertex = 0; vertex < igraph_vector_size(&result.values); ++vertex)
        if (VECTOR(result.values)[vertex] == VECTOR(result.values)[vertex])
            sum += VECTOR(result.values)[vertex]; // isolated vertices have none
    return sum;
}

double pagerank(const Run& run) {
    Numbers result;
    igraph_real_t value = 0;
    igraph_pagerank(&run.graph, IGRAPH_PAGERANK_ALGO_PRPACK, &result.values, &value,
                    igraph_vss_all(), false, 0.85, nullptr, nullptr);
    return igraph_vector_max(&result.values);
}

double components(const Run& run) {
    Integers members;
    igraph_integer_t count = 0;
    igraph_connected_components(&run.graph, &members.values, nullptr, &count, IGRAPH_WEAK);
    return static_cast<double>(count);
}

double articulation(const Run& run) {
    Integers points;
    igraph_articulation_points(&run.graph, &points.values);
    return static_cast<double>(igraph_vector_int_size(&points.values));
}

double projection(const Run& run) {
    igraph_t units;
    Integers shared;
    igraph_bipartite_projection(&run.graph, &run.is_task, &units, nullptr, &shared.values, nullptr,
                                -1);
    const auto edges = static_cast<double>(igraph_ecount(&units));
    igraph_destroy(&units);
    return edges;
}

/// Directed from units to tasks, so that the two sides stay apart; 10 trials a tie.
double rewire(const Run& run) {
    igraph_t copy;
    igraph_copy(&copy, &run.graph);
    igraph_rewire(&copy, 10 * igraph_ecount(&copy), IGRAPH_REWIRING_SIMPLE);
    const auto edges = static_cast<double>(igraph_ecount(&copy));
    igraph_destroy(&copy);
    return edges;
}

const std::map<std::string, std::function<double(const Run&)>> works{
    {"betweenness", betweenness}, {"closeness", closeness},       {"pagerank", pagerank},
    {"components", components},   {"articulation", articulation}, {"projection", projection},
    {"rewire", rewire},
};

} // namespace

int main(int count, char** words) {
    if (count < 7 || works.count(words[1]) == 0)
        return 2;
    const igraph_integer_t units = std::atol(words[3]), vertices = std::atol(words[4]);
    igraph_t graph = read_graph(words[2], vertices, std::string(words[1]) == "rewire");
    igraph_rng_seed(igraph_rng_default(), 42);
    igraph_vector_bool_t is_task;
    igraph_vector_bool_init(&is_task, vertices);
    for (igraph_integer_t vertex = units; vertex < vertices; ++vertex)
        VECTOR(is_task)[vertex] = true;
    measured::repeat(std::atoi(words[5]), [&] { return works.at(words[1])({graph, is_task}); });
    igraph_vector_bool_destroy(&is_task);
    igraph_destroy(&graph);
    return 0;
}
