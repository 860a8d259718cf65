// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "resolve/detail/unit_list.hpp"

#include <zeren/model/reading.hpp>
#include <zeren/resolve/vocabulary.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zeren::detail {

/// What a glyph beside a name means, as a sentence of the document says: 带★的为牵头单位.
struct MarkLegend {
    std::string_view glyph;
    Role role = Role::lead;
};
/// Does a glyph stand in the text that may mark a name?
bool holds_glyph(std::string_view text);
std::optional<MarkLegend> read_mark_legend(std::string_view sentence);

/// The roles of a list whose names may tell their own: 市教育局(牵头)、市财政局(配合) by a bracket,
/// ★市教育局 by a glyph that the document explains. Marks are no part of a name and are taken off.
struct MarkedRoles {
    std::vector<Role> roles;      ///< one a name
    std::string_view unexplained; ///< a glyph that no sentence explains; empty when there is none
};

/// `role` is what the column gives; where some names of a leading list are marked as leads, the
/// others take part. Cost: linear, and next to nothing for names without a mark.
MarkedRoles take_role_marks(UnitList& list, Role role, const std::vector<MarkLegend>& legends,
                            const Vocabulary& vocabulary);

} // namespace zeren::detail
