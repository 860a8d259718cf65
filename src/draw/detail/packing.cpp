// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/packing.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace zeren::draw {

std::vector<NetworkPart> connected_parts(std::size_t count, const Ends& ends) {
    std::vector<std::size_t> parent(count);
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto root = [&](std::size_t vertex) {
        while (parent[vertex] != vertex)
            vertex = parent[vertex] = parent[parent[vertex]];
        return vertex;
    };
    for (const auto& [first, second] : ends) {
        const std::size_t a = root(first);
        const std::size_t b = root(second);
        parent[std::max(a, b)] = std::min(a, b);
    }
    std::vector<NetworkPart> parts;
    std::vector<std::size_t> part_of(count);
    std::vector<std::size_t> place(count);
    for (std::size_t vertex = 0; vertex < count; ++vertex) {
        const std::size_t first = root(vertex);
        part_of[vertex] = first == vertex ? parts.size() : part_of[first];
        parts.resize(std::max(parts.size(), part_of[vertex] + 1));
        NetworkPart& part = parts[part_of[vertex]];
        place[vertex] = part.vertices.size();
        part.vertices.push_back(vertex);
    }
    for (std::size_t tie = 0; tie < ends.size(); ++tie) {
        NetworkPart& part = parts[part_of[ends[tie].first]];
        part.ties.push_back(tie);
        part.ends.emplace_back(place[ends[tie].first], place[ends[tie].second]);
    }
    return parts;
}

std::vector<Point> pack_boxes(const std::vector<Box>& boxes, double shape, double gap) {
    double area = 0;
    double highest = 0;
    for (const Box& box : boxes) {
        area += (box.width + gap) * (box.height + gap);
        highest = std::max(highest, box.height);
    }
    std::vector<std::size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return boxes[a].height > boxes[b].height;
    });
    const double column_height = std::max(highest, std::sqrt(area / shape));
    std::vector<Point> corners(boxes.size());
    double left = 0;
    double top = 0;
    double width = 0;
    for (const std::size_t index : order) {
        if (top > 0 && top + boxes[index].height > column_height) {
            left += width + gap;
            top = width = 0;
        }
        corners[index] = {left, top};
        top += boxes[index].height + gap;
        width = std::max(width, boxes[index].width);
    }
    return corners;
}

Box bounds_of(const std::vector<Point>& places, const std::vector<Footprint>& footprints) {
    if (places.empty())
        return {};
    const auto edge = [&](std::size_t at, double sign) {
        return Point{places[at].x + sign * footprints[at].width / 2,
                     places[at].y + sign * footprints[at].height / 2};
    };
    Point low = edge(0, -1);
    Point high = edge(0, 1);
    for (std::size_t at = 1; at < places.size(); ++at) {
        low = {std::min(low.x, edge(at, -1).x), std::min(low.y, edge(at, -1).y)};
        high = {std::max(high.x, edge(at, 1).x), std::max(high.y, edge(at, 1).y)};
    }
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

} // namespace zeren::draw
