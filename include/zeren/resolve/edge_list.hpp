// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/model/reading.hpp>
#include <zeren/model/source_document.hpp>
#include <zeren/resolve/resolve.hpp>

#include <string_view>
#include <vector>

namespace zeren {

/// What `--reader edges` names: no document but a list of ties.
inline constexpr std::string_view edge_list_reader = "edges";

/// Reads lists of ties: a line a tie, "unit task" or "unit task role", the fields set apart by
/// TABs, commas or blanks (whichever the first line has, in this order), names or numbers as they
/// are. Roles are lead, support, 牵头, 配合; without a third column every tie is a lead, and a note
/// says so. Lines that begin with # or %, empty lines, and a first line "unit task …" are left out.
/// A task of the same name in several lists is one task. A tie that stands twice counts once, as
/// lead if it is one anywhere. Throws InputError with the line where a line is not a tie, and where
/// a limit is passed. Cost: O(bytes + ties log ties).
Reading read_edge_lists(std::vector<Source> sources, const NetworkLimits& limits);

} // namespace zeren
