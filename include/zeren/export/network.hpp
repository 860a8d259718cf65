// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/analysis.hpp>
#include <zeren/model/data_table.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zeren {

/// bipartite: units and tasks. collaboration: units that share tasks. command: from the unit that
/// leads a task to each that supports it. leaders: leaders that named units work for.
enum class NetworkKind : std::uint8_t { bipartite, collaboration, command, leaders };
inline constexpr std::array<std::string_view, 4> network_names{"bipartite", "collaboration",
                                                               "command", "leaders"};
std::optional<NetworkKind> find_network(std::string_view name);

/// Pair measures that may weigh the ties of the collaboration network, the first unless told.
inline constexpr std::array<std::string_view, 6> weight_names{
    "newman-weight", "shared-task-count", "jaccard", "cosine", "overlap", "resource-allocation"};

enum class AttributeType : std::uint8_t { text, whole, number };

struct Attribute {
    std::string id;
    AttributeType type = AttributeType::text;
};

/// A unit, a collective, a task or a leader.
struct NetworkVertex {
    std::string id; ///< u0, u1, … units; t0, t1, … tasks; l0, l1, … leaders
    std::string label;
    std::string mode;    ///< unit, collective, task or leader
    bool second = false; ///< of the second side of a two-mode network
    std::vector<DataCell> values;
    // How it is drawn by formats that hold a picture.
    double x = 0, y = 0; ///< points; y grows downwards
    double size = 10;
    std::uint32_t colour = 0; ///< 0xRRGGBB
};

struct NetworkEdge {
    std::size_t source = 0, target = 0; ///< places in `vertices`
    std::string role;                   ///< of a tie between a unit and a task; else empty
    double weight = 1;
    std::vector<DataCell> values;
};

/// A network as every format writes it: plain, in a fixed order, no two vertices of one id.
struct Network {
    std::string name;      ///< one of `network_names`
    bool two_mode = false; ///< the vertices of the first side stand before those of the second
    bool directed = false;
    std::vector<Attribute> vertex_attributes, edge_attributes; ///< what `values` hold
    std::vector<NetworkVertex> vertices;
    std::vector<NetworkEdge> edges; ///< sorted by source, then target
};

/// The network of that kind. What the graph holds is in it, so the policy for collectives has taken
/// effect; nothing is thinned. `weight` is one of `weight_names` and concerns collaboration alone.
/// Collaboration and command need the pair measures (`pairs`, `unit_pairs`) of the analysis: that
/// weight, shared-task-count, leads-for-first and leads-for-second. Throws std::logic_error without
/// them. Cost: linear in the graph; leaders also squared in the number of leaders.
Network make_network(const Analysis& analysis, NetworkKind kind,
                     std::string_view weight = weight_names.front());

} // namespace zeren
