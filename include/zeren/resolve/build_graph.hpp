// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/base/diagnostics.hpp>
#include <zeren/model/bipartite_graph.hpp>
#include <zeren/model/reading.hpp>
#include <zeren/resolve/resolve.hpp>
#include <zeren/resolve/roster.hpp>

namespace zeren {

/// Tasks × unit side under a policy for collectives. Vertices: the reading's units in order, then
/// (keep) its collectives, then (expand) roster members that the reading does not name. Only lead
/// and support are ties. `expand` needs a roster; what it cannot expand (有关…, classes the roster
/// does not know) stays a collective and becomes a finding. Throws InputError when there are more
/// ties than `limits` allows. Cost: O(assignments + members).
BipartiteGraph build_graph(const Reading& reading, CollectivePolicy policy, const Roster* roster,
                           Diagnostics& findings, const NetworkLimits& limits = {});

} // namespace zeren
