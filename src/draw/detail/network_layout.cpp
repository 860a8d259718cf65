// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/network_layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace zeren::draw {
namespace {

constexpr int stress_rounds = 300;
constexpr int spreading_rounds = 600;
constexpr double room = 7; ///< points left free between footprints

using Matrix = std::vector<std::vector<double>>;

/// Shortest paths (Floyd, Warshall); parts that do not hang together lie a little further apart
/// than the two ends of the widest part.
Matrix distances(std::size_t count, const std::vector<NetworkEdge>& edges) {
    constexpr double far = std::numeric_limits<double>::infinity();
    Matrix distance(count, std::vector<double>(count, far));
    for (std::size_t vertex = 0; vertex < count; ++vertex)
        distance[vertex][vertex] = 0;
    for (const NetworkEdge& edge : edges) {
        double& direct = distance[edge.first][edge.second];
        direct = std::min(direct, edge.length);
        distance[edge.second][edge.first] = direct;
    }
    for (std::size_t middle = 0; middle < count; ++middle)
        for (std::size_t from = 0; from < count; ++from)
            for (std::size_t to = 0; to < count; ++to)
                distance[from][to] =
                    std::min(distance[from][to], distance[from][middle] + distance[middle][to]);
    double widest = 1;
    for (const auto& row : distance)
        for (const double value : row)
            widest = value == far ? widest : std::max(widest, value);
    for (auto& row : distance)
        for (double& value : row)
            value = value == far ? widest * 0.8 : value;
    return distance;
}

/// One round: every vertex moves to where the others, each at its wanted distance, want it.
void majorize(std::vector<Point>& places, const Matrix& distance) {
    const std::size_t count = places.size();
    for (std::size_t vertex = 0; vertex < count; ++vertex) {
        double x = 0, y = 0, total = 0;
        for (std::size_t other = 0; other < count; ++other) {
            if (other == vertex)
                continue;
            const double wanted = distance[vertex][other];
            const double weight = 1 / (wanted * wanted);
            const double dx = places[vertex].x - places[other].x;
            const double dy = places[vertex].y - places[other].y;
            const double now = std::max(std::hypot(dx, dy), 1e-9);
            x += weight * (places[other].x + wanted * dx / now);
            y += weight * (places[other].y + wanted * dy / now);
            total += weight;
        }
        if (total > 0)
            places[vertex] = {x / total, y / total};
    }
}

void move_apart(Point& first, Point& second, double dx, double dy) {
    first.x -= dx / 2;
    first.y -= dy / 2;
    second.x += dx / 2;
    second.y += dy / 2;
}

/// Pushes overlapping footprints apart along the shorter way; says whether any did.
bool part_footprints(std::vector<Point>& places, const std::vector<Footprint>& footprints) {
    bool moved = false;
    for (std::size_t a = 0; a < places.size(); ++a)
        for (std::size_t b = a + 1; b < places.size(); ++b) {
            const double dx = places[b].x - places[a].x;
            const double dy = places[b].y - places[a].y;
            const double over_x =
                (footprints[a].width + footprints[b].width) / 2 + room - std::abs(dx);
            const double over_y =
                (footprints[a].height + footprints[b].height) / 2 + room - std::abs(dy);
            if (over_x <= 0 || over_y <= 0)
                continue;
            moved = true;
            if (over_x < over_y)
                move_apart(places[a], places[b], std::copysign(over_x + 0.01, dx), 0);
            else
                move_apart(places[a], places[b], 0, std::copysign(over_y + 0.01, dy));
        }
    return moved;
}

/// Pushes a mark off a tie that runs through it.
void clear_of_tie(Point& place, const Footprint& footprint, Point from, Point to) {
    const Point mark{place.x, place.y + footprint.mark_y};
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    if (length < 1)
        return;
    const Point along{(to.x - from.x) / length, (to.y - from.y) / length};
    const double reach = (mark.x - from.x) * along.x + (mark.y - from.y) * along.y;
    if (reach < 0 || reach > length)
        return;
    const double off = (mark.x - from.x) * -along.y + (mark.y - from.y) * along.x;
    const double wanted = footprint.mark_radius + 4;
    if (std::abs(off) >= wanted)
        return;
    const double push = std::copysign((wanted - std::abs(off)) * 0.4, off);
    place.x += -along.y * push;
    place.y += along.x * push;
}

void clear_ties(std::vector<Point>& places, const std::vector<Footprint>& footprints,
                const std::vector<NetworkEdge>& edges) {
    const auto mark = [&](std::size_t vertex) {
        return Point{places[vertex].x, places[vertex].y + footprints[vertex].mark_y};
    };
    for (const NetworkEdge& edge : edges)
        for (std::size_t vertex = 0; vertex < places.size(); ++vertex)
            if (vertex != edge.first && vertex != edge.second)
                clear_of_tie(places[vertex], footprints[vertex], mark(edge.first),
                             mark(edge.second));
}

/// Turns the places so that they spread most from left to right, as sheets and names do.
void lie_flat(std::vector<Point>& places) {
    Point middle;
    for (const Point& place : places)
        middle = {middle.x + place.x / static_cast<double>(places.size()),
                  middle.y + place.y / static_cast<double>(places.size())};
    double xx = 0, yy = 0, xy = 0;
    for (const Point& place : places) {
        xx += (place.x - middle.x) * (place.x - middle.x);
        yy += (place.y - middle.y) * (place.y - middle.y);
        xy += (place.x - middle.x) * (place.y - middle.y);
    }
    const double angle = std::atan2(2 * xy, xx - yy) / 2;
    for (Point& place : places)
        place = {place.x * std::cos(angle) + place.y * std::sin(angle),
                 place.y * std::cos(angle) - place.x * std::sin(angle)};
}

/// Scales to the wanted shape, so that the footprints fill a third of the room when they are few
/// and a seventh when they are many and have many ties: ties want room too.
void scale_to_points(std::vector<Point>& places, const std::vector<Footprint>& footprints,
                     std::size_t ties, double shape) {
    double area = 0;
    for (const Footprint& footprint : footprints)
        area += (footprint.width + room) * (footprint.height + room);
    Point low = places.front();
    Point high = places.front();
    for (const Point& place : places) {
        low = {std::min(low.x, place.x), std::min(low.y, place.y)};
        high = {std::max(high.x, place.x), std::max(high.y, place.y)};
    }
    const auto count = static_cast<double>(places.size());
    const double density = std::clamp(0.3 + 0.35 * static_cast<double>(ties) / count, 0.45, 1.0);
    const double looseness = std::min(6.6, 2.6 + 0.2 * count) * density;
    const double height = std::sqrt(area * looseness / shape);
    // A chain stays a chain: neither way is stretched to more than three times the other.
    const double wide = std::max({high.x - low.x, (high.y - low.y) / 3, 1e-6});
    const double tall = std::max({high.y - low.y, (high.x - low.x) / 3, 1e-6});
    const double scale_x = height * shape / wide;
    const double scale_y = height / tall;
    for (Point& place : places)
        place = {(place.x - low.x) * scale_x, (place.y - low.y) * scale_y};
}

} // namespace

std::vector<Point> stress_layout(std::size_t count, const std::vector<NetworkEdge>& edges) {
    const Matrix distance = distances(count, edges);
    double widest = 1;
    for (const auto& row : distance)
        widest = std::max(widest, *std::max_element(row.begin(), row.end()));
    std::vector<Point> places(count);
    for (std::size_t vertex = 0; vertex < count; ++vertex) {
        // The golden angle keeps neighbours in the list from starting side by side.
        const double angle = static_cast<double>(vertex) * 2.39996322972865332;
        const double radius =
            widest * std::sqrt((static_cast<double>(vertex) + 0.5) / static_cast<double>(count)) /
            2;
        places[vertex] = {radius * std::cos(angle), radius * std::sin(angle)};
    }
    for (int round = 0; round < stress_rounds; ++round)
        majorize(places, distance);
    return places;
}

std::vector<Point> spread_out(std::vector<Point> places, const std::vector<Footprint>& footprints,
                              const std::vector<NetworkEdge>& edges, double shape) {
    if (places.empty())
        return places;
    lie_flat(places);
    scale_to_points(places, footprints, edges.size(), shape);
    for (int round = 0; round < spreading_rounds; ++round) {
        if (round < spreading_rounds / 2)
            clear_ties(places, footprints, edges);
        if (!part_footprints(places, footprints) && round >= spreading_rounds / 2)
            return places;
    }
    // Too crowded to settle: more room always helps.
    while (part_footprints(places, footprints))
        for (Point& place : places)
            place = {place.x * 1.03, place.y * 1.03};
    return places;
}

bool Occupied::is_free(const Box& box) const {
    return std::none_of(boxes_.begin(), boxes_.end(), [&](const Box& other) {
        return box.left < other.right() && other.left < box.right() && box.top < other.bottom() &&
               other.top < box.bottom();
    });
}

} // namespace zeren::draw
