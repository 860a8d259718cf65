// SPDX-License-Identifier: Apache-2.0
// Where the vertices of an exported network stand, and in which colour: a start that is legible at
// once in Gephi or yEd, from where their own layouts go on.
#include "networks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

namespace zeren::network {
namespace {

constexpr double row_height = 45;
constexpr double column_distance = 900;
constexpr double smallest = 10;
constexpr double largest = 40;

/// Whole hundredths: the last bit of a sine differs between mathematical libraries.
double hundredths(double value) {
    return std::round(100 * value) / 100;
}

/// Paul Tol's "light" scheme, told apart by the colour-blind, black text readable on each.
constexpr std::array<std::pair<std::string_view, std::uint32_t>, 8> kind_colours{
    {{"department", 0x77AADD},
     {"party", 0xEE8866},
     {"town", 0xEEDD88},
     {"subdistrict", 0xFFAABB},
     {"enterprise", 0x99DDFF},
     {"institution", 0x44BB99},
     {"person", 0xBBCC33},
     {"other", 0xAAAA00}}};
constexpr std::uint32_t leader_colour = 0x77AADD;
constexpr std::uint32_t other_colour = 0xDDDDDD; ///< tasks and collectives

std::uint32_t colour_of(const NetworkVertex& vertex) {
    if (vertex.mode == "leader")
        return leader_colour;
    if (vertex.mode == "unit")
        for (const auto& [kind, colour] : kind_colours)
            if (std::get<std::string>(vertex.values.front()) == kind)
                return colour;
    return other_colour;
}

std::vector<std::size_t> ties_of(const Network& network) {
    std::vector<std::size_t> ties(network.vertices.size(), 0);
    for (const NetworkEdge& edge : network.edges) {
        ++ties[edge.source];
        ++ties[edge.target];
    }
    return ties;
}

/// The vertices of one side, lowest key first, equal ones in the network's order.
std::vector<std::size_t> order_of(const Network& network, bool second,
                                  const std::vector<double>& keys) {
    std::vector<std::size_t> order;
    for (std::size_t index = 0; index < network.vertices.size(); ++index)
        if (!network.two_mode || network.vertices[index].second == second)
            order.push_back(index);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    return order;
}

void place_in_column(Network& network, const std::vector<std::size_t>& order, double x,
                     double height) {
    const double step = height / static_cast<double>(std::max<std::size_t>(order.size(), 1));
    for (std::size_t row = 0; row < order.size(); ++row) {
        network.vertices[order[row]].x = x;
        network.vertices[order[row]].y = hundredths((static_cast<double>(row) + 0.5) * step);
    }
}

/// Units by load, each task at the mean height of its units.
void place_in_columns(Network& network, const std::vector<double>& keys) {
    const std::vector<std::size_t> units = order_of(network, false, keys);
    const std::size_t tasks = network.vertices.size() - units.size();
    const double height = row_height * static_cast<double>(std::max(units.size(), tasks));
    place_in_column(network, units, 0, height);
    std::vector<double> sum(network.vertices.size(), 0);
    std::vector<double> count(network.vertices.size(), 0);
    for (const NetworkEdge& edge : network.edges) {
        sum[edge.target] += network.vertices[edge.source].y;
        ++count[edge.target];
    }
    for (std::size_t index = 0; index < sum.size(); ++index)
        sum[index] = count[index] > 0 ? sum[index] / count[index] : height;
    place_in_column(network, order_of(network, true, sum), column_distance, height);
}

void place_on_ring(Network& network, const std::vector<double>& keys) {
    const std::vector<std::size_t> order = order_of(network, false, keys);
    const auto count = static_cast<double>(std::max<std::size_t>(order.size(), 1));
    const double radius = std::max(200.0, count * row_height / (2 * std::numbers::pi));
    for (std::size_t step = 0; step < order.size(); ++step) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(step) / count;
        network.vertices[order[step]].x = hundredths(radius * std::sin(angle));
        network.vertices[order[step]].y = hundredths(-radius * std::cos(angle));
    }
}

} // namespace

void place(Network& network) {
    const std::vector<std::size_t> ties = ties_of(network);
    const std::size_t most =
        std::accumulate(ties.begin(), ties.end(), std::size_t{1},
                        [](std::size_t a, std::size_t b) { return std::max(a, b); });
    std::vector<double> keys;
    for (std::size_t index = 0; index < ties.size(); ++index) {
        const double part = static_cast<double>(ties[index]) / static_cast<double>(most);
        NetworkVertex& vertex = network.vertices[index];
        vertex.size = hundredths(smallest + (largest - smallest) * std::sqrt(part));
        vertex.colour = colour_of(vertex);
        keys.push_back(-part);
    }
    network.two_mode ? place_in_columns(network, keys) : place_on_ring(network, keys);
}

} // namespace zeren::network
