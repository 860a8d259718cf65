// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/clustering.hpp>
#include <zeren/graph/second_neighbours.hpp>

#include <algorithm>
#include <utility>

namespace zeren {
namespace {

/// A vertex of the side that shares neighbours with the one walked from: how many, and the first
/// two of them.
struct Meeting {
    std::uint32_t vertex = 0;
    std::uint32_t shared = 0;
    std::uint32_t first = 0;
    std::uint32_t second = 0;
};

/// Walks from a vertex over its neighbours to those who share them. Keeps what it found while that
/// fits, since every vertex is asked for once for each of its neighbours.
class MeetingWalk {
  public:
    explicit MeetingWalk(const Adjacency& graph)
        : graph_(graph), place_(graph.vertex_count(), nowhere), kept_(graph.vertex_count()) {}

    /// In the order of meeting; valid until the next call.
    std::span<const Meeting> of(std::uint32_t vertex) {
        if (!kept_[vertex].empty())
            return kept_[vertex];
        walk(vertex);
        if (met_.size() <= room_) {
            room_ -= met_.size();
            kept_[vertex] = met_;
        }
        return met_;
    }

  private:
    static constexpr std::uint32_t nowhere = 0xFFFFFFFF;

    void walk(std::uint32_t vertex) {
        met_.clear();
        for (const std::uint32_t middle : graph_.neighbours(vertex))
            for (const std::uint32_t end : graph_.neighbours(middle))
                if (end != vertex)
                    meet(end, middle);
        for (const Meeting& meeting : met_)
            place_[meeting.vertex] = nowhere;
    }

    void meet(std::uint32_t end, std::uint32_t middle) {
        if (place_[end] == nowhere) {
            place_[end] = static_cast<std::uint32_t>(met_.size());
            met_.push_back({.vertex = end, .shared = 1, .first = middle});
            return;
        }
        Meeting& meeting = met_[place_[end]];
        if (++meeting.shared == 2)
            meeting.second = middle;
    }

    const Adjacency& graph_;
    std::vector<std::uint32_t> place_;
    std::vector<Meeting> met_;
    std::vector<std::vector<Meeting>> kept_;
    std::size_t room_ = std::size_t{1} << 22; ///< meetings that may still be kept: 64 MB in all
};

/// Four-paths a - s - v - t - b by pairs (s, t) of v's neighbours. P(s, t) counts the ends a of s
/// and b of t, a != b, that share a neighbour besides s and t, whatever stands in the middle; it
/// is worked out once for all v that s and t have in common, and what v itself adds as an end is
/// taken off again. So no path is ever listed.
class FourPathCounter {
  public:
    FourPathCounter(const Adjacency& graph, SideRange own)
        : graph_(graph), own_(own), walk_(graph), only_through_(graph.edge_count() * 2, 0),
          offsets_(graph.vertex_count() + 1, 0), ends_with_(graph.vertex_count(), 0),
          of_s_(graph.vertex_count(), 0), exactly_(graph.vertex_count(), 0),
          pairs_(graph.vertex_count(), unknown) {
        for (std::size_t vertex = 0; vertex < graph.vertex_count(); ++vertex)
            offsets_[vertex + 1] = offsets_[vertex] + graph.degree(vertex);
        next_.assign(offsets_.begin(), offsets_.end() - 1);
        alone_.assign(graph.vertex_count(), 0);
    }

    FourPaths count() {
        FourPaths result{.all = std::vector<std::uint64_t>(own_.count, 0),
                         .closed = std::vector<std::uint64_t>(own_.count, 0)};
        std::vector<std::uint64_t> with_itself(own_.count, 0);
        for (std::size_t row = 0; row < own_.count; ++row)
            with_itself[row] = look_around(row, result.all[row]);
        for (std::uint32_t s = 0; s < graph_.vertex_count(); ++s)
            if (!own_.holds(s))
                add_paths_over(s, result.closed);
        for (std::size_t row = 0; row < own_.count; ++row)
            result.closed[row] -= with_itself[row];
        return result;
    }

  private:
    /// Counts all four-paths with this middle into `all`, notes for each tie s - v how many share
    /// with v nothing but s, and returns what P counts too much for v: pairs of which v is an end.
    /// Asked in the order of the vertices: each v takes the next place in the rows of its s.
    std::uint64_t look_around(std::size_t row, std::uint64_t& all) {
        const auto v = static_cast<std::uint32_t>(own_.first + row);
        std::uint64_t steps = 0;   // ways to leave v to some end
        std::uint64_t clashes = 0; // pairs of ways with one end or one middle
        for (const std::uint32_t s : graph_.neighbours(v)) {
            const std::uint64_t ends = graph_.degree(s) - 1;
            steps += ends;
            clashes += ends * ends;
        }
        std::uint64_t alone = 0;
        std::uint64_t twice = 0;
        for (const Meeting& meeting : walk_.of(v)) {
            clashes += std::uint64_t{meeting.shared} * (meeting.shared - 1);
            twice += meeting.shared == 2;
            if (meeting.shared == 1) {
                ++alone;
                ++alone_[meeting.first];
            }
        }
        for (const std::uint32_t s : graph_.neighbours(v))
            only_through_[next_[s]++] = std::exchange(alone_[s], 0);
        all = steps * steps - clashes;
        // For (s, t): the ends b of t that share with v more than s and t; and the same turned.
        const std::uint64_t others = graph_.degree(v) - (graph_.degree(v) > 0 ? 1 : 0);
        return 2 * others * (steps - alone) - 4 * twice;
    }

    /// Adds P(s, t) to every v between s and t > s, for both directions of the paths.
    void add_paths_over(std::uint32_t s, std::vector<std::uint64_t>& closed) {
        for (const std::uint32_t a : graph_.neighbours(s))
            for (const Meeting& meeting : walk_.of(a)) {
                if (ends_with_[meeting.vertex]++ == 0)
                    touched_.push_back(meeting.vertex);
                if (meeting.shared == 2 && meeting.first == s) // then the second is some t > s
                    ++exactly_[meeting.second];
            }
        std::size_t tie = offsets_[s];
        for (const std::uint32_t a : graph_.neighbours(s)) { // a as the end b of t
            ends_with_[a] -= only_through_[tie++];
            of_s_[a] = 1;
        }
        for (const std::uint32_t v : graph_.neighbours(s)) {
            const auto row = graph_.neighbours(v);
            for (auto t = std::upper_bound(row.begin(), row.end(), s); t != row.end(); ++t) {
                if (pairs_[*t] == unknown) {
                    pairs_[*t] = closed_pairs(*t);
                    partners_.push_back(*t);
                }
                closed[v - own_.first] += 2 * pairs_[*t];
            }
        }
        clear(s);
    }

    /// P(s, t): ends with anything in common, less those with nothing in common but s, t or both.
    [[nodiscard]] std::uint64_t closed_pairs(std::uint32_t t) const {
        std::uint64_t pairs = 0;
        std::size_t tie = offsets_[t];
        for (const std::uint32_t b : graph_.neighbours(t))
            pairs += ends_with_[b] - of_s_[b] * only_through_[tie++];
        return pairs - exactly_[t];
    }

    void clear(std::uint32_t s) {
        for (const std::uint32_t a : graph_.neighbours(s))
            ends_with_[a] = of_s_[a] = 0;
        for (const std::uint32_t vertex : touched_)
            ends_with_[vertex] = 0;
        touched_.clear();
        for (const std::uint32_t t : partners_) {
            pairs_[t] = unknown;
            exactly_[t] = 0;
        }
        partners_.clear();
    }

    static constexpr std::uint64_t unknown = 0xFFFFFFFFFFFFFFFF;

    const Adjacency& graph_;
    SideRange own_;
    MeetingWalk walk_;
    std::vector<std::uint32_t> only_through_; ///< by tie s - v: those whom v meets through s alone
    std::vector<std::size_t> offsets_;        ///< where the ties of a vertex begin
    std::vector<std::size_t> next_;           ///< place of the next tie to note, by s
    std::vector<std::uint32_t> alone_;        ///< the same for one v, by s
    // For one s at a time:
    /// By b: ends a of s that share something with it, less those that share nothing but s.
    std::vector<std::uint64_t> ends_with_;
    std::vector<std::uint64_t> of_s_;    ///< 1 for the neighbours of s
    std::vector<std::uint64_t> exactly_; ///< by t: pairs that share exactly s and t
    std::vector<std::uint64_t> pairs_;   ///< by t: P(s, t)
    std::vector<std::uint32_t> touched_, partners_;
};

} // namespace

FourPaths count_four_paths(const Adjacency& graph, Side side) {
    return FourPathCounter(graph, graph.range(side)).count();
}

std::vector<std::uint64_t> count_redundant_pairs(const Adjacency& graph, Side side) {
    const SideRange own = graph.range(side);
    std::vector<std::uint64_t> pairs(own.count, 0);
    std::vector<bool> joined_twice(graph.vertex_count(), false);
    SecondNeighbours walk(graph);
    const SideRange other = graph.range(side == Side::unit ? Side::task : Side::unit);
    for (std::size_t s = other.first; s < other.first + other.count; ++s) {
        // A pair that v joins is joined by someone else too when it is joined at least twice.
        const auto found = walk.of(s);
        for (const SharedCount entry : found)
            joined_twice[entry.vertex] = entry.shared >= 2;
        for (const std::uint32_t v : graph.neighbours(s))
            for (const std::uint32_t t : graph.neighbours(v))
                pairs[v - own.first] += t > s && joined_twice[t];
        for (const SharedCount entry : found)
            joined_twice[entry.vertex] = false;
    }
    return pairs;
}

std::uint64_t count_four_cycles(const Adjacency& graph) {
    SecondNeighbours walk(graph);
    std::uint64_t cycles = 0;
    for (std::size_t unit = 0; unit < graph.range(Side::unit).count; ++unit)
        for (const SharedCount entry : walk.of(unit))
            if (entry.vertex > unit)
                cycles += std::uint64_t{entry.shared} * (entry.shared - 1) / 2;
    return cycles;
}

std::uint64_t count_three_paths(const Adjacency& graph) {
    std::uint64_t paths = 0;
    for (std::size_t unit = 0; unit < graph.range(Side::unit).count; ++unit)
        for (const std::uint32_t task : graph.neighbours(unit))
            paths += (graph.degree(unit) - 1) * (graph.degree(task) - 1);
    return paths;
}

} // namespace zeren
