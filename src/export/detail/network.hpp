// SPDX-License-Identifier: Apache-2.0
// What every network format says about a vertex and an edge, in one place.
#pragma once

#include <zeren/model/analysis.hpp>

#include <string>
#include <vector>

namespace zeren::network {

/// A unit, a collective or a task, with the attributes that formats write.
struct Vertex {
    std::string id; ///< u0, u1, … and t0, t1, …: the two sides never share an id
    std::string label;
    std::string mode; ///< unit, collective or task
    bool is_task = false;
    std::string kind{};      ///< of a unit
    std::string task{};      ///< id of the task in the reading
    std::string section{};   ///< of a task
    std::string leaders{};   ///< of a task, joined by ";"
    std::string deadlines{}; ///< of a task, joined by ";"
};

struct Edge {
    std::string unit, task; ///< ids of the two vertices
    std::string role;
    double weight = 1;
    std::string file;
    std::uint32_t line = 0;
};

/// Units first, in the graph's order, then tasks.
std::vector<Vertex> vertices(const Analysis& analysis);
/// Sorted by unit, then by task.
std::vector<Edge> edges(const Analysis& analysis);

} // namespace zeren::network
