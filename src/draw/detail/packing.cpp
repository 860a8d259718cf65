// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/packing.hpp"

#include <algorithm>
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

namespace {

struct Packed {
    std::vector<Point> corners;
    double width = 0;
    double height = 0;
};

/// First fit: each box goes into the first column that has room below the others.
Packed pack_columns(const std::vector<Box>& boxes, const std::vector<std::size_t>& order,
                    double column_height, double gap) {
    struct Column {
        double width = 0;
        double filled = 0;
    };
    std::vector<Column> columns;
    std::vector<std::size_t> column_of(boxes.size());
    Packed packed{std::vector<Point>(boxes.size())};
    for (const std::size_t index : order) {
        std::size_t at = 0;
        while (at < columns.size() && columns[at].filled + boxes[index].height > column_height)
            ++at;
        if (at == columns.size())
            columns.emplace_back();
        column_of[index] = at;
        packed.corners[index].y = columns[at].filled;
        columns[at].width = std::max(columns[at].width, boxes[index].width);
        packed.height = std::max(packed.height, columns[at].filled + boxes[index].height);
        columns[at].filled += boxes[index].height + gap;
    }
    std::vector<double> lefts;
    for (const Column& column : columns) {
        lefts.push_back(packed.width);
        packed.width += column.width + gap;
    }
    for (std::size_t index = 0; index < boxes.size(); ++index)
        packed.corners[index].x = lefts[column_of[index]];
    return packed;
}

} // namespace

std::vector<Point> pack_boxes(const std::vector<Box>& boxes, double shape, double gap) {
    double highest = 0;
    for (const Box& box : boxes)
        highest = std::max(highest, box.height);
    std::vector<std::size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return boxes[a].height > boxes[b].height;
    });
    const auto side = [&](const Packed& packed) {
        return std::max(packed.width / shape, packed.height);
    };
    Packed best = pack_columns(boxes, order, highest, gap);
    for (double height = highest * 1.1; height < highest * 8; height *= 1.1)
        if (Packed other = pack_columns(boxes, order, height, gap); side(other) < side(best))
            best = std::move(other);
    return best.corners;
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
