// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/blocks.hpp>

#include <algorithm>

namespace zeren {
namespace {

/// Depth-first search. A block ends at a vertex v and one of its children c in the search tree
/// where nothing below c leads above v: low(c) >= number(v); a bridge where it does not even lead
/// to v: low(c) > number(v).
class BlockSearch {
  public:
    BlockSearch(const Adjacency& graph, Blocks& blocks)
        : graph_(graph), blocks_(blocks), number_(graph.vertex_count(), 0),
          low_(graph.vertex_count(), 0), next_(graph.vertex_count(), 0) {
        blocks_.parts_without.assign(graph.vertex_count(), 0);
    }

    void run() {
        for (std::uint32_t root = 0; root < graph_.vertex_count(); ++root)
            if (number_[root] == 0 && graph_.degree(root) > 0)
                search(root);
        for (const std::uint32_t parts : blocks_.parts_without)
            blocks_.articulation.push_back(parts > 1);
        std::sort(blocks_.bridges.begin(), blocks_.bridges.end());
    }

  private:
    void search(std::uint32_t root) {
        enter(root);
        stack_.assign(1, root);
        while (!stack_.empty()) {
            const std::uint32_t vertex = stack_.back();
            const auto neighbours = graph_.neighbours(vertex);
            if (next_[vertex] < neighbours.size()) {
                look_at(vertex, neighbours[next_[vertex]++]);
                continue;
            }
            stack_.pop_back();
            if (!stack_.empty())
                leave(stack_.back(), vertex);
        }
    }

    void enter(std::uint32_t vertex) { number_[vertex] = low_[vertex] = ++count_; }

    void look_at(std::uint32_t vertex, std::uint32_t neighbour) {
        if (number_[neighbour] != 0) {
            const bool is_parent = stack_.size() > 1 && stack_[stack_.size() - 2] == neighbour;
            if (!is_parent) // there is one tie between two vertices at most
                low_[vertex] = std::min(low_[vertex], number_[neighbour]);
        } else if (graph_.degree(neighbour) == 1) {
            enter(neighbour);
            leave(vertex, neighbour);
            ++blocks_.parts_without[neighbour];
        } else {
            enter(neighbour);
            stack_.push_back(neighbour);
            ++blocks_.parts_without[neighbour]; // the block that holds its parent
        }
    }

    void leave(std::uint32_t parent, std::uint32_t child) {
        low_[parent] = std::min(low_[parent], low_[child]);
        if (low_[child] < number_[parent])
            return;
        ++blocks_.biconnected_count;
        ++blocks_.parts_without[parent];
        if (low_[child] > number_[parent])
            blocks_.bridges.emplace_back(std::min(parent, child), std::max(parent, child));
    }

    const Adjacency& graph_;
    Blocks& blocks_;
    std::vector<std::uint32_t> number_; ///< order of visit, from 1; 0 = not yet
    std::vector<std::uint32_t> low_;
    std::vector<std::uint32_t> next_; ///< place in the row of neighbours
    std::vector<std::uint32_t> stack_;
    std::uint32_t count_ = 0;
};

} // namespace

Blocks find_blocks(const Adjacency& graph) {
    Blocks blocks;
    BlockSearch(graph, blocks).run();
    return blocks;
}

} // namespace zeren
