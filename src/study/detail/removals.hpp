// SPDX-License-Identifier: Apache-2.0
// What is left of the tasks when units are gone, and who could stand in.
#pragma once

#include <zeren/graph/analysis_context.hpp>

#include <cstdint>
#include <vector>

namespace zeren::detail {

/// Tasks that lose their last lead, and tasks that lose their last unit.
struct Harm {
    std::vector<TaskId> leaderless, unstaffed;
};
Harm harm_of(const AnalysisContext& context, const std::vector<UnitId>& gone);
/// Of two units together, without what each does alone.
Harm harm_beyond(const AnalysisContext& context, UnitPair gone);

/// Components of what is left without the two, less those of the whole; the two and tasks that they
/// leave without anyone count in neither.
std::int64_t components_gained(const AnalysisContext& context, UnitPair gone);

/// A named unit on tasks of another one.
struct Backup {
    UnitId unit;
    std::size_t shared = 0; ///< tasks of both
    std::size_t of_led = 0; ///< of these, led by the other one
};
/// Most shared first, then of those led, then by name; collectives are left out.
std::vector<Backup> backups_of(const AnalysisContext& context, UnitId unit);

} // namespace zeren::detail
