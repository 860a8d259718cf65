// SPDX-License-Identifier: Apache-2.0
// The parts that make_network is made of.
#pragma once

#include <zeren/export/network.hpp>

namespace zeren::network {

Network bipartite(const Analysis& analysis);
Network collaboration(const Analysis& analysis, std::string_view weight);
Network command(const Analysis& analysis);
Network leaders(const Analysis& analysis);

/// Gives every vertex a place, a size by its number of ties, and a colour by what it is: two
/// columns for two modes, sorted so that ties run level; else a ring, the best connected first.
void place(Network& network);

} // namespace zeren::network
