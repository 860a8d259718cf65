// SPDX-License-Identifier: Apache-2.0
#include "networks.hpp"

#include <algorithm>

namespace zeren {

std::optional<NetworkKind> find_network(std::string_view name) {
    const auto* const found = std::find(network_names.begin(), network_names.end(), name);
    if (found == network_names.end())
        return std::nullopt;
    return static_cast<NetworkKind>(found - network_names.begin());
}

namespace {

Network network_of(const Analysis& analysis, NetworkKind kind, std::string_view weight) {
    switch (kind) {
    case NetworkKind::collaboration:
        return network::collaboration(analysis, weight);
    case NetworkKind::command:
        return network::command(analysis);
    case NetworkKind::leaders:
        return network::leaders(analysis);
    case NetworkKind::bipartite:
        break;
    }
    return network::bipartite(analysis);
}

} // namespace

Network make_network(const Analysis& analysis, NetworkKind kind, std::string_view weight) {
    Network network = network_of(analysis, kind, weight);
    network.name = network_names[static_cast<std::size_t>(kind)];
    network::place(network);
    return network;
}

} // namespace zeren
